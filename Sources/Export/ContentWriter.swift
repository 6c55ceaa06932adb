/// The lines of a vCard or an iCalendar file: values escaped so that nothing in them can begin a
/// line, folded at 75 bytes between characters, ended by CRLF (RFC 6350, RFC 5545).
package struct ContentWriter {
  private(set) var bytes: [UInt8] = []

  /// What the UIDs of exported records start with; their ids follow.
  package static let uidStart = "urn:perch:"
  private static let longest = 75

  /// A property; none where its text is empty.
  mutating func put(_ name: String, _ text: String) {
    if !text.isEmpty { put(name, raw: ContentWriter.escaped(text)) }
  }

  /// A value of several parts.
  mutating func put(_ name: String, parts: [String]) {
    put(name, raw: parts.map(ContentWriter.escaped).joined(separator: ";"))
  }

  /// A list.
  mutating func put(_ name: String, list: [String]) {
    put(name, raw: list.map(ContentWriter.escaped).joined(separator: ","))
  }

  /// A value that is written as it must stand there.
  mutating func put(_ name: String, raw value: String) {
    var room = ContentWriter.longest
    for character in ContentWriter.plain("\(name):\(value)").unicodeScalars {
      let length = UTF8.width(character)
      if length > room {
        bytes += [0x0D, 0x0A, 0x20]
        room = ContentWriter.longest - 1
      }
      room -= length
      bytes.append(contentsOf: String(character).utf8)
    }
    bytes += [0x0D, 0x0A]
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      // A carriage return alone breaks a line too.
      case "\r": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Without controls, which no value may hold.
  private static func plain(_ line: String) -> String {
    var result = ""
    for scalar in line.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
