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

  package init(_ contact: Contact) {
    for url in contact.urls { take(url[...]) }
    for email in contact.emails { emails.insert(email.lowercased()) }
    guard contact.bio.utf8.contains(where: { $0 == 0x2E || $0 == 0x40 }) else { return }
    for word in contact.bio.split(whereSeparator: ProfileLinks.parts) {
      take(word.trimming { "()[]<>{}\"'“”.,;:!?/|".contains($0) })
    }
  }

  private static func parts(_ character: Character) -> Bool {
    character.isWhitespace || character == "," || character == "|" || character == "·"
  }

  private mutating func take(_ word: Substring) {
    let text = word.lowercased()
    if let at = text.firstIndex(of: "@"), !text.contains("/") {
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
      emails.insert(text.replacing("mailto:", with: ""))
      insert(.mastodon, text[...])
    } else {
      let name = text.dropFirst()
      if name.contains("@") {
        insert(.mastodon, name)
      } else if name.contains(".") {
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
    let parts = link.split(separator: "/")
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
    var rest = text[...]
    for scheme in ["https://", "http://", "www."] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    while rest.last == "/" { rest = rest.dropLast() }
    let host = rest.prefix { $0 != "/" }
    return isHost(host) ? rest : nil
  }

  private static func isHost(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let top = labels.last, top.utf8.count >= 2 else { return false }
    return top.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      && labels.allSatisfy { label in
        !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
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
