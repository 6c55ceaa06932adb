import People

/// The days of contact of many owners, in one piece of memory. An owner is a number: that of a
/// contact, or of its slot.
struct DayLists: Sendable {
  private var days: [ContactDay] = []
  /// Where each owner's days start, and how many there are.
  private var starts: [Int32] = []
  private var counts: [Int32] = []
  /// Lists that were replaced since.
  private var replaced: [Int: [ContactDay]] = [:]

  init() {}

  /// An owner's days, each once, in order of time; none for one that came since.
  subscript(owner: Int) -> ArraySlice<ContactDay> {
    if !replaced.isEmpty, let list = replaced[owner] { return list[...] }
    guard counts.indices.contains(owner) else { return [] }
    return days[Int(starts[owner])..<Int(starts[owner] + counts[owner])]
  }

  mutating func replace(_ list: [ContactDay], of owner: Int) { replaced[owner] = list }

  /// Adds a day, which takes constant time where it is none before the owner's last.
  mutating func add(_ day: ContactDay, to owner: Int) {
    let old = self[owner]
    guard let last = old.last, day.day <= last.day else {
      return append(day, to: owner, old)
    }
    if day.day == last.day, (day.tweets, day.logged) <= (last.tweets, last.logged),
      day.logged <= last.logged
    {
      return
    }
    replaced[owner] = old.merged(with: [day])
  }

  private mutating func append(_ day: ContactDay, to owner: Int, _ old: ArraySlice<ContactDay>) {
    if replaced[owner] == nil { replaced[owner] = Array(old) }
    replaced[owner]?.append(day)
  }
}

extension DayLists {
  /// One day of one owner as it is found, in any order.
  struct Mark: Sendable {
    var owner: Int32
    var day: ContactDay
  }

  /// Sorts marks by owner and merges those of a day.
  ///
  /// - Parameter count: how many owners there are.
  init(_ marks: [Mark], count: Int) {
    guard !marks.isEmpty else { return }
    var (order, starts) = grouped(marks, by: \.owner, count: count)
    counts = Array(repeating: 0, count: count)
    days = order.map { marks[Int($0)].day }
    for owner in 0..<count where starts[owner] < starts[owner + 1] {
      let range = days.mergeDays(in: Int(starts[owner])..<Int(starts[owner + 1]))
      counts[owner] = Int32(range.count)
    }
    starts.removeLast()
    self.starts = starts
  }
}

/// Puts things that belong to numbered owners in order of their owners, and leaves those of one as
/// they are.
///
/// - Returns: the places of the things in that order, and where in it each owner's start; behind the
///   last, where all end.
func grouped<Thing>(
  _ things: [Thing], by owner: (Thing) -> Int32, count: Int
) -> (order: [Int32], starts: [Int32]) {
  var starts = Array(repeating: Int32(0), count: count + 1)
  for thing in things { starts[Int(owner(thing)) + 1] += 1 }
  for at in 0..<count { starts[at + 1] += starts[at] }
  var (next, order) = (starts, Array(repeating: Int32(0), count: things.count))
  for (place, thing) in things.enumerated() {
    let at = Int(owner(thing))
    order[Int(next[at])] = Int32(place)
    next[at] += 1
  }
  return (order, starts)
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
