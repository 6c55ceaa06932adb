internal import JSONText
internal import People

extension Tweet {
  /// Reads a record; nil where something is missing that every tweet has.
  ///
  /// - Parameter isMessage: it comes from a messages file, whatever its own `kind` says.
  init?(id: String, _ json: JSON, isMessage: Bool) {
    guard let time = json["time"]?.utf8.flatMap({ Moment(rfc3339: $0) }),
      let author = json.text("author").flatMap(Handle.init),
      let kind = isMessage ? .message : json.text("kind").flatMap(Tweet.Kind.init)
    else { return nil }
    self.init(id: TweetID(id), time: time, author: author, kind: kind)
    authorID = json.text("authorId") ?? ""
    name = json.text("name") ?? ""
    text = json.text("text") ?? ""
    replyTo = json.text("replyTo").map { TweetID($0) }
    replyToAuthor = json.text("replyToAuthor").flatMap(Handle.init)
    thread = json.text("thread").map { TweetID($0) }
    of = json.text("of").map { TweetID($0) }
    mentions = json["mentions"]?.elements.compactMap { $0.text.flatMap(Handle.init) } ?? []
    to = json.set("to").compactMap(Handle.init).sorted()
    likes = json.integer("likes").map(Int.init)
    reposts = json.integer("reposts").map(Int.init)
    replies = json.integer("replies").map(Int.init)
    language = json.text("lang") ?? ""
    links = json["links"]?.elements.compactMap(Link.init) ?? []
    media = json["media"]?.elements.compactMap(Media.init) ?? []
    edited = json.text("edited").map { TweetID($0) }
    source = json.text("source") ?? ""
  }
}

extension Tweet.Link {
  fileprivate init?(_ json: JSON) {
    guard let url = json.text("url") else { return nil }
    self.init(short: json.text("short") ?? "", url: url)
  }
}

extension Tweet.Media {
  fileprivate init?(_ json: JSON) {
    guard let url = json.text("url") else { return nil }
    self.init(kind: json.text("kind") ?? "", url: url, alt: json.text("alt") ?? "")
  }
}

extension JSONWriter {
  /// A tweet or message as a line of its month's file; what is empty is left out.
  ///
  /// - Parameter revived: when and by which machine one that was deleted is brought back.
  mutating func line(_ tweet: Tweet, revived: (at: Moment, by: String)? = nil) {
    beginObject()
    member("id", tweet.id.description)
    if let revived {
      member("at", revived.at.rfc3339Milliseconds)
      member("by", revived.by)
      key("deleted")
      null()
    }
    member("time", tweet.time.rfc3339)
    member("author", tweet.author.description)
    member("authorId", tweet.authorID)
    member("name", tweet.name)
    member("text", tweet.text)
    member("kind", tweet.kind.rawValue)
    member("replyTo", tweet.replyTo?.description ?? "")
    member("replyToAuthor", tweet.replyToAuthor?.description ?? "")
    member("thread", tweet.thread?.description ?? "")
    list("mentions", tweet.mentions) { writer, handle in writer.text(handle.description) }
    member("of", tweet.of?.description ?? "")
    receivers(tweet.to)
    member("likes", tweet.likes)
    member("reposts", tweet.reposts)
    member("replies", tweet.replies)
    member("lang", tweet.language)
    list("links", tweet.links) { $0.link($1) }
    list("media", tweet.media) { $0.media($1) }
    member("edited", tweet.edited?.description ?? "")
    member("source", tweet.source)
    endObject()
    endLine()
  }

  private mutating func member(_ name: String, _ text: String) {
    guard !text.isEmpty else { return }
    key(name)
    self.text(text)
  }

  private mutating func member(_ name: String, _ number: Int?) {
    guard let number else { return }
    key(name)
    integer(Int64(number))
  }

  private mutating func list<Element>(
    _ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    key(name)
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
  }

  private mutating func receivers(_ handles: [Handle]) {
    guard !handles.isEmpty else { return }
    key("to")
    beginObject()
    for handle in Set(handles).sorted() {
      key(handle.description)
      bool(true)
    }
    endObject()
  }

  private mutating func link(_ link: Tweet.Link) {
    beginObject()
    member("short", link.short)
    member("url", link.url)
    endObject()
  }

  private mutating func media(_ media: Tweet.Media) {
    beginObject()
    member("kind", media.kind)
    member("url", media.url)
    member("alt", media.alt)
    endObject()
  }
}
