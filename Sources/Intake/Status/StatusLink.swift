/// A link to a tweet: `https://x.com/sambaker/status/1859512345678901234`.
struct StatusLink: Equatable {
  /// As the link spells it; `i` where it names nobody.
  var name: String
  var id: UInt64

  /// Nil for any other link.
  init?(_ url: String) {
    guard let rest = StatusLink.afterHost(url[...]) else { return nil }
    var parts = rest.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")[...]
    guard let name = parts.popFirst() else { return nil }
    if name == "i", parts.first == "web" { parts.removeFirst() }
    guard let verb = parts.popFirst(), verb == "status" || verb == "statuses",
      let number = parts.first, let id = UInt64(number), id > 0, id <= UInt64(Int64.max)
    else { return nil }
    self.name = String(name)
    self.id = id
  }

  private static func afterHost(_ url: Substring) -> Substring? {
    var rest = url
    guard rest.drop(prefix: "https://") || rest.drop(prefix: "http://") else { return nil }
    _ = rest.drop(prefix: "www.") || rest.drop(prefix: "mobile.")
    guard rest.drop(prefix: "twitter.com/") || rest.drop(prefix: "x.com/") else { return nil }
    return rest
  }
}

extension Substring {
  /// Takes `prefix` off the front; false where it does not stand there.
  fileprivate mutating func drop(prefix: String) -> Bool {
    // By bytes: by characters it would take ten times as long, and there is a link in each tweet.
    guard utf8.starts(with: prefix.utf8) else { return false }
    self = Substring(utf8.dropFirst(prefix.utf8.count))
    return true
  }
}
