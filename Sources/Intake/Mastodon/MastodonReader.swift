internal import JSONText
internal import People

/// Reads answers of Mastodon's API: whatever posts, people and notifications stand in them, at
/// whatever depth.
final class MastodonReader {
  let harvest: Harvest
  /// The host that answered.
  private var server = ""
  /// Handles by server and the number that it gives an account.
  private var accounts: [String: Handle] = [:]
  /// Ids by what a server's own number would give.
  private var posts: [TweetID: TweetID] = [:]
  private let earlier: [String: TweetID]
  /// Whether what is answered is left open where only this server's number of it is known and it
  /// is another server's: a later answer tells what it is.
  private let leavesUnknown: Bool
  private var described: Set<Handle> = []
  /// Accounts that only their own users are shown like this.
  private(set) var credentials: Set<Handle> = []
  private(set) var follows = 0
  private var taken = 0
  private var problems: [SkipReason] = []
  private static let deepest = 40
  private static let unknownServer = "unknown"

  /// - Parameter posts: what numbers of the server that answers stand for, from earlier answers.
  ///   Nil where there were none, so that numbers are all there is to go by.
  init(_ harvest: Harvest, posts known: [String: TweetID]? = nil) {
    self.harvest = harvest
    earlier = known ?? [:]
    leavesUnknown = known != nil
  }

  /// Takes one answer.
  ///
  /// - Parameter host: the server that gave it; nil where only the answer is there.
  /// - Returns: why nothing of it was taken, or what of it was not; nothing where all was.
  func take(_ json: JSON, from host: String?) -> [SkipReason] {
    (taken, problems) = (0, [])
    if let host = host ?? localHost(json, 0) { server = host }
    if server.isEmpty { server = MastodonReader.unknownServer }
    collect(json, 0)
    walk(json, 0)
    if taken > 0 || !problems.isEmpty { return problems }
    return [json["error"]?.isText == true ? .otherError : .noPosts]
  }

  /// Brings answers to posts together with those that were read later.
  func finish(_ mine: Set<Handle>) {
    let unknown = "mastodon:\(MastodonReader.unknownServer)/"
    harvest.updateReferences { tweet in
      guard tweet.id.description.hasPrefix("mastodon:"), let parent = tweet.replyTo else { return }
      tweet.replyTo = posts[parent] ?? (isForeign(parent, tweet.replyToAuthor) ? nil : parent)
      if tweet.replyTo?.description.hasPrefix(unknown) == true { tweet.replyTo = nil }
    }
    if follows > 0 {
      harvest.note("\(counted(follows, "follow", "follows")) on Mastodon seen")
    }
    guard !mine.contains(where: { $0.network == .mastodon }), credentials.count == 1,
      let own = credentials.first
    else { return }
    harvest.mine.insert(own)
    harvest.add(Person(own, .me))
  }

  private func isForeign(_ parent: TweetID, _ author: Handle?) -> Bool {
    guard leavesUnknown, parent.description.hasPrefix("mastodon:\(server)/") else { return false }
    return author?.name.hasSuffix("@\(server)") != true
  }

  // MARK: - What stands where

  private static func isAccount(_ json: JSON) -> Bool {
    json["acct"]?.isText == true && json["username"]?.isText == true
  }

  private static func isPost(_ json: JSON) -> Bool {
    json["content"]?.isText == true && json["account"]?.isObject == true && json["uri"] != nil
  }

  private static func isNotification(_ json: JSON) -> Bool {
    json["type"]?.isText == true && json["account"]?.isObject == true && json["created_at"] != nil
      && json["content"] == nil
  }

  /// The host of the first account that is named without one.
  private func localHost(_ json: JSON, _ depth: Int) -> String? {
    guard depth < MastodonReader.deepest else { return nil }
    if MastodonReader.isAccount(json), json["acct"]?.text?.contains("@") == false {
      return json["url"]?.text.map { ProfileLink.parts($0).host }
    }
    for (_, value) in json.members { if let host = localHost(value, depth + 1) { return host } }
    for value in json.elements { if let host = localHost(value, depth + 1) { return host } }
    return nil
  }

  /// Notes whose and which numbers stand in an answer.
  private func collect(_ json: JSON, _ depth: Int) {
    guard depth < MastodonReader.deepest else { return }
    if MastodonReader.isAccount(json), let id = json["id"]?.text, let handle = handle(json) {
      accounts["\(server)/\(id)"] = handle
    } else if MastodonReader.isPost(json), let id = json["id"]?.text,
      let post = json["uri"]?.text.flatMap(MastodonID.post)
    {
      posts[MastodonID.post(id, on: server)] = post
    }
    for (_, value) in json.members where value.isObject || value.isArray {
      collect(value, depth + 1)
    }
    for value in json.elements { collect(value, depth + 1) }
  }

  private func walk(_ json: JSON, _ depth: Int) {
    guard depth < MastodonReader.deepest else { return }
    if MastodonReader.isAccount(json) {
      takeAccount(json)
    } else if MastodonReader.isPost(json) {
      if let problem = takePost(json) { problems.append(problem) } else { taken += 1 }
    } else if MastodonReader.isNotification(json) {
      takeNotification(json)
    } else if let groups = json["notification_groups"] {
      takeGroups(groups, json)
    } else if json["content"]?.isText == true, json["spoiler_text"] != nil, json["id"] == nil {
      problems.append(.earlierVersion)
    }
    for (_, value) in json.members where value.isObject || value.isArray { walk(value, depth + 1) }
    for value in json.elements { walk(value, depth + 1) }
  }

  // MARK: - People

  /// `sam` on the server that answers, `sam@example.org` elsewhere.
  private func handle(_ json: JSON) -> Handle? {
    guard let name = json["acct"]?.words else { return nil }
    if name.contains("@") { return Handle(.mastodon, name) }
    let host = json["url"]?.text.map { ProfileLink.parts($0).host } ?? server
    return Handle(.mastodon, "\(name)@\(host.isEmpty ? server : host)")
  }

  private func takeAccount(_ json: JSON) {
    guard let handle = handle(json) else { return }
    taken += 1
    if json["source"]?.isObject == true { credentials.insert(handle) }
    guard described.insert(handle).inserted else { return }
    var person = Person(handle)
    person.name = json["display_name"]?.text?.oneLine ?? ""
    person.bio = json["note"]?.text.map { HTMLText.plain($0) } ?? ""
    person.followers = json["followers_count"]?.whole
    person.following = json["following_count"]?.whole
    for field in json["fields"]?.elements.map({ $0 }) ?? [] {
      let links = HTMLText(field["value"]?.text ?? "") { href, _, _ in href }.links
      // Only what the other page confirms says that both are one person's.
      let isConfirmed = field["verified_at"]?.isText == true
      for link in links where link.hasPrefix("http") {
        if isConfirmed { person.add(url: link) } else { person.urls.insert(link) }
      }
    }
    harvest.add(person)
  }

  // MARK: - Posts

  /// - Returns: why it was not taken.
  private func takePost(_ json: JSON) -> SkipReason? {
    guard let id = json["uri"]?.text.flatMap(MastodonID.post), let time = json["created_at"]?.moment
    else { return .incomplete }
    guard let account = json["account"], let author = handle(account) else { return .noAuthor }
    if let original = json["reblog"], original.isObject {
      return takeRepost(id, time, author, original)
    }
    let visibility = json["visibility"]?.text ?? "public"
    let isPrivate = visibility == "direct" || visibility == "private"
    var post = Tweet(id: id, time: time, author: author, kind: isPrivate ? .message : .tweet)
    post.name = account["display_name"]?.text?.oneLine ?? ""
    post.likes = json["favourites_count"]?.whole
    post.reposts = json["reblogs_count"]?.whole
    post.replies = json["replies_count"]?.whole
    post.edited = json["edited_at"]?.moment.map { TweetID(of: id, editedAt: $0) }
    readContent(&post, json)
    readReferences(&post, json, account)
    if isPrivate { (post.to, post.mentions) = (post.mentions, []) }
    return reason(harvest.add(post))
  }

  private func reason(_ verdict: Entries.Verdict) -> SkipReason? {
    if case .skipped(let reason) = verdict { reason } else { nil }
  }

  private func takeRepost(
    _ id: TweetID, _ time: Moment, _ author: Handle, _ original: JSON
  ) -> SkipReason? {
    guard let of = original["uri"]?.text.flatMap(MastodonID.post) else { return .incomplete }
    var repost = Tweet(id: id, time: time, author: author, kind: .repost)
    readContent(&repost, original)
    let whose = original["account"].flatMap(handle)
    repost.mentions = [whose].compactMap { $0 }
    repost.text = "RT \(whose.map { "\($0.at): " } ?? "")\(repost.text)"
    repost.of = of
    return reason(harvest.add(repost))
  }

  private func readContent(_ post: inout Tweet, _ json: JSON) {
    var handles: [String: Handle] = [:]
    for mention in json["mentions"]?.elements.map({ $0 }) ?? [] {
      guard let handle = handle(mention) else { continue }
      if let url = mention["url"]?.text { handles[url] = handle }
      if handle != post.author, !post.mentions.contains(handle) { post.mentions.append(handle) }
    }
    var content = MastodonText(handles: handles, server: server)
    let options = json["poll"]?["options"]?.elements.compactMap { $0["title"]?.text } ?? []
    post.text = content.text(
      json["content"]?.text ?? "", warning: json["spoiler_text"]?.text ?? "", options: options)
    post.links = content.links
    post.language = json["language"]?.text ?? ""
    post.media = (json["media_attachments"]?.elements.map { $0 } ?? []).compactMap { item in
      guard let url = item["url"]?.words ?? item["remote_url"]?.words else { return nil }
      let type = item["type"]?.text ?? ""
      let kind = type == "image" || type.isEmpty ? "photo" : type == "gifv" ? "animated_gif" : type
      return Tweet.Media(kind: kind, url: url, alt: item["description"]?.text ?? "")
    }
    post.source = "mastodon-api"
  }

  private func readReferences(_ post: inout Tweet, _ json: JSON, _ account: JSON) {
    let quoted = json["quote"]?["quoted_status"]?["uri"]?.text ?? json["quote"]?["uri"]?.text
    post.of = quoted.flatMap(MastodonID.post)
    if post.of != nil, post.kind == .tweet { post.kind = .quote }
    guard let parent = json["in_reply_to_id"]?.words else { return }
    post.replyTo = earlier[parent] ?? MastodonID.post(parent, on: server)
    if post.kind != .message { post.kind = .reply }
    guard let whom = json["in_reply_to_account_id"]?.words else { return }
    let named = json["mentions"]?.elements.first { $0["id"]?.text == whom }.flatMap(handle)
    post.replyToAuthor =
      account["id"]?.text == whom ? post.author : named ?? accounts["\(server)/\(whom)"]
  }

  // MARK: - Notifications

  private func takeNotification(_ json: JSON) {
    guard let type = json["type"]?.text, let time = json["created_at"]?.moment else {
      return problems.append(.incomplete)
    }
    let who = json["account"].flatMap(handle)
    let post = json["status"]?["uri"]?.text.flatMap(MastodonID.post)
    takeAct(type, who, post, time)
  }

  /// A like or boost of a post, or a follow; the rest is told by the post that comes along.
  private func takeAct(_ type: String, _ who: Handle?, _ post: TweetID?, _ time: Moment) {
    if type == "follow" {
      follows += 1
      if let who { harvest.add(FollowSeen(handle: who, side: .followers, time: time)) }
    }
    guard let who, let post, type == "favourite" || type == "reblog" else { return }
    let verb = type == "favourite" ? "like" : "boost"
    var act = Tweet(
      id: MastodonID.act(verb, who, post), time: time, author: who,
      kind: verb == "like" ? .like : .repost)
    act.of = post
    act.source = "mastodon-api"
    if let reason = reason(harvest.add(act)) { problems.append(reason) } else { taken += 1 }
  }

  private func takeGroups(_ groups: JSON, _ page: JSON) {
    var byID: [String: TweetID] = [:]
    for post in page["statuses"]?.elements.map({ $0 }) ?? [] {
      if let id = post["id"]?.text { byID[id] = post["uri"]?.text.flatMap(MastodonID.post) }
    }
    for group in groups.elements {
      let time = (group["latest_page_notification_at"] ?? group["created_at"])?.moment
      guard let type = group["type"]?.text, let time else {
        problems.append(.incomplete)
        continue
      }
      let post = group["status_id"]?.text.flatMap { byID[$0] }
      for id in group["sample_account_ids"]?.elements.compactMap(\.text) ?? [] {
        takeAct(type, accounts["\(server)/\(id)"], post, time)
      }
    }
  }
}
