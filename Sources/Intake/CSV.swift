/// Steps through comma-separated values as RFC 4180 has them: fields in quotes may hold commas,
/// line breaks and doubled quotes. Lines end in LF, CRLF or CR; blank lines are stepped over.
///
/// A bad row costs one row: it is handed out with its `fault`, and the next one starts on the line
/// below. Where a quote is never closed, that is the line below the one that the row starts on.
///
///     var rows = CSV(bytes.all)
///     while let row = rows.next() { … row.fields[0] … row.line … }
///
/// Looking at all rows takes time in proportion to the bytes, whatever they are, and memory for
/// one row.
struct CSV {
  struct Row: Equatable {
    /// As text, quotes undone, spaces kept; bytes that are no UTF-8 stand as U+FFFD. Empty where
    /// there is a fault.
    var fields: [String] = []
    /// The line that the row starts on, from 1.
    var line: Int
    var fault: Fault?

    /// The field of a column without the spaces around it; empty where the row has no such column.
    subscript(column: Int?) -> String {
      guard let column, fields.indices.contains(column) else { return "" }
      return fields[column].trimmed
    }
  }

  /// What is wrong with a row.
  enum Fault: Equatable {
    /// A quote that is not closed before the file or `longestRow` ends.
    case openQuote
    /// Something else than a comma or a line's end behind a closing quote.
    case strayText
    /// More than `longestRow` bytes.
    case tooLong
    /// More than `mostFields` fields.
    case tooManyFields
  }

  /// In bytes: no record of the store may be longer.
  static let longestRow = 1 << 20
  static let mostFields = 1000

  private let bytes: UnsafeRawBufferPointer
  private let separator: UInt8
  private let openQuote = UInt8(ascii: "\"")
  /// How far it has come, as an offset into the bytes.
  private(set) var position = 0
  private var line = 1

  /// - Parameters:
  ///   - bytes: UTF-8; a byte order mark at its start is stepped over.
  ///   - separator: an ASCII character, the comma where nothing else is said.
  init(_ bytes: UnsafeRawBufferPointer, separator: Unicode.Scalar = ",") {
    self.bytes = bytes
    self.separator = UInt8(ascii: separator)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The separator that a text was most likely written with: of comma, semicolon and tab the one
  /// that stands most often in `bytes` outside of quotes, the comma where none does.
  static func separator(of bytes: some Sequence<UInt8>) -> Unicode.Scalar {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted {
        counts[byte, default: 0] += 1
      }
    }
    let candidates: [Unicode.Scalar] = [",", ";", "\t"]
    let best = candidates.map { counts[UInt8(ascii: $0)] ?? 0 }.max() ?? 0
    return candidates.first { (counts[UInt8(ascii: $0)] ?? 0) == best } ?? ","
  }

  /// The next row; nil at the end.
  mutating func next() -> Row? {
    while position < bytes.count, isLineEnd(position) { stepOverLineEnd() }
    guard position < bytes.count else { return nil }
    let start = (position: position, line: line)
    var row = Row(line: line)
    while true {
      let (field, fault) = field(rowStart: start.position)
      if let fault {
        (position, line) = start
        stepToNextLine()
        return Row(line: start.line, fault: fault)
      }
      if row.fields.count < CSV.mostFields {
        row.fields.append(field)
      } else {
        row.fault = .tooManyFields
      }
      guard position < bytes.count else { break }
      if bytes[position] == separator { position += 1 } else { break }
    }
    if row.fault != nil { row.fields = [] }
    stepOverLineEnd()
    return row
  }

  /// Reads up to the separator, the line's end or the file's.
  private mutating func field(rowStart: Int) -> (text: String, fault: Fault?) {
    if position < bytes.count, bytes[position] == openQuote { return quoted(rowStart: rowStart) }
    let start = position
    let end = min(bytes.count, rowStart + CSV.longestRow)
    while position < end, bytes[position] != separator, !isLineEnd(position) { position += 1 }
    if position == end, end < bytes.count { return ("", .tooLong) }
    return (String(decoding: bytes[start..<position], as: UTF8.self), nil)
  }

  private mutating func quoted(rowStart: Int) -> (text: String, fault: Fault?) {
    var text: [UInt8] = []
    position += 1
    let end = min(bytes.count, rowStart + CSV.longestRow)
    while position < end {
      let byte = bytes[position]
      if byte != openQuote {
        text.append(byte)
        if byte == 0x0A || (byte == 0x0D && !isCRLF(position)) { line += 1 }
      } else if position + 1 < bytes.count, bytes[position + 1] == openQuote {
        text.append(byte)
        position += 1
      } else {
        position += 1
        let isSound = position == bytes.count || bytes[position] == separator || isLineEnd(position)
        return (String(decoding: text, as: UTF8.self), isSound ? nil : .strayText)
      }
      position += 1
    }
    return ("", .openQuote)
  }

  private func isLineEnd(_ at: Int) -> Bool { bytes[at] == 0x0A || bytes[at] == 0x0D }

  private func isCRLF(_ at: Int) -> Bool {
    bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
  }

  private mutating func stepOverLineEnd() {
    guard position < bytes.count, isLineEnd(position) else { return }
    position += isCRLF(position) ? 2 : 1
    line += 1
  }

  private mutating func stepToNextLine() {
    while position < bytes.count, !isLineEnd(position) { position += 1 }
    stepOverLineEnd()
  }
}
