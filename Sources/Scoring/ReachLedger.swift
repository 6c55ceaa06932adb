package import People

/// All who are hoped for: every try, what came of it, and what to try next.
package struct ReachLedger: Equatable, Sendable {
  /// Those to answer first, then those to try, then those to leave alone for now; in each the one
  /// whose time comes first.
  package let people: [Person]

  /// Somebody who is hoped for.
  package struct Person: Equatable, Sendable {
    /// Their place in the book.
    package let contact: Int
    /// Oldest first.
    package let tries: [Try]
    /// Tries since their last word.
    package let unanswered: Int
    package let methods: [Method]
    package let rhythm: Rhythm
    /// Their first word to me ever, where I had tried before.
    package let firstAnswer: Answer?
    /// Whether it is my turn to answer.
    package let waits: Bool
    /// Their newest tweet to anybody, which an answer could go to.
    package let newest: TweetKey?
    /// What speaks against another try now.
    package let objection: Objection?
    /// The best time for another, by their own rhythm; nil where that is not known.
    package let nextTime: Moment?

    /// Whether the first answer ever is still to be answered.
    package var isFirstAnswerNew: Bool { waits && firstAnswer?.isLast == true }
    package var answered: Int { tries.count { $0.answer != nil } }
  }

  /// A try of mine: all that I wrote within `Weights.tryHours`.
  package struct Try: Equatable, Sendable {
    package let way: Way
    package let time: Moment
    /// What I wrote; nil for what was logged by hand.
    package let tweet: TweetKey?
    /// Whether it asked a question.
    package let isQuestion: Bool
    /// Days since the try before; nil for the first.
    package let gapDays: Int?
    package var answer: Answer?
  }

  /// How I tried.
  package enum Way: Hashable, Sendable {
    case mention, reply, message
    /// Something that was logged by hand: a letter, a call.
    case other(Channel)

    package var name: String {
      switch self {
      case .mention: "mention"
      case .reply: "reply"
      case .message: "message"
      case .other(let channel): channel.rawValue
      }
    }
  }

  /// A word of theirs after a try.
  package struct Answer: Equatable, Sendable {
    package let time: Moment
    package let tweet: TweetKey?
    /// How many tries it took, with the one that it answers.
    package let tries: Int
    /// Whether they have said nothing to me since.
    package var isLast = true
  }

  /// How often a way of trying worked.
  package struct Method: Equatable, Sendable {
    package let way: Way
    package let isQuestion: Bool
    package let tries: Int
    package let answered: Int

    /// `reply with a question 1 of 2`
    package var phrase: String {
      "\(way.name)\(isQuestion ? " with a question" : "") \(answered) of \(tries)"
    }
  }
}

extension ReachLedger.Person {
  /// Where it stands in a list.
  package enum Standing: Int, Comparable, Sendable {
    /// They wrote; it may be tried again; it is to rest.
    case answer, go, rest

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  package var standing: Standing { waits ? .answer : objection == nil ? .go : .rest }

  /// The way that worked best; nil where none ever did.
  package var bestMethod: ReachLedger.Method? {
    methods.filter { $0.answered > 0 }.max { one, other in
      (one.answered * other.tries, one.answered) < (other.answered * one.tries, other.answered)
    }
  }

  /// `tried 3 times, answered once: reply with a question 1 of 1, mention 0 of 2`
  package var phrase: String {
    guard !tries.isEmpty else { return waits ? "they wrote first" : "not tried yet" }
    let count = "tried \(times(tries.count))"
    let answers = answered == 0 ? "no answer yet" : "answered \(times(answered))"
    return "\(count), \(answers): \(methods.map(\.phrase).joined(separator: ", "))"
  }

  /// What to do now, but for the day: `answer them`, `try a reply with a question, which worked before`.
  package var advice: String {
    if waits {
      return isFirstAnswerNew ? "answer their first answer" : "answer them: it is your turn"
    }
    if let best = bestMethod, objection == nil {
      return
        "try a \(best.way.name)\(best.isQuestion ? " with a question" : ""), which worked before"
    }
    if tries.isEmpty { return "begin with an answer to something of theirs" }
    let ways = Set(methods.map(\.way))
    if !ways.contains(.reply) { return "mentions went unheard: answer something of theirs" }
    if !methods.contains(where: \.isQuestion) { return "ask them something they like to be asked" }
    return "try another day, with something new to say"
  }
}
