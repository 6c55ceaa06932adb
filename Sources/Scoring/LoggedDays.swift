import People

/// What was logged by hand and when we met, as days of contact by contact.
struct LoggedDays {
  private var marks: [DayLists.Mark] = []

  init(_ book: Book, _ yard: Yardstick) {
    for index in book.contacts.indices {
      if let met = book.contacts.metDay(index) { add(index, ContactDay(day: met, .met, yard)) }
    }
    for interaction in book.interactions {
      guard let day = interaction.countedDay,
        let contact = interaction.contact.flatMap({ book.index(of: $0) })
      else { continue }
      add(contact, ContactDay(day: day, interaction.channel, yard))
    }
  }

  init() {}

  mutating func add(_ contact: Int, _ day: ContactDay) {
    marks.append(DayLists.Mark(contact: Int32(contact), day: day))
  }

  /// The days before a day, each once, in order of time.
  func before(_ day: Day, contacts: Int) -> DayLists {
    DayLists(marks.filter { $0.day.day < day.number }, contacts: contacts)
  }

  /// The days from a day on.
  func since(_ day: Day, contacts: Int) -> DayLists {
    DayLists(marks.filter { $0.day.day >= day.number }, contacts: contacts)
  }
}
