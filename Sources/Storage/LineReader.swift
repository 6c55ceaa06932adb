internal import Glibc
internal import JSONText

/// Why a line could not be taken in. It stays where it is.
package enum LineProblem: Equatable, Sendable {
  case syntax, badUTF8, tooDeep, duplicateKey, badNumber, badString, noMemory
  case tooLong, notAnObject, noID, badStamp, conflictMarker, zeros

  init(_ problem: JSONProblem) {
    switch problem {
    case .syntax: self = .syntax
    case .badUTF8: self = .badUTF8
    case .tooDeep: self = .tooDeep
    case .duplicateKey: self = .duplicateKey
    case .badNumber: self = .badNumber
    case .badString: self = .badString
    case .noMemory: self = .noMemory
    }
  }

  /// The reason in words that stand after `contacts.jsonl:12:`.
  package var reason: String {
    switch self {
    case .syntax: "not JSON"
    case .badUTF8: "not UTF-8"
    case .tooDeep: "nested deeper than 32 levels"
    case .duplicateKey: "a key stands twice in one object"
    case .badNumber: "a number that is none, or too large"
    case .badString: "a text with a wrong escape or a control character"
    case .noMemory: "too little memory to read it"
    case .tooLong: "longer than 1 MiB"
    case .notAnObject: "not a JSON object"
    case .noID: "no \"id\", or one that is not text"
    case .badStamp: "\"at\" is no time in RFC 3339, or \"by\" no text"
    case .conflictMarker: "a conflict marker that git left"
    case .zeros: "zero bytes, as a power cut leaves them"
    }
  }
}

/// A line that was read. Valid only where it is handed over.
struct Line {
  /// Counted from 1.
  let number: Int
  /// Where it starts in the bytes that were scanned.
  let offset: Int
  let bytes: UnsafeRawBufferPointer
  let json: JSON
  let id: UnsafeRawBufferPointer
  let heads: LineHeads

  var stamp: Stamp { Stamp(heads) }
}

/// Takes lines apart, each on its own, so that damage costs a line.
///
/// A byte order mark, carriage returns and blank lines are passed over, as editors and other
/// systems leave them. Bytes after the last newline count when they are a whole object (an editor
/// that ends no last line); a torn one never is, since an object only ends with its last byte.
struct LineReader {
  private let reader = JSONReader(maxDepth: LineReader.maxDepth, uniqueKeys: true)

  static let maxLength = 1 << 20
  static let maxDepth = 32

  /// What came of the bytes after the last newline.
  enum Tail { case empty, whole, torn }

  /// Hands over each readable line of `file`, and tells `report` of the others.
  ///
  /// - Parameters:
  ///   - isWanted: looks at a line's bytes first; one that is not wanted is not read at all.
  ///   - isReading: false to stop after this line.
  /// - Returns: the length of the bytes up to the last newline, and what came behind.
  @discardableResult
  func read(
    _ file: FileBytes, name: String, report: inout LoadReport,
    isWanted: (UnsafeRawBufferPointer) -> Bool = { _ in true }, _ body: (Line) -> Void
  ) -> (end: Int, tail: Tail) {
    let bytes = file.bytes
    var start = 0
    var number = 1
    while let newline = bytes.newline(from: start) {
      let line = trimmed(bytes, start..<newline)
      if !line.isEmpty, isWanted(UnsafeRawBufferPointer(rebasing: bytes[line])),
        let problem = read(file, line, number, body)
      {
        report.unreadable.append(UnreadableLine(file: name, line: number, problem: problem))
      }
      start = newline + 1
      number += 1
    }
    let rest = trimmed(bytes, start..<bytes.count)
    guard !rest.isEmpty else { return (start, .empty) }
    guard isWanted(UnsafeRawBufferPointer(rebasing: bytes[rest])) else { return (start, .whole) }
    guard read(file, rest, number, body) != nil else { return (start, .whole) }
    report.tornTails.append(TornTail(file: name, line: number, bytes: bytes.count - start))
    return (start, .torn)
  }

  /// Reads one line by itself; nil where it is none.
  func line<Result>(_ file: FileBytes, _ range: Range<Int>, _ body: (Line) -> Result) -> Result? {
    var result: Result?
    _ = read(file, range, 0) { result = body($0) }
    return result
  }

  /// Reads the line in which the byte at `offset` stands, where it is one.
  ///
  /// - Returns: where the next line starts.
  func line(around offset: Int, _ file: FileBytes, _ body: (Line) -> Void) -> Int {
    let bytes = file.bytes
    let end = bytes.newline(from: offset) ?? bytes.count
    let start = bytes.lastNewline(before: offset).map { $0 + 1 } ?? 0
    let line = trimmed(bytes, start..<end)
    if !line.isEmpty { _ = read(file, line, 0, body) }
    return end + 1
  }

  private func read(
    _ file: FileBytes, _ range: Range<Int>, _ number: Int, _ body: (Line) -> Void
  ) -> LineProblem? {
    guard range.count <= LineReader.maxLength else { return .tooLong }
    let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[range])
    do {
      return try reader.read(bytes, readable: file.readable(from: range.lowerBound)) { json in
        guard json.isObject else { return .notAnObject }
        var heads = LineHeads(json)
        guard let id = heads.id?.utf8, !id.isEmpty else { return .noID }
        guard heads.readStamp() else { return .badStamp }
        body(
          Line(
            number: number, offset: range.lowerBound, bytes: bytes, json: json, id: id,
            heads: heads))
        return nil
      }
    } catch {
      return problem(bytes, error as? JSONProblem ?? .syntax)
    }
  }

  private func problem(_ bytes: UnsafeRawBufferPointer, _ problem: JSONProblem) -> LineProblem {
    for marker: StaticString in ["<<<<<<<", "=======", ">>>>>>>", "|||||||"] {
      let text = UnsafeRawBufferPointer(start: marker.utf8Start, count: marker.utf8CodeUnitCount)
      if bytes.starts(with: text) { return .conflictMarker }
    }
    return bytes.first == 0 || bytes.last == 0 ? .zeros : LineProblem(problem)
  }

  /// A line without a byte order mark before it and white space around it.
  private func trimmed(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if end - start >= 3, bytes[start] == 0xEF, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF {
      start += 3
    }
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x0D || self == 0x09 }
}

extension UnsafeRawBufferPointer {
  /// Where the first newline at or after `start` stands.
  fileprivate func newline(from start: Int) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, 0x0A, count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Where the last newline before `end` stands.
  fileprivate func lastNewline(before end: Int) -> Int? {
    self[..<end].lastIndex(of: 0x0A)
  }
}
