import Foundation
import Testing

@Suite("The sources")
struct SourceTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files below a folder, by their path in the repository.
  func sources(_ folder: String) throws -> [String: String] {
    let base = SourceTests.root.appendingPathComponent(folder)
    var sources: [String: String] = [:]
    let files = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      sources[String(file.path.dropFirst(SourceTests.root.path.count + 1))] =
        try String(contentsOf: file, encoding: .utf8)
    }
    return sources
  }

  @Test("write files only where storage does: Foundation's ways destroy data or mode")
  func noFoundationWrites() throws {
    let banned = [
      "replaceItem", ".write(to:", "write(toFile", "createFile(atPath", "FileHandle(for",
      "moveItem", "copyItem", "removeItem",
    ]
    for (file, text) in try sources("Sources") {
      for call in banned { #expect(!text.contains(call), "\(file) has \(call)") }
    }
  }

  @Test("of storage ask the system to write in one file alone")
  func oneWriter() throws {
    let calls = [
      "openat(", "mkdir(", "mkdirat(", "pwrite(", "Glibc.write(", "ftruncate(", "renameat(",
      "unlinkat(", "fsync(", "fdatasync(", "fchmod(", "flock(",
    ]
    for (file, text) in try sources("Sources/Storage") where !file.hasSuffix("PosixFile.swift") {
      for call in calls { #expect(!text.contains(call), "\(file) has \(call)") }
    }
  }
}
