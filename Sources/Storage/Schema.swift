internal import People

/// The fields that each kind of record has. The data folder's format has no others today; what a
/// later version adds is kept, unlooked at.
enum Schema {
  static func fields(_ kind: RecordKind) -> [String: FieldShape] {
    var fields = own(kind)
    fields["deleted"] = .flag
    return fields
  }

  /// What a record must have from the start.
  static func required(_ kind: RecordKind) -> [String] {
    switch kind {
    case .tweet: ["time", "author", "kind"]
    case .message: ["time", "author"]
    default: []
    }
  }

  private static func own(_ kind: RecordKind) -> [String: FieldShape] {
    switch kind {
    case .contact: contact
    case .followUp: followUp
    case .interaction: interaction
    case .event: event
    case .introduction: introduction
    case .need: need
    case .queue: ["state": .choice(["done", "snoozed", "muted"]), "until": .moment]
    case .outbox: outbox
    case .tweet: tweet
    case .message: tweet.merging(["kind": .choice(["message"])]) { $1 }
    }
  }

  private static let contact: [String: FieldShape] = [
    "name": .text, "handles": .set(of: .handle), "me": .flag, "tags": .set(of: .text),
    "place": .text, "bio": .text, "followers": .count, "following": .count, "verified": .flag,
    "met": .object([
      "on": .date, "where": .text, "through": .id(.contact), "event": .text,
    ]),
    "cadence": .cadence, "circle": .number(among: [5, 15, 50, 150]), "star": .flag,
    "reach": .flag, "stage": .text, "muted": .flag, "note": .text, "birthday": .text,
    "followsMe": .flag, "followsMeSince": .text, "iFollow": .flag, "iFollowSince": .text,
    "mergedInto": .id(.contact), "notSame": .set(of: .id(.contact)),
    "askAgain": .moments(by: .id(.contact)),
    "email": .set(of: .text), "urls": .set(of: .text), "phone": .set(of: .text),
    "company": .text, "position": .text,
  ]

  private static let followUp: [String: FieldShape] = [
    "contact": .id(.contact), "due": .due, "what": .text, "tweet": .id(.tweet), "event": .text,
    "repeat": .cadence, "snoozed": .due, "done": .moment, "ifNoAnswer": .flag,
  ]

  private static let interaction: [String: FieldShape] = [
    "contact": .id(.contact), "time": .dayOrMoment,
    "channel": .choice(Channel.allCases.map(\.rawValue)),
    "direction": .choice(["in", "out", "both"]), "note": .text, "event": .text,
  ]

  private static let event: [String: FieldShape] = [
    "name": .text, "on": .date, "place": .text, "people": .set(of: .id(.contact)),
  ]

  private static let introduction: [String: FieldShape] = [
    "a": .id(.contact), "b": .id(.contact), "why": .text, "proposed": .dayOrMoment,
    "asked": .moments(by: .id(.contact)), "agreed": .moments(by: .id(.contact)),
    "made": .dayOrMoment, "spoke": .dayOrMoment, "thanked": .dayOrMoment,
    "closed": .dayOrMoment, "nudged": .dayOrMoment, "evidence": .set(of: .id(.tweet)),
    "refused": .flag, "askAgain": .moment,
  ]

  private static let need: [String: FieldShape] = [
    "contact": .id(.contact), "kind": .choice(["need", "offer"]), "what": .text,
    "evidence": .id(.tweet), "closed": .dayOrMoment, "refused": .flag, "askAgain": .moment,
  ]

  private static let outbox: [String: FieldShape] = [
    "network": .choice(Network.allCases.map(\.rawValue)), "text": .text,
    "inReplyTo": .id(.tweet),
    "state": .choice(["draft", "queued", "sending", "sent", "failed", "handed"]),
    "sent": .id(.tweet), "error": .text, "tries": .count, "time": .moment, "key": .text,
    "account": .handle, "introduction": .id(.introduction),
    "step": .choice(IntroductionStep.Kind.allCases.map(\.rawValue)), "person": .id(.contact),
  ]

  private static let tweet: [String: FieldShape] = [
    "time": .moment, "author": .handle, "authorId": .text, "name": .text, "text": .text,
    "kind": .choice(["tweet", "reply", "repost", "quote", "like"]), "replyTo": .id(.tweet),
    "replyToAuthor": .handle, "thread": .id(.tweet), "mentions": .list(of: .handle),
    "of": .id(.tweet), "to": .set(of: .handle), "likes": .count, "reposts": .count,
    "replies": .count, "lang": .text,
    "links": .list(of: .object(["short": .text, "url": .text])),
    "media": .list(of: .object(["kind": .text, "url": .text, "alt": .text])), "source": .text,
    "edited": .id(.tweet),
  ]
}
