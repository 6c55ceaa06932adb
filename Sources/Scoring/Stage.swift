package import People

/// The rung that a contact stands on, and by what.
package struct Standing: Equatable, Sendable {
  package let stage: Stage
  /// `met 2 times`
  package let evidence: String

  package init(stage: Stage, evidence: String) {
    self.stage = stage
    self.evidence = evidence
  }
}

extension Relations {
  /// The highest rung that there is evidence for, or the one that the user set, where that is higher:
  /// nobody goes down by silence.
  package func stage(_ contact: Int, now: Moment) -> Standing {
    let shown = shownStage(contact, now: now)
    guard let set = self[contact].hand.stage, set > shown.stage else { return shown }
    return Standing(stage: set, evidence: "set by you; \(shown.evidence)")
  }

  /// By what passed. That friends met twice and were close then is a guess.
  private func shownStage(_ contact: Int, now: Moment) -> Standing {
    let tally = self[contact]
    let meetings = Int(tally.days.meetings)
    if meetings > 0 {
      let evidence = "met \(counted(meetings, "time", "times"))"
      let isFriend =
        meetings > 1 && (layer(contact, now: now) <= .close || friendSince(contact) != nil)
      return Standing(stage: isFriend ? .friend : .met, evidence: evidence)
    }
    let out = Int(tally.tweets.messagesOut) + tally.logged.messagesOut
    let incoming = Int(tally.tweets.messagesIn) + tally.logged.messagesIn
    if out > 0, incoming > 0 {
      return Standing(stage: .messaging, evidence: "messages: you \(out), they \(incoming)")
    }
    let answers = tally.tweets.answeredTurns + tally.tweets.approaches.answeredTurns
    if answers >= 3, tally.days.count >= 3 {
      let evidence = "\(answers) answers on \(tally.days.count) days"
      return Standing(stage: .talking, evidence: evidence)
    }
    let both = "you \(tally.outgoing), they \(tally.incoming)"
    return Standing(
      stage: tally.incoming > 0 && tally.outgoing > 0 ? .exchanged : .noticed, evidence: both)
  }
}
