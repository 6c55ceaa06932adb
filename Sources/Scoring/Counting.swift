import People

/// The single pass over a book that makes its `Relations`.
struct Counting {
  var tallies: [Tally]
  private(set) var arrivals = Arrivals()
  private let yard: Yardstick
  private var marks: [DayLists.Mark] = []
  /// The newest mark of each contact, so that a busy day is one mark; −1 for none.
  private var newestMark: [Int32]
  /// The contact of each handle, −1 for nobody's; −2 for mine.
  private var owners: [Int32]
  private static let nobody: Int32 = -1
  private static let me: Int32 = -2

  init(_ book: Book, _ yard: Yardstick) {
    self.yard = yard
    let contacts = book.contacts.count
    tallies = Array(repeating: Tally(), count: contacts)
    newestMark = Array(repeating: -1, count: contacts)
    owners = (0..<book.handles.count).map {
      let handle = HandleNumber($0)
      if book.isMine(handle) { return Counting.me }
      return book.contactIndex(of: handle).map(Int32.init) ?? Counting.nobody
    }
  }

  func dayLists() -> DayLists { DayLists(marks, contacts: tallies.count) }
}

// MARK: - What is counted

extension Counting {
  mutating func countOlderHistory(_ history: History) {
    for handle in owners.indices where owners[handle] >= 0 {
      let contact = Int(owners[handle])
      for day in history[HandleNumber(handle)] {
        tallies[contact].tweets.add(day, yard)
        let weight = UInt16(yard.weightiest(day))
        mark(contact, ContactDay(day: day.day.number, tweets: weight))
      }
    }
  }

  mutating func countTweets(_ tweets: TweetTable) {
    let owners = owners
    arrivals = Arrivals(tweets, yard)
    for row in 0..<tweets.count {
      tweets.touches(row, isMine: { owners[Int($0)] == Counting.me }) { touch in
        let contact = owners[Int(touch.handle)]
        if contact >= 0 { count(touch, of: Int(contact), row) }
      }
    }
  }

  private mutating func count(_ touch: Touch, of contact: Int, _ row: Int) {
    let weight = UInt16(yard.amount(touch.kind))
    mark(contact, ContactDay(day: touch.time.utcDay.number, tweets: weight))
    tallies[contact].tweets.add(touch, yard)
    if !touch.isOutgoing, row >= arrivals.firstRow {
      arrivals.note(row, tallies[contact].tweets.beforeNewest(yard), yard)
    }
  }

  /// Counts what was logged, and what the contacts' records say.
  mutating func countByHand(_ book: Book) {
    for (index, contact) in book.contacts.enumerated() {
      tallies[index].hand = Tally.ByHand(contact)
      if let met = tallies[index].hand.metDay(yard) { mark(index, met) }
    }
    for interaction in book.interactions {
      guard let day = interaction.countedDay,
        let contact = interaction.contact.flatMap({ book.index(of: $0) })
      else { continue }
      let first = tallies[contact].tweets.firstIncoming
      tallies[contact].logged.add(interaction, on: day, firstIncoming: first, yard)
      mark(contact, ContactDay(day: day, interaction.channel, yard))
    }
  }

  private mutating func mark(_ contact: Int, _ day: ContactDay) {
    let newest = Int(newestMark[contact])
    if newest >= 0, marks[newest].day.day == day.day {
      marks[newest].day.add(day)
    } else {
      newestMark[contact] = Int32(marks.count)
      marks.append(DayLists.Mark(contact: Int32(contact), day: day))
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

extension Yardstick {
  fileprivate func weightiest(_ day: DayOfContact) -> Int {
    var weight = 0
    if day.likesIn > 0 || day.likesOut > 0 { weight = like }
    if day.repostsIn > 0 || day.repostsOut > 0 { weight = max(weight, repost) }
    if day.talkIn > 0 || day.talkOut > 0 { weight = max(weight, talk) }
    return day.meetings > 0 ? max(weight, meeting) : weight
  }
}
