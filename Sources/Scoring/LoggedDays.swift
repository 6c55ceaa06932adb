import People

/// What was logged by hand and when we met, by contact.
struct LoggedDays: Sendable {
  private var marks: [DayLists.Mark] = []
  /// What was logged, by contact, and for each contact in the order of the book.
  private var loggings: [Logging] = []
  /// Where each contact's start.
  private var starts: [Int32] = []

  /// What counts of one interaction.
  struct Logging: Sendable {
    let contact: Int32
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
    var found: [Logging] = []
    found.reserveCapacity(all.count)
    marks.reserveCapacity(marks.count + all.count)
    let contact = all.contactIndices { contacts.home(of: $0) }
    for at in all.indices {
      guard !all.isDeleted(at), let day = all.day(at), let contact = contact(at) else { continue }
      let channel = all.channel(at)
      found.append(
        Logging(
          contact: Int32(contact), day: day, channel: channel, direction: all.direction(at)))
      add(contact, ContactDay(day: day, channel, yard))
    }
    let (order, starts) = grouped(found, by: \.contact, count: contacts.count)
    (loggings, self.starts) = (order.map { found[Int($0)] }, starts)
  }

  private mutating func add(_ contact: Int, _ day: ContactDay) {
    marks.append(DayLists.Mark(owner: Int32(contact), day: day))
  }

  /// Whether anything that counts was logged of a contact.
  func has(_ contact: Int) -> Bool { starts[contact] < starts[contact + 1] }

  /// What was logged of a contact comes to.
  ///
  /// - Parameter firstIncoming: when they first wrote to me in a tweet.
  func sum(of contact: Int, firstIncoming: Moment?, _ yard: Yardstick) -> Logged {
    var sum = Logged()
    for one in loggings[Int(starts[contact])..<Int(starts[contact + 1])] {
      sum.add(one.channel, one.direction, on: one.day, firstIncoming: firstIncoming, yard)
    }
    return sum
  }

  /// The days before a day, by contact, and those from it on.
  func days(splitAt day: Day, contacts: Int) -> (before: DayLists, since: [DayLists.Mark]) {
    let before = marks.filter { $0.day.day < day.number }
    let since = before.count == marks.count ? [] : marks.filter { $0.day.day >= day.number }
    return (DayLists(before, count: contacts), since)
  }
}
