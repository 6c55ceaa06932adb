package import People

/// Every contact's history in one book, counted once and asked often.
package struct Relations: Sendable {
  private(set) var yard: Yardstick
  /// When nobody is to be asked for. The counts do not depend on it.
  package let quiet: QuietPeriods
  /// How often groups are wanted to be kept in touch with, and whom their tags have wanted so.
  package let groups: GroupCadences
  private(set) var wishes: [Int: GroupCadences.Wish] = [:]
  /// What passed before the rows that were counted, and whose it is; nil where they are all.
  private(set) var past: Past?
  /// What `past` has, at hand: asking it copies more than a loop over all can afford.
  private var pastEntries: Column<Past.Entry>
  /// The entry in `past` of each contact, −1 for none.
  private(set) var entries: [Int32] = []
  /// Whom the newest rows or the log gave counts that `past` does not have. By slot:
  private(set) var slots = Slots(contacts: 0)
  private var exchanges: [Exchange] = []
  private var summaries: [DaySummary] = []
  /// The days of contact that `past` does not have.
  private(set) var recentDays = DayLists()
  /// By contact: the days before that were logged by hand.
  private(set) var loggedBefore = DayLists()
  /// All that was logged of those it was of, by slots of its own.
  private var loggedSlots = Slots(contacts: 0)
  private var logged: [Logged] = []
  private var hands: [Int: Tally.ByHand] = [:]
  private var isPastDamaged = false
  /// What each of the recent rows met: who wrote it and how things stood just before.
  private(set) var arrivals = Arrivals()
  private var totals = Totals()

  /// See `Totals`.
  var gapLogs: Totals.Total { totals.gapLogs }
  /// See `Totals`.
  var answered: Totals.Total { totals.answered }

  /// Counts a whole book as of `now`: what is dated later counts as now. Days are those of UTC.
  ///
  /// - Parameter past: what the tweets before its end come to, which are not counted then: whether
  ///   the book has them makes no difference.
  package init(
    book: Book, now: Moment, past: Past? = nil, weights: Weights = .standard,
    quiet: QuietPeriods = QuietPeriods(), groups: GroupCadences = GroupCadences()
  ) {
    self.init(Yardstick(weights, asOf: now), quiet, groups, book, past)
    // Without its days, what the past comes to with something that was logged in it is not known.
    if isPastDamaged { self.init(yard, quiet, groups, book, nil) }
  }

  private init(
    _ yard: Yardstick, _ quiet: QuietPeriods, _ groups: GroupCadences, _ book: Book, _ past: Past?
  ) {
    (self.yard, self.quiet, self.groups) = (yard, quiet, groups)
    wishes = book.wishes(groups)
    (self.past, pastEntries) = (nil, Column())
    let (byHand, _) = concurrently({ LoggedDays(book, yard) }) {
      take(past, book)
      countTweets(book)
    }
    countByHand(book, byHand)
  }

  /// Takes a past whose people are still the same.
  private mutating func take(_ past: Past?, _ book: Book) {
    let found = past?.entries(owners: book.owners, contacts: book.contacts.count)
    if found != nil, let past { (self.past, pastEntries) = (past, past.entries) }
    entries = found?.found ?? Array(repeating: Past.nobody, count: book.contacts.count)
    addUpPast(areSame: found?.areSame ?? false)
  }

  /// What is usual for all, by the past alone.
  ///
  /// - Parameter areSame: whether the contacts have the entries that they had when it was made.
  private mutating func addUpPast(areSame: Bool) {
    if areSame, let past { return totals = past.ofContacts.totals }
    for entry in entries where entry >= 0 {
      let known = pastEntries[Int(entry)]
      totals.add(known.exchange, known.days, 1)
    }
  }

  /// The constants that it was counted with.
  package var weights: Weights { yard.weights }

  /// The moment as of which it was counted.
  package var asOf: Moment { yard.asOf }

  /// Whether it has counted what passed before the rows of the book.
  package var hasPast: Bool { past != nil }

  /// Whether a contact was in the book when it was counted.
  package func knows(_ contact: Int) -> Bool { entries.indices.contains(contact) }

  /// Counts all anew, in a book that has changed since, with these weights. What was counted
  /// before is of use only to the same ones.
  package func anew(
    book: Book, now: Moment, weights: Weights, quiet: QuietPeriods,
    groups: GroupCadences? = nil
  ) -> Relations {
    let past = weights == yard.weights ? past : nil
    return Relations(
      book: book, now: now, past: past, weights: weights, quiet: quiet,
      groups: groups ?? self.groups)
  }

  /// What was counted for a contact; nothing for one that came to the book since.
  package subscript(contact: Int) -> Tally {
    guard knows(contact) else { return Tally() }
    return Tally(
      tweets: exchange(contact), logged: loggedSlots[contact].map { logged[$0] } ?? Logged(),
      days: summary(contact), hand: hand(contact))
  }

  /// What was set by hand for a contact, which costs less than all.
  func hand(_ contact: Int) -> Tally.ByHand { hands[contact] ?? Tally.ByHand() }

  /// What a contact's days come to, which costs less than all.
  @inline(__always)
  func summary(_ contact: Int) -> DaySummary {
    if let slot = slots[contact] { return summaries[slot] }
    return knows(contact) ? summaryInPast(contact) : DaySummary()
  }

  @inline(__always)
  private func summaryInPast(_ contact: Int) -> DaySummary {
    entries[contact] < 0 ? DaySummary() : pastEntries[Int(entries[contact])].days
  }

  // Inlined, so that whoever wants one field of many does not copy all.
  @inline(__always)
  private func exchange(_ contact: Int) -> Exchange {
    if let slot = slots[contact] { return exchanges[slot] }
    return exchangeBefore(contact)
  }

  @inline(__always)
  private func exchangeBefore(_ contact: Int) -> Exchange {
    entries[contact] < 0 ? Exchange() : pastEntries[Int(entries[contact])].exchange
  }

  /// The last contact; the noon of its day where only that is known.
  package func last(_ contact: Int) -> Moment? {
    guard let day = summary(contact).last else { return nil }
    let newest = exchange(contact).newest
    return newest?.utcDay == day ? newest : day.noon
  }

  /// All contacts, those first whom only the past knows, in the order of their strength then: an
  /// order that is kept until something comes.
  var contactsByPast: [Int] {
    var ofEntry = Array(repeating: Slots.none, count: pastEntries.count)
    for contact in contactRange where entries[contact] >= 0 && slots[contact] == nil {
      ofEntry[Int(entries[contact])] = Int32(contact)
    }
    return ofEntry.lazy.filter { $0 >= 0 }.map(Int.init)
      + contactRange.filter { entries[$0] < 0 || slots[$0] != nil }
  }

  /// All contacts that were counted.
  var contactRange: Range<Int> { entries.indices }

  /// Days from this one on are recent.
  private var firstDay: Day { past?.until.utcDay ?? Day(number: .min) }

  private func firstRow(_ book: Book) -> Int {
    past.map { book.tweets.firstRow(since: $0.until) } ?? 0
  }
}

// MARK: - Counting all

extension Relations {
  private mutating func countTweets(_ book: Book) {
    let (known, entries) = (pastEntries, entries)
    var count = Counting(book, yard) { contact in
      entries[contact] < 0 ? Exchange() : known[Int(entries[contact])].exchange
    }
    count.count(book.tweets, firstRow(book)..<book.tweets.count, Arrivals(book.tweets, yard))
    arrivals = count.arrivals
    recentDays = count.dayLists()
    slots = count.slots
    exchanges = count.takeExchanges()
    summaries = Array(repeating: DaySummary(), count: exchanges.count)
  }

  private mutating func countByHand(_ book: Book, _ byHand: LoggedDays) {
    let (before, since) = byHand.days(splitAt: firstDay, contacts: contactRange.count)
    loggedBefore = before
    for mark in since {
      let slot = ownSlot(Int(mark.owner))
      recentDays.replace(recentDays[slot].merged(with: [mark.day]), of: slot)
    }
    loggedSlots = Slots(contacts: contactRange.count)
    let contacts = book.contacts
    for index in contacts.setByHand { hands[index] = Tally.ByHand(contacts, index) }
    takeLog(byHand)
    for slot in slots.contacts.indices {
      let contact = Int(slots.contacts[slot])
      if entries[contact] >= 0 { totals.add(exchangeBefore(contact), summaryInPast(contact), -1) }
      sumUp(contact)
    }
  }

  /// Takes what was logged, and gives slots to those of whom something else is logged than when the
  /// past was made.
  private mutating func takeLog(_ byHand: LoggedDays) {
    loggedSlots = Slots(contacts: contactRange.count)
    logged.reserveCapacity(contactRange.count)
    var these = Past.OfContacts()
    for contact in contactRange {
      if byHand.has(contact) {
        let first = exchange(contact).firstIncoming
        set(logged: byHand.sum(of: contact, firstIncoming: first, yard), of: contact)
      }
      let before = loggedBefore[contact]
      guard !before.isEmpty else { continue }
      if entries[contact] < 0 {
        _ = ownSlot(contact)
      } else {
        these.add(logged: before.fingerprint, ofEntry: Int(entries[contact]))
      }
    }
    guard these.logged != past?.ofContacts.logged else { return }
    for contact in contactRange where isLoggedOtherwise(contact) { _ = ownSlot(contact) }
  }

  private mutating func set(logged sum: Logged, of contact: Int) {
    if let slot = loggedSlots[contact] { return logged[slot] = sum }
    _ = loggedSlots.add(contact: contact)
    logged.append(sum)
  }

  /// Whether the log of before the recent days is not the one that `past` was made with.
  private func isLoggedOtherwise(_ contact: Int) -> Bool {
    let known = entries[contact] < 0 ? 0 : pastEntries[Int(entries[contact])].logged
    return known != loggedBefore[contact].fingerprint
  }

  /// The slot of a contact, which begins with what `past` has.
  private mutating func ownSlot(_ contact: Int) -> Int {
    if let slot = slots[contact] { return slot }
    exchanges.append(exchangeBefore(contact))
    summaries.append(summary(contact))
    return slots.add(contact: contact)
  }

  /// What a contact's days come to, and its part in what is usual for all.
  private mutating func sumUp(_ contact: Int) {
    let (before, slot) = (summaryBefore(contact), ownSlot(contact))
    if before == nil { isPastDamaged = true }
    summaries[slot] = (before ?? DaySummary()).continued(recentDays[slot], yard)
    addToTotals(contact, 1)
  }

  /// The days before the recent ones: as they were summed up, where the same was logged then; nil
  /// where they can't be read.
  func summaryBefore(_ contact: Int) -> DaySummary? {
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

  private mutating func addToTotals(_ contact: Int, _ sign: Double) {
    totals.add(exchange(contact), summary(contact), sign)
  }
}

// MARK: - After an act

extension Relations {
  /// Counts anew what was set or logged by hand for one contact, and all of one that came since.
  ///
  /// Tweets are not looked at again: after an act that moves handles between contacts, or when
  /// tweets came in, make new relations.
  package mutating func refresh(contact index: Int, book: Book, now: Moment) {
    while contactRange.count <= min(index, book.contacts.count - 1) {
      addContact(contactRange.count, book)
    }
    guard knows(index) else { return }
    addToTotals(index, -1)
    let (slot, days) = (ownSlot(index), countByHand(index, book))
    let tweets = recentDays[slot].compactMap { $0.tweets == 0 ? nil : $0.withoutLogged }
    recentDays.replace(
      tweets[...].merged(with: days.filter { $0.day >= firstDay.number }[...]), of: slot)
    loggedBefore.replace(
      [][...].merged(with: days.filter { $0.day < firstDay.number }[...]), of: index)
    sumUp(index)
  }

  /// Counts the tweets of a contact that was not in the book.
  private mutating func addContact(_ index: Int, _ book: Book) {
    let handles = Set(book.handleNumbers(of: book.contacts[index]))
    entries.append(
      past?.entry(of: handles.filter { book.contactIndex(of: $0) == index }) ?? Past.nobody)
    slots.growByContact()
    loggedSlots.growByContact()
    var count = Counting(book, exchangeBefore(index), of: index, yard)
    count.count(book.tweets, firstRow(book)..<book.tweets.count, arrivals)
    arrivals = count.arrivals
    let slot = ownSlot(index)
    exchanges[slot] = count.exchanges[0]
    recentDays.replace(Array(count.dayLists()[0]), of: slot)
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
    let all = book.interactions
    let isTheirs = all.contactIndices { book.home($0) == contact ? index : nil }
    for at in all.indices where isTheirs(at) != nil && !all.isDeleted(at) {
      guard let day = all.day(at) else { continue }
      sum.add(
        all.channel(at), all.direction(at), on: day,
        firstIncoming: exchange(index).firstIncoming, yard)
      list.append(ContactDay(day: day, all.channel(at), yard))
    }
    hands[index] = hand
    wishes[index] = groups.tags.isEmpty ? nil : groups.wish(ofTags: book.contacts[index].tags)
    set(logged: sum, of: index)
    return list
  }
}

// MARK: - As it happens

extension Relations {
  /// Nobody yet, for counting what happens with `take`.
  package init(happening weights: Weights) { self.init(yard: Yardstick(happening: weights)) }

  init(yard: Yardstick) {
    self.yard = yard
    (quiet, groups) = (QuietPeriods(), GroupCadences())
    (past, pastEntries) = (nil, Column())
  }

  /// Makes room for one more contact.
  mutating func addContact() {
    entries.append(Past.nobody)
    slots.growByContact()
    loggedSlots.growByContact()
    _ = ownSlot(entries.count - 1)
  }

  /// Counts one thing that passed with a contact, in constant time. The strength's plot over time
  /// is not carried on.
  ///
  /// - Parameter touch: not earlier than what was counted before; the late count as the newest.
  package mutating func take(_ touch: Touch, of contact: Int) {
    guard knows(contact) else { return }
    addToTotals(contact, -1)
    let slot = ownSlot(contact)
    exchanges[slot].add(touch, yard)
    summaries[slot].add(ContactDay(touch, yard), yard)
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
        if isFirst, loggedSlots[contact] != nil { refresh(contact: contact, book: book, now: now) }
      }
    }
  }

  /// Says whether it is the first word of theirs: what was logged before and after it counts anew.
  private mutating func take(_ touch: Touch, of contact: Int, _ row: Int) -> Bool {
    let (slot, day) = (ownSlot(contact), ContactDay(touch, yard))
    let hadWritten = exchanges[slot].firstIncoming != nil
    addToTotals(contact, -1)
    exchanges[slot].add(touch, yard)
    if !touch.isOutgoing, arrivals.holds(row) {
      arrivals.note(row, exchanges[slot].beforeNewest, yard)
    }
    let isInOrder = summaries[slot].last.map { $0.number <= day.day } ?? true
    recentDays.add(day, to: slot)
    if isInOrder {
      summaries[slot].add(day, yard)
      addToTotals(contact, 1)
    } else {
      sumUp(contact)
    }
    return !hadWritten && exchanges[slot].firstIncoming != nil
  }
}
