package import People
package import Scoring

/// What a query asks for: a word, a field's value, or these put together.
package indirect enum QueryNode: Equatable, Sendable {
  /// All of them; nothing asked where there are none.
  case all([QueryNode])
  case any([QueryNode])
  case not(QueryNode)
  /// Words that stand somewhere in what is looked at, or in who it is with.
  case words(FoldedWords)
  case term(QueryTerm)
}

/// How a value has to stand to the one that was asked for.
package enum QueryRelation: Sendable, CaseIterable {
  case less, atMost, equal, atLeast, more

  package func holds<Value: Comparable>(_ value: Value, _ asked: Value) -> Bool {
    switch self {
    case .less: value < asked
    case .atMost: value <= asked
    case .equal: value == asked
    case .atLeast: value >= asked
    case .more: value > asked
    }
  }
}

/// A field and what is asked of it.
package enum QueryTerm: Equatable, Sendable {
  /// In the words of the tweet, the promise or the note themselves.
  case text(FoldedWords)
  /// Who wrote it; of a contact, who they are.
  case from(FoldedWords)
  case to(FoldedWords)
  case tag(FoldedWords)
  case place(FoldedWords)
  case circle(QueryRelation, Layer)
  case network(Network)
  case stage(QueryRelation, Stage)
  /// 0–100.
  case strength(QueryRelation, Double)
  case followers(QueryRelation, Int)
  /// Days since the last contact; nobody was ever in touch counts as for ever.
  case last(QueryRelation, Double)
  case due(QueryRelation, Day)
  case quality(QueryQuality)
  case possession(QueryPossession)
  case language(String)
  /// The first and the last day, each nil where it has none.
  case between(Day?, Day?)
}

/// What `is:` asks.
package enum QueryQuality: String, CaseIterable, Sendable {
  case star, reach, muted, unanswered, unhappy, question, message, overdue, due, new, met, mine
  case marked

  /// What it means, for help and completion.
  package var meaning: String {
    switch self {
    case .star: "has a star"
    case .reach: "somebody I hope to get an answer from"
    case .muted: "kept out of the queue"
    case .unanswered: "waits for my answer"
    case .unhappy: "waits and sounds unhappy"
    case .question: "asks something"
    case .message: "a direct message, or somebody who wrote one that waits"
    case .overdue: "promised for a day that is past"
    case .due: "promised for today or before"
    case .new: "of the last seven days; a contact: nothing passed before that"
    case .met: "somebody I met"
    case .mine: "written by me"
    case .marked: "marked with v"
    }
  }
}

/// What `has:` asks.
package enum QueryPossession: String, CaseIterable, Sendable {
  case note, promise, place, email, phone, link, tag, handle, birthday

  package var meaning: String {
    switch self {
    case .note: "a note of mine"
    case .promise: "an open follow-up"
    case .place: "a place"
    case .email: "an e-mail address"
    case .phone: "a telephone number"
    case .link: "an address on the web"
    case .tag: "any tag"
    case .handle: "a name on any network"
    case .birthday: "a birthday"
    }
  }
}
