internal import JSONText
internal import People

/// Reads answers of Bluesky's API: whatever posts, people, notifications and records stand in them,
/// at whatever depth.
final class BlueskyReader {
  private let harvest: Harvest
  /// Handles by lasting id (DID), as answers tell them.
  private var handles: [String: Handle] = [:]
  private var described: Set<Handle> = []
  private var taken = 0
  private var follows = 0
  /// The user's handles.
  private let mine: Set<Handle>
  private var problems: [SkipReason] = []
  private static let deepest = 60

  /// - Parameter people: names by lasting id, from earlier answers.
  init(_ harvest: Harvest, _ mine: Set<Handle>, people: [String: String] = [:]) {
    (self.harvest, self.mine) = (harvest, mine)
    for (did, name) in people.sorted(by: { $0.key < $1.key }) {
      guard let handle = Handle(.bluesky, name), let lasting = Handle(.bluesky, "~\(did)") else {
        continue
      }
      handles[did] = handle
      var person = Person(handle)
      person.handles.append(lasting)
      harvest.add(person)
    }
    // The user's own posts name them by their lasting id alone.
    let own = mine.filter { $0.network == .bluesky }
    let name = own.first { !$0.name.hasPrefix("~") }
    for stand in own where stand.name.hasPrefix("~") {
      handles[String(stand.name.dropFirst())] = name
    }
  }

  /// Takes one answer.
  ///
  /// - Returns: why nothing of it was taken, or what of it was not; nothing where all was.
  func take(_ json: JSON) -> [SkipReason] {
    (taken, problems) = (0, [])
    collect(json, 0)
    walk(json, 0)
    if taken > 0 || !problems.isEmpty { return problems }
    return [json["error"]?.isText == true ? .otherError : .noPosts]
  }

  /// Gives accounts that are known by their lasting id alone their handles, where any answer has
  /// them.
  func finish() {
    harvest.updateReferences { tweet in
      guard tweet.id.description.hasPrefix("bluesky:") else { return }
      tweet.author = named(tweet.author)
      tweet.replyToAuthor = tweet.replyToAuthor.map(named)
      tweet.mentions = tweet.mentions.map(named)
    }
    if follows > 0 {
      harvest.note("\(counted(follows, "follow", "follows")) on Bluesky seen")
    }
  }

  private func named(_ handle: Handle) -> Handle {
    handle.name.hasPrefix("~") ? handles[String(handle.name.dropFirst())] ?? handle : handle
  }

  // MARK: - What stands where

  private static func isPerson(_ json: JSON) -> Bool {
    json["did"]?.isText == true && json["handle"]?.isText == true
  }

  private func collect(_ json: JSON, _ depth: Int) {
    guard depth < BlueskyReader.deepest else { return }
    if BlueskyReader.isPerson(json), let did = json["did"]?.text, let name = json["handle"]?.text,
      name != "handle.invalid", let handle = Handle(.bluesky, name)
    {
      handles[did] = handle
    }
    for (_, value) in json.members where value.isObject || value.isArray {
      collect(value, depth + 1)
    }
    for value in json.elements { collect(value, depth + 1) }
  }

  private func walk(_ json: JSON, _ depth: Int) {
    guard depth < BlueskyReader.deepest else { return }
    if BlueskyReader.isPerson(json) {
      takePerson(json)
    } else if json["reason"]?.isText == true, json["author"]?.isObject == true {
      takeNotification(json)
    } else if let post = json["post"], post.isObject, let reason = json["reason"], reason.isObject {
      takeRepost(reason, of: post)
    } else if json["uri"]?.isText == true, let record = json["record"] ?? json["value"],
      record.isObject
    {
      note(takeRecord(json, record))
    }
    for (key, value) in json.members where value.isObject || value.isArray {
      // What a record repeats of others stands beside it in full.
      if !key.equals("record") || value["uri"] != nil || value["record"] != nil {
        walk(value, depth + 1)
      }
    }
    for value in json.elements { walk(value, depth + 1) }
  }

  private func note(_ reason: SkipReason?) {
    if let reason { problems.append(reason) } else { taken += 1 }
  }

  // MARK: - People

  private func takePerson(_ json: JSON) {
    guard let did = json["did"]?.text, let handle = handles[did] else { return }
    taken += 1
    guard described.insert(handle).inserted else { return }
    var person = Person(handle)
    if let lasting = Handle(.bluesky, "~\(did)") { person.handles.append(lasting) }
    person.name = json["displayName"]?.text?.oneLine ?? ""
    person.bio = json["description"]?.text ?? ""
    person.followers = json["followersCount"]?.whole
    person.following = json["followsCount"]?.whole
    harvest.add(person)
  }

  /// A handle that stands for a lasting id until all answers were read.
  private func handle(_ did: String) -> Handle? { handles[did] ?? Handle(.bluesky, "~\(did)") }

  /// The lasting id in `at://did:plc:…/app.bsky.feed.post/…`.
  private func author(of uri: String) -> Handle? {
    guard uri.hasPrefix("at://") else { return nil }
    let name = uri.dropFirst(5).prefix { $0 != "/" }
    return name.hasPrefix("did:") ? handle(String(name)) : Handle(.bluesky, name)
  }

  private func id(_ uri: String) -> TweetID {
    TweetID("bluesky:\(StableID.name(uri.hasPrefix("at://") ? String(uri.dropFirst(5)) : uri))")
  }

  // MARK: - Records

  /// A post, like or repost, as the API shows it or as it lies in its author's repository.
  ///
  /// - Returns: why it was not taken.
  private func takeRecord(_ view: JSON, _ record: JSON) -> SkipReason? {
    guard let uri = view["uri"]?.words else { return .incomplete }
    let type = record["$type"]?.text ?? (record["text"] == nil ? "" : "app.bsky.feed.post")
    let kind: Tweet.Kind
    switch type {
    case "app.bsky.feed.post": kind = .tweet
    case "app.bsky.feed.like": kind = .like
    case "app.bsky.feed.repost": kind = .repost
    case "app.bsky.graph.follow": return takeFollow(uri, record)
    default: return .notAPost
    }
    let author = view["author"]?["did"]?.text.flatMap(handle) ?? author(of: uri)
    guard let author else { return .noAuthor }
    guard let time = time(record["createdAt"], view["indexedAt"]) else { return .incomplete }
    var tweet = Tweet(id: id(uri), time: time, author: author, kind: kind)
    tweet.authorID = view["author"]?["did"]?.text ?? ""
    tweet.name = view["author"]?["displayName"]?.text?.oneLine ?? ""
    tweet.source = "bluesky-api"
    if kind == .tweet {
      readPost(&tweet, view, record)
    } else {
      guard let subject = record["subject"]?["uri"]?.words else { return .incomplete }
      tweet.of = id(subject)
    }
    if case .skipped(let reason) = harvest.add(tweet) { return reason }
    return nil
  }

  /// The earlier of what the author's program says and when Bluesky saw it; a time without a zone
  /// counts only where there is no other.
  private func time(_ created: JSON?, _ indexed: JSON?) -> Moment? {
    let seen = indexed?.moment
    if let time = created?.moment { return seen.map { min($0, time) } ?? time }
    return seen ?? created?.text.flatMap { Moment(rfc3339: "\($0)Z") }
  }

  private func readPost(_ tweet: inout Tweet, _ view: JSON, _ record: JSON) {
    let content = BlueskyText(record["text"]?.text ?? "", facets: record["facets"])
    (tweet.text, tweet.links) = (content.text, content.links)
    for (did, name) in content.mentions {
      let named = handles[did] ?? Handle(.bluesky, name) ?? handle(did)
      guard let named, named != tweet.author, !tweet.mentions.contains(named) else { continue }
      tweet.mentions.append(named)
    }
    tweet.language = record["langs"]?.elements.first { _ in true }?.text ?? ""
    tweet.likes = view["likeCount"]?.whole
    tweet.reposts = view["repostCount"]?.whole
    tweet.replies = view["replyCount"]?.whole
    readEmbed(
      &tweet, record["embed"], view["embed"] ?? view["embeds"]?.elements.first { _ in true })
    if let parent = record["reply"]?["parent"]?["uri"]?.words {
      tweet.kind = .reply
      tweet.replyTo = id(parent)
      tweet.replyToAuthor = author(of: parent)
      tweet.thread = record["reply"]?["root"]?["uri"]?.words.map(id)
    } else if tweet.of != nil {
      tweet.kind = .quote
    }
  }

  private func readEmbed(_ tweet: inout Tweet, _ embed: JSON?, _ shown: JSON?) {
    guard let embed else { return }
    tweet.of = (embed["record"]?["uri"] ?? embed["record"]?["record"]?["uri"])?.words.map(id)
    if let link = embed["external"]?["uri"]?.words ?? embed["media"]?["external"]?["uri"]?.words,
      !tweet.text.contains(link)
    {
      tweet.text = "\(tweet.text)\n\(link)".trimmed
      tweet.links.append(Tweet.Link(short: link, url: link))
    }
    let media = shown?["media"] ?? shown
    for image in media?["images"]?.elements.map({ $0 }) ?? [] {
      guard let url = (image["fullsize"] ?? image["thumb"])?.words else { continue }
      tweet.media.append(Tweet.Media(kind: "photo", url: url, alt: image["alt"]?.text ?? ""))
    }
    if let video = media?["playlist"]?.words {
      tweet.media.append(Tweet.Media(kind: "video", url: video, alt: media?["alt"]?.text ?? ""))
    }
  }

  // MARK: - Acts

  /// A follow as it lies in its author's repository: of those only the user's own tell something.
  private func takeFollow(_ uri: String, _ record: JSON) -> SkipReason? {
    guard let author = author(of: uri), mine.contains(author) || mine.contains(named(author)) else {
      return .notAPost
    }
    guard let whom = record["subject"]?.words.flatMap(handle),
      let time = record["createdAt"]?.moment
    else { return .incomplete }
    noteFollow(whom, .following, time)
    return nil
  }

  private func noteFollow(_ who: Handle?, _ side: FollowChange.Side, _ time: Moment) {
    follows += 1
    if let who { harvest.add(FollowSeen(handle: who, side: side, time: time)) }
  }

  private func takeRepost(_ reason: JSON, of post: JSON) {
    guard let by = reason["by"]?["did"]?.text, let author = handle(by) else { return }
    guard let subject = post["uri"]?.words, let time = reason["indexedAt"]?.moment else {
      return problems.append(.incomplete)
    }
    let of = id(subject)
    let uri = reason["uri"]?.words ?? "repost/\(by)/\(subject)"
    var repost = Tweet(id: id(uri), time: time, author: author, kind: .repost)
    let whose = post["author"]?["did"]?.text.flatMap(handle)
    var copy = repost
    if let record = post["record"] { readPost(&copy, post, record) }
    repost.text = "RT \(whose.map { "\($0.at): " } ?? "")\(copy.text)"
    (repost.links, repost.media) = (copy.links, copy.media)
    repost.mentions = [whose].compactMap { $0 }
    repost.of = of
    repost.name = reason["by"]?["displayName"]?.text?.oneLine ?? ""
    repost.source = "bluesky-api"
    if case .skipped(let problem) = harvest.add(repost) {
      problems.append(problem)
    } else {
      taken += 1
    }
  }

  private func takeNotification(_ json: JSON) {
    switch json["reason"]?.text {
    case "follow":
      let who = json["author"]?["did"]?.text.flatMap(handle)
      guard let time = time(json["record"]?["createdAt"], json["indexedAt"]) else { break }
      noteFollow(who, .followers, time)
    case "like", "repost", "reply", "mention", "quote", "subscribed-post":
      guard let record = json["record"], record.isObject else { return }
      note(takeRecord(json, record))
    default: break
    }
    taken += 1
  }
}
