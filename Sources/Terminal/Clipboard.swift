/// Text for the user's clipboard, as a terminal takes it (OSC 52).
enum Clipboard {
  /// Terminals refuse more, or cut it.
  static let longest = 8 * 1024

  /// Controls other than line breaks and tabs, and what reorders text, are left out; what is
  /// longer than `longest` bytes is cut after a whole character.
  static func clean(_ text: String) -> String {
    var kept = ""
    var length = 0
    for character in text {
      let part = String(String.UnicodeScalarView(character.unicodeScalars.filter(isAllowed)))
      length += part.utf8.count
      guard length <= longest else { break }
      kept += part
    }
    return kept
  }

  static func sequence(_ text: String) -> [UInt8] {
    Array("\u{1B}]52;c;".utf8) + base64(Array(clean(text).utf8)) + [0x07]
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }

  /// RFC 4648, with padding.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let letter = letters[value >> (18 - 6 * place) & 63]
        result.append(place <= group.count ? letter : UInt8(ascii: "="))
      }
    }
    return result
  }
}
