internal import JSONText
internal import People

/// Answers of other networks' APIs, found out by what stands in them, alone or in recordings that
/// hold one as `body` beside its `request`.
final class NetworkPages {
  private let mastodon: MastodonReader
  private let bluesky: BlueskyReader
  private var networks: Set<Network> = []
  /// Answers that held something that Perch keeps, and those that are a network's but hold nothing.
  private(set) var pagesTaken = 0
  private let mine: Set<Handle>

  init(_ harvest: Harvest, _ mine: Set<Handle>) {
    self.mine = mine
    mastodon = MastodonReader(harvest)
    bluesky = BlueskyReader(harvest, mine)
  }

  /// What to call the input; nil where there is only X's.
  var what: String? {
    networks.isEmpty
      ? nil
      : "answers of " + networks.map(\.rawValue.capitalized).sorted().joined(separator: ", ")
  }

  /// Takes one value of a file; nil where it is none of these networks'.
  func take(_ json: JSON, _ skips: inout Skips, _ place: () -> Place) -> Entries.Verdict? {
    let isRecorded = json["request"] != nil && json["body"] != nil
    let body = isRecorded ? json["body"] ?? json : json
    let request = json["request"]?["uri"]?.text ?? json["request"]?["url"]?.text ?? ""
    guard let network = NetworkSign.network(of: body, request: request) else { return nil }
    networks.insert(network)
    pagesTaken += 1
    if isRecorded, json["request"]?["method"]?.equals("DELETE") == true {
      return .skipped(.deletedPost)
    }
    let host = request.isEmpty ? nil : ProfileLink.parts(request).host
    let reasons =
      network == .mastodon ? mastodon.take(body, from: host) : bluesky.take(body)
    for reason in reasons { skips.add(reason, place()) }
    return .taken
  }

  func finish() {
    if networks.contains(.mastodon) { mastodon.finish(mine) }
    if networks.contains(.bluesky) { bluesky.finish() }
  }
}

extension String {
  /// With its first letter in upper case.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

/// Tells by what stands in an answer whose API gave it.
enum NetworkSign {
  private static let mostValues = 3000
  private static let deepest = 16

  /// Nil where nothing says that it is Mastodon's or Bluesky's.
  static func network(of body: JSON, request: String) -> Network? {
    let (host, path) = ProfileLink.parts(request)
    if !path.isEmpty, !host.hasSuffix("twitter.com"), !host.hasSuffix("x.com") {
      if path[0] == "xrpc" { return .bluesky }
      let isMastodon =
        path[0] == "oauth" || path[0] == ".well-known"
        || (path[0] == "api" && path.count > 1 && path[1].first == "v")
      if isMastodon { return .mastodon }
    }
    var left = mostValues
    return find(body, 0, &left)
  }

  private static func find(_ json: JSON, _ depth: Int, _ left: inout Int) -> Network? {
    guard depth < deepest, left > 0 else { return nil }
    left -= 1
    if json.isObject, let sign = sign(json) { return sign }
    for (_, value) in json.members where value.isObject || value.isArray {
      if let network = find(value, depth + 1, &left) { return network }
    }
    for value in json.elements where value.isObject || value.isArray {
      if let network = find(value, depth + 1, &left) { return network }
    }
    return nil
  }

  private static func sign(_ json: JSON) -> Network? {
    if json["acct"]?.isText == true && json["username"]?.isText == true { return .mastodon }
    if json["notification_groups"]?.isArray == true { return .mastodon }
    if json["ancestors"]?.isArray == true && json["descendants"]?.isArray == true {
      return .mastodon
    }
    if json["did"]?.isText == true && json["handle"]?.isText == true { return .bluesky }
    if json["uri"]?.text?.hasPrefix("at://") == true { return .bluesky }
    if let type = json["$type"]?.text {
      return ["app.bsky.", "com.atproto.", "chat.bsky."].contains { type.hasPrefix($0) }
        ? .bluesky : nil
    }
    return nil
  }
}
