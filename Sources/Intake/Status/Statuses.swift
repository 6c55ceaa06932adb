internal import JSONText
internal import People

/// Reads statuses in X's classic shape: the elements of an archive's `tweets.js`, of the monthly
/// files of 2012–18, and of answers and streams of the API 1.1.
///
/// A status that stands inside another, since that one reposts or quotes it, is taken as a tweet of
/// its own author's.
struct Statuses {
  /// Who wrote what names no author.
  let owner: Owner?
  let harvest: Harvest
  /// The long texts of an archive.
  let notes: Notes?
  /// Where the records come from: `x-archive`, `x-api`.
  let source: String
  /// Statuses by others that were found inside.
  private(set) var innerCount = 0
  private var text = TweetText()
  private let ownerID: String

  init(owner: Owner?, harvest: Harvest, notes: Notes? = nil, source: String) {
    self.owner = owner
    self.harvest = harvest
    self.notes = notes
    self.source = source
    ownerID = owner?.id.map { String($0) } ?? ""
  }

  /// Takes one element: wrapped as `{"tweet": {…}}`, or bare as before 2020 and in the API.
  mutating func take(_ element: JSON) -> Entries.Verdict {
    let fields = StatusFields(element["tweet"] ?? element)
    guard let id = fields.id, let time = fields.time(id) else { return .skipped(.incomplete) }
    guard let author = author(fields.user, time) else { return .skipped(.noAuthor) }
    let tweet = tweet(id, time, author, fields)
    takeInner(fields.reposted)
    takeInner(fields.quoted)
    return harvest.add(tweet, Harvest.Version(fields.editInfo, id))
  }

  private mutating func takeInner(_ json: JSON?) {
    guard let json, case .taken = take(json) else { return }
    innerCount += 1
  }

  private mutating func tweet(
    _ id: UInt64, _ time: Moment, _ author: Author, _ fields: StatusFields
  ) -> Tweet {
    var tweet = Tweet(id: TweetID(twitter: id), time: time, author: author.handle, kind: .tweet)
    tweet.authorID = author.id
    tweet.name = author.name
    tweet.source = source
    tweet.language = fields.language?.language ?? ""
    let raw = fields.text?.utf8 ?? UnsafeRawBufferPointer(start: nil, count: 0)
    let mark = RepostMark(raw)
    if mark != nil || fields.reposted != nil {
      tweet.kind = .repost
      readRepost(&tweet, mark, fields)
    } else {
      readReply(&tweet, fields)
      readMentions(&tweet, fields.entities)
      tweet.likes = fields.likes?.whole
      tweet.reposts = fields.reposts?.whole
    }
    readContent(&tweet, raw, fields)
    readQuote(&tweet, id, fields)
    return tweet
  }

  // MARK: - People

  private struct Author {
    var handle: Handle
    var id: String
    var name: String
  }

  /// By the status itself, else the owner of the archive.
  private func author(_ user: JSON?, _ time: Moment) -> Author? {
    guard let user, let id = (user["id_str"] ?? user["id"])?.id,
      let name = user["screen_name"]?.utf8
    else { return owner.map { Author(handle: $0.handle, id: ownerID, name: "") } }
    if let owner, id == owner.id { return Author(handle: owner.handle, id: ownerID, name: "") }
    let called = user["name"]?.text ?? ""
    return harvest.directory.saw(id, name, at: time, name: called).map {
      Author(handle: $0, id: String(id), name: called)
    }
  }

  /// The author of what is reposted, and its text, which is cut in the repost's own.
  private func readRepost(_ tweet: inout Tweet, _ mark: RepostMark?, _ fields: StatusFields) {
    if let inner = fields.reposted.map({ StatusFields($0) }), let id = inner.id {
      tweet.of = TweetID(twitter: id)
      if let author = author(inner.user, tweet.time) { tweet.mentions = [author.handle] }
      return
    }
    guard let mark else { return }
    let first = fields.entities?["user_mentions"].flatMap { mentions in
      mentions.elements.first { $0["indices"]?.range?.lowerBound == RepostMark.nameStart }
    }
    let known = first.flatMap { saw($0, at: tweet.time) }
    if let author = known ?? harvest.directory.handle(mark.name) { tweet.mentions = [author] }
    tweet.of = first.flatMap { original(by: $0, fields) }.map { TweetID(twitter: $0) }
  }

  /// A photo or video tells which tweet it was first in; where that one's author is the one who is
  /// reposted, it is the tweet.
  private func original(by mention: JSON, _ fields: StatusFields) -> UInt64? {
    guard let media = fields.extendedEntities?["media"]?.elements,
      let author = (mention["id_str"] ?? mention["id"])?.id
    else { return nil }
    for item in media where (item["source_user_id_str"] ?? item["source_user_id"])?.id == author {
      return (item["source_status_id_str"] ?? item["source_status_id"])?.id
    }
    return nil
  }

  private func readReply(_ tweet: inout Tweet, _ fields: StatusFields) {
    let (status, user) = (fields.parent, fields.parentAuthor)
    guard status != nil || user != nil else { return }
    tweet.kind = .reply
    tweet.replyTo = status.map { TweetID(twitter: $0) }
    tweet.replyToAuthor = parentAuthor(user, fields, tweet.time)
  }

  /// The name is missing where the account is gone; then a mention with its number may have it.
  private func parentAuthor(_ user: UInt64?, _ fields: StatusFields, _ time: Moment) -> Handle? {
    if let user, user == owner?.id { return owner?.handle }
    if let name = fields.parentName?.utf8, !name.isEmpty {
      guard let user else { return harvest.directory.handle(name) }
      return harvest.directory.saw(user, name, at: time, name: nil)
    }
    guard let user, let mentions = fields.entities?["user_mentions"]?.elements else { return nil }
    for mention in mentions where (mention["id_str"] ?? mention["id"])?.id == user {
      return saw(mention, at: time)
    }
    return nil
  }

  private func readMentions(_ tweet: inout Tweet, _ entities: JSON?) {
    guard let mentions = entities?["user_mentions"]?.elements else { return }
    for mention in mentions {
      guard let handle = saw(mention, at: tweet.time), handle != tweet.author,
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
}

// MARK: - What it says

extension Statuses {
  /// Text, links and media. A repost has them whole in what it reposts.
  private mutating func readContent(
    _ tweet: inout Tweet, _ raw: UnsafeRawBufferPointer, _ fields: StatusFields
  ) {
    guard let reposted = fields.reposted, let author = tweet.mentions.first else {
      return readText(&tweet, raw, fields)
    }
    let inner = StatusFields(reposted)
    readText(&tweet, inner.text?.utf8 ?? raw, inner)
    tweet.text = "RT \(author.at): \(tweet.text)"
  }

  private mutating func readText(
    _ tweet: inout Tweet, _ raw: UnsafeRawBufferPointer, _ fields: StatusFields
  ) {
    let media = readMedia(&tweet, fields.extendedEntities ?? fields.entities)
    if let note = notes?.note(of: tweet.time, raw, &text) {
      tweet.links = note.links.map { Tweet.Link(short: $0.short, url: $0.url) }
      tweet.text = note.render(&text, media: media)
      let named = note.mentions.compactMap { harvest.directory.handle($0) }
      for handle in named where handle != tweet.author && !tweet.mentions.contains(handle) {
        tweet.mentions.append(handle)
      }
      return
    }
    let links = fields.entities?["urls"]?.elements.compactMap(TextLink.init) ?? []
    tweet.links = links.map { Tweet.Link(short: $0.short, url: $0.url) }
    tweet.text = text.render(raw, links: links, media: media)
  }

  /// - Returns: the short links that stand for the media in the text.
  private func readMedia(_ tweet: inout Tweet, _ entities: JSON?) -> [String] {
    guard let media = entities?["media"]?.elements else { return [] }
    var links: [String] = []
    for item in media {
      if let short = item["url"]?.words, !links.contains(short) { links.append(short) }
      guard let url = (item["media_url_https"] ?? item["media_url"])?.words else { continue }
      let kind = item["type"]?.words ?? "photo"
      let alt = item["ext_alt_text"]?.text ?? ""
      tweet.media.append(Tweet.Media(kind: kind, url: url, alt: alt))
    }
    return links
  }

  /// A tweet that links to another quotes it; a long one may link to itself.
  private func readQuote(_ tweet: inout Tweet, _ id: UInt64, _ fields: StatusFields) {
    guard tweet.kind != .repost else { return }
    let quoted =
      fields.quotedID ?? tweet.links.lazy.compactMap { StatusLink($0.url) }.last { $0.id != id }?.id
    guard let quoted else { return }
    tweet.of = TweetID(twitter: quoted)
    if tweet.kind == .tweet { tweet.kind = .quote }
  }
}

extension TextLink {
  /// An element of `urls`; nil where it lacks one of the two.
  init?(_ json: JSON) {
    guard let short = json["url"]?.words, let long = json["expanded_url"]?.words else {
      return nil
    }
    self.init(range: json["indices"]?.range ?? 0..<0, short: short, url: long)
  }
}

extension Harvest.Version {
  /// - Parameter info: `edit_info`; the result is nil for tweets that were never edited.
  fileprivate init?(_ info: JSON?, _ id: UInt64) {
    guard let info else { return nil }
    let control = info["initial"] ?? info["edit"]?["editControlInitial"]
    let versions = control?["editTweetIds"]
    let initial = info["edit"]?["initialTweetId"]?.id
    if versions?.count ?? 0 < 2, initial == nil || initial == id { return nil }
    let ids = versions?.elements.compactMap(\.id) ?? []
    self.init(first: initial ?? ids.min() ?? id, own: id)
  }
}

/// The start of a repost's text, `RT @name: `, its only sign in an archive.
struct RepostMark {
  static let nameStart = 3
  let name: UnsafeRawBufferPointer

  init?(_ raw: UnsafeRawBufferPointer) {
    guard raw.count > 4, raw[0] == 0x52, raw[1] == 0x54, raw[2] == 0x20, raw[3] == 0x40 else {
      return nil
    }
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
