/// A person's name as it is compared: the words in lower case without accents, titles, pronouns,
/// initials and pictures, in order of the alphabet. `Dr. Zoë BRANDT 🌻 (she/her)` and
/// `Brandt, Zoe` are the same.
package struct FoldedName: Hashable, Sendable {
  package let words: [String]

  package init(_ name: some StringProtocol) {
    let all = FoldedName.spoken(name)
    // An initial says nothing where a first and a last name stand beside it.
    let whole = all.filter { $0.utf8.count > 1 && $0.unicodeScalars.count > 1 }
    words = (whole.count >= 2 ? whole : all).sorted()
  }

  /// The words in the order in which they are said.
  package static func spoken(_ name: some StringProtocol) -> [String] {
    let end = name.unicodeScalars.firstIndex { scalar in
      switch scalar {
      case "|", "(", "[", "{", "•", "·": true
      default: false
      }
    }
    let words = FoldedName.words(name[..<(end ?? name.endIndex)])
    let kept = words.filter { !dropped.contains($0) }
    return kept.isEmpty ? words : kept
  }

  package var isEmpty: Bool { words.isEmpty }

  /// The words as one text.
  package var key: String { words.joined(separator: " ") }

  private static let dropped: Set<String> = [
    "dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame", "lord", "lady", "rev",
    "phd", "md", "mba", "msc", "bsc", "esq", "jr", "sr", "ii", "iii", "dipl", "ing", "herr", "frau",
    "she", "her", "he", "him", "they", "them",
  ]

  /// Lower-case words without accents; whatever is neither letter nor digit parts them, but for
  /// apostrophes, which are left out.
  package static func words(_ text: some StringProtocol) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return plainWords(text) }
    var (words, word) = ([String](), "")
    for scalar in text.unicodeScalars {
      if apostrophes.contains(scalar) { continue }
      let folded = folded(scalar)
      if let folded {
        word += folded
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// The same for ASCII, as most names are.
  private static func plainWords(_ text: some StringProtocol) -> [String] {
    var (words, word) = ([String](), [UInt8]())
    for byte in text.utf8 {
      switch byte {
      case 0x27, 0x60: break
      case 0x30...0x39, 0x61...0x7A: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "ʼ", "`", "´", "\u{200D}"]

  /// A letter or digit as it is compared; nothing for an accent; nil for what parts words.
  static func folded(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return String(scalar)
    case 0x41...0x5A: return String(UnicodeScalar(UInt8(scalar.value) | 0x20))
    case ..<0x80: return nil
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return ""
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      return properties.name.flatMap(latin) ?? properties.lowercaseMapping
    default: return nil
    }
  }

  /// The plain letters of one that Unicode names after them: `LATIN SMALL LETTER E WITH ACUTE`,
  /// `MATHEMATICAL BOLD CAPITAL S`.
  private static func latin(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard let script = words.first, ["LATIN", "MATHEMATICAL", "FULLWIDTH"].contains(script) else {
      return nil
    }
    let base = words.prefix { $0 != "WITH" }
    guard let letter = base.last else { return nil }
    switch letter {
    case "S" where base.contains("SHARP"): return "ss"
    case "THORN": return "th"
    case "ETH": return "d"
    default: return letter.utf8.count <= 2 ? letter.lowercased() : nil
    }
  }
}
