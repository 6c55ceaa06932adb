package import People
package import Queries

/// What I promised, by when it is due.
package struct FollowUpsPane: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    package let id: FollowUpID
    package let due: Due
    package let group: Group
  }

  package enum Group: String, CaseIterable, Sendable {
    case overdue
    case today
    case thisWeek = "this week"
    case later
  }

  /// Under which headings they stand.
  package enum Arrangement: Sendable { case urgency, days, weeks }

  package var list = RowList<Entry>()
  package private(set) var arrangement = Arrangement.urgency
  /// How they stand where they have the screen to themselves.
  private var whole = Arrangement.days
  package internal(set) var order = FollowUpOrder.due
  package var limit = Query.everything
  package var search = Query.everything

  /// How those were dealt with that still stand in their places, dimmed, until the cursor moves on.
  package private(set) var handled: [FollowUpID: String] = [:]
  private var counts: [Group: Int] = [:]

  package init() {}

  /// How many of a group are open, whatever the limit.
  package func count(_ group: Group) -> Int { counts[group] ?? 0 }

  mutating func rebuild(book: Book, now: Moment, zone: Zone, _ matcher: Matcher?) {
    let all = FollowUpsPane.open(book: book, now: now, zone: zone)
    counts = Dictionary(
      all.filter { handled[$0.id] == nil }.map { ($0.group, 1) }, uniquingKeysWith: +)
    let open = all.filter { entry in
      matcher.map { matcher in book.followUp(entry.id).map { matcher.matches($0) } ?? false }
        ?? true
    }
    let dimmed = handled.isEmpty ? [] : list.items.filter { handled[$0.id] != nil }
    let waiting = open.filter { handled[$0.id] == nil }
    let entries = (waiting + dimmed).sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    list.replace(
      order == .name
        ? FollowUpsPane.named(entries, book) : grouped(entries, Agenda(today: zone.day(now))))
  }

  /// By the names of whom they are with, those of one by date.
  private static func named(_ entries: [Entry], _ book: Book) -> [RowList<Entry>.Row] {
    let named = entries.map { entry in
      let contact = book.followUp(entry.id)?.contact.flatMap { book.contact($0) }
      return (
        name: FoldedName.spoken(contact?.displayName ?? "").joined(separator: " "), entry: entry
      )
    }
    return named.sorted { ($0.name, $0.entry.due) < ($1.name, $1.entry.due) }
      .map { .item($0.entry) }
  }

  private func grouped(_ entries: [Entry], _ agenda: Agenda) -> [RowList<Entry>.Row] {
    var rows: [RowList<Entry>.Row] = []
    var last: String?
    for (heading, entry) in entries.map({ (agenda.heading($0, arrangement), $0) }) {
      if heading != last { rows.append(.heading(heading)) }
      last = heading
      rows.append(.item(entry))
    }
    return agenda.counted(rows, arrangement)
  }

  /// Puts them under the headings of a view.
  mutating func arrange(
    for view: State.View, book: Book, now: Moment, zone: Zone, _ matcher: Matcher?
  ) {
    let wanted = view == .followUps ? whole : .urgency
    guard wanted != arrangement else { return }
    arrangement = wanted
    rebuild(book: book, now: now, zone: zone, matcher)
  }

  /// By day instead of by week, and back.
  mutating func turn(book: Book, now: Moment, zone: Zone, _ matcher: Matcher?) {
    whole = whole == .days ? .weeks : .days
    arrange(for: .followUps, book: book, now: now, zone: zone, matcher)
  }

  /// Lines that one takes.
  package func height(columns: Int) -> Int { arrangement == .urgency || columns < 72 ? 2 : 1 }

  /// Whether weeks stand as blocks with a column a day.
  package func isGrid(columns: Int) -> Bool { arrangement == .weeks && columns >= 110 }

  /// Lines of a week's block: its heading, two promises a day, and a gap.
  package static let weekHeight = 6

  /// Lines that a row takes, a week's all counting for its heading.
  func height(of row: RowList<Entry>.Row, columns: Int) -> Int {
    if isGrid(columns: columns) { return row.item == nil ? FollowUpsPane.weekHeight : 0 }
    return row.item == nil ? 1 : height(columns: columns)
  }

  mutating func markHandled(_ id: FollowUpID, _ how: String) {
    if list.contains(id) { handled[id] = how }
  }

  /// An act on it was taken back: it is open again.
  mutating func forget(_ id: FollowUpID) { handled[id] = nil }

  /// What was handled leaves its place once the cursor has left it.
  mutating func settle() {
    let here = list.selectedItem?.id
    let left = handled.keys.filter { $0 != here }
    guard !left.isEmpty else { return }
    for id in left { handled[id] = nil }
    list.replace(list.rows.filter { row in !left.contains { $0 == row.item?.id } })
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
