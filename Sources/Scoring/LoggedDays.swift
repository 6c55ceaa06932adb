import People

/// What was logged by hand and when we met, as days of contact by contact.
struct LoggedDays {
  private var marks: [DayLists.Mark] = []
  /// Those that are logged, by their places in the book.
  private(set) var interactions: [(contact: Int, day: Day, interaction: Int)] = []

  init(_ book: Book, _ yard: Yardstick) {
    let contacts = book.contacts
    for index in contacts.indices {
      if let met = contacts.metDay(index) { add(index, ContactDay(day: met, .met, yard)) }
    }
    for (at, interaction) in book.interactions.enumerated() {
      guard let day = interaction.countedDay,
        let contact = interaction.contact.flatMap({ contacts.index(of: $0) })
      else { continue }
      interactions.append((contact, day, at))
      add(contact, ContactDay(day: day, interaction.channel, yard))
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
