internal import JSONText
internal import People

/// Reads the elements of `tweets.js`, `tweet.js` and `community-tweet.js`.
struct ArchiveTweets {
  let owner: Owner
  let harvest: Harvest
  let notes: Notes
  private var text = TweetText()

  init(owner: Owner, harvest: Harvest, notes: Notes) {
    self.owner = owner
    self.harvest = harvest
    self.notes = notes
  }

  /// Takes one element: wrapped as `{"tweet": {…}}`, or bare as before 2020.
  mutating func take(_ element: JSON) -> Entries.Verdict {
    let json = element["tweet"] ?? element
    guard let id = (json["id_str"] ?? json["id"])?.id,
      let time = json["created_at"]?.moment ?? Snowflake.time(id)
    else { return .skipped(.incomplete) }
    var tweet = Tweet(id: TweetID(twitter: id), time: time, author: owner.handle, kind: .tweet)
    tweet.authorID = owner.id.map { String($0) } ?? ""
    tweet.source = "x-archive"
    tweet.language = json["lang"]?.language ?? ""
    let entities = json["entities"]
    let raw =
      (json["full_text"] ?? json["text"])?.utf8 ?? UnsafeRawBufferPointer(start: nil, count: 0)
    if let name = RepostMark(raw)?.name {
      tweet.kind = .repost
      readRepost(&tweet, name, entities)
    } else {
      readReply(&tweet, json, entities)
      readMentions(&tweet, entities)
      tweet.likes = json["favorite_count"]?.whole
      tweet.reposts = json["retweet_count"]?.whole
    }
    readMedia(&tweet, json["extended_entities"] ?? entities)
    readText(&tweet, raw, entities)
    readQuote(&tweet, id)
    return harvest.add(tweet, version(json["edit_info"], id))
  }

  // MARK: - People

  private func readRepost(
    _ tweet: inout Tweet, _ name: UnsafeRawBufferPointer, _ entities: JSON?
  ) {
    let first = entities?["user_mentions"].flatMap { mentions in
      mentions.elements.first { $0["indices"]?.range?.lowerBound == RepostMark.nameStart }
    }
    let known = first.flatMap { saw($0, at: tweet.time) }
    if let author = known ?? harvest.directory.handle(name) { tweet.mentions = [author] }
  }

  private func readReply(_ tweet: inout Tweet, _ json: JSON, _ entities: JSON?) {
    let status = (json["in_reply_to_status_id_str"] ?? json["in_reply_to_status_id"])?.id
    let user = (json["in_reply_to_user_id_str"] ?? json["in_reply_to_user_id"])?.id
    guard status != nil || user != nil else { return }
    tweet.kind = .reply
    tweet.replyTo = status.map { TweetID(twitter: $0) }
    tweet.replyToAuthor = replyAuthor(user, json["in_reply_to_screen_name"], entities, tweet.time)
  }

  /// The name is missing where the account is gone; then a mention with its number may have it.
  private func replyAuthor(
    _ user: UInt64?, _ screenName: JSON?, _ entities: JSON?, _ time: Moment
  ) -> Handle? {
    if let user, user == owner.id { return owner.handle }
    if let name = screenName?.utf8, !name.isEmpty {
      guard let user else { return harvest.directory.handle(name) }
      return harvest.directory.saw(user, name, at: time, name: nil)
    }
    guard let user, let mentions = entities?["user_mentions"]?.elements else { return nil }
    for mention in mentions where (mention["id_str"] ?? mention["id"])?.id == user {
      return saw(mention, at: time)
    }
    return nil
  }

  private func readMentions(_ tweet: inout Tweet, _ entities: JSON?) {
    guard let mentions = entities?["user_mentions"]?.elements else { return }
    for mention in mentions {
      guard let handle = saw(mention, at: tweet.time), handle != owner.handle,
        !tweet.mentions.contains(handle)
      else { continue }
      tweet.mentions.append(handle)
    }
  }

  /// Nil for accounts that are gone: their number is -1.
  private func saw(_ mention: JSON, at time: Moment) -> Handle? {
    guard let id = (mention["id_str"] ?? mention["id"])?.id, let name = mention["screen_name"]?.utf8
    else { return nil }
    return harvest.directory.saw(id, name, at: time, name: mention["name"]?.text)
  }

  // MARK: - What it says

  private func readMedia(_ tweet: inout Tweet, _ entities: JSON?) {
    guard let media = entities?["media"]?.elements else { return }
    for item in media {
      guard let url = (item["media_url_https"] ?? item["media_url"])?.words else { continue }
      let kind = item["type"]?.words ?? "photo"
      let alt = item["ext_alt_text"]?.text ?? ""
      tweet.media.append(Tweet.Media(kind: kind, url: url, alt: alt))
    }
  }

  private mutating func readText(
    _ tweet: inout Tweet, _ raw: UnsafeRawBufferPointer, _ entities: JSON?
  ) {
    let media = entities?["media"]?.elements.compactMap { $0["url"]?.words } ?? []
    if let note = notes.note(of: tweet.time, raw, &text) {
      tweet.links = note.links.map { Tweet.Link(short: $0.short, url: $0.url) }
      tweet.text = note.render(&text, media: media)
      let named = note.mentions.compactMap { harvest.directory.handle($0) }
      for handle in named where handle != owner.handle && !tweet.mentions.contains(handle) {
        tweet.mentions.append(handle)
      }
      return
    }
    let links = entities?["urls"].map(links) ?? []
    tweet.links = links.map { Tweet.Link(short: $0.short, url: $0.url) }
    tweet.text = text.render(raw, links: links, media: media)
  }

  private func links(_ urls: JSON) -> [TextLink] {
    urls.elements.compactMap { url in
      guard let short = url["url"]?.words, let long = url["expanded_url"]?.words else { return nil }
      return TextLink(range: url["indices"]?.range ?? 0..<0, short: short, url: long)
    }
  }

  /// A tweet that links to another quotes it; a long one may link to itself.
  private func readQuote(_ tweet: inout Tweet, _ id: UInt64) {
    guard tweet.kind != .repost else { return }
    let quoted = tweet.links.lazy.compactMap { StatusLink($0.url) }.last { $0.id != id }
    guard let quoted else { return }
    tweet.of = TweetID(twitter: quoted.id)
    if tweet.kind == .tweet { tweet.kind = .quote }
  }

  /// Nil for tweets that were never edited.
  private func version(_ info: JSON?, _ id: UInt64) -> Harvest.Version? {
    guard let info else { return nil }
    let control = info["initial"] ?? info["edit"]?["editControlInitial"]
    let ids = control?["editTweetIds"]?.elements.compactMap(\.id) ?? []
    let first = info["edit"]?["initialTweetId"]?.id ?? ids.min() ?? id
    return first == id && ids.count < 2 ? nil : Harvest.Version(first: first, own: id)
  }
}

/// The start of a repost's text, `RT @name: `, its only sign in an archive.
struct RepostMark {
  static let nameStart = 3
  let name: UnsafeRawBufferPointer

  init?(_ raw: UnsafeRawBufferPointer) {
    guard raw.starts(with: [0x52, 0x54, 0x20, 0x40]) else { return nil }
    let rest = raw.dropFirst(4)
    guard let colon = rest.prefix(32).firstIndex(of: UInt8(ascii: ":")),
      raw[(colon + 1)...].first == 0x20
    else { return nil }
    name = UnsafeRawBufferPointer(rebasing: rest[..<colon])
  }
}

extension JSON {
  /// A language; X's own codes for "none" and "can't tell" are left out.
  var language: String? {
    guard let utf8, !equals("und"), !equals("zxx"), !(utf8.count == 3 && utf8.first == 0x71) else {
      return nil
    }
    return text
  }
}
