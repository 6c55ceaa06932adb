package import People

/// Every contact's history in one book, counted once and asked often.
package struct Relations: Sendable {
  private(set) var yard: Yardstick
  /// What passed before the rows that were counted, and whose it is; nil where they are all.
  private let past: Past?
  /// What `past` has, at hand: asking it copies more than a loop over all can afford.
  private let pastEntries: KeptArray<Past.Entry>
  /// The entry in `past` of each contact, −1 for none.
  private var entries: [Int32] = []
  /// By tweets, of each contact; what was logged or set by hand is there for few.
  private var exchanges: [Exchange] = []
  private var summaries: [DaySummary] = []
  private var logged: [Int: Logged] = [:]
  private var hands: [Int: Tally.ByHand] = [:]
  /// The days of contact that `past` does not have, and those before that were logged by hand.
  private var recentDays = DayLists()
  private var loggedBefore = DayLists()
  private var isPastDamaged = false
  /// What each of the recent rows met: who wrote it and how things stood just before.
  private(set) var arrivals = Arrivals()
  /// The sum of every contact's usual ln(gap), and how many contacts have one.
  private(set) var gapLogs = Total()
  /// How many of all turns I answered, and how many there were.
  private(set) var answered = Total()

  struct Total: Equatable, Sendable {
    var sum = 0.0
    var count = 0.0
  }

  /// Counts a whole book as of `now`: what is dated later counts as now. Days are those of UTC.
  ///
  /// - Parameter past: what the tweets before its end come to, which are not counted then: whether
  ///   the book has them makes no difference.
  package init(
    book: Book, now: Moment, past: Past? = nil, weights: Weights = .standard
  ) {
    self.init(Yardstick(weights, asOf: now), book, past)
    // Without its days, what the past comes to with something that was logged in it is not known.
    if isPastDamaged { self.init(yard, book, nil) }
  }

  private init(_ yard: Yardstick, _ book: Book, _ past: Past?) {
    self.yard = yard
    let (owners, contacts) = (Counting.owners(book), book.contacts.count)
    let found = past?.entries(owners: owners, contacts: contacts)
    self.past = found == nil ? nil : past
    pastEntries = self.past?.entries ?? KeptArray([])
    entries = found ?? Array(repeating: Counting.nobody, count: contacts)
    summaries = Array(repeating: DaySummary(), count: contacts)
    let (logged, _) = concurrently({ LoggedDays(book, yard) }) { countTweets(book) }
    countByHand(book, logged)
  }

  /// The moment as of which it was counted.
  package var asOf: Moment { yard.asOf }

  /// Whether it has counted what passed before the rows of the book.
  package var hasPast: Bool { past != nil }

  /// Whether a contact was in the book when it was counted.
  package func knows(_ contact: Int) -> Bool { summaries.indices.contains(contact) }

  /// Counts all anew, in a book that has changed since.
  package func anew(book: Book, now: Moment) -> Relations {
    Relations(book: book, now: now, past: past, weights: yard.weights)
  }

  /// What was counted for a contact; nothing for one that came to the book since.
  package subscript(contact: Int) -> Tally {
    guard exchanges.indices.contains(contact) else { return Tally() }
    return Tally(
      tweets: exchanges[contact], logged: logged[contact] ?? Logged(), days: summaries[contact],
      hand: hand(contact))
  }

  /// What was set by hand for a contact, which costs less than all.
  func hand(_ contact: Int) -> Tally.ByHand { hands[contact] ?? Tally.ByHand() }

  /// What a contact's days come to, which costs less than all.
  func summary(_ contact: Int) -> DaySummary {
    summaries.indices.contains(contact) ? summaries[contact] : DaySummary()
  }

  /// The last contact; the noon of its day where only that is known.
  func last(_ contact: Int) -> Moment? {
    guard let day = summary(contact).last else { return nil }
    let newest = exchanges[contact].newest
    return newest?.utcDay == day ? newest : day.noon
  }

  /// All contacts that were counted.
  var contactRange: Range<Int> { exchanges.indices }

  /// Days from this one on are recent.
  private var firstDay: Day { past?.until.utcDay ?? Day(number: .min) }

  private func firstRow(_ book: Book) -> Int {
    past.map { book.tweets.firstRow(since: $0.until) } ?? 0
  }
}

// MARK: - Counting all

extension Relations {
  private mutating func countTweets(_ book: Book) {
    let known = pastEntries
    let before = entries.map { $0 < 0 ? Exchange() : known[Int($0)].exchange }
    var count = Counting(book, before, yard)
    count.count(book.tweets, firstRow(book)..<book.tweets.count, Arrivals(book.tweets, yard))
    arrivals = count.arrivals
    recentDays = count.dayLists()
    exchanges = count.takeExchanges()
  }

  private func exchange(before entry: Int32) -> Exchange {
    entry < 0 ? Exchange() : pastEntries[Int(entry)].exchange
  }

  private mutating func countByHand(_ book: Book, _ days: LoggedDays) {
    let (before, since) = days.lists(splitAt: firstDay, contacts: exchanges.count)
    loggedBefore = before
    for index in days.contacts where !since[index].isEmpty {
      recentDays.replace(recentDays[index].merged(with: since[index]), of: index)
    }
    let contacts = book.contacts
    for index in contacts.setByHand { hands[index] = Tally.ByHand(contacts, index) }
    logged.reserveCapacity(min(days.interactions.count, exchanges.count))
    for one in days.interactions {
      logged[one.contact, default: Logged()].add(
        one.channel, one.direction, on: one.day,
        firstIncoming: exchanges[one.contact].firstIncoming, yard)
    }
    for contact in exchanges.indices { sumUp(contact) }
  }

  /// What a contact's days come to, and its part in what is usual for all.
  private mutating func sumUp(_ contact: Int) {
    let before = summaryBefore(contact)
    if before == nil { isPastDamaged = true }
    summaries[contact] = (before ?? DaySummary()).continued(recentDays[contact], yard)
    addToTotals(contact, 1)
  }

  /// The days before the recent ones: as they were summed up, where the same was logged then; nil
  /// where they can't be read.
  private func summaryBefore(_ contact: Int) -> DaySummary? {
    let (logged, entry) = (loggedBefore[contact], entries[contact])
    if entry >= 0 {
      let known = pastEntries[Int(entry)]
      if known.logged == logged.fingerprint { return known.days }
    } else if logged.isEmpty {
      return DaySummary()
    }
    guard let tweets = past.map({ $0.days(of: entry) }) ?? [] else { return nil }
    return DaySummary().continued(tweets[...].merged(with: logged), yard)
  }

  /// Adds one contact to what is usual for all, or takes it out again. The sums are exact.
  private mutating func addToTotals(_ contact: Int, _ sign: Double) {
    let (tweets, gaps) = (exchanges[contact], summaries[contact].gaps)
    answered.sum += sign * Double(tweets.answeredTurns)
    answered.count += sign * Double(tweets.turns)
    guard gaps.count > 0 else { return }
    gapLogs.sum += sign * steady(gaps.mean)
    gapLogs.count += sign
  }
}

// MARK: - The days of one contact

extension Relations {
  /// All days of contact, each once, in order of time.
  func days(of contact: Int) -> [ContactDay] {
    guard exchanges.indices.contains(contact) else { return [] }
    let tweets = past?.days(of: entries[contact]) ?? []
    return tweets[...].merged(with: loggedBefore[contact]) + recentDays[contact]
  }

  /// Contact days, decayed up to a moment, of what was until then.
  ///
  /// - Parameter all: the contact's days, for a moment before the recent ones.
  func contactDays(_ contact: Int, at moment: Moment, all: [ContactDay]? = nil) -> Double {
    let lastDay = moment.utcDay.number
    let halfLife = yard.weights.contactDaysHalfLives.z
    func sum(_ days: some Sequence<ContactDay>) -> Double {
      days.lazy.prefix { $0.day <= lastDay }.reduce(0) {
        $0 + $1.weight * decay(moment.days(since: Day(number: $1.day).noon), halfLife: halfLife)
      }
    }
    guard let past, moment >= past.until else { return sum(all ?? days(of: contact)) }
    let summary = entries.indices.contains(contact) ? summaryBefore(contact) : nil
    let before = summary?.strengthDays(at: past.until, yard) ?? 0
    return before * decay(moment.days(since: past.until), halfLife: halfLife)
      + sum(recentDays[contact])
  }
}

// MARK: - After an act

extension Relations {
  /// Counts anew what was set or logged by hand for one contact, and all of one that came since.
  ///
  /// Tweets are not looked at again: after an act that moves handles between contacts, or when
  /// tweets came in, make new relations.
  package mutating func refresh(contact index: Int, book: Book, now: Moment) {
    while exchanges.count <= min(index, book.contacts.count - 1) {
      addContact(exchanges.count, book)
    }
    guard exchanges.indices.contains(index) else { return }
    addToTotals(index, -1)
    let days = countByHand(index, book)
    let tweets = recentDays[index].compactMap { $0.tweets == 0 ? nil : $0.withoutLogged }
    recentDays.replace(
      tweets[...].merged(with: days.filter { $0.day >= firstDay.number }[...]), of: index)
    loggedBefore.replace(
      [][...].merged(with: days.filter { $0.day < firstDay.number }[...]), of: index)
    sumUp(index)
  }

  /// Counts the tweets of a contact that was not in the book.
  private mutating func addContact(_ index: Int, _ book: Book) {
    let handles = Set(book.handleNumbers(of: book.contacts[index]))
    let theirs = handles.filter { book.contactIndex(of: $0) == index }
    let entry = past?.entry(of: theirs) ?? Counting.nobody
    var count = Counting(book, exchange(before: entry), of: theirs, yard)
    count.count(book.tweets, firstRow(book)..<book.tweets.count, arrivals)
    entries.append(entry)
    exchanges.append(count.exchanges[0])
    summaries.append(DaySummary())
    arrivals = count.arrivals
    recentDays.replace(Array(count.dayLists()[0]), of: index)
    addToTotals(index, 1)
  }
}

extension ContactDay {
  fileprivate var withoutLogged: ContactDay { ContactDay(day: day, tweets: tweets) }
}

extension Relations {
  /// Counts what one contact's record and the log say, and gives the days of it.
  private mutating func countByHand(_ index: Int, _ book: Book) -> [ContactDay] {
    let (contact, hand) = (book.contacts.id(index), Tally.ByHand(book.contacts, index))
    var sum = Logged()
    var list = [hand.metDay(yard)].compactMap(\.self)
    for interaction in book.interactions where interaction.contact == contact {
      guard let day = interaction.countedDay else { continue }
      sum.add(
        interaction.channel, interaction.direction, on: day,
        firstIncoming: exchanges[index].firstIncoming, yard)
      list.append(ContactDay(day: day, interaction.channel, yard))
    }
    (hands[index], logged[index]) = (hand, sum)
    return list
  }
}

// MARK: - As it happens

extension Relations {
  /// Nobody yet, for counting what happens with `take`.
  package init(happening weights: Weights) { self.init(yard: Yardstick(happening: weights)) }

  init(yard: Yardstick) {
    self.yard = yard
    (past, pastEntries) = (nil, KeptArray([]))
  }

  /// Makes room for one more contact.
  mutating func addContact() {
    exchanges.append(Exchange())
    summaries.append(DaySummary())
  }

  /// Counts one thing that passed with a contact, in constant time. The strength's plot over time
  /// is not carried on.
  ///
  /// - Parameter touch: not earlier than what was counted before; the late count as the newest.
  package mutating func take(_ touch: Touch, of contact: Int) {
    guard exchanges.indices.contains(contact) else { return }
    addToTotals(contact, -1)
    exchanges[contact].add(touch, yard)
    let weight = UInt16(yard.amount(touch.kind))
    summaries[contact].add(ContactDay(day: touch.time.utcDay.number, tweets: weight), yard)
    addToTotals(contact, 1)
  }
}

// MARK: - As rows come to the book

extension Relations {
  /// Counts rows that came to the book behind all others, each in constant time, as counting all
  /// anew as of `now` would. What was in the future when it was counted stays as it was.
  ///
  /// - Parameter rows: of contacts that `knows` knows; others' are left to `refresh`.
  package mutating func take(rows: Range<Int>, of book: Book, now: Moment) {
    yard = yard.reaching(now)
    arrivals.grow(to: rows.upperBound)
    for row in rows {
      book.tweets.touches(row, isMine: { book.isMine($0) }) { touch in
        guard let contact = book.contactIndex(of: touch.handle), knows(contact) else { return }
        let isFirst = take(touch, of: contact, row)
        if isFirst, logged[contact] != nil { refresh(contact: contact, book: book, now: now) }
      }
    }
  }

  /// Says whether it is the first word of theirs: what was logged before and after it counts anew.
  private mutating func take(_ touch: Touch, of contact: Int, _ row: Int) -> Bool {
    let hadWritten = exchanges[contact].firstIncoming != nil
    let weight = UInt16(yard.amount(touch.kind))
    let day = ContactDay(day: touch.time.utcDay.number, tweets: weight)
    addToTotals(contact, -1)
    exchanges[contact].add(touch, yard)
    if !touch.isOutgoing, arrivals.holds(row) {
      arrivals.note(row, exchanges[contact].beforeNewest, yard)
    }
    let isInOrder = summaries[contact].last.map { $0.number <= day.day } ?? true
    recentDays.add(day, to: contact)
    if isInOrder {
      summaries[contact].add(day, yard)
      addToTotals(contact, 1)
    } else {
      sumUp(contact)
    }
    return !hadWritten && exchanges[contact].firstIncoming != nil
  }
}
