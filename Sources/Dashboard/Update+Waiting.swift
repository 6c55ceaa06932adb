internal import People

// What takes something off the lists: done, snoozed, and the marks on a person.
extension State {
  /// What stands under the cursor that can be done or put off.
  enum WaitingTarget: Equatable {
    case tweet(TweetID)
    case followUp(FollowUp)
  }

  var waitingTarget: WaitingTarget? {
    guard let subject else { return nil }
    if pages.isEmpty, focus == .followUps {
      return subject.followUp.flatMap { book.followUp($0) }.map { .followUp($0) }
    }
    guard let id = subject.tweet, let tweet = book.tweet(id), !isMine(tweet) else { return nil }
    return .tweet(id)
  }

  mutating func finish() -> [Effect] {
    switch waitingTarget {
    case .tweet(let id):
      let name = subject?.name ?? ""
      return perform(
        "done with \(name)", [doneTweet(id)],
        handled: Act.Handled(id: id.description, how: "done"))
    case .followUp(let followUp): return finish(followUp)
    case nil: return tell(.nothingWaits)
    }
  }

  func doneTweet(_ id: TweetID) -> Patch {
    Patch(.queue, id.description, ["state": "done", "until": nil])
  }

  /// A follow-up that repeats moves on to its next day; another one is done.
  private mutating func finish(_ followUp: FollowUp) -> [Effect] {
    let label = "done: \(followUp.what)"
    let id = followUp.id.description
    guard let cadence = followUp.cadence else {
      let done = FieldValue.text(now.rfc3339Milliseconds)
      return perform(
        label, [Patch(.followUp, id, ["done": done])],
        handled: Act.Handled(id: id, how: "done"))
    }
    let next = Due(day: cadence.day(after: zone.day(now)), minute: followUp.due?.minute)
    let patch = Patch(.followUp, id, ["due": .text(next.description), "snoozed": nil])
    return perform(
      "\(label), again \(next.day)", [patch],
      handled: Act.Handled(id: id, how: "done, again \(next.words)"))
  }

  mutating func snooze(until due: Due) -> [Effect] {
    switch waitingTarget {
    case .tweet(let id):
      let until = zone.moment(due.day, minute: due.minute ?? State.morning)
      let patch = Patch(
        .queue, id.description,
        ["state": "snoozed", "until": .text(until.rfc3339Milliseconds)])
      return perform(
        "snoozed \(subject?.name ?? "") until \(due.words)", [patch],
        handled: Act.Handled(id: id.description, how: "until \(due.words)"))
    case .followUp(let followUp):
      let from = followUp.due?.description ?? ""
      let patch = Patch(
        .followUp, followUp.id.description,
        ["due": .text(due.description), "snoozed": .text(from)])
      return perform("moved to \(due.words): \(followUp.what)", [patch])
    case nil: return tell(.nothingWaits)
    }
  }

  /// When a snooze to a day alone ends: 9:00 in the morning.
  private static var morning: Int { 9 * 60 }

  mutating func toggleStar() -> [Effect] {
    toggle("star", { $0.isStarred }, on: "starred", off: "took the star from")
  }

  mutating func toggleMuted() -> [Effect] {
    toggle("muted", { $0.isMuted }, on: "muted", off: "unmuted", isHandled: true)
  }

  private mutating func toggle(
    _ field: String, _ isOn: (Contact) -> Bool, on: String, off: String, isHandled: Bool = false
  ) -> [Effect] {
    guard let subject, let (id, made) = subject.ensured() else { return tell(.noPerson) }
    let wasOn = book.contact(id).map(isOn) ?? false
    let patch = Patch(.contact, id.description, [field: wasOn ? .null : true])
    let handled = isHandled && !wasOn ? subject.tweet : nil
    return perform(
      "\(wasOn ? off : on) \(subject.name)", made + [patch],
      handled: handled.map { Act.Handled(id: $0.description, how: on) })
  }
}
