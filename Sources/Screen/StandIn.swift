/// Which characters a terminal can be sent.
package enum Repertoire: Sendable {
  /// All that `SafeText` lets through.
  case all
  /// Letters and their like, but few signs: the fonts of consoles have 256 or 512.
  case fewSigns
  /// U+0020 to U+007E.
  case ascii
}

/// What is shown for a character that a terminal can't show: something as wide that says as much
/// as it can.
package enum StandIn {
  /// - Parameter width: the columns of the cell, 1 or 2.
  /// - Returns: the text itself where it can be shown; else ASCII of `width` columns.
  package static func text(for text: String, width: Int, in repertoire: Repertoire) -> String {
    guard repertoire != .all, text.utf8.count > 1, let first = text.unicodeScalars.first
    else { return text }
    if repertoire == .fewSigns, !isSign(first) { return text }
    let sign = sign(first) ?? letter(first)
    return width == 1 ? String(sign) : first.isPictograph ? "[]" : "\(sign)\(sign)"
  }

  /// Arrows, mathematics, boxes, blocks, shapes, pictures, Braille.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    (0x2190...0x2BFF).contains(scalar.value) || scalar.value >= 0x1F000
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0x2800...0x28FF: braille(scalar.value & 0xFF)
    case 0x2581...0x2588: Array("__..-=+#")[Int(scalar.value - 0x2581)]
    case 0x2589...0x258F, 0x2590, 0x2594...0x259F, 0x2580: "#"
    case 0x2591...0x2593: Array(".:%")[Int(scalar.value - 0x2591)]
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x2550: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x2551: "|"
    case 0x250C...0x257F: "+"
    case 0x2400...0x2421: "^"
    default: signs[Character(scalar)]
    }
  }

  private static let signs: [Character: Character] = [
    "…": ".", "·": "-", "•": "*", "‹": "<", "›": ">", "«": "<", "»": ">", "“": "\"", "”": "\"",
    "„": "\"", "‟": "\"", "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "-", "‐": "-", "‑": "-",
    "−": "-", "×": "x", "÷": "/", "←": "<", "→": ">", "↑": "+", "↓": "-", "↔": "=", "✓": "x",
    "✗": "-", "★": "*", "☆": "*", "●": "@", "◐": "O", "◑": "O", "◒": "O", "◓": "O", "◔": "o",
    "○": ".", "◌": ".", "■": "#", "□": ".", "▲": "^", "△": "^", "▼": "v", "▽": "v", "▶": ">",
    "◀": "<", "◆": "*", "◇": "o", "❤": "*", "⋯": ".", "≈": "=", "≤": "<", "≥": ">", "\u{A0}": " ",
    "€": "E", "£": "L", "¥": "Y", "©": "c", "®": "r", "°": "o", "±": "+", "¡": "!", "ß": "s",
    "œ": "o", "Œ": "O", "ı": "i",
  ]

  /// The dots of a cell as a point above, below, or both.
  private static func braille(_ dots: UInt32) -> Character {
    let (above, below) = (dots & 0x1B != 0, dots & 0xE4 != 0)
    return above && below ? ":" : above ? "'" : below ? "." : " "
  }

  /// The letter that a Latin one is made of, by its name in Unicode: LATIN SMALL LETTER E WITH
  /// ACUTE. `?` where none is ASCII.
  private static func letter(_ scalar: Unicode.Scalar) -> Character {
    if scalar.isASCII { return Character(scalar) }
    let words = (scalar.properties.name ?? "").split(separator: " ").drop { $0 == "FULLWIDTH" }
    guard words.count > 3, words.first == "LATIN", words.dropFirst(2).first == "LETTER",
      let name = words.dropFirst(3).first, name.count <= 2, let letter = name.first
    else { return "?" }
    return words.dropFirst().first == "SMALL" ? Character(letter.lowercased()) : letter
  }
}

extension Unicode.Scalar {
  fileprivate var isPictograph: Bool {
    let kind = TextWidth.kind(of: self)
    return kind == .widePictograph || kind == .narrowPictograph
  }
}
