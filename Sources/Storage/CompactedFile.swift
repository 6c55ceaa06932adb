internal import JSONText
internal import People

/// A file of records and the copies that Syncthing set aside of it, as they stand and as they would
/// stand with just the lines that still count.
///
/// The outcome is a function of the set of lines: records in order of their ids' bytes, a record's
/// lines oldest first. One that a single line makes keeps that line byte for byte.
struct CompactedFile {
  /// Lines and bytes, of the file and its copies together.
  struct Extent: Equatable {
    var lines = 0
    var bytes = 0
  }

  private(set) var before = Extent()
  private(set) var after = Extent()
  private(set) var bytes: [UInt8] = []
  /// Lines that can't be read, as they stand, without their newlines.
  private(set) var rejected: [[UInt8]] = []

  /// How many bytes the lines that can be read take, newlines and all.
  private(set) var readable = 0

  private let sources: [FileBytes]
  private let lines = LineReader()
  private var ids = Interner()
  private var first: [LinePlace] = []
  private var more: [UInt32: [LinePlace]] = [:]

  /// - Parameter sources: the bytes of the file and of its copies.
  /// - Throws: `.system(.read, …)` where memory ran out, which says nothing of the lines.
  init(_ sources: [FileBytes], path: String) throws(StorageError) {
    self.sources = sources
    for index in sources.indices { try read(index, path) }
    write()
  }
}

// MARK: - Reading

extension CompactedFile {
  private mutating func read(_ index: Int, _ path: String) throws(StorageError) {
    let source = sources[index]
    var report = LoadReport()
    var places: [(id: UInt32, place: LinePlace)] = []
    var ids = self.ids
    lines.read(source, name: path, report: &report) { line in
      let place = LinePlace(
        file: UInt32(index), offset: UInt32(line.offset), length: UInt32(line.bytes.count))
      places.append((ids.number(of: line.id), place))
      readable += line.bytes.count + 1
    }
    self.ids = ids
    for (id, place) in places {
      if id < first.count { more[id, default: []].append(place) } else { first.append(place) }
    }
    if report.unreadable.contains(where: { $0.problem == .noMemory }) {
      throw .outOfMemory(path: path)
    }
    let numbers = Set(report.unreadable.map(\.line) + report.tornTails.map(\.line))
    if !numbers.isEmpty { setAside(source, numbers) }
    before.lines += places.count + numbers.count
    before.bytes += source.count
  }

  private mutating func setAside(_ source: FileBytes, _ numbers: Set<Int>) {
    source.withBytes { bytes in
      let all = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (index, line) in all.enumerated() where numbers.contains(index + 1) {
        rejected.append(Array(line))
      }
    }
  }
}

// MARK: - Writing

extension CompactedFile {
  private mutating func write() {
    let names = (0..<UInt32(first.count)).map { ids.utf8($0) }
    let order = (0..<UInt32(first.count)).sorted {
      names[Int($0)].lexicographicallyPrecedes(names[Int($1)])
    }
    bytes.reserveCapacity(before.bytes)
    for record in order { write(record) }
    after.bytes = bytes.count
  }

  private mutating func write(_ record: UInt32) {
    guard let others = more[record] else { return copy([first[Int(record)]]) }
    var distinct: [ByteText: LinePlace] = [:]
    for place in [first[Int(record)]] + others {
      distinct[sources[Int(place.file)].withBytes { ByteText($0[range(place)]) }] = place
    }
    let places = distinct.sorted { $0.key < $1.key }.map(\.value)
    if places.count > 1, let merged = merged(record, places) {
      bytes += merged.bytes
      after.lines += merged.count
    } else {
      copy(places)
    }
  }

  private mutating func copy(_ places: [LinePlace]) {
    for place in places {
      sources[Int(place.file)].withBytes { bytes += $0[range(place)] }
      bytes.append(0x0A)
    }
    after.lines += places.count
  }

  private func range(_ place: LinePlace) -> Range<Int> {
    Int(place.offset)..<(Int(place.offset) + Int(place.length))
  }

  /// What several lines make together, in as few lines as that takes; nil where the new lines
  /// would not read back as the same: too long for one, or of a year that has more than four
  /// digits once it is in UTC.
  private func merged(_ record: UInt32, _ places: [LinePlace]) -> (bytes: [UInt8], count: Int)? {
    var merge = MergedRecord()
    for place in places {
      lines.line(sources[Int(place.file)], range(place)) { merge.add($0.json, $0.stamp) }
    }
    let patches = merge.patches
    var writer = JSONWriter()
    for patch in patches {
      ids.withUTF8(record) { writer.line($0, patch) }
    }
    return readsBack(writer.bytes, as: merge, patches)
      ? (writer.bytes, patches.count) : nil
  }

  private func readsBack(
    _ bytes: [UInt8], as merge: MergedRecord, _ patches: [StampedPatch]
  ) -> Bool {
    var (again, report) = (MergedRecord(), LoadReport())
    lines.read(FileBytes(bytes), name: "", report: &report) { again.add($0.json, $0.stamp) }
    return report.isClean && again.patches == patches && again.members == merge.members
  }
}
