internal import JSONText
internal import People

/// Reads answers of the X API v2: pages `{data, includes, meta}`, arrays of them, and recordings
/// that hold one as `body` beside its `request`; and of the API 1.1, see `ClassicPage`.
struct PageReader {
  let harvest: Harvest
  /// Reads a body that was recorded as text.
  private let inner = JSONReader(maxDepth: 64, uniqueKeys: false)
  private var text = TweetText()
  private(set) var peopleRead = 0
  /// Pages that held something that Perch keeps.
  private(set) var pagesTaken = 0

  init(harvest: Harvest) { self.harvest = harvest }

  /// Takes one value of a file.
  mutating func take(
    _ json: JSON, _ skips: inout Skips, _ place: () -> Place
  ) -> Entries.Verdict {
    guard let body = json["body"], json["request"] != nil else {
      return takeBody(json, &skips, place)
    }
    guard let recorded = body.text else { return takeBody(body, &skips, place) }
    do {
      return try inner.read(recorded) { takeBody($0, &skips, place) }
    } catch {
      return .skipped(recorded.isEmpty ? .noRecords : .notJSON)
    }
  }

  private mutating func takeBody(
    _ json: JSON, _ skips: inout Skips, _ place: () -> Place
  ) -> Entries.Verdict {
    if json.isArray {
      if json.count == 0 { return .skipped(.noRecords) }
      for page in json.elements {
        if case .skipped(let reason) = takePage(page, &skips, place) { skips.add(reason, place()) }
      }
      return .taken
    }
    return takePage(json, &skips, place)
  }

  /// Takes a page. Its tweets that can't be taken are skipped one by one; a page without anything
  /// to take is skipped whole.
  private mutating func takePage(
    _ json: JSON, _ skips: inout Skips, _ place: () -> Place
  ) -> Entries.Verdict {
    guard json.isObject else { return .skipped(.notAPI) }
    if json["data"] == nil, json["includes"] == nil, let page = ClassicPage(json) {
      return take(page, &skips, place)
    }
    let page = Page(json)
    for user in page.users { takeUser(user, page) }
    var count = page.users.count
    for item in page.tweets {
      count += 1
      if case .skipped(let reason) = takeTweet(item, page) { skips.add(reason, place()) }
    }
    for item in page.messages {
      count += 1
      if case .skipped(let reason) = takeMessage(item, page) { skips.add(reason, place()) }
    }
    if count == 0 { return .skipped(page.emptiness) }
    for _ in json["errors"]?.elements.map({ $0 }) ?? [] { skips.add(.notGiven, place()) }
    noteTaken()
    return .taken
  }

  mutating func noteTaken() { pagesTaken += 1 }

  // MARK: - People

  private mutating func takeUser(_ json: JSON, _ page: Page) {
    guard let id = json["id"]?.id, let name = json["username"]?.utf8,
      harvest.directory.saw(id, name, at: page.time, name: json["name"]?.text) != nil
    else { return }
    let links = json["entities"]?["description"]?["urls"].map(page.links) ?? []
    var profile = Directory.Profile()
    profile.bio = json["description"]?.utf8.map { text.render($0, links: links) } ?? ""
    profile.place = json["location"]?.text ?? ""
    profile.followers = json["public_metrics"]?["followers_count"]?.whole
    profile.following = json["public_metrics"]?["following_count"]?.whole
    profile.isVerified = json["verified"]?.bool
    describe(id, profile)
  }

  mutating func describe(_ id: UInt64, _ profile: Directory.Profile) {
    peopleRead += 1
    harvest.directory.describe(id, profile)
  }

  /// A text with its links expanded, in the shape of the API 1.1.
  mutating func text(_ json: JSON?, urls: JSON?) -> String {
    let links = urls?.elements.compactMap(TextLink.init) ?? []
    return json?.utf8.map { text.render($0, links: links) } ?? ""
  }

  /// An account's handle; a stand-in where the page does not name it, until all inputs were read.
  private func handle(_ id: UInt64, _ page: Page) -> Handle? {
    page.usernames[id].flatMap { harvest.directory.handle($0) } ?? Handle(twitterNumber: id)
  }

  private func mentioned(_ json: JSON, at time: Moment) -> Handle? {
    guard let name = json["username"]?.utf8 else { return nil }
    guard let id = json["id"]?.id else { return harvest.directory.handle(name) }
    return harvest.directory.saw(id, name, at: time, name: nil)
  }

  // MARK: - Tweets

  private mutating func takeTweet(_ json: JSON, _ page: Page) -> Entries.Verdict {
    guard let id = json["id"]?.id, let time = json["created_at"]?.moment ?? Snowflake.time(id)
    else { return .skipped(.incomplete) }
    guard let author = author(json, page) else { return .skipped(.noAuthor) }
    let history = json["edit_history_tweet_ids"] ?? json["edit_history_post_ids"]
    let versions = history?.elements.compactMap(\.id) ?? []
    var tweet = Tweet(id: TweetID(twitter: id), time: time, author: author, kind: .tweet)
    tweet.authorID = json["author_id"]?.id.map { String($0) } ?? ""
    tweet.name = json["author_id"]?.id.flatMap { page.names[$0] } ?? ""
    tweet.source = "x-api"
    tweet.language = json["lang"]?.language ?? ""
    tweet.thread = json["conversation_id"]?.id.map { TweetID(twitter: $0) }
    readMetrics(&tweet, json["public_metrics"])
    let content = readContent(&tweet, json, page)
    readReferences(&tweet, json, content, page)
    let first = versions.min() ?? id
    return harvest.add(tweet, versions.count < 2 ? nil : Harvest.Version(first: first, own: id))
  }

  private func author(_ json: JSON, _ page: Page) -> Handle? {
    if let name = json["username"]?.utf8, let handle = harvest.directory.handle(name) {
      return handle
    }
    return json["author_id"]?.id.flatMap { handle($0, page) }
  }

  private func readMetrics(_ tweet: inout Tweet, _ json: JSON?) {
    tweet.likes = json?["like_count"]?.whole
    tweet.reposts = (json?["retweet_count"] ?? json?["repost_count"])?.whole
    tweet.replies = json?["reply_count"]?.whole
  }

  /// Text, links, media and mentions; a long tweet has its own of each.
  private mutating func readContent(_ tweet: inout Tweet, _ json: JSON, _ page: Page) -> JSON {
    let note = json["note_tweet"] ?? json["note_post"]
    let content = note?["text"]?.isText == true ? note ?? json : json
    let entities = content["entities"] ?? json["entities"]
    let urls = entities?["urls"]
    let media = urls?.elements.filter { Page.isMedia($0) }.compactMap { $0["url"]?.words } ?? []
    let links = urls.map(page.links) ?? []
    tweet.links = links.map { Tweet.Link(short: $0.short, url: $0.url) }
    tweet.text = content["text"]?.utf8.map { text.render($0, links: links, media: media) } ?? ""
    tweet.media = page.media(json["attachments"]?["media_keys"])
    for mention in entities?["mentions"]?.elements.map({ $0 }) ?? [] {
      guard let handle = mentioned(mention, at: tweet.time), handle != tweet.author,
        !tweet.mentions.contains(handle)
      else { continue }
      tweet.mentions.append(handle)
    }
    return content
  }

  private mutating func readReferences(
    _ tweet: inout Tweet, _ json: JSON, _ content: JSON, _ page: Page
  ) {
    let references = json["referenced_tweets"] ?? json["referenced_posts"]
    for reference in references?.elements.map({ $0 }) ?? [] {
      guard let type = reference["type"], let id = reference["id"]?.id else { continue }
      if type.equals("replied_to") { tweet.replyTo = TweetID(twitter: id) }
      if type.equals("quoted") || type.equals("retweeted") { tweet.of = TweetID(twitter: id) }
      if type.equals("retweeted") { readRepost(&tweet, id, content, page) }
    }
    guard tweet.kind != .repost else { return }
    let user = json["in_reply_to_user_id"]?.id
    if tweet.replyTo != nil || user != nil {
      tweet.kind = .reply
      tweet.replyToAuthor = user.flatMap { handle($0, page) } ?? parentAuthor(tweet.replyTo, page)
    } else if tweet.of != nil {
      tweet.kind = .quote
    }
  }

  private func parentAuthor(_ id: TweetID?, _ page: Page) -> Handle? {
    id.flatMap { page.tweet($0) }.flatMap { author($0, page) }
  }

  /// The text of a repost is cut; the whole of it stands in the tweet that is reposted.
  private mutating func readRepost(
    _ tweet: inout Tweet, _ id: UInt64, _ content: JSON, _ page: Page
  ) {
    tweet.kind = .repost
    let original = page.tweet(TweetID(twitter: id))
    let named = content["text"]?.utf8.flatMap { RepostMark($0)?.name }
    let author =
      original.flatMap { self.author($0, page) }
      ?? named.flatMap { harvest.directory.handle($0) }
    tweet.mentions = author.map { [$0] } ?? []
    guard let original, let author else { return }
    var whole = tweet
    _ = readContent(&whole, original, page)
    tweet.text = "RT \(author.at): \(whole.text)"
    (tweet.links, tweet.media) = (whole.links, whole.media)
  }

  // MARK: - Messages

  private mutating func takeMessage(_ json: JSON, _ page: Page) -> Entries.Verdict {
    guard json["event_type"]?.equals("MessageCreate") == true else {
      return .skipped(.notAMessage)
    }
    guard let id = json["id"]?.id, let time = json["created_at"]?.moment ?? Snowflake.time(id)
    else { return .skipped(.incomplete) }
    guard let sender = json["sender_id"]?.id, let author = self.handle(sender, page) else {
      return .skipped(.noSender)
    }
    var message = Tweet(
      id: TweetID("twitter:dm-\(id)"), time: time, author: author, kind: .message)
    message.authorID = String(sender)
    message.name = page.names[sender] ?? ""
    message.to = receivers(json, sender).compactMap { self.handle($0, page) }
    _ = readContent(&message, json, page)
    message.mentions = []
    message.source = "x-api"
    return harvest.add(message)
  }

  /// The other one in `12-34`; in a group, whoever is listed.
  private func receivers(_ json: JSON, _ sender: UInt64) -> [UInt64] {
    let conversation = json["dm_conversation_id"]?.text ?? ""
    let pair = conversation.split(separator: "-").compactMap { UInt64($0) }
    let all = pair.count == 2 ? pair : json["participant_ids"]?.elements.compactMap(\.id) ?? []
    let others = all.filter { $0 != sender }
    return others.isEmpty ? Array(Set(all)) : others
  }
}
