import Glibc
package import People

/// What came of my tries to reach somebody, and of theirs to reach me.
package struct Ledger: Equatable, Sendable {
  /// One side's turns: all that was written before the other spoke is one.
  package struct Side: Equatable, Sendable {
    package let turns: Int
    package let answered: Int
    /// The usual time to an answer, as e to the mean of its ln; nil without any.
    package let usualSeconds: Double?

    /// 0–1; nil without a turn.
    package var rate: Double? { turns > 0 ? Double(answered) / Double(turns) : nil }
  }

  /// My turns, which they answered.
  package let mine: Side
  /// Their turns, which I answered.
  package let theirs: Side
  /// Tries of mine since their last word.
  package let unanswered: Int
  /// When I last tried, where they have not answered since.
  package let lastTry: Moment?
  /// After how many tries of mine they answered for the first time; nil where they did not.
  package let firstAnswerTries: Int?
  /// The share of all words that is theirs, (in + 1) / (in + out + 2): shown, not scored, since it does
  /// not predict.
  package let reciprocity: Double
  /// `tried 3 times, no answer yet, last 5 w ago`
  package let phrase: String
}

extension Relations {
  /// The figures of one contact.
  package func ledger(_ contact: Int, now: Moment) -> Ledger {
    let tally = self[contact]
    let tweets = tally.tweets
    let (incoming, outgoing) = (Double(tally.incoming), Double(tally.outgoing))
    return Ledger(
      mine: side(
        tweets.approaches.turns, tweets.approaches.answeredTurns, tweets.approaches.answerLogs),
      theirs: side(tweets.turns, tweets.answeredTurns, tweets.answerLogs),
      unanswered: Int(tweets.approaches.unanswered), lastTry: tweets.approaches.lastTry,
      firstAnswerTries: tally.firstAnswer?.tries,
      reciprocity: (incoming + 1) / (incoming + outgoing + 2), phrase: phrase(tally, now))
  }

  private func side(_ turns: Int32, _ answered: Int32, _ logs: Double) -> Ledger.Side {
    let usual = answered > 0 ? expm1(logs / Double(answered)) : nil
    return Ledger.Side(turns: Int(turns), answered: Int(min(answered, turns)), usualSeconds: usual)
  }

  private func phrase(_ tally: Tally, _ now: Moment) -> String {
    let tries = tally.tweets.approaches
    guard tries.turns > 0 || tally.incoming > 0 else { return "not tried yet" }
    var parts = ["tried \(counted(Int(max(tries.turns, tries.unanswered)), "time", "times"))"]
    parts.append(
      tries.answeredTurns > 0
        ? "answered \(counted(Int(tries.answeredTurns), "time", "times"))"
        : tally.incoming > 0 ? "they write by themselves" : "no answer yet")
    if let last = tries.lastTry {
      parts.append("last \(spelled(seconds: now.seconds(since: last))) ago")
    }
    return parts.joined(separator: ", ")
  }

  /// How often and how fast answers go both ways, over all contacts.
  package func answers() -> (mine: Ledger.Side, theirs: Ledger.Side) {
    var sums = (turns: (Int32(0), Int32(0)), answered: (Int32(0), Int32(0)), logs: (0.0, 0.0))
    for contact in contactRange {
      let tweets = self[contact].tweets
      sums.turns.0 &+= tweets.approaches.turns
      sums.answered.0 &+= tweets.approaches.answeredTurns
      sums.logs.0 += tweets.approaches.answerLogs
      sums.turns.1 &+= tweets.turns
      sums.answered.1 &+= tweets.answeredTurns
      sums.logs.1 += tweets.answerLogs
    }
    return (
      side(sums.turns.0, sums.answered.0, sums.logs.0),
      side(sums.turns.1, sums.answered.1, sums.logs.1)
    )
  }
}
