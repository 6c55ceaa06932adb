import Foundation
import Testing

/// Two dashboards at once on one book.
@Suite(.timeLimit(.minutes(2)))
struct SessionsTests {
  private let home: Home

  init() throws {
    home = try Home()
    try home.importAnna()
  }

  @Test("What one session does, the other shows, and both quit with one book")
  func together() throws {
    let other = try Home(sharing: home)
    let (first, second) = (try Terminal(home, columns: 120), try Terminal(other))
    try first.waits(for: "4 to answer")
    try second.waits(for: "4 to answer")

    try second.types("jjftomorrow send")
    try second.waits(for: "tomorrow send")
    try first.types("e")
    try second.waits(for: "3 to answer")
    try second.waits(for: "tomorrow send")

    try second.types(" the map")
    try second.presses("Enter")
    try first.waits(for: "send the map")
    try first.types("q")
    try first.waits(for: "perch left with 0.")
    try second.types("q")
    try second.waits(for: "perch left with 0.")
    #expect(try home.waiting().count == 3)
    #expect(try home.dump("follow-up").compactMap { $0["what"] as? String } == ["send the map"])
  }
}
