package import People

/// Ids of Mastodon, which are the same wherever a post is seen from.
///
/// Each server gives a post a number of its own; what is the same everywhere is its address. Of
/// that the host and the author's server's number are kept: `mastodon:example.org/1234`.
package enum MastodonID {
  /// The id of a post by its address; nil where that is none.
  package static func post(_ address: String) -> TweetID? {
    if address.hasPrefix("tag:") { return tagged(address) }
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
    var (host, path) = ProfileLink.parts(address)
    if path.last == "activity" { path.removeLast() }
    guard let last = path.last, !host.isEmpty else { return nil }
    let isNumber = last.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let isOwn = isNumber && (path.dropLast().last == "statuses" || path.first?.first == "@")
    let name = isOwn ? "\(host)/\(last)" : "\(host)/\(path.joined(separator: "/"))"
    return TweetID("mastodon:\(StableID.name(name))")
  }

  /// The id of a post by its number on the author's server.
  package static func post(_ number: String, on server: String) -> TweetID {
    TweetID("mastodon:\(StableID.name("\(server)/\(number)"))")
  }

  /// The id of somebody's like or boost of a post, which has none that others see.
  static func act(_ verb: String, _ author: Handle, _ post: TweetID) -> TweetID {
    let (who, what) = (author.name, post.description.drop { $0 != ":" }.dropFirst())
    return TweetID("mastodon:\(verb)/\(StableID.name("\(who)/\(what)"))")
  }

  /// The handle behind an actor's or post's address: `https://example.org/users/sam/statuses/1`.
  static func author(_ address: String) -> Handle? {
    let (host, path) = ProfileLink.parts(address)
    guard path.count >= 2 || path.first?.first == "@" else { return nil }
    if path[0].first == "@", !path[0].dropFirst().contains("@") {
      return Handle(.mastodon, "\(path[0].dropFirst())@\(host)")
    }
    return path[0] == "users" ? Handle(.mastodon, "\(path[1])@\(host)") : nil
  }

  /// When a post was made, by its number: Mastodon's start with milliseconds, above 16 bits.
  static func time(_ id: TweetID) -> Moment? {
    guard let number = id.description.split(separator: "/").last.flatMap({ UInt64($0) }) else {
      return nil
    }
    let milliseconds = number >> 16
    // From Mastodon's first public release to 2100.
    guard milliseconds > 1_475_000_000_000, milliseconds < 4_102_444_800_000 else { return nil }
    return Moment(milliseconds: Int64(milliseconds))
  }

  /// `tag:example.org,2017-01-01:objectId=12:objectType=Status`, as servers of before 2018 had it.
  private static func tagged(_ address: String) -> TweetID? {
    let parts = address.dropFirst(4).split(separator: ":")
    guard let host = parts.first?.split(separator: ",").first,
      let number = parts.first(where: { $0.hasPrefix("objectId=") })?.dropFirst(9)
    else { return nil }
    return post(String(number), on: String(host))
  }
}
