package import People

/// What passed before a moment, person by person, boiled down: what was said since is counted on
/// top, and gives the same as counting all of it.
///
/// A person is a set of handles, those of a contact or a stranger's one; what was logged by hand
/// is in the days of contact, since it lies between those of tweets.
package struct Past: Sendable {
  /// The first moment that is not in it, the first of a day.
  package let until: Moment
  let entries: Column<Entry>
  /// How many handles each entry is of.
  private let handleCounts: Column<UInt32>
  /// The entry of each handle, −1 for none.
  private let entryOfHandle: Column<Int32>
  /// What the entries of contacts come to.
  let ofContacts: OfContacts
  private let days: Days
  /// The weights that it was made with.
  private let weights: String

  /// No entry.
  static let nobody: Int32 = -1

  /// One person's past.
  struct Entry: BitwiseCopyable, Sendable {
    var exchange: Exchange
    /// Of tweets and what was logged, up to the last of them.
    var days: DaySummary
    /// Stands for what was logged by hand.
    var logged: UInt64
    var firstDay: UInt32
    var dayCount: UInt32
  }

  /// Sums over the entries of contacts, for whoever finds that these are the same still.
  struct OfContacts: BitwiseCopyable, Sendable {
    var totals = Totals()
    /// Stands for which entries they are, in any order.
    var entries: UInt64 = 0
    /// Stands for what was logged by hand of them.
    var logged: UInt64 = 0

    mutating func add(entry: Int) { entries &+= Fingerprint(UInt64(entry)).value }

    mutating func add(logged: UInt64, ofEntry entry: Int) {
      guard logged != 0 else { return }
      self.logged &+= Fingerprint(UInt64(entry), logged).value
    }
  }

  /// The days of contact by tweets of all entries, each once.
  private enum Days: Sendable {
    case here([ContactDay])
    case distant(any DistantBytes)
  }
}

// MARK: - Making

extension Past {
  /// Boils down what a book has before `until`; its tweets must be all there are.
  package init(_ book: Book, until: Moment, weights: Weights = .standard) {
    let yard = Yardstick(weights, asOf: until)
    var count = Counting(book, countsStrangers: true, yard)
    count.count(book.tweets, 0..<book.tweets.firstRow(since: until))
    let lists = count.dayLists()
    let byHand = LoggedDays(book, yard)
      .days(splitAt: until.utcDay, contacts: book.contacts.count).before
    self.until = until
    self.weights = Past.text(of: weights)
    let contacts = count.slots.contacts
    let sums = contacts.indices.map { slot in
      let logged = contacts[slot] < 0 ? [] : byHand[Int(contacts[slot])]
      return (
        days: DaySummary().continued(lists[slot].merged(with: logged), yard),
        logged: logged.fingerprint
      )
    }
    // Strongest first, which they stay as long as nothing new comes: ranking all finds them in order.
    let order = Past.order(sums.map(\.days), yard)
    var (entries, days, ofContacts) = ([Entry](), [ContactDay](), OfContacts())
    var entryOfSlot = Array(repeating: Past.nobody, count: contacts.count)
    for slot in order {
      let (exchange, sum) = (count.exchanges[slot], sums[slot])
      if contacts[slot] >= 0 {
        ofContacts.totals.add(exchange, sum.days, 1)
        ofContacts.add(entry: entries.count)
        ofContacts.add(logged: sum.logged, ofEntry: entries.count)
      }
      entryOfSlot[slot] = Int32(entries.count)
      entries.append(
        Entry(
          exchange: exchange, days: sum.days, logged: sum.logged, firstDay: UInt32(days.count),
          dayCount: UInt32(lists[slot].count)))
      days += lists[slot]
    }
    self.ofContacts = ofContacts
    self.days = .here(days)
    entryOfHandle = Column(
      count.slotsOfHandles.lazy.map { $0 < 0 ? Past.nobody : entryOfSlot[Int($0)] })
    var handleCounts = Array(repeating: UInt32(0), count: entries.count)
    for entry in entryOfHandle where entry >= 0 { handleCounts[Int(entry)] += 1 }
    self.handleCounts = Column(handleCounts)
    self.entries = Column(entries)
  }

  /// The slots by what they come to, greatest first.
  private static func order(_ sums: [DaySummary], _ yard: Yardstick) -> [Int] {
    let strengths = sums.map { $0.strengthDays(at: yard.asOf, yard) }
    return sums.indices.sorted {
      strengths[$0] != strengths[$1] ? strengths[$0] > strengths[$1] : $0 < $1
    }
  }

  /// Stands for all that the book says beside the tweets: with the same tweets, the same fingerprint
  /// means the same past.
  package var fingerprint: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(weights)
    fingerprint.add(UInt64(bitPattern: until.milliseconds))
    for entry in entryOfHandle { fingerprint.add(UInt64(bitPattern: Int64(entry))) }
    for index in entries.indices { fingerprint.add(entries[index].logged) }
    return fingerprint.value
  }
}

// MARK: - Reading

extension Past {
  /// The entry of each contact, −1 for none, and whether these are the entries of `ofContacts`; nil
  /// where people are not what they were, since a handle has gone over to another.
  func entries(owners: [Int32], contacts: Int) -> (found: [Int32], areSame: Bool)? {
    var found = Array(repeating: Past.nobody, count: contacts)
    var handles = Array(repeating: UInt32(0), count: contacts)
    for (handle, owner) in owners.enumerated() where owner >= 0 && handle < entryOfHandle.count {
      let (entry, contact) = (entryOfHandle[handle], Int(owner))
      guard entry >= 0 else { continue }
      guard found[contact] < 0 || found[contact] == entry else { return nil }
      found[contact] = entry
      handles[contact] += 1
    }
    var these = OfContacts()
    for contact in found.indices where found[contact] >= 0 {
      guard handleCounts[Int(found[contact])] == handles[contact] else { return nil }
      these.add(entry: Int(found[contact]))
    }
    return (found, these.entries == ofContacts.entries)
  }

  /// The entry of one person; −1 for none, also where it is not theirs alone.
  func entry(of person: Set<HandleNumber>) -> Int32 {
    let found = person.map { Int($0) < entryOfHandle.count ? entryOfHandle[Int($0)] : -1 }
      .filter { $0 >= 0 }
    guard let entry = found.first, found.allSatisfy({ $0 == entry }),
      Int(handleCounts[Int(entry)]) == found.count
    else { return Past.nobody }
    return entry
  }

  subscript(entry: Int32) -> Entry? { entry < 0 ? nil : entries[Int(entry)] }

  /// The days of contact by tweets of an entry; nil where they can't be read.
  func days(of entry: Int32) -> [ContactDay]? {
    guard let entry = self[entry] else { return [] }
    let range = Int(entry.firstDay)..<Int(entry.firstDay) + Int(entry.dayCount)
    switch days {
    case .here(let days): return Array(days[range])
    case .distant(let bytes):
      let days = bytes.read { bytes -> [ContactDay]? in
        var unpacker = Unpacker(bytes)
        guard let part = unpacker.next(stride: MemoryLayout<ContactDay>.stride) else { return nil }
        let days = part.bindMemory(to: ContactDay.self)
        return days.count >= range.upperBound ? Array(days[range]) : nil
      }
      return days ?? nil
    }
  }
}

// MARK: - In the cache

extension Past {
  package func pack(into packer: inout Packer) {
    packer.pack(weights)
    packer.pack(Past.layout)
    packer.pack(until)
    packer.pack(entries)
    packer.pack(handleCounts)
    packer.pack(entryOfHandle)
    packer.pack(ofContacts)
  }

  /// The days, which are apart since they are seldom asked for.
  package func packDays(into packer: inout Packer) {
    guard case .here(let days) = days else { return }
    packer.pack(days)
  }

  /// What `pack` wrote; nil where it was made with other weights.
  package init?(
    unpacking unpacker: inout Unpacker, days: any DistantBytes, weights: Weights = .standard
  ) {
    guard let made = unpacker.unpackText(), made == Past.text(of: weights),
      let layout = unpacker.unpack(Int.self), layout == Past.layout,
      let until = unpacker.unpackOne(Moment.self), let entries = unpacker.unpackColumn(Entry.self),
      let handleCounts = unpacker.unpackColumn(UInt32.self), handleCounts.count == entries.count,
      let entryOfHandle = unpacker.unpackColumn(Int32.self),
      let ofContacts = unpacker.unpackOne(OfContacts.self)
    else { return nil }
    self.weights = made
    self.until = until
    self.entries = entries
    self.handleCounts = handleCounts
    self.entryOfHandle = entryOfHandle
    self.ofContacts = ofContacts
    self.days = .distant(days)
  }

  /// Stands for the weights. All their values only where somebody has changed one: to spell them out
  /// takes longer than to unpack the rest.
  private static func text(of weights: Weights) -> String {
    weights == .standard ? "standard" : "\(weights)"
  }

  private static var layout: [Int] {
    [
      MemoryLayout<Entry>.stride, MemoryLayout<Exchange>.stride, MemoryLayout<DaySummary>.stride,
      MemoryLayout<ContactDay>.stride, MemoryLayout<OfContacts>.stride, Weights.edition,
    ]
  }
}

/// A number that stands for some values in order. FNV-1a by words, with a shift that lets high bits
/// reach low ones.
struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ words: UInt64...) { for word in words { add(word) } }

  mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x100_0000_01b3
    value ^= value >> 29
  }

  mutating func add(_ text: String) { for byte in text.utf8 { add(UInt64(byte)) } }
}

extension ArraySlice<ContactDay> {
  /// Stands for what was logged on these days; 0 for none.
  var fingerprint: UInt64 {
    guard !isEmpty else { return 0 }
    var fingerprint = Fingerprint()
    for day in self {
      fingerprint.add(UInt64(UInt32(bitPattern: day.day)) << 16 | UInt64(day.logged))
    }
    return fingerprint.value
  }

  /// These days and others, in order of time, each once.
  func merged(with others: ArraySlice<ContactDay>) -> [ContactDay] {
    guard !others.isEmpty else { return Array(self) }
    var days = Array(self + others)
    days.removeLast(days.count - days.mergeDays(in: days.indices).count)
    return days
  }
}
