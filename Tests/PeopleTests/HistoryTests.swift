import Testing

@testable import People

@Suite("Days of contact")
struct HistoryTests {
  func day(_ number: Int32, talkIn: UInt16) -> DayOfContact {
    var day = DayOfContact(day: Day(number: number))
    day.talkIn = talkIn
    return day
  }

  @Test("taken in at once are what they are when added one by one")
  func bulk() {
    let days: [(handle: HandleNumber, day: DayOfContact)] = [
      (1, day(5, talkIn: 1)), (1, day(5, talkIn: 2)), (1, day(9, talkIn: 1)),
      (4, day(9, talkIn: 7)), (4, day(10, talkIn: 1)), (6, day(9, talkIn: 1)),
    ]
    var single = History()
    for (handle, day) in days.reversed() { single.add(day, to: handle) }
    let bulk = History(sorted: days)

    #expect(bulk.handles == [1, 4, 6])
    #expect(single.handles == [1, 4, 6])
    for handle in HandleNumber(0)...8 { #expect(bulk[handle] == single[handle]) }
    #expect(bulk[1] == [day(5, talkIn: 3), day(9, talkIn: 1)])
  }

  @Test("grow after they were taken in at once")
  func grow() {
    var history = History(sorted: [(HandleNumber(2), day(5, talkIn: 1))])
    history.add(day(4, talkIn: 1), to: 2)
    history.add(day(5, talkIn: 1), to: 2)
    history.add(day(1, talkIn: 1), to: 0)
    #expect(history[2] == [day(4, talkIn: 1), day(5, talkIn: 2)])
    #expect(history.handles == [0, 2])
  }
}
