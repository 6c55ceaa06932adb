package import JSONText
package import People

extension Tweet {
  /// Reads a record; nil where something is missing that every tweet has.
  ///
  /// - Parameter isMessage: it comes from a messages file, whatever its own `kind` says.
  package init?(id: String, _ json: JSON, isMessage: Bool) {
    guard let time = json["time"]?.utf8.flatMap({ Moment(rfc3339: $0) }),
      let author = json.text("author").flatMap(Handle.init),
      let kind = isMessage ? .message : json.text("kind").flatMap(Tweet.Kind.init)
    else { return nil }
    self.init(id: TweetID(id), time: time, author: author, kind: kind)
    replyTo = json.text("replyTo").map { TweetID($0) }
    replyToAuthor = json.text("replyToAuthor").flatMap(Handle.init)
    thread = json.text("thread").map { TweetID($0) }
    of = json.text("of").map { TweetID($0) }
    mentions = json["mentions"]?.elements.compactMap { $0.text.flatMap(Handle.init) } ?? []
    to = json.set("to").compactMap(Handle.init).sorted()
    takeContent(json)
  }

  /// Reads what it says, and leaves alone who wrote it, when, and to what.
  package mutating func takeContent(_ json: JSON) {
    authorID = json.text("authorId") ?? ""
    name = json.text("name") ?? ""
    text = json.text("text") ?? ""
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
  /// All members of a tweet's or message's record but `id`; what is empty is left out.
  package mutating func members(of tweet: Tweet) {
    member("time", tweet.time.rfc3339)
    member("author", tweet.author.description)
    member("kind", tweet.kind.rawValue)
    member("replyTo", tweet.replyTo?.description ?? "")
    member("replyToAuthor", tweet.replyToAuthor?.description ?? "")
    member("thread", tweet.thread?.description ?? "")
    list("mentions", tweet.mentions) { writer, handle in writer.text(handle.description) }
    member("of", tweet.of?.description ?? "")
    receivers(Set(tweet.to).sorted().lazy.map(\.description))
    content(of: tweet)
  }

  /// The members of a record that `Tweet.takeContent` reads.
  package mutating func content(of tweet: Tweet) {
    member("authorId", tweet.authorID)
    member("name", tweet.name)
    member("text", tweet.text)
    member("likes", tweet.likes)
    member("reposts", tweet.reposts)
    member("replies", tweet.replies)
    member("lang", tweet.language)
    list("links", tweet.links) { $0.link($1) }
    list("media", tweet.media) { $0.media($1) }
    member("edited", tweet.edited?.description ?? "")
    member("source", tweet.source)
  }

  /// Whom a message went to, in order and each once.
  package mutating func receivers(_ handles: some Collection<String>) {
    guard !handles.isEmpty else { return }
    key("to")
    beginObject()
    for handle in handles {
      key(handle)
      bool(true)
    }
    endObject()
  }

  package mutating func member(_ name: StaticString, _ text: String) {
    guard !text.isEmpty else { return }
    key(name)
    self.text(text)
  }

  private mutating func member(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    key(name)
    integer(Int64(number))
  }

  package mutating func list<Elements: Collection>(
    _ name: StaticString, _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    key(name)
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
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
