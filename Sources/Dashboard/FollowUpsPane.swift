package import People

/// What I promised, by when it is due.
package struct FollowUpsPane: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    package let id: FollowUpID
    package let due: Due
    package let group: Group
    package var handled: String?
  }

  package enum Group: String, CaseIterable, Sendable {
    case overdue
    case today
    case thisWeek = "this week"
    case later
  }

  package var list = RowList<Entry>()
  package var limit = ""
  package var search = ""

  package init() {}

  package func count(_ group: Group) -> Int {
    list.items.count { $0.group == group && $0.handled == nil }
  }

  mutating func rebuild(book: Book, now: Moment, zone: Zone) {
    let open = FollowUpsPane.open(book: book, now: now, zone: zone).filter { entry in
      limit.isEmpty || (book.followUp(entry.id).map { book.matches($0, limit) } ?? false)
    }
    let handled = list.items.filter { $0.handled != nil }
    let waiting = open.filter { entry in !handled.contains { $0.id == entry.id } }
    let entries = (waiting + handled).sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    var rows: [RowList<Entry>.Row] = []
    for group in Group.allCases {
      let members = entries.filter { $0.group == group }
      guard !members.isEmpty else { continue }
      rows.append(.heading(group == .later ? "later  \(members.count)" : group.rawValue))
      rows += members.map { .item($0) }
    }
    list.replace(rows)
  }

  /// An act on it was taken back: it is open again.
  mutating func forget(_ id: FollowUpID) {
    list.update(id) { $0.handled = nil }
  }

  mutating func markHandled(_ id: FollowUpID, _ label: String) {
    list.update(id) { $0.handled = label }
  }

  /// What was handled leaves its place once the cursor has left it.
  mutating func settle() {
    let stays = { [here = list.selectedItem?.id] (entry: Entry) in
      entry.handled == nil || entry.id == here
    }
    guard !list.items.allSatisfy(stays) else { return }
    list.replace(list.rows.filter { $0.item.map(stays) ?? true })
  }

  /// The open follow-ups, soonest first; those without a date are due now.
  package static func open(book: Book, now: Moment, zone: Zone) -> [Entry] {
    let today = zone.day(now)
    let minute = zone.minute(now)
    return book.followUps.filter(\.isOpen).map { followUp in
      let due = followUp.due ?? Due(day: today)
      return Entry(id: followUp.id, due: due, group: group(due, today: today, minute: minute))
    }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  private static func group(_ due: Due, today: Day, minute: Int) -> Group {
    if due.day < today || (due.day == today && (due.minute ?? .max) < minute) { return .overdue }
    if due.day == today { return .today }
    return due.day <= today + 7 ? .thisWeek : .later
  }
}

extension Book {
  func matches(_ followUp: FollowUp, _ text: String) -> Bool {
    followUp.what.lowercased().contains(text.lowercased())
      || followUp.contact.flatMap { contact($0) }?.matches(text) ?? false
  }
}
