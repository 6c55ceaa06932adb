internal import Glibc
internal import JSONText
package import People

/// What a restore brought, and where what was there before is.
package struct RestoreReport: Equatable, Sendable {
  package var files = 0
  package var bytes = 0
  /// The data folder as it was, complete; nil where there was none, or an empty one.
  package var before: String?

  package var lines: [String] {
    ["\(files) files, \(bytes) bytes put in place"]
      + (before.map { ["what was there is kept in \($0)"] } ?? [])
  }
}

extension Store {
  /// Puts a backup in the place of the data folder: the file is read through first, its files are
  /// written to a new folder beside, and the two folders change places at once, so that whatever
  /// happens there is the old book or the new one. A git repository stays with the name.
  ///
  /// Sessions that have the old folder open can write no more: its files are made read-only.
  ///
  /// - Parameter now: names the folder that the old book is kept in.
  package static func restore(
    _ location: Location, from path: String, now: Moment
  ) throws(StorageError) -> RestoreReport {
    let reader = try BackupReader(try open(backup: path), path: path)
    try reader.refuseNewerFormat()
    let above = Folder.above(location.data)
    if try Folder.open("\(above)/.") == nil { try Folder.make(above, isDurable: true) }
    guard let beside = try Folder.open("\(above)/.") else {
      throw .system(.open, path: above, errno: ENOENT)
    }
    let name = String(location.data.split(separator: "/").last ?? "")
    guard try Folder.open(location.data) != nil else {
      let staging = try Staging(reader, beside, name)
      try staging.takePlace(of: name)
      return RestoreReport(files: reader.entries.count, bytes: reader.bytes)
    }
    // Opening finishes what a killed session began, and refuses what is not ours to replace.
    let store = try Store.open(location, clock: { now }, access: .readWrite)
    let before = try store.write { (_, _) throws(StorageError) in
      let staging = try Staging(reader, beside, name)
      return try staging.exchange(with: name, store.folder, now)
    }
    return RestoreReport(
      files: reader.entries.count, bytes: reader.bytes, before: before.map { "\(above)/\($0)" })
  }

  private static func open(backup path: String) throws(StorageError) -> File {
    let above = try Folder.open("\(Folder.above(path))/.")
    let name = String(path.split(separator: "/").last ?? "")
    guard !name.isEmpty, let file = try above?.file(name) else {
      throw .system(.open, path: path, errno: ENOENT)
    }
    return file
  }
}

extension BackupReader {
  fileprivate func refuseNewerFormat() throws(StorageError) {
    guard let index = entries.firstIndex(where: { $0.header.name == "perch.json" }) else { return }
    var bytes: [UInt8] = []
    try read(index) { bytes += $0 }
    let text = String(decoding: bytes, as: UTF8.self)
    let format = try? JSONReader().read(text) { $0["format"]?.integer }
    if let format = format ?? nil, format > Store.format {
      throw .newerFormat(format, path: path)
    }
  }
}

/// The files of a backup in a new folder beside the data folder, all of it on the disk.
private struct Staging {
  let beside: Folder
  let name: String
  let folder: Folder

  init(_ reader: BackupReader, _ beside: Folder, _ target: String) throws(StorageError) {
    self.beside = beside
    name = ".\(target).restoring.\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
    guard try beside.makeFolder(name), let folder = try beside.folder(name) else {
      throw .system(.create, path: beside.path(of: name), errno: EEXIST)
    }
    self.folder = folder
    do throws(StorageError) {
      try fill(reader)
    } catch {
      try? folder.removeAll()
      try? beside.remove(name, isFolder: true)
      throw error
    }
  }

  private func fill(_ reader: BackupReader) throws(StorageError) {
    var folders: Set<String> = []
    for (index, entry) in reader.entries.enumerated() {
      let parts = entry.header.name.split(separator: "/")
      for count in 1..<max(parts.count, 1) {
        let place = parts[..<count].joined(separator: "/")
        if folders.insert(place).inserted { _ = try folder.makeFolder(place) }
      }
      guard let file = try folder.newFile(entry.header.name) else {
        throw .badBackup(path: reader.path, .nameTwice(entry.header.name))
      }
      try reader.read(index) { (bytes) throws(StorageError) in try file.append(bytes) }
      try file.sync()
    }
    for place in folders.sorted(by: >) { try folder.folder(place)?.sync() }
    try folder.sync()
  }

  func takePlace(of target: String) throws(StorageError) {
    try beside.rename(name, to: target)
    try beside.sync()
  }

  /// - Returns: the name of the folder that the old files are in now; nil where there were none.
  func exchange(
    with target: String, _ old: Folder, _ now: Moment
  ) throws(StorageError) -> String? {
    let kept = try beside.freeName("\(target).before-restore-\(now.forFileNames)")
    do throws(StorageError) {
      guard try beside.exchange(name, target) else {
        throw .cannotExchange(path: beside.path(of: target))
      }
    } catch {
      try? folder.removeAll()
      try? beside.remove(name, isFolder: true)
      throw error
    }
    // From here on the new book is in place; what follows can only fail to tidy up.
    try? old.hand(".git", to: folder)
    try? old.makeReadOnly()
    try? beside.rename(name, to: kept)
    try folder.sync()
    try beside.sync()
    return try beside.status(of: kept) == nil ? name : kept
  }
}

extension Folder {
  /// A name that nothing in the folder has: `name`, or with a number behind it.
  fileprivate func freeName(_ name: String) throws(StorageError) -> String {
    for number in 2..<1000 {
      let free = number == 2 ? name : "\(name)-\(number - 1)"
      if try status(of: free) == nil { return free }
    }
    throw .system(.rename, path: path(of: name), errno: EEXIST)
  }

  /// Takes away all that a folder of our own making holds.
  fileprivate func removeAll() throws(StorageError) {
    for name in try names() {
      if try status(of: name)?.isFolder == true {
        try folder(name)?.removeAll()
        try remove(name, isFolder: true)
      } else {
        try remove(name)
      }
    }
  }

  /// Takes from all files of records the right to be written to.
  fileprivate func makeReadOnly() throws(StorageError) {
    for listed in try allFiles().files where listed.name.hasSuffix(".jsonl") {
      try file(listed.name)?.protect(mode: 0o400)
    }
  }
}

extension Folder {
  /// Throws where another folder has this one's name by now, as after a restore: what is written
  /// here would be seen by nobody.
  func refuseIfReplaced() throws(StorageError) {
    guard try Folder.open(path)?.status().isSameFile(as: status()) == true else {
      throw .replacedFolder(path: path)
    }
  }
}

extension Moment {
  /// `20261121T090000Z`
  var forFileNames: String {
    Moment(seconds: seconds).rfc3339.filter { $0 != "-" && $0 != ":" }
  }
}
