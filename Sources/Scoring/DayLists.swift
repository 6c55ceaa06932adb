import People

/// The days of contact of many contacts, in one piece of memory.
struct DayLists: Sendable {
  private var days: [ContactDay] = []
  private var ranges: [Range<Int>] = []
  /// Lists that were replaced since.
  private var replaced: [Int: [ContactDay]] = [:]

  init() {}

  /// A contact's days, each once, in order of time; none for a contact that came since.
  subscript(contact: Int) -> ArraySlice<ContactDay> {
    if !replaced.isEmpty, let list = replaced[contact] { return list[...] }
    return ranges.indices.contains(contact) ? days[ranges[contact]] : []
  }

  mutating func replace(_ list: [ContactDay], of contact: Int) { replaced[contact] = list }

  /// Adds a day, which takes constant time where it is none before the contact's last.
  mutating func add(_ day: ContactDay, to contact: Int) {
    let old = self[contact]
    guard let last = old.last, day.day <= last.day else {
      return append(day, to: contact, old)
    }
    if day.day == last.day, (day.tweets, day.logged) <= (last.tweets, last.logged),
      day.logged <= last.logged
    {
      return
    }
    replaced[contact] = old.merged(with: [day])
  }

  private mutating func append(_ day: ContactDay, to contact: Int, _ old: ArraySlice<ContactDay>) {
    if replaced[contact] == nil { replaced[contact] = Array(old) }
    replaced[contact]?.append(day)
  }
}

extension DayLists {
  /// One day of one contact as it is found, in any order.
  struct Mark: Sendable {
    var contact: Int32
    var day: ContactDay
  }

  /// Sorts marks by contact and merges those of a day.
  init(_ marks: [Mark], contacts: Int) {
    var ends = Array(repeating: 0, count: contacts + 1)
    for mark in marks { ends[Int(mark.contact) + 1] += 1 }
    for contact in 0..<contacts { ends[contact + 1] += ends[contact] }
    let starts = ends
    days = Array(repeating: ContactDay(day: 0), count: marks.count)
    for mark in marks {
      days[ends[Int(mark.contact)]] = mark.day
      ends[Int(mark.contact)] += 1
    }
    ranges = (0..<contacts).map { days.mergeDays(in: starts[$0]..<starts[$0 + 1]) }
  }
}

extension [ContactDay] {
  /// Puts a part in order of time, each day once, and says how far it reaches now.
  mutating func mergeDays(in range: Range<Int>) -> Range<Int> {
    guard range.count > 1 else { return range }
    if !isInOrder(range) { self[range].sort { $0.day < $1.day } }
    var end = range.lowerBound
    for at in range.dropFirst() {
      if self[at].day == self[end].day {
        self[end].add(self[at])
      } else {
        end += 1
        self[end] = self[at]
      }
    }
    return range.lowerBound..<(end + 1)
  }

  private func isInOrder(_ range: Range<Int>) -> Bool {
    range.dropLast().allSatisfy { self[$0].day <= self[$0 + 1].day }
  }
}
