package import People
package import Scoring

/// Gatherings, those to come first, then the newest.
package struct EventsPage: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    package let id: EventID
    package let people: Int
    /// How many of them something is left to do with; nothing is where it is long over.
    package let left: Int
  }

  package var list = RowList<Entry>()

  init() {}

  mutating func rebuild(book: Book, now: Moment, zone: Zone, _ contacts: SinceThen) {
    let today = zone.day(now)
    let events = book.events.values.filter { !$0.isDeleted }
      .sorted { ($1.on, $1.id) < ($0.on, $0.id) }
    func row(_ event: Event) -> RowList<Entry>.Row {
      let isRecent = event.day.map { today - $0 <= Attendee.sweepDays && $0 <= today } ?? false
      let left = isRecent ? Attendee.all(of: event, book: book, contacts).count { $0.isOpen } : 0
      return .item(Entry(id: event.id, people: event.people.count, left: left))
    }
    func section(_ name: String, _ events: [Event]) -> [RowList<Entry>.Row] {
      events.isEmpty ? [] : [.heading("\(name)  \(events.count)")] + events.map(row)
    }
    let isToCome = { (event: Event) in event.day.map { $0 >= today } ?? false }
    list.replace(
      section("today and to come", events.filter(isToCome).reversed())
        + section("over", events.filter { !isToCome($0) }))
  }
}

/// With whom anything passed after a day.
package struct SinceThen {
  let relations: Relations
  /// When I last handed something over to each: no tweet of it is here yet.
  let sent: [ContactID: Day]
  let today: Day

  package init(_ book: Book, _ relations: Relations, now: Moment) {
    self.relations = relations
    today = now.utcDay
    let since = now.utcDay + -Attendee.sweepDays
    let days = book.outbox.entries.compactMap { entry -> (ContactID, Day)? in
      guard entry.hasLeft, let day = entry.time?.utcDay, day >= since,
        let id = book.subject(entry.id)?.contact
      else { return nil }
      return (id, day)
    }
    sent = Dictionary(days, uniquingKeysWith: max)
  }

  /// - Parameter day: nil for any time at all.
  func hasAny(with id: ContactID, after day: Day?, _ book: Book) -> Bool {
    let last = book.contacts.home(of: id).flatMap { relations.last($0)?.utcDay }
    guard let latest = [last, sent[id]].compactMap(\.self).max() else { return false }
    return day.map { latest > $0 } ?? true
  }
}

/// Somebody at a gathering, and what is left to do with them.
package struct Attendee: Identifiable, Equatable, Sendable {
  /// What is left, the first thing first.
  package enum Left: Equatable, Sendable {
    /// What I promised, and by when.
    case promised(FollowUpID)
    /// Nothing passed since, though there is a way to reach them.
    case connect
    /// They brought somebody whom I met, by name, and nothing passed since.
    case thank(String)
    /// There is no handle, mail or number to reach them by.
    case noWay
  }

  package let id: ContactID
  package let left: [Left]
  /// Whether anything passed after the gathering.
  package let isReached: Bool

  /// Whether anything is left that I could do.
  package var isOpen: Bool { left.contains { $0 != .noWay } }

  /// For as long after a gathering it is worth writing to those met, in days. A guess.
  static let sweepDays = 60

  /// Everybody at a gathering, those first with whom something is left to do.
  package static func all(of event: Event, book: Book, _ contacts: SinceThen) -> [Attendee] {
    let isToCome = event.day.map { $0 > contacts.today } ?? false
    let homes = Set(event.people.compactMap { book.contact($0)?.id })
    let brought = homes.reduce(into: [ContactID: [String]]()) { brought, id in
      guard let contact = book.contact(id), let through = contact.met?.through,
        contact.met?.event == event.id.description
      else { return }
      brought[book.home(through) ?? through, default: []].append(contact.displayName)
    }
    let promises = book.followUps.filter { $0.isOpen && $0.event == event.id.description }
    let attendees = homes.union(brought.keys).compactMap { id -> (String, Attendee)? in
      guard let contact = book.contact(id), !contact.isMe else { return nil }
      let isReached = contacts.hasAny(with: id, after: event.day, book)
      var left = promises.filter { book.home($0.contact) == id }.map { Left.promised($0.id) }
      if !isReached, !contact.isMuted, !isToCome {
        left += (brought[id] ?? []).sorted().map { .thank($0) }
        let ways = contact.handles.count + contact.emails.count + contact.phones.count
        left.append(ways == 0 ? .noWay : .connect)
      }
      return (contact.displayName, Attendee(id: id, left: left, isReached: isReached))
    }
    return attendees.sorted { one, other in
      (one.1.isOpen ? 0 : 1, one.0, one.1.id) < (other.1.isOpen ? 0 : 1, other.0, other.1.id)
    }.map(\.1)
  }
}

/// A gathering: who was there, and what is left to do with each of them.
package struct EventPage: Sendable {
  package let event: EventID
  package var list = RowList<Attendee>()

  /// Lines that the event itself takes above its people.
  package static let headRows = 2

  init(_ event: EventID) { self.event = event }

  mutating func rebuild(book: Book, _ contacts: SinceThen) {
    guard let event = book.events[event], !event.isDeleted else { return list.replace([]) }
    let people = Attendee.all(of: event, book: book, contacts)
    let open = people.filter(\.isOpen)
    let done = people.filter { !$0.isOpen }
    func section(_ name: String, _ people: [Attendee]) -> [RowList<Attendee>.Row] {
      people.isEmpty ? [] : [.heading("\(name)  \(people.count)")] + people.map { .item($0) }
    }
    list.replace(section("left to do", open) + section("done", done))
  }
}

extension State {
  /// What is left to do with somebody after a gathering: `Fri send slides · say it was good to meet`.
  package func words(of left: [Attendee.Left], since event: Event) -> String {
    let isToCome = event.day.map { $0 > zone.day(now) } ?? false
    let words = left.map { left -> String in
      switch left {
      case .promised(let id):
        guard let followUp = book.followUp(id) else { return "" }
        return [followUp.due?.words, followUp.what].compactMap(\.self).joined(separator: " ")
      case .connect: return isToCome ? "" : "say it was good to meet"
      case .thank(let name): return "thank them for \(name)"
      case .noWay: return "no handle, mail or number yet"
      }
    }.filter { !$0.isEmpty }
    if !words.isEmpty { return words.joined(separator: " · ") }
    return isToCome ? "coming" : "in touch since"
  }
}
