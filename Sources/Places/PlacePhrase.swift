internal import People

/// Somebody's words about where they are, taken apart: `Halifax, NS 🇨🇦 | Berlin` are two phrases,
/// the first of two parts.
struct PlacePhrase: Equatable {
  /// Folded words of each part, as commas part them; none is empty.
  var parts: [[String]]
  /// Whether each part was written with a capital, or in letters that have none.
  var isCapital: [Bool]
  /// Whether each part was written in capitals alone.
  var isShouted: [Bool]
}

extension PlacePhrase {
  /// The phrases of a text, and the countries whose flags it shows.
  static func phrases(_ text: String) -> (phrases: [PlacePhrase], flags: [String]) {
    let (plain, flags) = withoutPictures(text)
    return (segments(plain).compactMap { PlacePhrase($0) }, flags)
  }

  private init?(_ segment: some StringProtocol) {
    (parts, isCapital, isShouted) = ([], [], [])
    for part in segment.split(whereSeparator: { ",，、;".contains($0) }) {
      // An address on the net is none on earth.
      guard !part.contains("@"), !part.contains("://"), !part.contains("www.") else { continue }
      let words = FoldedName.words(part).filter {
        !$0.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
      guard !words.isEmpty else { continue }
      let letters = part.filter(\.isLetter)
      parts.append(words)
      isCapital.append(letters.first.map { !$0.isLowercase } ?? false)
      isShouted.append(letters.allSatisfy { !$0.isLowercase })
    }
    if parts.isEmpty { return nil }
  }

  /// Pictures part phrases; two regional letters are a flag.
  private static func withoutPictures(_ text: String) -> (String, [String]) {
    var (plain, flags, half) = ("", [String](), Unicode.Scalar?.none)
    for scalar in text.unicodeScalars {
      if (0x1F1E6...0x1F1FF).contains(scalar.value) {
        if let first = half {
          flags.append(String(letter(first)) + String(letter(scalar)))
          half = nil
        } else {
          half = scalar
        }
        plain += " "
        continue
      }
      half = nil
      let isPicture =
        scalar.properties.isEmojiPresentation
        || scalar.value > 0xFF && scalar.properties.generalCategory == .otherSymbol
      plain += isPicture ? "|" : String(scalar)
    }
    return (plain, flags)
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Character {
    Character(UnicodeScalar(UInt8(scalar.value - 0x1F1E6) + UInt8(ascii: "A")))
  }

  private static func segments(_ text: String) -> [Substring] {
    var plain = text
    for mark in [
      " - ", " – ", " — ", "->", " and ", " y ", " und ", " et ", " x ", " via ", " or ",
    ] {
      plain = plain.split(separator: mark).joined(separator: "|")
    }
    return plain.split { "/|•·&+→>↔⇄~\n()[]{}…※★♥".contains($0) }
  }
}
