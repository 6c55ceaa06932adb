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

  @Test("An import is taken back as a whole, and the same import brings it back")
  func undoImport() throws {
    let first = try home.perch("dump")
    #expect(try home.perch("undo-import", "--list").contains("mentions.json"))
    #expect(try home.perch("undo-import").contains("deleted: "))
    #expect(try home.dump("tweet").isEmpty && home.dump("message").isEmpty)
    #expect(try home.dump("contact").isEmpty)
    #expect(try home.perch("undo-import", "--list").isEmpty)
    for _ in 1...2 {
      try home.importAnna()
      #expect(
        try home.dump("tweet").count
          == first.split(separator: "\n")
          .count { $0.contains("\"kind\":\"tweet\"") })
      #expect(try home.waiting().count == 4)
      try home.perch("undo-import")
      #expect(try home.waiting().isEmpty)
    }
  }
}
