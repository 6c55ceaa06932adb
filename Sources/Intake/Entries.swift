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
    /// One after the other: JSON Lines, or answers as they were saved. Where each stands on a line
    /// of its own, a broken one costs its line.
    case sequence
    /// One JSON object.
    case single
  }

  private let window: Window
  private let reader: JSONReader
  private let layout: Layout
  private var steps: JSONElements
  private(set) var count = 0
  /// Of the entry that was handed out last, in what is here of the bytes.
  private var offset = 0
  /// Whether each entry so far stood on a line of its own.
  private var isOnLines = true
  /// Set after a broken line: from then on lines are what is told apart, as brackets can't be
  /// trusted.
  private var isByLine = false

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
    var wasOnLines = isOnLines
    while let range = try next() {
      defer { wasOnLines = isOnLines }
      let position = window.position(of: range.upperBound)
      if position - reported >= 1 << 20 {
        reported = position
        progress(progressNow)
      }
      switch read(range, take) {
      case .taken: break
      case .skipped(let reason):
        skips.add(reason, place)
        if reason == .unreadable, wasOnLines, count > 1 { goByLine(from: range) }
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
      if layout != .array, try isOnlySpaceLeft() { return nil }
      if isByLine { return try nextLine() }
      switch steps.next() {
      case .element(let range):
        return hand(range)
      case .end:
        if mayGoByLine {
          isByLine = true
          steps = JSONElements(window.all, from: max(0, steps.position - 1))
          continue
        }
        guard layout == .array, try isOnlySpaceLeft() else { throw cut }
        return nil
      case .cut:
        // What is here may end in the middle of an entry.
        let isLong = mayGoByLine && window.all.count > Entries.longestLine
        if steps.isShort, !isLong, try readOn() { continue }
        guard mayGoByLine else { throw cut }
        isByLine = true
      }
    }
  }

  private var mayGoByLine: Bool { layout == .sequence && isOnLines && count > 0 }

  /// So far an entry's end is looked for that may be missing, in bytes.
  private static let longestLine = 16 << 20

  private func hand(_ range: Range<Int>) -> Range<Int> {
    count += 1
    offset = range.lowerBound
    if layout == .sequence, isOnLines { isOnLines = !window.slice(range).contains(0x0A) }
    return range
  }

  /// What is no entry where all stood on lines of their own: its first line is broken, and what
  /// seemed to be the rest of it is read anew.
  private func goByLine(from range: Range<Int>) {
    guard layout == .sequence, !isByLine, let end = window.slice(range).firstIndex(of: 0x0A) else {
      return
    }
    isByLine = true
    steps = JSONElements(window.all, from: range.lowerBound + end)
  }

  /// The line that is next, of which it is known that not only space is left.
  private func nextLine() throws(ImportProblem) -> Range<Int> {
    repeat {
      let start = ArchivePrefix.skipSpace(window.all, steps.position)
      let rest = window.slice(start..<window.all.count)
      if let end = rest.firstIndex(of: 0x0A) {
        steps = JSONElements(window.all, from: start + end)
        return hand(start..<(start + end))
      }
    } while try readOn()
    let start = ArchivePrefix.skipSpace(window.all, steps.position)
    steps = JSONElements(window.all, from: window.all.count)
    return hand(start..<window.all.count)
  }

  /// Reads on from where the next entry starts; false where nothing more comes.
  private func readOn() throws(ImportProblem) -> Bool {
    let (from, before) = (steps.position, window.all.count)
    let isMore = try window.more(keepingFrom: from)
    // What was before is let go of also where nothing more comes.
    if isMore || window.all.count != before {
      offset = max(0, offset - from)
      steps = JSONElements(window.all, from: 0)
    }
    return isMore
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
