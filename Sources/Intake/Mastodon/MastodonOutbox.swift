internal import JSONText
internal import People

/// Reads the entries of a Mastodon archive: activities of ActivityPub.
struct MastodonOutbox {
  private let harvest: Harvest
  var owner: Handle?
  private(set) var person: Person?
  private(set) var bookmarks = 0
  private static let everybody: Set = [
    "https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public",
  ]

  init(_ harvest: Harvest) { self.harvest = harvest }

  // MARK: - Whose it is

  mutating func takeActor(_ bytes: Bytes, _ reader: JSONReader) {
    let found = try? reader.read(bytes.all, readable: bytes.readable(from: 0)) { json in
      actor(json)
    }
    guard let found = found ?? nil else { return }
    (owner, person) = (found.handles.first, found)
  }

  private func actor(_ json: JSON) -> Person? {
    guard let name = json["preferredUsername"]?.words, let address = json["id"]?.words,
      let handle = Handle(.mastodon, "\(name)@\(ProfileLink.parts(address).host)")
    else { return nil }
    var person = Person(handle, .me)
    person.name = json["name"]?.text?.oneLine ?? ""
    person.bio = json["summary"]?.text.map { HTMLText.plain($0) } ?? ""
    return person
  }

  /// Without `actor.json`: every activity names its actor.
  mutating func findOwner(_ bytes: Bytes, _ reader: JSONReader) {
    var found: Handle?
    let list = MastodonList(bytes, path: "", file: "")
    try? list.forEach(harvest, reader, { _ in }) { json in
      found = found ?? json["actor"]?.words.flatMap(MastodonID.author)
      return .taken
    }
    owner = found
  }

  // MARK: - Entries

  mutating func take(_ json: JSON, of file: String) -> Entries.Verdict {
    guard let owner else { return .skipped(.incomplete) }
    switch file {
    case "bookmarks.json":
      bookmarks += 1
      return .taken
    case "likes.json": return takeLike(json, owner)
    default: break
    }
    if json["type"]?.equals("Create") == true, let note = json["object"], note.isObject {
      return takeNote(note, json, owner)
    }
    if json["type"]?.equals("Announce") == true { return takeAnnounce(json, owner) }
    return .skipped(.notAPost)
  }

  private func takeLike(_ json: JSON, _ owner: Handle) -> Entries.Verdict {
    let address = json.words ?? json["id"]?.words ?? json["object"]?.words
    guard let post = address.flatMap(MastodonID.post) else { return .skipped(.incomplete) }
    guard let time = MastodonID.time(post) else { return .skipped(.likeWithoutTime) }
    var like = Tweet(
      id: MastodonID.act("like", owner, post), time: time, author: owner, kind: .like)
    like.of = post
    like.source = "mastodon-archive"
    return harvest.add(like)
  }

  private func takeAnnounce(_ json: JSON, _ owner: Handle) -> Entries.Verdict {
    let address = json["object"]?.words ?? json["object"]?["id"]?.words
    guard let id = json["id"]?.words.flatMap(MastodonID.post), let time = json["published"]?.moment,
      let address, let post = MastodonID.post(address)
    else { return .skipped(.incomplete) }
    var repost = Tweet(id: id, time: time, author: owner, kind: .repost)
    repost.of = post
    let author = MastodonID.author(address)
    repost.mentions = [author].compactMap { $0 }
    repost.text = "RT \(author.map { "\($0.at): " } ?? "")\(address)"
    repost.links = [Tweet.Link(short: address, url: address)]
    repost.source = "mastodon-archive"
    return harvest.add(repost)
  }

  private func takeNote(_ note: JSON, _ activity: JSON, _ owner: Handle) -> Entries.Verdict {
    guard let id = note["id"]?.words.flatMap(MastodonID.post),
      let time = (note["published"] ?? activity["published"])?.moment
    else { return .skipped(.incomplete) }
    let isPrivate = isPrivate(note) && isPrivate(activity)
    var post = Tweet(id: id, time: time, author: owner, kind: isPrivate ? .message : .tweet)
    let tags = note["tag"]?.elements.map { $0 } ?? []
    var handles: [String: Handle] = [:]
    for tag in tags where tag["type"]?.equals("Mention") == true {
      guard let handle = handle(tag, owner) else { continue }
      if let href = tag["href"]?.text { handles[href] = handle }
      if handle != owner, !post.mentions.contains(handle) { post.mentions.append(handle) }
    }
    var content = MastodonText(
      handles: handles, server: String(owner.name.split(separator: "@").last ?? ""))
    post.text = content.text(
      note["content"]?.text ?? "", warning: note["summary"]?.text ?? "",
      options: (note["oneOf"] ?? note["anyOf"])?.elements.compactMap { $0["name"]?.text } ?? [])
    post.links = content.links
    post.media = media(note)
    post.language = note["contentMap"]?.members.first { _ in true }?.key.text ?? ""
    post.source = "mastodon-archive"
    post.edited = note["updated"]?.moment.map { TweetID(of: id, editedAt: $0) }
    readReferences(&post, note)
    if isPrivate { (post.to, post.mentions) = (post.mentions, []) }
    return harvest.add(post)
  }

  private func readReferences(_ post: inout Tweet, _ note: JSON) {
    let quoted = (note["quote"] ?? note["quoteUri"] ?? note["quoteUrl"])?.words
    post.of = quoted.flatMap(MastodonID.post)
    if post.of != nil, post.kind == .tweet { post.kind = .quote }
    guard let parent = note["inReplyTo"]?.words else { return }
    post.replyTo = MastodonID.post(parent)
    post.replyToAuthor =
      MastodonID.author(parent) ?? (post.mentions.count == 1 ? post.mentions.first : nil)
    if post.kind != .message { post.kind = .reply }
  }

  /// `@sam@example.org`, or `@sam` for somebody on the owner's own server.
  private func handle(_ tag: JSON, _ owner: Handle) -> Handle? {
    let name = (tag["name"]?.text ?? "").drop { $0 == "@" }
    if name.contains("@") { return Handle(.mastodon, name) }
    if let handle = tag["href"]?.text.flatMap(MastodonID.author) { return handle }
    guard !name.isEmpty, let server = owner.name.split(separator: "@").last else { return nil }
    return Handle(.mastodon, "\(name)@\(server)")
  }

  /// Neither in `to` nor in `cc` stands everybody: for followers only, or for those named.
  private func isPrivate(_ json: JSON) -> Bool {
    for key in [json["to"], json["cc"]] {
      guard let key else { continue }
      let names = [key.text].compactMap { $0 } + key.elements.compactMap(\.text)
      if names.contains(where: MastodonOutbox.everybody.contains) { return false }
    }
    return true
  }

  private func media(_ note: JSON) -> [Tweet.Media] {
    (note["attachment"]?.elements.map { $0 } ?? []).compactMap { item in
      guard let url = item["url"]?.words else { return nil }
      let type = item["mediaType"]?.text ?? ""
      let kind = type.hasPrefix("video") ? "video" : type.hasPrefix("audio") ? "audio" : "photo"
      return Tweet.Media(kind: kind, url: url, alt: item["name"]?.text ?? "")
    }
  }
}

/// Makes a post's text: links in full, people by their whole handles, the warning before it.
struct MastodonText {
  /// Handles by the addresses that mentions link to.
  let handles: [String: Handle]
  /// The server that the text comes from.
  let server: String
  private(set) var links: [Tweet.Link] = []

  init(handles: [String: Handle], server: String) {
    (self.handles, self.server) = (handles, server)
  }

  /// - Parameters:
  ///   - warning: what stands in place of the text until that is asked for; plain text.
  ///   - options: a poll's.
  mutating func text(_ html: String, warning: String, options: [String] = []) -> String {
    let handles = handles
    let parsed = HTMLText(html) { href, inner, isMention in
      if let handle = handles[href] { return handle.at }
      if inner.hasPrefix("#") { return inner }
      if isMention, inner.hasPrefix("@") { return MastodonID.author(href)?.at ?? inner }
      return href.hasPrefix("http://") || href.hasPrefix("https://") ? href : inner
    }
    links = parsed.links.map { Tweet.Link(short: $0, url: $0) }
    let poll = options.map { "- \($0.oneLine)" }.joined(separator: "\n")
    let head = warning.trimmed.isEmpty ? "" : "CW: \(warning.trimmed)"
    return [head, parsed.text, poll].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
