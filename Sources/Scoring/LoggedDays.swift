import People

/// What was logged by hand and when we met, as days of contact by contact.
struct LoggedDays: Sendable {
  private var marks: [DayLists.Mark] = []
  /// What was logged, in the order of the book.
  private(set) var interactions: [Logging] = []

  /// What counts of one interaction.
  struct Logging: Sendable {
    let contact: Int
    let day: Day
    let channel: Channel
    let direction: Direction
  }

  init(_ book: Book, _ yard: Yardstick) {
    let contacts = book.contacts
    for index in contacts.setByHand {
      if let met = contacts.metDay(index) { add(index, ContactDay(day: met, .met, yard)) }
    }
    let all = book.interactions
    interactions.reserveCapacity(all.count)
    marks.reserveCapacity(marks.count + all.count)
    // Field by field: a whole one is more texts than a loop over all wants to copy.
    for at in all.indices {
      guard !all[at].isDeleted, let day = all[at].day,
        let contact = all[at].contact.flatMap({ contacts.index(of: $0) })
      else { continue }
      interactions.append(
        Logging(contact: contact, day: day, channel: all[at].channel, direction: all[at].direction))
      add(contact, ContactDay(day: day, all[at].channel, yard))
    }
  }

  private mutating func add(_ contact: Int, _ day: ContactDay) {
    marks.append(DayLists.Mark(contact: Int32(contact), day: day))
  }

  /// Whom anything was logged of.
  var contacts: Set<Int> { Set(marks.map { Int($0.contact) }) }

  /// The days before a day and those from it on, each once, in order of time.
  func lists(splitAt day: Day, contacts: Int) -> (before: DayLists, since: DayLists) {
    let split = marks.filter { $0.day.day < day.number }
    let since = split.count == marks.count ? [] : marks.filter { $0.day.day >= day.number }
    return (DayLists(split, contacts: contacts), DayLists(since, contacts: contacts))
  }
}
