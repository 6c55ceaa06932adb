@_spi(_Unicode) internal import Swift

/// How long a tweet is to Twitter, weighted: 280 fit.
///
/// The rules and numbers are those of twitter-text's configuration version 3: code points in
/// NFC count 1 in Latin and a few other ranges and 2 elsewhere, an emoji 2 whatever it is made
/// of, a link 23.
package enum TweetLength {
  package static let limit = 280
  private static let link = 23
  private static let light: [ClosedRange<UInt32>] = [
    0...4351, 8192...8205, 8208...8223, 8242...8247,
  ]

  /// The weighted length of a text.
  package static func weighted(_ text: String) -> Int {
    var total = 0
    for piece in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      total += isLink(piece) ? link : characters(piece)
    }
    return total + text.filter(\.isWhitespace).count
  }

  private static func characters(_ text: Substring) -> Int {
    text.reduce(0) { total, character in
      total + (isEmoji(character) ? 2 : scalars(character))
    }
  }

  private static func scalars(_ character: Character) -> Int {
    String(character)._nfc.reduce(0) { total, scalar in
      total + (light.contains { $0.contains(scalar.value) } ? 1 : 2)
    }
  }

  private static func isEmoji(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, first.properties.isEmoji else { return false }
    return first.properties.isEmojiPresentation
      || character.unicodeScalars.contains { $0.value == 0xFE0F || $0.value == 0x20E3 }
  }

  /// What Twitter makes a link of: a web address, or a host with a well-known ending.
  private static func isLink(_ word: Substring) -> Bool {
    let lower = word.lowercased()
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") {
      return lower.dropFirst(8).contains(".")
    }
    let host = lower.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let ending = labels.last, endings.contains(String(ending)) else {
      return false
    }
    return labels.allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
  }

  private static let endings: Set<String> = [
    "com", "org", "net", "edu", "gov", "int", "info", "biz", "io", "co", "uk", "de", "fr", "ca",
    "us", "eu", "jp", "au", "nl", "it", "es", "ch", "at", "se", "no", "dk", "fi", "pl", "be",
    "ie", "in", "br", "cn", "ru", "me", "tv", "ly", "app", "dev", "blog", "shop", "coffee",
    "london", "berlin", "radio", "news", "social",
  ]
}
