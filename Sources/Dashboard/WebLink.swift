package import People

/// The addresses on the web where a person, a tweet or an answer to it stands.
package enum WebLink {
  /// A person's page; nil where the network has none that a handle leads to.
  package static func profile(_ handle: Handle) -> String? {
    let name = encoded(String(handle.name))
    switch handle.network {
    case .twitter: return "https://x.com/\(name)"
    case .bluesky: return "https://bsky.app/profile/\(name)"
    case .linkedin: return "https://www.linkedin.com/in/\(name)"
    case .mastodon:
      let parts = handle.name.split(separator: "@")
      guard parts.count == 2 else { return nil }
      return "https://\(encoded(String(parts[1])))/@\(encoded(String(parts[0])))"
    }
  }

  /// A tweet's own page; a message's is the list of messages.
  package static func tweet(_ tweet: Tweet) -> String? {
    if let page = otherPage(tweet) { return page }
    if tweet.kind == .message { return "https://x.com/messages" }
    guard let number = number(tweet.id) else { return profile(tweet.author) }
    return "https://x.com/\(encoded(String(tweet.author.name)))/status/\(number)"
  }

  /// The page on which an answer stands ready to be posted.
  package static func answer(to tweet: Tweet, text: String) -> String? {
    if let page = otherPage(tweet) { return page }
    if tweet.kind == .message, !tweet.authorID.isEmpty {
      return "https://x.com/messages/compose?recipient_id=\(encoded(tweet.authorID))"
    }
    guard let number = number(tweet.id), tweet.kind != .message else { return self.tweet(tweet) }
    return "https://x.com/intent/tweet?in_reply_to=\(number)&text=\(encoded(text))"
  }

  /// The page on which a new tweet stands ready to be posted; nil where nobody knows my server.
  package static func new(_ text: String, on network: Network, by me: Handle?) -> String? {
    switch network {
    case .twitter: return "https://x.com/intent/tweet?text=\(encoded(text))"
    case .bluesky: return "https://bsky.app/intent/compose?text=\(encoded(text))"
    case .linkedin: return nil
    case .mastodon:
      let server = me.flatMap { $0.network == .mastodon ? $0.name.split(separator: "@").last : nil }
      return server.map { "https://\(encoded(String($0)))/share?text=\(encoded(text))" }
    }
  }

  /// The page of a post on another network than Twitter; a direct post has one too.
  private static func otherPage(_ tweet: Tweet) -> String? {
    let parts = tweet.id.description.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let path = parts[1].split(separator: "/")
    switch tweet.author.network {
    case .twitter: return nil
    case .linkedin: return "https://www.linkedin.com/messaging/"
    case .mastodon:
      let name = tweet.author.name.prefix { $0 != "@" }
      guard path.count == 2, path[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return profile(tweet.author) }
      return "https://\(encoded(String(path[0])))/@\(encoded(String(name)))/\(path[1])"
    case .bluesky:
      guard path.count == 3, path[1] == "app.bsky.feed.post" else { return profile(tweet.author) }
      return "https://bsky.app/profile/\(encoded(String(path[0])))/post/\(encoded(String(path[2])))"
    }
  }

  /// The plain number of a Twitter id.
  private static func number(_ id: TweetID) -> Substring? {
    let (text, prefix) = (id.description, "twitter:")
    guard text.utf8.starts(with: prefix.utf8) else { return nil }
    let number = text.utf8.dropFirst(prefix.utf8.count)
    return number.allSatisfy { (0x30...0x39).contains($0) } ? Substring(number) : nil
  }

  /// Percent-encoding of all but RFC 3986's unreserved characters.
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
