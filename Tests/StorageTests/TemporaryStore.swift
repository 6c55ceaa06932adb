import Foundation
import People

@testable import Storage

/// A data folder of its own for one test, gone when the test is over.
final class TemporaryStore: Sendable {
  let root: String
  private let time = Locked(TemporaryStore.start)

  static let start = moment("2026-11-21T09:00:00Z")

  init() {
    root = NSTemporaryDirectory() + "perch-tests-" + UUID().uuidString
    try? FileManager.default.createDirectory(
      atPath: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var location: Store.Location {
    Store.Location(data: root + "/data", cache: root + "/cache", state: root + "/state")
  }

  /// What the clock of stores opened here says.
  var now: Moment {
    get { time.withLock { $0 } }
    set { time.withLock { $0 = newValue } }
  }

  /// - Parameter patience: for the lock. A program that another test starts has it, too, from its
  ///   fork to its exec.
  func open(
    _ access: Store.Access = .readWrite, patience: Duration = .seconds(5)
  ) throws(StorageError) -> Store {
    try Store.open(location, clock: { [self] in now }, access: access, patience: patience)
  }

  func path(_ name: String) -> String { "\(root)/data/\(name)" }

  func read(_ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path(name)) ?? Data(), as: UTF8.self)
  }

  func lines(_ name: String) -> [Substring] { read(name).split(separator: "\n") }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Writes a file as another tool would, folders and all.
  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ data: Data) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try data.write(to: url)
    chmod(name, 0o600)
  }

  func mode(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  func chmod(_ name: String, _ mode: Int) {
    try? FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: name.isEmpty ? root + "/data" : path(name))
  }

  /// All files below the data folder but the lock, with what is in them.
  var contents: [String: String] {
    let names = FileManager.default.enumerator(atPath: root + "/data")?.compactMap { $0 as? String }
    var contents: [String: String] = [:]
    for name in names ?? [] where name != ".lock" {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder)
      contents[name] = isFolder.boolValue ? "" : read(name)
    }
    return contents
  }
}

extension Store {
  func dump() throws -> [String] {
    var lines: [String] = []
    try dump { lines.append($0) }
    return lines
  }
}

func moment(_ text: String) -> Moment { Moment(rfc3339: text)! }

/// The sentence of what `body` throws.
func sentence(_ body: () throws -> Void) -> String {
  do {
    try body()
    return ""
  } catch { return (error as? StorageError)?.sentence ?? "\(error)" }
}
