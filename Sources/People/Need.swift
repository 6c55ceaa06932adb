/// What a contact looks for, or can give, with the tweet that shows it.
///
/// What was found in a tweet has an id made of the tweet's, so that an answer to it, even a no, is
/// never asked for again.
package struct Need: Identifiable, Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case need, offer

    /// What goes with it.
    package var partner: Kind { self == .need ? .offer : .need }
  }

  package let id: NeedID
  package var contact: ContactID?
  package var kind = Kind.need
  package var what = ""
  /// The tweet that says so.
  package var evidence: TweetID?
  /// When it was met, or held no more.
  package var closed: WrittenTime?
  /// It was found in a tweet, and I said that it is none.
  package var isRefused = false
  /// It was found in a tweet, and I said not before this.
  package var askAgain: Moment?
  package var isDeleted = false

  package init(id: NeedID) { self.id = id }

  package init(id: String, _ source: some FieldSource) {
    self.id = NeedID(id)
    contact = source.text("contact").map { ContactID($0) }
    kind = source.text("kind").flatMap(Kind.init) ?? .need
    what = source.text("what") ?? ""
    evidence = source.text("evidence").map { TweetID($0) }
    closed = source.text("closed").flatMap { WrittenTime($0) }
    isRefused = source.flag("refused") ?? false
    askAgain = source.text("askAgain").flatMap { Moment(rfc3339: $0) }
    isDeleted = source.flag("deleted") ?? false
  }

  package var fields: Fields {
    var fields: Fields = ["kind": .text(kind.rawValue)]
    fields.put("contact", contact?.description ?? "")
    fields.put("what", what)
    fields.put("evidence", evidence?.description ?? "")
    fields.put("closed", closed?.description ?? "")
    fields.put("refused", isRefused)
    fields.put("askAgain", askAgain?.rfc3339 ?? "")
    fields.put("deleted", isDeleted)
    return fields
  }

  /// Whether it holds: confirmed, and not met yet.
  package var isOpen: Bool { isConfirmed && closed == nil }

  /// Whether it is one, met or not; not only found, and turned down or put off.
  package var isConfirmed: Bool { !isDeleted && !isRefused && askAgain == nil }

  /// The id of what a tweet says.
  package static func id(of tweet: TweetID, _ kind: Kind) -> NeedID {
    NeedID("w-\(kind == .need ? "n" : "o")-\(tweet)")
  }
}

package typealias NeedID = Identifier<Need>
