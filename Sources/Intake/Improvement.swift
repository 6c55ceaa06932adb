package import People

/// A tweet that the book has and of which an import knows more: a newer version of its text, all of
/// a text that was cut, or something that was missing.
package struct TweetChange: Equatable, Sendable {
  package let patch: Patch
  /// What takes it back.
  package let inverse: Patch

  /// Nil where nothing differs.
  init?(from known: Tweet, to better: Tweet) {
    var (fields, back): (Fields, Fields) = ([:], [:])
    for (key, value) in Tweet.improvable {
      let (old, new) = (value(known), value(better))
      guard let new, new != old else { continue }
      (fields[key], back[key]) = (new, old ?? .null)
    }
    guard !fields.isEmpty else { return nil }
    // Says in which month's file the record is.
    fields["time"] = .text(known.time.rfc3339)
    back["time"] = .text(known.time.rfc3339)
    let kind: RecordKind = known.kind == .message ? .message : .tweet
    patch = Patch(kind, known.id.description, fields)
    inverse = Patch(kind, known.id.description, back)
  }
}

extension Tweet {
  /// This tweet with all that `other`, of the same id, knows beyond it. What this one says stays,
  /// unless the other's text is newer or fuller.
  func improved(by other: Tweet) -> Tweet {
    guard kind == .message || (other.kind != .message && author == other.author) else {
      return self
    }
    var better = self
    if other.isNewer(than: self) || other.isFuller(than: self) {
      better.text = other.text
      better.links = other.links
      better.source = other.source
      better.edited = other.edited ?? edited
      if !other.media.isEmpty { better.media = other.media }
      if !other.mentions.isEmpty { better.mentions = other.mentions }
    }
    if other.rank >= rank { better.fill(from: other) }
    return better
  }

  private mutating func fill(from other: Tweet) {
    if kind == .tweet, other.kind == .reply || other.kind == .quote { kind = other.kind }
    if name.isEmpty { name = other.name }
    if authorID.isEmpty { authorID = other.authorID }
    if mentions.isEmpty { mentions = other.mentions }
    if media.isEmpty { media = other.media }
    if language.isEmpty { language = other.language }
    replyTo = replyTo ?? other.replyTo
    replyToAuthor = replyToAuthor ?? other.replyToAuthor
    thread = thread ?? other.thread
    of = of ?? other.of
    likes = likes ?? other.likes
    reposts = reposts ?? other.reposts
    replies = replies ?? other.replies
  }

  /// By the version of which the text is; ids grow with time.
  private func isNewer(than known: Tweet) -> Bool {
    if let mine = edited?.number { return mine > known.edited?.number ?? 0 }
    guard let mine = edited?.versionTime else { return false }
    return known.edited?.versionTime.map { $0 < mine } ?? true
  }

  private func isFuller(than known: Tweet) -> Bool {
    guard !text.isEmpty, text != known.text, edited == known.edited else { return false }
    if known.text.isEmpty { return true }
    guard rank >= known.rank, text.utf8.count >= known.text.utf8.count else { return false }
    return known.isCut || (rank > known.rank && !isCut)
  }

  /// Whether the text breaks off: `…` at its end, before at most one link.
  var isCut: Bool {
    var words = text[...]
    if let space = words.lastIndex(of: " "), words[space...].hasPrefix(" http") {
      words = words[..<space]
    }
    return words.hasSuffix("…")
  }

  /// How much a source's word counts: the API's over an archive's over what is gathered from likes
  /// and tables.
  private var rank: Int {
    switch source {
    case ArchiveLikes.parentSource, CSVTweets.source: 0
    case "x-archive": 1
    default: 2
    }
  }

  /// The fields that an import may change in a tweet that is there, as the store has them.
  fileprivate static let improvable: [(String, @Sendable (Tweet) -> FieldValue?)] = [
    ("text", { text($0.text) }), ("kind", { text($0.kind.rawValue) }),
    ("name", { text($0.name) }), ("authorId", { text($0.authorID) }),
    ("lang", { text($0.language) }), ("source", { text($0.source) }),
    ("edited", { text($0.edited?.description ?? "") }),
    ("replyTo", { text($0.replyTo?.description ?? "") }),
    ("replyToAuthor", { text($0.replyToAuthor?.description ?? "") }),
    ("thread", { text($0.thread?.description ?? "") }),
    ("of", { text($0.of?.description ?? "") }),
    ("mentions", { list($0.mentions.map { .text($0.description) }) }),
    (
      "links", { list($0.links.map { .object(["short": .text($0.short), "url": .text($0.url)]) }) }
    ),
    ("media", { list($0.media.map(\.fields)) }), ("likes", { number($0.likes) }),
    ("reposts", { number($0.reposts) }), ("replies", { number($0.replies) }),
  ]

  private static func text(_ text: String) -> FieldValue? { text.isEmpty ? nil : .text(text) }

  private static func list(_ values: [FieldValue]) -> FieldValue? {
    values.isEmpty ? nil : .list(values)
  }

  private static func number(_ number: Int?) -> FieldValue? {
    number.map { .integer(Int64($0)) }
  }
}

extension Tweet.Media {
  fileprivate var fields: FieldValue {
    var fields: Fields = ["kind": .text(kind), "url": .text(url)]
    if !alt.isEmpty { fields["alt"] = .text(alt) }
    return .object(fields)
  }
}

extension TweetID {
  /// A version of a post on a network that gives versions no ids of their own, by when it was made.
  init(of post: TweetID, editedAt time: Moment) { self.init("\(post)@\(time.rfc3339)") }

  /// When such a version was made.
  fileprivate var versionTime: Moment? {
    guard let at = description.lastIndex(of: "@") else { return nil }
    return Moment(rfc3339: description[description.index(after: at)...])
  }

  /// The number in `twitter:…`; nil for ids that have none.
  var number: UInt64? {
    description.hasPrefix("twitter:") ? UInt64(description.dropFirst(8)) : nil
  }
}
