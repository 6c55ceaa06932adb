import People

/// One pass over rows of tweets that counts what passed with some people: contacts, and strangers
/// where they are wanted.
struct Counting {
  private(set) var slots: Slots
  /// By slot.
  private(set) var exchanges: [Exchange] = []
  private(set) var arrivals = Arrivals()
  private let yard: Yardstick
  private let before: (Int) -> Exchange
  private var marks: [DayLists.Mark] = []
  /// The newest mark of each slot, so that a busy day is one mark; −1 for none.
  private var newestMark: [Int32] = []
  /// What is known of each handle.
  private var people: [Person]
  private let mine: [HandleNumber]
  private let countsStrangers: Bool

  /// Whose a handle is, in one number: a slot, or what it says here.
  private struct Person: RawRepresentable {
    let rawValue: Int32

    static let nobody = Person(rawValue: -1)
    static let me = Person(rawValue: -2)

    init(rawValue: Int32) { self.rawValue = rawValue }
    init(slot: Int) { rawValue = Int32(slot) }
    /// A contact that has no slot yet.
    init(contact: Int) { rawValue = -3 - Int32(contact) }

    var slot: Int? { rawValue < 0 ? nil : Int(rawValue) }
    var contact: Int? { rawValue <= -3 ? Int(-3 - rawValue) : nil }
  }

  /// Counts all contacts.
  ///
  /// - Parameter before: what a contact had before, on which counting goes on.
  init(
    _ book: Book, countsStrangers: Bool = false, _ yard: Yardstick,
    before: @escaping (Int) -> Exchange = { _ in Exchange() }
  ) {
    var people = book.owners.map { $0 < 0 ? Person.nobody : Person(contact: Int($0)) }
    mine = book.myHandles
    for handle in mine { people[Int(handle)] = .me }
    self.people = people
    self.countsStrangers = countsStrangers
    self.before = before
    self.yard = yard
    slots = Slots(contacts: book.contacts.count)
  }

  /// Counts one contact, in slot 0.
  init(_ book: Book, _ exchange: Exchange, of contact: Int, _ yard: Yardstick) {
    self.init(book, yard) { _ in exchange }
    people = people.map { $0 == .me || $0.contact == contact ? $0 : .nobody }
    _ = takeSlot(contact)
  }

  /// Hands over what was counted, without a copy.
  mutating func takeExchanges() -> [Exchange] {
    defer { exchanges = [] }
    return exchanges
  }

  /// The days of each slot so far.
  func dayLists() -> DayLists { DayLists(marks, count: exchanges.count) }

  /// The slot of each handle; −1 for nobody's, and for one that nothing was counted of.
  var slotsOfHandles: [Int32] { people.map { $0.slot.map(Int32.init) ?? Slots.none } }
}

// MARK: - What is counted

extension Counting {
  /// - Parameter arrivals: where to note how things stood when a row arrived.
  mutating func count(_ tweets: TweetTable, _ rows: Range<Int>, _ arrivals: Arrivals = Arrivals()) {
    self.arrivals = arrivals
    let mine = mine
    reserveCapacity(rows.count)
    for row in rows {
      tweets.touches(row, isMine: { mine.contains($0) }) { touch in
        if let slot = slot(of: touch.handle) { count(touch, slot, row) }
      }
    }
  }

  /// Growing by steps would touch the memory of all twice, which is most of what counting takes.
  private mutating func reserveCapacity(_ rows: Int) {
    let most = min(rows, slots.contactCount)
    exchanges.reserveCapacity(exchanges.count + most)
    newestMark.reserveCapacity(newestMark.count + most)
    marks.reserveCapacity(marks.count + rows)
  }

  private mutating func slot(of handle: HandleNumber) -> Int? {
    let person = people[Int(handle)]
    if let slot = person.slot { return slot }
    guard let slot = newSlot(person) else { return nil }
    people[Int(handle)] = Person(slot: slot)
    return slot
  }

  private mutating func newSlot(_ person: Person) -> Int? {
    if let contact = person.contact { return slots[contact] ?? takeSlot(contact) }
    guard countsStrangers, person == .nobody else { return nil }
    exchanges.append(Exchange())
    newestMark.append(-1)
    return slots.addStranger()
  }

  private mutating func takeSlot(_ contact: Int) -> Int {
    exchanges.append(before(contact))
    newestMark.append(-1)
    return slots.add(contact: contact)
  }

  private mutating func count(_ touch: Touch, _ slot: Int, _ row: Int) {
    mark(slot, ContactDay(touch, yard))
    exchanges[slot].add(touch, yard)
    if !touch.isOutgoing, arrivals.holds(row) {
      arrivals.note(row, exchanges[slot].beforeNewest, yard)
    }
  }

  private mutating func mark(_ slot: Int, _ day: ContactDay) {
    let newest = Int(newestMark[slot])
    if newest >= 0, marks[newest].day.day == day.day {
      marks[newest].day.add(day)
    } else {
      newestMark[slot] = Int32(marks.count)
      marks.append(DayLists.Mark(owner: Int32(slot), day: day))
    }
  }
}

// MARK: - What counts as a day of contact

extension ContactDay {
  init(_ touch: Touch, _ yard: Yardstick) {
    self.init(day: touch.time.utcDay.number, tweets: UInt16(yard.amount(touch.kind)))
  }

  init(day: Day, _ channel: Channel, _ yard: Yardstick) {
    self.init(day: day.number, logged: UInt16(thousandths(yard.weights.weight(channel))))
  }
}

extension Tally.ByHand {
  /// The day we met counts as a meeting.
  func metDay(_ yard: Yardstick) -> ContactDay? { met.map { ContactDay(day: $0, .met, yard) } }
}
