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

  private let window: Window
  private let reader: JSONReader
  private let layout: Layout
  private var steps: JSONElements
  private(set) var count = 0
  /// Of the entry that was handed out last, in what is here of the bytes.
  private var offset = 0

  /// - Parameter start: the offset of the first entry.
  init(_ window: Window, from start: Int, layout: Layout, reader: JSONReader) {
    self.window = window
    self.reader = reader
    self.layout = layout
    steps = JSONElements(window.all, from: start)
  }

  /// - Parameters:
  ///   - path: the input that the file belongs to.
  ///   - start: the offset of the first entry.
  convenience init(
    _ bytes: Bytes, path: String, file: String, from start: Int, layout: Layout,
    reader: JSONReader
  ) {
    self.init(
      Window(bytes, path: path, file: file), from: start, layout: layout, reader: reader)
  }

  /// Where the entry is that was handed out last.
  var place: Place { Place(file: window.file, entry: count, line: window.line(at: offset)) }

  /// Hands each entry to `take`, and counts in `skips` those that were not taken.
  func forEach(
    _ skips: inout Skips, progress: (ImportProgress) -> Void, _ take: (JSON) -> Verdict
  ) throws(ImportProblem) {
    var reported = 0
    while let range = try next() {
      let position = window.position(of: range.upperBound)
      if position - reported >= 1 << 20 {
        reported = position
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
      file: window.file, bytesDone: window.position(of: steps.position), bytesTotal: window.size,
      records: count)
  }

  private func read(_ range: Range<Int>, _ take: (JSON) -> Verdict) -> Verdict {
    do {
      return try reader.read(
        window.slice(range), readable: window.readable(from: range.lowerBound), take)
    } catch {
      return .skipped(.unreadable)
    }
  }

  private func next() throws(ImportProblem) -> Range<Int>? {
    while true {
      if layout == .sequence, try isOnlySpaceLeft() { return nil }
      switch steps.next() {
      case .element(let range):
        count += 1
        offset = range.lowerBound
        return range
      case .end:
        guard layout == .array, try isOnlySpaceLeft() else { throw cut }
        return nil
      case .cut:
        // What is here may end in the middle of an entry.
        guard steps.isShort, try readOn() else { throw cut }
      }
    }
  }

  /// Reads on from where the next entry starts; false where nothing more comes.
  private func readOn() throws(ImportProblem) -> Bool {
    let from = steps.position
    guard try window.more(keepingFrom: from) else { return false }
    offset = max(0, offset - from)
    steps = JSONElements(window.all, from: 0)
    return true
  }

  private var cut: ImportProblem {
    let line = window.line(at: max(offset, steps.position))
    return .cut(path: window.path, file: window.file, entry: count, line: line)
  }

  /// A semicolon after the array is JavaScript's.
  private func isOnlySpaceLeft() throws(ImportProblem) -> Bool {
    while isOnlySpace(from: steps.position) {
      guard try readOn() else { return true }
    }
    return false
  }

  private func isOnlySpace(from start: Int) -> Bool {
    window.slice(min(start, window.all.count)..<window.all.count).allSatisfy { byte in
      byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == UInt8(ascii: ";")
    }
  }
}
