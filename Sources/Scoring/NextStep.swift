package import People

/// What would lead to the next rung, from what is known: `you talked on 6 days, both in Halifax, never
/// met: a coffee?`
package struct NextStep: Equatable, Sendable {
  /// The rung that it leads to.
  package let to: Stage
  package let phrase: String
}

extension Relations {
  /// The next step with a contact; nil at the top.
  ///
  /// - Parameter home: my own place, in my words.
  package func nextStep(_ contact: Int, book: Book, now: Moment, home: String) -> NextStep? {
    let standing = stage(contact, now: now)
    switch standing.stage {
    case .noticed: return NextStep(to: .exchanged, phrase: firstWord(contact))
    case .exchanged:
      let facts = "you \(self[contact].outgoing), they \(self[contact].incoming)"
      return NextStep(to: .talking, phrase: "\(facts): ask them something, talk on three days")
    case .talking:
      let talked = "you talked on \(counted(Int(self[contact].days.count), "day", "days"))"
      guard let town = NextStep.town(of: book.contacts[contact].place, and: home) else {
        return NextStep(to: .messaging, phrase: "\(talked), all in the open: send a message")
      }
      return NextStep(to: .met, phrase: "\(talked), both in \(town), never met: a coffee?")
    case .messaging: return NextStep(to: .met, phrase: coffee(contact, book, home))
    case .met:
      return NextStep(to: .friend, phrase: "\(lastMet(contact, now)): meet again, and stay close")
    case .friend: return nil
    }
  }

  private func firstWord(_ contact: Int) -> String {
    let tally = self[contact]
    if tally.incoming > 0 {
      return "they wrote \(times(tally.incoming)), you never did: answer them"
    }
    guard tally.outgoing > 0 else { return "no word yet: answer something of theirs" }
    return "you wrote \(times(tally.outgoing)), no answer yet: answer something of theirs, or ask"
  }

  private func coffee(_ contact: Int, _ book: Book, _ home: String) -> String {
    let tally = self[contact]
    let count =
      Int(tally.tweets.messagesOut + tally.tweets.messagesIn)
      + tally.logged.messagesOut + tally.logged.messagesIn
    let place = book.contacts[contact].place
    if let town = NextStep.town(of: place, and: home) {
      return "\(counted(count, "message", "messages")), both in \(town), never met: a coffee?"
    }
    let wrote = "\(counted(count, "message", "messages")) and never met"
    return place.isEmpty
      ? "\(wrote): ask where they are" : "\(wrote): a coffee when you are in \(place)"
  }

  private func lastMet(_ contact: Int, _ now: Moment) -> String {
    let met = "met \(times(Int(self[contact].days.meetings)))"
    guard let last = lastMeeting(contact) else { return met }
    return "\(met), last \(counted(max(0, now.utcDay - last), "day", "days")) ago"
  }

  /// The day on which they were close after a second meeting; nil before. Once a friend, always one:
  /// silence makes nobody a stranger.
  func friendSince(_ contact: Int) -> Day? {
    guard self[contact].days.meetings > 1 else { return nil }
    let halfLife = yard.weights.contactDaysHalfLives.z
    var (met, sum, last) = (0, 0.0, Day?.none)
    for day in days(of: contact) {
      let date = Day(number: day.day)
      if let last { sum *= decay(Double(date - last), halfLife: halfLife) }
      (sum, last) = (sum + day.weight, date)
      if day.isMeeting(yard) { met += 1 }
      let isClose = Layer(contactDays: sum + handDays(contact), yard.weights) <= .close
      if met > 1, isClose { return date }
    }
    return nil
  }
}

extension NextStep {
  /// The town that two people name alike: `Halifax`, of `Halifax, NS` and `Halifax, Nova Scotia`.
  static func town(of one: String, and other: String) -> String? {
    let town = one.prefix { $0 != "," }
    let words = FoldedName.words(town)
    guard !words.isEmpty, words == FoldedName.words(other.prefix { $0 != "," }) else { return nil }
    return String(town)
  }
}
