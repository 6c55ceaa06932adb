package import People

/// What passed before a moment, person by person, boiled down: what was said since is counted on
/// top, and gives the same as counting all of it.
///
/// A person is a set of handles, those of a contact or a stranger's one; what was logged by hand
/// is in the days of contact, since it lies between those of tweets.
package struct Past: Sendable {
  /// The first moment that is not in it, the first of a day.
  package let until: Moment
  let entries: KeptArray<Entry>
  /// The entry of each handle, −1 for none.
  private let entryOfHandle: [Int32]
  private let days: Days
  /// The weights that it was made with.
  private let weights: String

  /// One person's past.
  struct Entry: BitwiseCopyable, Sendable {
    var exchange: Exchange
    /// Of tweets and what was logged, up to the last of them.
    var days: DaySummary
    /// Stands for what was logged by hand.
    var logged: UInt64
    var firstDay: UInt32
    var dayCount: UInt32
    var handleCount: UInt32
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
    let nothing = Array(repeating: Exchange(), count: book.contacts.count)
    var count = Counting(book, nothing, countsStrangers: true, yard)
    count.count(book.tweets, 0..<book.tweets.firstRow(since: until))
    let lists = count.dayLists()
    let byHand = LoggedDays(book, yard)
      .lists(splitAt: until.utcDay, contacts: book.contacts.count).before
    self.until = until
    self.weights = "\(weights)"
    var entryOfSlot = Array(repeating: Counting.nobody, count: count.exchanges.count)
    var (entries, days): ([Entry], [ContactDay]) = ([], [])
    for slot in entryOfSlot.indices where count.exchanges[slot].newest != nil {
      entryOfSlot[slot] = Int32(entries.count)
      let (list, logged) = (lists[slot], byHand[slot])
      entries.append(
        Entry(
          exchange: count.exchanges[slot],
          days: DaySummary().continued(list.merged(with: logged), yard), logged: logged.fingerprint,
          firstDay: UInt32(days.count), dayCount: UInt32(list.count), handleCount: 0))
      days += list
    }
    self.days = .here(days)
    entryOfHandle = count.slots.map { $0 < 0 ? Counting.nobody : entryOfSlot[Int($0)] }
    for entry in entryOfHandle where entry >= 0 { entries[Int(entry)].handleCount += 1 }
    self.entries = KeptArray(entries)
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
  /// The entry of each contact, −1 for none; nil where people are not what they were, since a
  /// handle has gone over to another.
  func entries(owners: [Int32], contacts: Int) -> [Int32]? {
    var found = Array(repeating: Counting.nobody, count: contacts)
    var handles = Array(repeating: UInt32(0), count: contacts)
    for (handle, owner) in owners.enumerated() where owner >= 0 && handle < entryOfHandle.count {
      let (entry, contact) = (entryOfHandle[handle], Int(owner))
      guard entry >= 0 else { continue }
      guard found[contact] < 0 || found[contact] == entry else { return nil }
      found[contact] = entry
      handles[contact] += 1
    }
    for contact in found.indices where found[contact] >= 0 {
      guard entries[Int(found[contact])].handleCount == handles[contact] else { return nil }
    }
    return found
  }

  /// The entry of one person; −1 for none, also where it is not theirs alone.
  func entry(of person: Set<HandleNumber>) -> Int32 {
    let found = person.map { Int($0) < entryOfHandle.count ? entryOfHandle[Int($0)] : -1 }
      .filter { $0 >= 0 }
    guard let entry = found.first, found.allSatisfy({ $0 == entry }),
      Int(entries[Int(entry)].handleCount) == found.count
    else { return Counting.nobody }
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
    packer.pack(entries.array)
    packer.pack(entryOfHandle)
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
    guard let made = unpacker.unpackText(), made == "\(weights)",
      let layout = unpacker.unpack(Int.self), layout == Past.layout,
      let until = unpacker.unpackOne(Moment.self), let entries = unpacker.unpackKept(Entry.self),
      let entryOfHandle = unpacker.unpack(Int32.self)
    else { return nil }
    self.weights = made
    self.until = until
    self.entries = entries
    self.entryOfHandle = entryOfHandle
    self.days = .distant(days)
  }

  private static var layout: [Int] {
    [
      MemoryLayout<Entry>.stride, MemoryLayout<Exchange>.stride, MemoryLayout<DaySummary>.stride,
      MemoryLayout<ContactDay>.stride, Weights.edition,
    ]
  }
}

/// A number that stands for some values in order. FNV-1a by words, with a shift that lets high bits
/// reach low ones.
struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

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
