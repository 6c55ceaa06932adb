package import People

/// A line about what happened while it is typed: what is understood of it, and who may be meant.
package struct LineReading: Sendable {
  /// Whom the line is about, named or not, and what makes a contact of them.
  let subject: OneLine.Person?
  let made: [Patch]
  /// The gathering that it is about, where it says only who was there.
  let event: Event?
  /// Nil until they were read: until then nothing of the line is understood.
  private var names: NameIndex?
  package private(set) var line: OneLine
  /// Who may be meant by the name that is being typed, or that several have.
  package private(set) var candidates: [ContactID] = []
  /// The part of the text that the Tab key puts a handle for.
  private var place: Range<Int>?
  /// Which candidate stands there, once Tab put it.
  private var tabbed: Int?

  private static let most = 5

  init(book: Book, now: Moment, zone: Zone, subject: OneLine.Person?, made: [Patch]) {
    (self.subject, self.made, event) = (subject, made, nil)
    line = OneLine("", book: book, names: NameIndex(), now: now, zone: zone, subject: subject)
  }

  /// - Parameter names: those of the book, where they were read already.
  init(book: Book, now: Moment, zone: Zone, event: Event, names: NameIndex?) {
    (subject, made, self.event) = (nil, [], event)
    self.names = names
    line = OneLine(
      attending: event, "", book: book, names: names ?? NameIndex(), now: now, zone: zone)
  }

  /// Whether the book's names are there.
  package var hasNames: Bool { names != nil }

  mutating func take(_ names: NameIndex) { self.names = names }

  /// The names of the book, with those who came to an event since.
  func names(joinedBy event: Event, of book: Book) -> NameIndex? {
    guard var names else { return nil }
    names.add(event.people.subtracting(self.event?.people ?? []), of: book)
    return names
  }

  /// Reads the text as it stands.
  mutating func read(_ field: TextField, book: Book, now: Moment, zone: Zone) {
    guard let names else { return }
    if let event {
      line = OneLine(
        attending: event, field.text, book: book, names: names, now: now, zone: zone)
    } else {
      line = OneLine(
        field.text, book: book, names: names, now: now, zone: zone, subject: subject)
    }
    guard tabbed == nil else { return }
    (candidates, place) = typed(field) ?? unsure(field) ?? ([], nil)
  }

  /// Puts the next candidate in the place of what was typed of a name.
  mutating func complete(_ field: inout TextField, book: Book) {
    guard !candidates.isEmpty, let place else { return }
    let next = tabbed.map { ($0 + 1) % candidates.count } ?? 0
    guard let contact = book.contact(candidates[next]) else { return }
    let handle = contact.mainHandle.flatMap { $0.name.first == "~" ? nil : $0 }
    let name = handle.map { $0.network == .linkedin ? $0.description : $0.at } ?? contact.name
    let isAtEnd = place.upperBound == field.characters.count
    field.put(isAtEnd ? name + " " : name, over: place)
    tabbed = next
    self.place = place.lowerBound..<(place.lowerBound + name.count + (isAtEnd ? 1 : 0))
  }

  /// Something else was typed: Tab starts anew.
  mutating func stopCompleting() { tabbed = nil }

  /// The name before the cursor, of two words or one.
  private func typed(_ field: TextField) -> ([ContactID], Range<Int>?)? {
    let before = Array(field.characters[..<field.cursor])
    var start = before.count
    for _ in 0..<2 {
      let end = start
      start = (before[..<end].dropLast().lastIndex(of: " ") ?? -1) + 1
      guard start < end else { return nil }
      let text = String(before[start...])
      let isName = text.first == "@" || (text.first?.isUppercase ?? false)
      guard isName, text.count >= 2, text.last != " " else { return nil }
      let found = names?.starting(with: text, most: LineReading.most) ?? []
      if !found.isEmpty { return (found, start..<before.count) }
      start = max(0, start - 1)
    }
    return nil
  }

  /// A name that several have.
  private func unsure(_ field: TextField) -> ([ContactID], Range<Int>?)? {
    guard case .unsure(let name, let several)? = line.problem else { return nil }
    let (text, wanted) = (field.characters, Array(name))
    let start = text.indices.first { text[$0...].starts(with: wanted) }
    return (several, start.map { $0..<($0 + wanted.count) })
  }
}
