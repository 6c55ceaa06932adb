internal import Commands
package import People
internal import Scoring

// Events: the list, an event's page, people added one a line, and what is left to do with them.
extension State {
  mutating func openEvents() -> [Effect] {
    if case .events? = pages.last { return [] }
    var page = EventsPage()
    page.rebuild(book: book, now: now, zone: zone, SinceThen(book, relations, now: now))
    // Where something is left to do is where one wants to go.
    page.list.select { $0.left > 0 }
    // From somebody's page one comes to where they were met last.
    if case .contact(let person)? = pages.last {
      page.list.select { book.events[$0.id]?.people.contains(person.contact) ?? false }
    }
    pages.append(.events(page))
    return []
  }

  /// The event that the page is about, or that stands under the cursor of the list.
  package var eventHere: Event? {
    switch pages.last {
    case .event(let page)?: book.events[page.event]
    case .events(let page)?: page.list.selectedItem.flatMap { book.events[$0.id] }
    default: nil
    }
  }

  mutating func openEvent() -> [Effect] {
    guard let event = eventHere else { return tell(.noEvent) }
    return openEvent(event.id)
  }

  mutating func openEvent(_ id: EventID) -> [Effect] {
    pages.append(.event(eventPage(id)))
    return []
  }

  func eventPage(_ id: EventID) -> EventPage {
    var page = EventPage(id)
    page.rebuild(book: book, SinceThen(book, relations, now: now))
    return page
  }

  /// Asks for an event, or on an event's page for people who were there.
  mutating func addHere() -> [Effect] {
    guard case .event(let page)? = pages.last, let event = book.events[page.event] else {
      return ask(.event)
    }
    return askWho(wasAt: event)
  }

  private mutating func askWho(wasAt event: Event, after reading: LineReading? = nil) -> [Effect] {
    prompt = Prompt(.attendee, nil)
    self.reading = LineReading(
      book: book, now: now, zone: zone, event: event,
      names: reading?.names(joinedBy: event, of: book))
    return findNames()
  }

  /// Saves who was there as one act, and asks for the next.
  mutating func saveAttendees(_ reading: LineReading) -> [Effect] {
    guard let event = reading.event.flatMap({ book.events[$0.id] }) else { return tell(.noEvent) }
    prompt = nil
    let names = LineWords.names(reading.line, book: book)
    let patches = reading.line.attendance(book: book, ids: &ids, now: now, zone: zone)
    let effects = perform("\(names) at \(event.name)", patches)
    status = nil
    let there = book.events[event.id] ?? event
    let asking = askWho(wasAt: there, after: reading)
    return effects + asking
  }

  /// Saves what was typed about an event, and goes on with who was there.
  mutating func saveEvent(_ line: EventLine, _ known: EventID?) -> [Effect] {
    if let known {
      return perform("changed \(line.name)", [Patch(.event, known.description, line.fields)])
    }
    let id = EventID(ids.next("e"))
    let fields = line.fields.filter { $0.value != .null }
    let effects = perform("added \(line.name)", [Patch(.event, id.description, fields)])
    pages.append(.event(eventPage(id)))
    guard let event = book.events[id] else { return effects }
    let asking = askWho(wasAt: event)
    return effects + asking
  }

  /// What an event says, as it is typed.
  var eventText: String {
    guard let event = eventHere else { return "" }
    return [event.name, event.on, event.place].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
