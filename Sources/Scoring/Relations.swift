package import People

/// Every contact's history in one book, counted once and asked often.
package struct Relations: Sendable {
  let yard: Yardstick
  private(set) var tallies: [Tally] = []
  private(set) var days = DayLists()
  /// What each of the recent rows met: who wrote it and how things stood just before.
  private(set) var arrivals = Arrivals()
  /// The sum of every contact's usual ln(gap), and how many contacts have one.
  private(set) var gapLogs = Total()
  /// How many of all turns I answered.
  private(set) var answered = Total()

  struct Total: Equatable, Sendable {
    var sum = 0.0
    var count = 0.0
  }

  /// Counts a whole book as of `now`: what is dated later counts as now.
  ///
  /// Days are those of UTC. Months that are known by `olderHistory` alone count at noon of each
  /// day, so the strength does not change when their tweets arrive.
  package init(book: Book, now: Moment, weights: Weights = .standard) {
    yard = Yardstick(weights, asOf: now)
    var count = Counting(book, yard)
    count.countOlderHistory(book.olderHistory)
    count.countTweets(book.tweets)
    count.countByHand(book)
    days = count.dayLists()
    arrivals = count.arrivals
    swap(&tallies, &count.tallies)
    for contact in tallies.indices {
      tallies[contact].days = DaySummary(days[contact], yard)
      addToTotals(tallies[contact], 1)
    }
  }

  /// The moment as of which it was counted.
  package var asOf: Moment { yard.asOf }

  /// What was counted for a contact; nothing for one that came to the book since.
  package subscript(contact: Int) -> Tally {
    tallies.indices.contains(contact) ? tallies[contact] : Tally()
  }
}

// MARK: - After an act

extension Relations {
  /// Counts anew what was set or logged by hand for one contact.
  ///
  /// Tweets are not looked at again: after an act that moves handles between contacts, or when
  /// tweets came in, make new relations. A contact that was not there before is counted with all
  /// the others.
  package mutating func refresh(contact index: Int, book: Book, now: Moment) {
    guard tallies.indices.contains(index) else {
      self = Relations(book: book, now: now, weights: yard.weights)
      return
    }
    addToTotals(tallies[index], -1)
    var list = days[index].filter { $0.tweets > 0 }
    for at in list.indices { list[at].logged = 0 }
    list += tallies[index].countByHand(index, book, yard)
    list.removeLast(list.count - list.mergeDays(in: list.indices).count)
    days.replace(list, of: index)
    tallies[index].days = DaySummary(list, yard)
    addToTotals(tallies[index], 1)
  }

  /// Adds one contact to what is usual for all, or takes it out again. The sums are exact.
  private mutating func addToTotals(_ tally: Tally, _ sign: Double) {
    answered.sum += sign * steady(tally.tweets.answered)
    answered.count += sign * steady(tally.tweets.asked)
    guard tally.days.gaps.count > 0 else { return }
    gapLogs.sum += sign * steady(tally.days.gaps.mean)
    gapLogs.count += sign
  }
}

extension Tally {
  /// Counts what one contact's record and the log say, and gives the days of it.
  fileprivate mutating func countByHand(
    _ index: Int, _ book: Book, _ yard: Yardstick
  ) -> [ContactDay] {
    let contact = book.contacts[index]
    hand = ByHand(contact)
    logged = Logged()
    var list = [hand.metDay(yard)].compactMap(\.self)
    for interaction in book.interactions where interaction.contact == contact.id {
      guard let day = interaction.countedDay else { continue }
      logged.add(interaction, on: day, firstIncoming: tweets.firstIncoming, yard)
      list.append(ContactDay(day: day, interaction.channel, yard))
    }
    return list
  }
}
