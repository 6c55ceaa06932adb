/// A network on which people have handles.
package enum Network: String, CaseIterable, Sendable {
  case twitter, mastodon, bluesky, linkedin
}

/// A user name on one network, normalised: lower-case, without `@`. As text `twitter:sambaker`.
package struct Handle: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  /// Reads `twitter:sambaker`; nil where the network is unknown, or the name is empty or not normalised.
  package init?(_ text: String) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      Network(rawValue: String(text[..<colon])) != nil
    else { return nil }
    let name = text[text.index(after: colon)...]
    guard !name.isEmpty, name.first != "@", Handle.isNormalised(name) else { return nil }
    description = text
  }

  /// Normalises what a person or a file gives: `@SamBaker` on Twitter is `twitter:sambaker`.
  package init?(_ network: Network, _ name: some StringProtocol) {
    self.init("\(network.rawValue):\(name.drop { $0 == "@" }.lowercased())")
  }

  package var network: Network {
    Network(rawValue: String(description.prefix { $0 != ":" })) ?? .twitter
  }

  /// The name alone, `sambaker`.
  package var name: Substring { Substring(description.utf8.drop { $0 != 0x3A }.dropFirst()) }

  /// As people write it, `@sambaker`.
  package var at: String { "@\(name)" }

  package static func < (a: Handle, b: Handle) -> Bool { a.description < b.description }

  private static func isNormalised(_ name: Substring) -> Bool {
    // Nearly every handle is ASCII, and a look at its bytes is much quicker.
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      return name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !(0x41...0x5A).contains($0) }
    }
    return name.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0.value > 0x20 && $0.value != 0x7F
    }
      && name == name.lowercased()
  }
}
