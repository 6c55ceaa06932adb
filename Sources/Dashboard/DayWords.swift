internal import People

// How the day goes: what was done, and what comes next and when.
extension State {
  /// How many things were dealt with today, in this visit and earlier ones.
  package var doneToday: Int { max(0, dealtBefore + undo.dealt) }

  /// `4 of 12`; what waits, and what is due by today, counts as still to be done.
  package var dayProgress: (done: Int, all: Int) {
    let left = queue.waiting + followUps.count(.overdue) + followUps.count(.today)
    return (doneToday, doneToday + left)
  }

  /// `12 of 12 · all caught up · next follow-up Tue 24 Nov`
  package var caughtUp: String {
    let (done, all) = dayProgress
    let counts = done == 0 ? "" : "\(done) of \(all)"
    let waiting = queue.waiting
    let words =
      all == done ? "all caught up" : waiting == 0 ? "all answered" : "\(waiting) still wait"
    let next = followUps.list.items.first { followUps.handled[$0.id] == nil }
    let text = [counts, words, next.map { "next follow-up \($0.due.words)" } ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What a session leaves: a label and a text a line, with a blank line between parts.
  package func closing(_ page: MinutesPage) -> [LineWords] {
    let (done, planned) = (page.doneCount, page.list.itemCount)
    let minutes = Int(now.seconds(since: page.began) / 60)
    let time = minutes < 1 ? "in less than a minute" : "in \(minutes) min"
    var lines = [
      LineWords(
        label: "done",
        text: planned == 0
          ? "nothing is urgent: nobody is unhappy, nothing is due, no tie is cooling"
          : "\(done) of \(planned) \(time)")
    ]
    let acts = undo.done.dropFirst(page.actsBefore).suffix(8)
    lines += acts.map { LineWords(label: "", text: $0.label) }
    lines.append(LineWords(label: "left", text: leftWords(page)))
    for (at, next) in nextFollowUps.prefix(3).enumerated() {
      lines.append(LineWords(label: at == 0 ? "next" : "", text: next))
    }
    if let event = nextEvent {
      let day = event.day?.words ?? event.on
      lines.append(LineWords(label: "event", text: "\(day)  \(event.name)"))
    }
    return lines
  }

  private func leftWords(_ page: MinutesPage) -> String {
    let waiting = queue.waiting
    let late = followUps.count(.overdue) + followUps.count(.today)
    if waiting == 0, late == 0 { return "nothing: all caught up" }
    let parts = [
      waiting == 0 ? "" : "\(waiting) to answer", late == 0 ? "" : "\(late) due",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What is promised for later than today, soonest first.
  private var nextFollowUps: [String] {
    let today = zone.day(now)
    return FollowUpsPane.open(book: book, now: now, zone: zone).lazy
      .filter { $0.due.day > today }
      .compactMap { entry in
        book.followUp(entry.id).map { followUp in
          let name = followUp.contact.flatMap { book.contact($0) }?.displayName ?? ""
          return [entry.due.words, name, followUp.what].filter { !$0.isEmpty }
            .joined(separator: "  ")
        }
      }
  }

  private var nextEvent: Event? {
    let today = zone.day(now)
    return book.events.values
      .filter { event in !event.isDeleted && (event.day.map { $0 >= today } ?? false) }
      .min { ($0.on, $0.id) < ($1.on, $1.id) }
  }
}

extension UndoHistory {
  /// How many things the acts of this visit dealt with.
  var dealt: Int { done.reduce(0) { $0 + $1.dealt } }
}

extension Act {
  /// How many things it dealt with: what left its list, or else one where something passed or was
  /// promised. A tag or a star is none.
  var dealt: Int {
    if !handled.isEmpty { return handled.count }
    let isDeed = patches.contains { patch in
      switch patch.kind {
      case .interaction, .followUp, .event: true
      case .outbox: patch.fields["state"] == "handed" || patch.fields["state"] == "sent"
      default: false
      }
    }
    return isDeed ? 1 : 0
  }
}
