internal import JSONText
internal import People

/// A table of records that the cache can keep beside where their lines stand.
protocol KeptTable: SendableMetatype {
  static var kind: RecordKind { get }
  /// What such a file of the cache starts with.
  static var magic: UInt64 { get }
  /// What such a file of the cache is named by.
  static var name: String { get }

  /// A record's number is that of its id.
  var ids: Interner { get }

  /// - Parameter count: about how many records will be taken in.
  init(expecting count: Int)
  /// What `pack` wrote; nil where it is not all there.
  init?(unpacking unpacker: inout Unpacker)
  func pack(into packer: inout Packer)
  /// Takes in a record: a new one where it has the next number.
  mutating func take(_ record: Int, _ id: String, _ json: JSON)
}

/// All records of a kind as the cache has them: the table, and where the lines stand that it was
/// made of.
private struct KeptRecords<Table: KeptTable> {
  var owner: UInt64
  var files: [FileKey]
  /// The checksum of each file's bytes, which tells whether it was only added to.
  var checksums: [UInt64]
  var newest: Int64
  var first: Column<LinePlace>
  var more: [UInt32: [LinePlace]]
  var table: Table
}

extension Store {
  /// All records of a kind: from the cache where the files are as they were or were only added to,
  /// else from their lines. The scan says where those stand.
  func table<Table: KeptTable>(
    _: Table.Type, _ names: [String], _ report: inout LoadReport
  ) throws(StorageError) -> (Table, RecordScan) {
    if let kept: (Table, RecordScan) = try restored(names) {
      writing.withLock { $0.saw(kept.1) }
      return kept
    }
    let scan = try RecordScan(folder, Table.kind, names: names, keepsBytes: false)
    let table = try Table(reading: scan)
    report.add(scan.report)
    writing.withLock { $0.saw(scan) }
    return (table, scan)
  }

  /// Writes the cache of a kind anew where the files are not what it was made of.
  func keep<Table: KeptTable>(_: Table.Type) {
    guard let scan = try? RecordScan(folder, Table.kind, keepsBytes: false) else { return }
    let keys = try? keys(of: scan.files)
    if let keys, let old: KeptRecords<Table> = kept(), old.files == keys { return }
    guard let table = try? Table(reading: scan), scan.report == LoadReport(),
      scan.ends.allSatisfy({ $0.map { $0.end == $0.file.size } ?? false }),
      let keys, keys == (try? self.keys(of: scan.files)),
      zip(keys, scan.ends).allSatisfy({ Int($0.size) == $1?.end }),
      let checksums = try? scan.files.map({ try checksum(of: $0) })
    else { return }
    let kept = KeptRecords(
      owner: program, files: keys, checksums: checksums, newest: scan.newest, first: scan.first,
      more: scan.more, table: table)
    writeCache(cacheFile(Table.self), kept.encoded)
  }

  private func cacheFile<Table: KeptTable>(_: Table.Type) -> String {
    "\(Table.name)-\(cacheName)"
  }

  private func kept<Table: KeptTable>() -> KeptRecords<Table>? {
    cached(cacheFile(Table.self)).flatMap(KeptRecords.init)
      .flatMap { $0.owner == program ? $0 : nil }
  }

  /// Stands for the program, and for the data folder.
  private var program: UInt64 { unorderedChecksum(["\(Store.program)", location.data]) }

  private func checksum(of file: DataFile) throws(StorageError) -> UInt64 {
    let bytes = FileBytes()
    if let open = try folder.file(file) { try bytes.fill(from: open) }
    return bytes.withBytes { Storage.checksum($0) }
  }
}

// MARK: - What was added since

extension Store {
  private func restored<Table: KeptTable>(
    _ names: [String]
  ) throws(StorageError) -> (Table, RecordScan)? {
    guard var kept: KeptRecords<Table> = kept() else { return nil }
    let files = try folder.dataFiles(Table.kind, among: names)
    guard files.map(\.name) == kept.files.map(\.name) else { return nil }
    var open: [File] = []
    for data in files {
      guard let file = try folder.file(data) else { return nil }
      open.append(file)
    }
    let scan = RecordScan(
      folder, Table.kind, files: files, open: open, ids: kept.table.ids, first: kept.first,
      more: kept.more)
    scan.newest = kept.newest
    let written = timeOfCache(cacheFile(Table.self))
    for index in files.indices {
      let status = try open[index].status()
      // A clock that ticks slowly gives two changes one time: what was new then is looked at.
      let isSame =
        FileKey(files[index], status) == kept.files[index] && status.modified < written - 50_000_000
      // What was added to another than the last would come before the records of the next.
      guard isSame || index == files.count - 1 else { return nil }
      let end = isSame ? status.size : try addLines(to: &kept, scan, index, open[index])
      guard let end else { return nil }
      scan.ends.append((try open[index].status(), end))
    }
    return (kept.table, scan)
  }

  /// Takes in what was added to a file, the last of its kind.
  ///
  /// - Returns: how far it was read; nil where it was changed otherwise, or has a line to report.
  private func addLines<Table: KeptTable>(
    to kept: inout KeptRecords<Table>, _ scan: RecordScan, _ index: Int, _ file: File
  ) throws(StorageError) -> Int? {
    let bytes = FileBytes()
    try bytes.fill(from: file)
    let then = Int(kept.files[index].size)
    guard bytes.count >= then, UInt64(kept.files[index].inode) == (try file.status().inode),
      bytes.withBytes({ Storage.checksum(UnsafeRawBufferPointer(rebasing: $0[..<then])) })
        == kept.checksums[index]
    else { return nil }
    let added = FileBytes(bytes.withBytes { Array($0[then...]) })
    let end = scan.take(added, from: then, index, { _ in true }) { record, json in
      kept.table.take(record, scan.id(record), json)
    }
    guard scan.report == LoadReport() else { return nil }
    for (record, places) in scan.more.sorted(by: { $0.key < $1.key })
    where places.count != kept.more[record]?.count {
      try kept.table.take(scan, Int(record))
    }
    return end
  }
}

extension KeptTable {
  init(reading scan: RecordScan) throws(StorageError) {
    self.init(expecting: try scan.bytes / RecordScan.usualLine)
    var table = self
    try scan.read { table.take($0, scan.id($0), $1) }
    self = table
  }

  /// Takes in a record that has several lines.
  fileprivate mutating func take(_ scan: RecordScan, _ record: Int) throws(StorageError) {
    var table = self
    _ = try scan.withRecord(record) { table.take(record, scan.id(record), $0) }
    self = table
  }
}

// MARK: - The file

extension KeptRecords {
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
    table.pack(into: &packer)
    return Snapshot.framed(packer.bytes, Table.magic)
  }

  init?(_ file: FileBytes) {
    guard let (body, _) = Snapshot.checked(file, Table.magic) else { return nil }
    var unpacker = Unpacker(body, owner: file)
    guard let owner = unpacker.unpackOne(UInt64.self), let files = unpacker.unpackFiles(),
      let checksums = unpacker.unpack(UInt64.self), checksums.count == files.count,
      let newest = unpacker.unpackOne(Int64.self),
      let first = unpacker.unpackColumn(LinePlace.self),
      let records = unpacker.unpack(UInt32.self), let counts = unpacker.unpack(Int.self),
      let places = unpacker.unpack(LinePlace.self), counts.reduce(0, +) == places.count,
      let table = Table(unpacking: &unpacker)
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
      table: table)
  }
}
