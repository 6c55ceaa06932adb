/// What a profile says of where else its owner is: links, handles and e-mail addresses found in a
/// bio and among its links.
package struct ProfileLinks: Equatable, Sendable {
  /// Handles that a link or a full address names: `https://bsky.app/profile/sam.example`,
  /// `@sam@example.org`.
  package var handles: Set<Handle> = []
  /// Handles that are only mentioned, which may be those of an employer or a friend: `@redmag`.
  package var mentions: Set<Handle> = []
  /// E-mail addresses, in lower case.
  package var emails: Set<String> = []
  /// Other links without what tells nothing: `sambaker.example/about`.
  package var links: Set<String> = []

  package var isEmpty: Bool {
    handles.isEmpty && mentions.isEmpty && emails.isEmpty && links.isEmpty
  }

  package init(_ contact: Contact) {
    for url in contact.urls { take(url[...]) }
    for email in contact.emails { emails.insert(email.lowercased()) }
    for word in ProfileLinks.words(of: contact.bio) { take(word) }
  }

  /// The words that may be an address or a link. All of these are plain ASCII, so that bytes are
  /// enough to look at: there are many bios.
  private static func words(of bio: String) -> [Substring] {
    guard bio.utf8.contains(where: { $0 == 0x2E || $0 == 0x40 }) else { return [] }
    let marks = Set("()[]<>{}\"'.,;:!?/|".utf8)
    return bio.utf8.split { $0 <= 0x20 || $0 >= 0x80 || $0 == 0x2C || $0 == 0x7C }
      .filter { $0.dropLast().contains { $0 == 0x2E || $0 == 0x40 } }
      .map { word in
        var word = word.drop { marks.contains($0) }
        while let last = word.last, marks.contains(last) { word = word.dropLast() }
        return Substring(word)
      }
  }

  private mutating func take(_ word: Substring) {
    let text = word.lowercased()
    if let at = text.utf8.firstIndex(of: 0x40), !text.utf8.contains(0x2F) {
      takeAddress(text, at)
    } else if let link = ProfileLinks.bare(text) {
      takeLink(link)
    }
  }

  /// `@sam`, `@sam.example`, `@sam@example.org`, `sam@example.org`.
  private mutating func takeAddress(_ text: String, _ at: String.Index) {
    if at != text.startIndex {
      let host = text[text.index(after: at)...]
      guard ProfileLinks.isHost(host) else { return }
      emails.insert(text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text)
      insert(.mastodon, text[...])
    } else {
      let name = text.dropFirst()
      if name.utf8.contains(0x40) {
        insert(.mastodon, name)
      } else if name.utf8.contains(0x2E) {
        insert(.bluesky, name)
      } else if let handle = Handle(.twitter, name), ProfileLinks.isTwitterName(name) {
        mentions.insert(handle)
      }
    }
  }

  private mutating func insert(_ network: Network, _ name: Substring) {
    if let handle = Handle(network, name) { handles.insert(handle) }
  }

  private mutating func takeLink(_ link: Substring) {
    let parts = link.utf8.split(separator: 0x2F).map { Substring($0) }
    guard let host = parts.first else { return }
    switch (host, parts.count) {
    case ("twitter.com", 2...), ("x.com", 2...), ("mobile.twitter.com", 2...):
      let name = parts[1].drop { $0 == "@" }
      if ProfileLinks.isTwitterName(name) { insert(.twitter, name) }
    case ("bsky.app", 3...) where parts[1] == "profile": insert(.bluesky, parts[2])
    case (let host, 3...) where host.hasSuffix("linkedin.com") && parts[1] == "in":
      insert(.linkedin, parts[2])
    case (let host, 2) where parts[1].first == "@" && !ProfileLinks.othersWithAt.contains(host):
      insert(.mastodon, "\(parts[1].dropFirst())@\(host)"[...])
    case (let host, let count) where count > 1 || !ProfileLinks.saysNothing.contains(host):
      links.insert(String(link))
    default: break
    }
  }

  /// A link without scheme, `www.`, query and the slash at its end; nil where it is none.
  private static func bare(_ text: String) -> Substring? {
    var rest = text.utf8[...]
    for scheme in ["https://", "http://", "www."] where rest.starts(with: scheme.utf8) {
      rest = rest.dropFirst(scheme.utf8.count)
    }
    rest = rest.prefix { $0 != 0x3F && $0 != 0x23 }
    while rest.last == 0x2F { rest = rest.dropLast() }
    return isHost(Substring(rest.prefix { $0 != 0x2F })) ? Substring(rest) : nil
  }

  /// `sam.example`: labels of letters, digits and hyphens, the last of two letters or more.
  private static func isHost(_ text: Substring) -> Bool {
    var (labels, length, letters) = (0, 0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x2E:
        if length == 0 { return false }
        (labels, length, letters) = (labels + 1, 0, 0)
      case 0x61...0x7A: (length, letters) = (length + 1, letters + 1)
      case 0x30...0x39, 0x2D, 0x80...: length += 1
      default: return false
      }
    }
    return labels > 0 && letters >= 2 && letters == length
  }

  private static func isTwitterName(_ name: Substring) -> Bool {
    (1...15).contains(name.utf8.count) && !notNames.contains(name)
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
  }

  private static let notNames: Set<Substring> = [
    "i", "intent", "home", "search", "hashtag", "share", "explore", "settings",
  ]
  private static let othersWithAt: Set<Substring> = [
    "medium.com", "youtube.com", "tiktok.com", "threads.net", "threads.com", "substack.com",
    "flipboard.com", "ko-fi.com",
  ]
  private static let saysNothing: Set<Substring> = [
    "t.co", "bit.ly", "linktr.ee", "twitter.com", "x.com", "facebook.com", "instagram.com",
    "youtube.com", "github.com", "medium.com", "linkedin.com", "bsky.app", "google.com",
  ]
}

extension Substring {
  /// Without the characters at both ends that are `unwanted`.
  func trimming(_ isUnwanted: (Character) -> Bool) -> Substring {
    var rest = drop(while: isUnwanted)
    while let last = rest.last, isUnwanted(last) { rest = rest.dropLast() }
    return rest
  }
}
