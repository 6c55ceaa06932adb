import People

/// One pass over rows of tweets that counts what passed with some people.
///
/// Each person has a slot: a contact that of its index, and a stranger, where they are wanted, the
/// next free one.
struct Counting {
  private(set) var exchanges: [Exchange]
  private(set) var arrivals = Arrivals()
  private let yard: Yardstick
  private var marks: [DayLists.Mark] = []
  /// The newest mark of each slot, so that a busy day is one mark; −1 for none.
  private var newestMark: [Int32]
  /// The slot of each handle, −1 for none; −2 for mine.
  private(set) var slots: [Int32]
  private let countsStrangers: Bool
  static let nobody: Int32 = -1
  static let me: Int32 = -2

  /// Counts all contacts, each going on from what it had.
  init(_ book: Book, _ exchanges: [Exchange], countsStrangers: Bool = false, _ yard: Yardstick) {
    self.init(exchanges, Counting.owners(book), countsStrangers: countsStrangers, yard)
  }

  /// Counts one person, by the slot 0.
  init(_ book: Book, _ exchange: Exchange, of person: Set<HandleNumber>, _ yard: Yardstick) {
    let slots = (0..<HandleNumber(book.handles.count)).map {
      book.isMine($0) ? Counting.me : person.contains($0) ? 0 : Counting.nobody
    }
    self.init([exchange], slots, countsStrangers: false, yard)
  }

  private init(
    _ exchanges: [Exchange], _ slots: [Int32], countsStrangers: Bool, _ yard: Yardstick
  ) {
    self.exchanges = exchanges
    self.slots = slots
    self.countsStrangers = countsStrangers
    self.yard = yard
    newestMark = Array(repeating: -1, count: exchanges.count)
  }

  /// The contact of each handle, −1 for nobody's; −2 for mine.
  static func owners(_ book: Book) -> [Int32] {
    (0..<HandleNumber(book.handles.count)).map {
      book.isMine($0) ? Counting.me : book.contactIndex(of: $0).map(Int32.init) ?? Counting.nobody
    }
  }

  /// Hands over what was counted, without a copy.
  mutating func takeExchanges() -> [Exchange] {
    defer { exchanges = [] }
    return exchanges
  }

  /// The days of each slot so far.
  func dayLists() -> DayLists { DayLists(marks, contacts: exchanges.count) }
}

// MARK: - What is counted

extension Counting {
  /// - Parameter arrivals: where to note how things stood when a row arrived.
  mutating func count(_ tweets: TweetTable, _ rows: Range<Int>, _ arrivals: Arrivals = Arrivals()) {
    self.arrivals = arrivals
    let slots = slots
    for row in rows {
      tweets.touches(row, isMine: { slots[Int($0)] == Counting.me }) { touch in
        let slot = countsStrangers ? slotOfAnybody(touch.handle) : slots[Int(touch.handle)]
        if slot >= 0 { count(touch, Int(slot), row) }
      }
    }
  }

  private mutating func slotOfAnybody(_ handle: HandleNumber) -> Int32 {
    if slots[Int(handle)] == Counting.nobody {
      slots[Int(handle)] = Int32(exchanges.count)
      exchanges.append(Exchange())
      newestMark.append(-1)
    }
    return slots[Int(handle)]
  }

  private mutating func count(_ touch: Touch, _ slot: Int, _ row: Int) {
    let weight = UInt16(yard.amount(touch.kind))
    mark(slot, ContactDay(day: touch.time.utcDay.number, tweets: weight))
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
      marks.append(DayLists.Mark(contact: Int32(slot), day: day))
    }
  }
}

// MARK: - What counts as a day of contact

extension ContactDay {
  init(day: Day, _ channel: Channel, _ yard: Yardstick) {
    self.init(day: day.number, logged: UInt16(thousandths(yard.weights.weight(channel))))
  }
}

extension Tally.ByHand {
  /// The day we met counts as a meeting.
  func metDay(_ yard: Yardstick) -> ContactDay? { met.map { ContactDay(day: $0, .met, yard) } }
}

extension Interaction {
  /// The day of an interaction that is not deleted and has one.
  var countedDay: Day? { isDeleted ? nil : day }
}
