internal import Commands
internal import People
internal import Scoring

// What takes something off the lists: done, snoozed, and the marks on a person.
extension State {
  /// What can be done or put off.
  enum WaitingTarget: Equatable {
    case tweet(TweetID)
    case followUp(FollowUp)
    /// Something of a plan that nobody waits for.
    case planned(Plan.Item)
  }

  func waitingTarget(_ subject: Subject) -> WaitingTarget? {
    if isPlannedDone { return nil }
    if let item = plannedItem, item.matter.canBePassed { return .planned(item) }
    if actsOnFollowUp {
      return subject.followUp.flatMap { book.followUp($0) }.map { .followUp($0) }
    }
    guard let id = subject.tweet, let tweet = book.tweet(id), !isMine(tweet) else { return nil }
    return .tweet(id)
  }

  mutating func finish() -> [Effect] {
    if let entry = neededThing { return closeNeed(entry) }
    if connection != nil, plannedItem == nil { return sayNo() }
    let targets = targets
    if case .planned(let item)? = targets.first.flatMap(waitingTarget) { return finish(item) }
    guard confirmed(.done, targets) else { return [] }
    let deeds = targets.compactMap { finished($0) }
    return perform(deeds, many: { "done with \($0)" }, else: .nothingWaits)
  }

  private func finished(_ subject: Subject) -> Deed? {
    switch waitingTarget(subject) {
    case .tweet(let id):
      Deed(
        label: "done with \(subject.name)", patches: [doneTweet(id)],
        handled: Act.Handled(id: id.description, how: "done"))
    case .followUp(let followUp): finished(followUp)
    case .planned, nil: nil
    }
  }

  /// A promise that is none is refused; who is to be greeted is left for another time.
  private mutating func finish(_ item: Plan.Item) -> [Effect] {
    if item.matter == .said, let promise = askedPromise { return refuse(promise) }
    return passOver(item)
  }

  func doneTweet(_ id: TweetID) -> Patch {
    Patch(.queue, id.description, ["state": "done", "until": nil])
  }

  /// A follow-up that repeats moves on to its next day; another one is done.
  private func finished(_ followUp: FollowUp) -> Deed {
    let label = "done: \(followUp.what)"
    let id = followUp.id.description
    guard let cadence = followUp.cadence else {
      let done = FieldValue.text(now.rfc3339Milliseconds)
      return Deed(
        label: label, patches: [Patch(.followUp, id, ["done": done])],
        handled: Act.Handled(id: id, how: "done"))
    }
    let next = Due(day: cadence.day(after: zone.day(now)), minute: followUp.due?.minute)
    let patch = Patch(.followUp, id, ["due": .text(next.description), "snoozed": nil])
    return Deed(
      label: "\(label), again \(next.day)", patches: [patch],
      handled: Act.Handled(id: id, how: "done, again \(next.words)"))
  }

  mutating func snooze(_ subjects: [Subject], until due: Due) -> [Effect] {
    var deeds: [Deed] = []
    for subject in subjects {
      switch waitingTarget(subject) {
      case .tweet(let id): deeds.append(snoozed(id, subject.name, until: due))
      case .followUp(let followUp): deeds.append(moved(followUp, to: due))
      case .planned(let item):
        if let deed = putOff(item, subject, to: due) { deeds.append(deed) }
      case nil: break
      }
    }
    return perform(deeds, many: { "snoozed \($0) until \(due.words)" }, else: .nothingWaits)
  }

  private func snoozed(_ id: TweetID, _ name: String, until due: Due) -> Deed {
    let until = zone.moment(due.day, minute: due.minute ?? Due.morning)
    let fields: Fields = ["state": "snoozed", "until": .text(until.rfc3339Milliseconds)]
    return Deed(
      label: "snoozed \(name) until \(due.words)",
      patches: [Patch(.queue, id.description, fields)],
      handled: Act.Handled(id: id.description, how: "until \(due.words)"))
  }

  /// Who is to be greeted later is promised a word then.
  private mutating func putOff(_ item: Plan.Item, _ subject: Subject, to due: Due) -> Deed? {
    guard let (contact, made) = subject.ensured() else { return nil }
    let what = item.matter == .said ? askedPromise?.promise.what ?? "" : "say hello"
    var followUp = FollowUp(id: FollowUpID(ids.next("f")))
    (followUp.contact, followUp.due, followUp.what) = (contact, due, what)
    followUp.tweet = subject.tweet
    return Deed(
      label: "\(what), \(subject.name), \(due.words)",
      patches: made + [Patch(.followUp, followUp.id.description, followUp.fields)])
  }

  private func moved(_ followUp: FollowUp, to due: Due) -> Deed {
    let from = followUp.due?.description ?? ""
    let fields: Fields = ["due": .text(due.description), "snoozed": .text(from)]
    return Deed(
      label: "moved to \(due.words): \(followUp.what)",
      patches: [Patch(.followUp, followUp.id.description, fields)])
  }

  mutating func toggleStar() -> [Effect] {
    toggle(.star, "star", { $0.isStarred }, on: "starred", off: "took the star from")
  }

  mutating func toggleReach() -> [Effect] {
    toggle(.hope, "reach", { $0.isReach }, on: "hope for", off: "no longer hope for")
  }

  mutating func toggleMuted() -> [Effect] {
    toggle(.mute, "muted", { $0.isMuted }, on: "muted", off: "unmuted", isHandled: true)
  }

  /// Of several, all get it, unless all have it.
  private mutating func toggle(
    _ command: Command, _ field: String, _ isOn: (Contact) -> Bool, on: String, off: String,
    isHandled: Bool = false
  ) -> [Effect] {
    let people = people(targets)
    guard confirmed(command, people) else { return [] }
    let areOn = people.allSatisfy { $0.contact.flatMap { book.contact($0) }.map(isOn) ?? false }
    let what = areOn ? off : on
    let deeds = people.compactMap { subject -> Deed? in
      guard let (id, made) = subject.ensured() else { return nil }
      let handled = isHandled && !areOn ? subject.tweet : nil
      return Deed(
        label: "\(what) \(subject.name)",
        patches: made + [Patch(.contact, id.description, [field: areOn ? .null : true])],
        handled: handled.map { Act.Handled(id: $0.description, how: on) })
    }
    return perform(deeds, many: { "\(what) \($0)" }, else: .noPerson)
  }
}
