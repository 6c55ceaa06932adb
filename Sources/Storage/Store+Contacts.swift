internal import People
internal import Synchronization

/// The contacts as the cache has them: the table, and where the lines stand that it was made of.
private struct KeptContacts {
  static let magic: UInt64 = 0x3170_6f65_7068_7270  // "prhpeop1"

  var owner: UInt64
  var files: [FileKey]
  /// The checksum of each file's bytes, which tells whether it was only added to.
  var checksums: [UInt64]
  var newest: Int64
  var first: [LinePlace]
  var more: [UInt32: [LinePlace]]
  var columns: ContactColumns
}

extension Store {
  private var contactsFile: String { "people-\(cacheName)" }

  /// All contacts: from the cache where the files are as they were or were only added to, else
  /// from their lines.
  func contacts(
    _ names: [String], _ report: inout LoadReport
  ) throws(StorageError) -> ContactColumns {
    if let (columns, scan) = try restoredContacts(names) { return finish(columns, scan) }
    let scan = try RecordScan(folder, .contact, names: names, keepsBytes: false)
    let columns = try ContactColumns(reading: scan)
    report.add(scan.report)
    return finish(columns, scan)
  }

  private func finish(_ columns: ContactColumns, _ scan: RecordScan) -> ContactColumns {
    writing.withLock { $0.saw(scan) }
    var columns = columns
    columns.setReader(StoredContacts(scan))
    return columns
  }

  /// Writes the cache of contacts anew where the files are not what it was made of.
  func keepContacts() {
    guard let scan = try? RecordScan(folder, .contact, keepsBytes: false) else { return }
    let keys = try? keys(of: scan.files)
    if let keys, let old = keptContacts(), old.files == keys { return }
    guard let columns = try? ContactColumns(reading: scan), scan.report == LoadReport(),
      scan.ends.allSatisfy({ $0.map { $0.end == $0.file.size } ?? false }),
      let keys, keys == (try? self.keys(of: scan.files)),
      zip(keys, scan.ends).allSatisfy({ Int($0.size) == $1?.end }),
      let checksums = try? scan.files.map({ try checksum(of: $0) })
    else { return }
    let kept = KeptContacts(
      owner: program, files: keys, checksums: checksums, newest: scan.newest, first: scan.first,
      more: scan.more, columns: columns)
    writeCache(contactsFile, kept.encoded)
  }

  private func keptContacts() -> KeptContacts? {
    cached(contactsFile).flatMap(KeptContacts.init).flatMap { $0.owner == program ? $0 : nil }
  }

  /// Stands for the program, and for the data folder.
  private var program: UInt64 { unorderedChecksum(["\(Store.program)", location.data]) }

  private func checksum(of file: DataFile) throws(StorageError) -> UInt64 {
    let bytes = FileBytes()
    if let open = try folder.file(file) { try bytes.fill(from: open) }
    return bytes.withBytes { Storage.checksum($0) }
  }

  private func restoredContacts(
    _ names: [String]
  ) throws(StorageError) -> (ContactColumns, RecordScan)? {
    guard let kept = keptContacts() else { return nil }
    let files = try folder.dataFiles(.contact, among: names)
    guard files.map(\.name) == kept.files.map(\.name) else { return nil }
    var open: [File] = []
    for data in files {
      guard let file = try folder.file(data) else { return nil }
      open.append(file)
    }
    let scan = RecordScan(
      folder, .contact, files: files, open: open, ids: kept.columns.table.idNumbers,
      first: kept.first, more: kept.more)
    scan.newest = kept.newest
    var columns = kept.columns
    let written = timeOfCache(contactsFile)
    for index in files.indices {
      let status = try open[index].status()
      // A clock that ticks slowly gives two changes one time: what was new then is looked at.
      let isSame =
        FileKey(files[index], status) == kept.files[index] && status.modified < written - 50_000_000
      // With several files, what was added to one would come before the records of the next.
      guard isSame || files.count == 1 else { return nil }
      let end = isSame ? status.size : try addedLines(to: &columns, scan, kept, open[index])
      guard let end else { return nil }
      scan.ends.append((try open[index].status(), end))
    }
    return (columns, scan)
  }

  /// Takes in what was added to the one file there is.
  ///
  /// - Returns: how far it was read; nil where it was changed otherwise, or has a line to report.
  private func addedLines(
    to columns: inout ContactColumns, _ scan: RecordScan, _ kept: KeptContacts, _ file: File
  ) throws(StorageError) -> Int? {
    let bytes = FileBytes()
    try bytes.fill(from: file)
    let then = Int(kept.files[0].size)
    guard bytes.count >= then, UInt64(kept.files[0].inode) == (try file.status().inode),
      bytes.withBytes({ Storage.checksum(UnsafeRawBufferPointer(rebasing: $0[..<then])) })
        == kept.checksums[0]
    else { return nil }
    let added = FileBytes(bytes.withBytes { Array($0[then...]) })
    let end = scan.take(added, from: then, 0, { _ in true }) { record, json in
      columns.take(record, scan.id(record), json)
    }
    guard scan.report == LoadReport() else { return nil }
    for (record, places) in scan.more.sorted(by: { $0.key < $1.key })
    where places.count != kept.more[record]?.count {
      try columns.take(scan, Int(record))
    }
    return end
  }
}

extension ContactColumns {
  init(reading scan: RecordScan) throws(StorageError) {
    self.init()
    var columns = self
    try scan.read { columns.take($0, scan.id($0), $1) }
    self = columns
  }

  /// Takes in a record that has several lines.
  fileprivate mutating func take(_ scan: RecordScan, _ record: Int) throws(StorageError) {
    var columns = self
    _ = try scan.withRecord(record) { columns.take(record, scan.id(record), $0) }
    self = columns
  }
}

extension KeptContacts {
  var encoded: [UInt8] {
    var packer = Packer()
    packer.pack(owner)
    packer.pack(files)
    packer.pack(checksums)
    packer.pack(newest)
    packer.pack(first)
    let records = more.keys.sorted()
    packer.pack(records)
    packer.pack(records.map { more[$0]?.count ?? 0 })
    packer.pack(records.flatMap { more[$0] ?? [] })
    columns.names.pack(into: &packer)
    columns.table.pack(into: &packer)
    return Snapshot.framed(packer.bytes, KeptContacts.magic)
  }

  init?(_ file: FileBytes) {
    guard let (body, _) = Snapshot.checked(file, KeptContacts.magic) else { return nil }
    var unpacker = Unpacker(body)
    guard let owner = unpacker.unpackOne(UInt64.self), let files = unpacker.unpackFiles(),
      let checksums = unpacker.unpack(UInt64.self), checksums.count == files.count,
      let newest = unpacker.unpackOne(Int64.self), let first = unpacker.unpack(LinePlace.self),
      let records = unpacker.unpack(UInt32.self), let counts = unpacker.unpack(Int.self),
      let places = unpacker.unpack(LinePlace.self), counts.reduce(0, +) == places.count,
      let names = Interner(unpacking: &unpacker), let table = ContactTable(unpacking: &unpacker)
    else { return nil }
    withExtendedLifetime(file) {}
    var more: [UInt32: [LinePlace]] = [:]
    var at = 0
    for (record, count) in zip(records, counts) {
      more[record] = Array(places[at..<(at + count)])
      at += count
    }
    self.init(
      owner: owner, files: files, checksums: checksums, newest: newest, first: first, more: more,
      columns: ContactColumns(table, names: names))
  }
}
