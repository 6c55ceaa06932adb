/// Steps through the lines of a vCard or an iCalendar file (RFC 6350, RFC 5545, and vCard 2.1):
/// folded lines are joined by their bytes, as a fold may cut a character, and photos and keys are
/// stepped over without being held.
struct ContentLines {
  /// `item1.EMAIL;TYPE=WORK:sam@example.org`
  struct Line {
    /// In upper case, without its group.
    var name: String
    /// By their names in upper case; a bare `WORK` of vCard 2.1 is the value of `TYPE`.
    var parameters: [String: String]
    /// As it stands there, escapes and all.
    var value: [UInt8]
    /// From 1.
    var number: Int

    /// The value as text, its encoding undone, its escapes not.
    var raw: String {
      let isQuoted =
        parameters["ENCODING"]?.uppercased() == "QUOTED-PRINTABLE"
        || parameters["ENCODING"]?.uppercased() == "Q"
      return ForeignText.decoded(
        isQuoted ? QuotedPrintable.bytes(value) : value, charset: parameters["CHARSET"] ?? "")
    }

    /// The value as text, escapes undone.
    var text: String { ContentLines.unescaped(raw[...]).trimmed }

    /// The parts of a value between semicolons, escapes undone.
    var parts: [String] { ContentLines.split(raw, at: ";").map { $0.trimmed } }

    /// The parts between commas.
    var list: [String] {
      ContentLines.split(raw, at: ",").map { $0.trimmed }.filter { !$0.isEmpty }
    }
  }

  /// What is longer is no name, address or note, and is cut.
  private static let longestValue = 1 << 16
  /// Not held, whatever they are.
  private static let skipped = ["PHOTO", "LOGO", "SOUND", "KEY", "ATTACH", "X-MS-OL-DESIGN"]
    .map { Array($0.utf8) }

  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0
  private var number = 0

  /// - Parameter bytes: must stay where they are for as long as lines are asked for.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next line that has a name and a value; nil at the end.
  mutating func next() -> Line? {
    while let first = physical() {
      let start = number
      var whole = Array(first.prefix(ContentLines.longestValue))
      let isSkipped = ContentLines.isSkipped(whole)
      while let more = continuation(of: whole, isSkipped: isSkipped) {
        if !isSkipped, whole.count < ContentLines.longestValue { whole += more }
      }
      if let line = ContentLines.line(whole, start), !isSkipped { return line }
    }
    return nil
  }

  /// A line of the file without its end.
  private mutating func physical() -> Slice<UnsafeRawBufferPointer>? {
    guard position < bytes.count else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    let line = bytes[start..<position]
    if position < bytes.count {
      let isBoth =
        bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
      position += isBoth ? 2 : 1
    }
    number += 1
    return line
  }

  /// What the line below adds, where it belongs to the one above; moves behind it.
  private mutating func continuation(of line: [UInt8], isSkipped: Bool) -> [UInt8]? {
    guard position < bytes.count else { return nil }
    if bytes[position] == 0x20 || bytes[position] == 0x09 {
      let line = physical()?.dropFirst()
      return isSkipped ? [] : line.map { Array($0.prefix(ContentLines.longestValue)) }
    }
    guard !isSkipped, line.last == UInt8(ascii: "="), ContentLines.isQuotedPrintable(line) else {
      return nil
    }
    // The break stays for the decoder, which joins there.
    return physical().map { [0x0A] + $0.prefix(ContentLines.longestValue) }
  }

  private static func isQuotedPrintable(_ line: [UInt8]) -> Bool {
    let head = line.prefix { $0 != UInt8(ascii: ":") }
    return String(decoding: head, as: UTF8.self).uppercased().contains("QUOTED-PRINTABLE")
  }

  private static func isSkipped(_ line: [UInt8]) -> Bool {
    let head = line.prefix(64).prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ";") }
    let name = head[(head.lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? head.startIndex)...]
    return skipped.contains { skipped in
      name.count == skipped.count
        && zip(name, skipped).allSatisfy { $0 == $1 || ($0 > 0x60 && $0 & 0xDF == $1) }
    }
  }

  /// Nil where there is no colon, or no name before it.
  private static func line(_ bytes: [UInt8], _ number: Int) -> Line? {
    var (ends, isQuoted): ([Int], Bool) = ([], false)
    var colon: Int?
    for (at, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: ";") { ends.append(at) }
      if byte == UInt8(ascii: ":") {
        colon = at
        break
      }
    }
    // A quote that is never closed: then the first colon ends the name.
    guard let colon = colon ?? bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var pieces: [String] = []
    var start = 0
    for end in ends.filter({ $0 < colon }) + [colon] {
      pieces.append(String(decoding: bytes[start..<max(start, end)], as: UTF8.self))
      start = end + 1
    }
    let name = pieces[0].split(separator: ".").last.map { $0.trimmed.uppercased() } ?? ""
    guard !name.isEmpty, name.utf8.count <= 64 else { return nil }
    return Line(
      name: name, parameters: parameters(pieces.dropFirst()), value: Array(bytes[(colon + 1)...]),
      number: number)
  }

  private static func parameters(_ pieces: ArraySlice<String>) -> [String: String] {
    var parameters: [String: String] = [:]
    for piece in pieces.prefix(50) {
      let halves = piece.split(separator: "=", maxSplits: 1).map(\.trimmed)
      guard let first = halves.first else { continue }
      let bare = first.uppercased()
      if halves.count == 2 {
        let value = halves[1].filter { $0 != "\"" }
        parameters[bare] = parameters[bare].map { "\($0),\(value)" } ?? value
      } else if ["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"].contains(bare) {
        parameters["ENCODING"] = bare
      } else {
        parameters["TYPE"] = parameters["TYPE"].map { "\($0),\(first)" } ?? first
      }
    }
    return parameters
  }

  /// Splits at characters that have no backslash before them, and undoes the escapes.
  ///
  /// - Parameter separator: an ASCII character.
  static func split(_ text: String, at separator: Unicode.Scalar) -> [String] {
    var parts: [String] = []
    var (start, isEscaped) = (text.startIndex, false)
    for at in text.utf8.indices {
      if isEscaped {
        isEscaped = false
      } else if text.utf8[at] == UInt8(ascii: "\\") {
        isEscaped = true
      } else if text.utf8[at] == UInt8(ascii: separator) {
        parts.append(unescaped(text[start..<at]))
        start = text.utf8.index(after: at)
      }
    }
    return parts + [unescaped(text[start...])]
  }

  static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}

/// RFC 2045's encoding of bytes as text.
enum QuotedPrintable {
  static func bytes(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var at = 0
    while at < text.count {
      if text[at] == UInt8(ascii: "="), at + 1 < text.count, text[at + 1] == 0x0A {
        at += 2
      } else if text[at] == UInt8(ascii: "="), at + 2 < text.count, let high = digit(text[at + 1]),
        let low = digit(text[at + 2])
      {
        bytes.append(high << 4 | low)
        at += 3
      } else if text[at] == UInt8(ascii: "="), at + 1 == text.count {
        at += 1
      } else {
        bytes.append(text[at])
        at += 1
      }
    }
    return bytes.filter { $0 != 0x0D }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
