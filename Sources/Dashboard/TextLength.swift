package import People
@_spi(_Unicode) internal import Swift

/// How long a text is to a network, by that network's own count, and how much of it fits.
package struct TextLength: Equatable, Sendable {
  package let used: Int
  package let limit: Int
  /// How many of the text's characters are within the limit.
  package let fits: Int

  package var left: Int { limit - used }

  /// Nil where the network has no limit worth counting.
  package init?(_ text: String, on network: Network) { self.init(Array(text), on: network) }

  package init?(_ characters: [Character], on network: Network) {
    switch network {
    case .twitter:
      self.init(
        characters, limit: 280, links: LinkFinder.links(in: characters), each: TextLength.weight)
    case .mastodon:
      self.init(
        characters, limit: 500,
        links: LinkFinder.links(in: characters, needsProtocol: true),
        free: LinkFinder.domainsOfMentions(in: characters), each: { _ in 1 })
    case .bluesky: self.init(characters, limit: 300, links: [], each: { _ in 1 })
    case .linkedin: return nil
    }
  }

  /// What a link counts, however long it is: on X and Mastodon alike.
  private static let link = 23

  /// - Parameters:
  ///   - links: each counts 23. In order, apart from each other.
  ///   - free: counts nothing.
  private init(
    _ characters: [Character], limit: Int, links: [Range<Int>], free: [Range<Int>] = [],
    each: (Character) -> Int
  ) {
    var (used, fits, at) = (0, 0, 0)
    var (links, free) = (links[...], free[...])
    while at < characters.count {
      var next = at + 1
      if let link = links.first, link.lowerBound == at {
        (next, used) = (link.upperBound, used + TextLength.link)
        links = links.dropFirst()
      } else if let part = free.first, part.lowerBound == at {
        next = part.upperBound
        free = free.dropFirst()
      } else {
        used += each(characters[at])
      }
      at = next
      if used <= limit { fits = at }
    }
    (self.used, self.limit, self.fits) = (used, limit, fits)
  }
}

// MARK: - Twitter's weights

extension TextLength {
  /// By twitter-text's third configuration: code points in NFC count 1 in Latin and a few other
  /// ranges and 2 elsewhere, an emoji 2 whatever it is made of.
  private static func weight(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    let scalars = character.unicodeScalars
    if let only = scalars.first, scalars.count == 1, (0x3041...0xD7A3).contains(only.value) {
      return 2
    }
    if isEmoji(character) { return 2 }
    return String(character)._nfc.reduce(0) { total, scalar in
      total + (light.contains { $0.contains(scalar.value) } ? 1 : 2)
    }
  }

  private static let light: [ClosedRange<UInt32>] = [
    0...4351, 8192...8205, 8208...8223, 8242...8247,
  ]

  private static func isEmoji(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, first.properties.isEmoji else { return false }
    return first.properties.isEmojiPresentation
      || character.unicodeScalars.contains { $0.value == 0xFE0F || $0.value == 0x20E3 }
  }
}
