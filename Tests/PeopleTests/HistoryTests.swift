import Testing

@testable import People

@Suite("Days of contact")
struct HistoryTests {
  func day(_ number: Int32, talkIn: UInt16) -> DayOfContact {
    var day = DayOfContact(day: Day(number: number))
    day.talkIn = talkIn
    return day
  }

  @Test("taken in in order are what they are in any other")
  func bulk() {
    let days: [(handle: HandleNumber, day: DayOfContact)] = [
      (1, day(5, talkIn: 1)), (1, day(5, talkIn: 2)), (1, day(9, talkIn: 1)),
      (4, day(9, talkIn: 7)), (4, day(10, talkIn: 1)), (6, day(9, talkIn: 1)),
    ]
    var single = History()
    for (handle, day) in days.reversed() { single.add(day, to: handle) }
    var bulk = History()
    for (handle, day) in days { bulk.append(day, to: handle) }

    #expect(bulk.handles == [1, 4, 6])
    #expect(single.handles == [1, 4, 6])
    for handle in HandleNumber(0)...8 { #expect(bulk[handle] == single[handle]) }
    #expect(bulk[1] == [day(5, talkIn: 3), day(9, talkIn: 1)])
  }

  @Test("grow after they were taken in")
  func grow() {
    var history = History()
    history.append(day(5, talkIn: 1), to: 2)
    history.add(day(4, talkIn: 1), to: 2)
    history.add(day(5, talkIn: 1), to: 2)
    history.add(day(1, talkIn: 1), to: 0)
    #expect(history[2] == [day(4, talkIn: 1), day(5, talkIn: 2)])
    #expect(history.handles == [0, 2])
  }
}
