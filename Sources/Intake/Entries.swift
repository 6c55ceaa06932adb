internal import JSONText

/// Steps through the entries of one file, so that a bad entry costs one entry and a cut file is
/// told from a whole one.
final class Entries {
  /// What became of an entry.
  enum Verdict {
    case taken
    case skipped(SkipReason)
    /// No more entries are wanted.
    case enough
  }

  /// How the entries stand in the file.
  enum Layout {
    /// In a JSON array.
    case array
    /// One after the other: one JSON object, or JSON Lines.
    case sequence
  }

  let path: String
  let file: String
  private let bytes: Bytes
  private let reader: JSONReader
  private let layout: Layout
  private var steps: JSONElements
  private(set) var count = 0
  private(set) var offset = 0

  /// - Parameters:
  ///   - path: the input that the file belongs to.
  ///   - start: the offset of the first entry.
  init(
    _ bytes: Bytes, path: String, file: String, from start: Int, layout: Layout,
    reader: JSONReader
  ) {
    self.bytes = bytes
    self.path = path
    self.file = file
    self.reader = reader
    self.layout = layout
    steps = JSONElements(bytes.all, from: start)
  }

  /// Where the entry is that was handed out last.
  var place: Place { Place(file: file, entry: count, line: bytes.line(at: offset)) }

  /// Hands each entry to `take`, and counts in `skips` those that were not taken.
  func forEach(
    _ skips: inout Skips, progress: (ImportProgress) -> Void, _ take: (JSON) -> Verdict
  ) throws(ImportProblem) {
    var reported = 0
    while let range = try next() {
      if range.upperBound - reported >= 1 << 20 {
        reported = range.upperBound
        progress(progressNow)
      }
      switch read(range, take) {
      case .taken: break
      case .skipped(let reason): skips.add(reason, place)
      case .enough: return
      }
    }
    progress(progressNow)
  }

  private var progressNow: ImportProgress {
    ImportProgress(
      file: file, bytesDone: steps.position, bytesTotal: bytes.count, records: count)
  }

  private func read(_ range: Range<Int>, _ take: (JSON) -> Verdict) -> Verdict {
    do {
      return try reader.read(
        bytes.slice(range), readable: bytes.readable(from: range.lowerBound), take)
    } catch {
      return .skipped(.unreadable)
    }
  }

  private func next() throws(ImportProblem) -> Range<Int>? {
    if layout == .sequence, isOnlySpace(from: steps.position) { return nil }
    switch steps.next() {
    case .element(let range):
      count += 1
      offset = range.lowerBound
      return range
    case .end:
      guard layout == .array, isOnlySpace(from: steps.position) else { throw cut }
      return nil
    case .cut: throw cut
    }
  }

  private var cut: ImportProblem {
    let line = bytes.line(at: max(offset, steps.position))
    return .cut(path: path, file: file, entry: count, line: line)
  }

  /// A semicolon after the array is JavaScript's.
  private func isOnlySpace(from start: Int) -> Bool {
    bytes.slice(min(start, bytes.count)..<bytes.count).allSatisfy { byte in
      byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == UInt8(ascii: ";")
    }
  }
}
