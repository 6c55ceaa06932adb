import People
import Scoring
import Testing

/// Who is worth a coffee first.
@Suite struct CoffeeTests {
  private func coffee(_ book: SmallBook, _ name: String) -> Coffee? {
    let (made, index) = (book.made(), book.index(name))
    return book.relations().coffee(index, book: made, now: SmallBook.now, rank: 1)
  }

  private func talk(_ book: inout SmallBook, with name: String) {
    for day in [3, 9, 20] {
      let said = book.say(name, .days(day), to: "anna")
      book.say("anna", .days(day - 1), answering: said)
    }
  }

  @Test func whomITalkWithAndNeverMetComesBeforeWhomIMetLastWeek() throws {
    var book = SmallBook("sam", "jo")
    talk(&book, with: "sam")
    talk(&book, with: "jo")
    book.log("jo", daysAgo: 6)
    let (sam, jo) = (try #require(coffee(book, "sam")), try #require(coffee(book, "jo")))
    #expect(sam.score > jo.score)
    #expect(sam.reasons.map(\.phrase).contains("never met"))
    #expect(jo.reasons.map(\.phrase).last == "met 6 days ago")
  }

  @Test func aMeetingOfLongAgoIsNoReasonAgainstAnother() throws {
    var book = SmallBook("sam")
    book.log("sam", daysAgo: 61)
    let reasons = try #require(coffee(book, "sam")).reasons
    #expect(reasons.count == 1)
    #expect(reasons[0].phrase.hasPrefix("strength "))
  }

  @Test func reasonsAddUp() throws {
    var book = SmallBook()
    book.person("sam") { $0.isReach = true }
    talk(&book, with: "sam")
    let sam = try #require(coffee(book, "sam"))
    #expect(sam.reasons.map(\.phrase).contains("reach"))
    #expect(sam.reasons.map(\.points).reduce(0, +).isAbout(sam.score))
  }

  @Test func aStrangerIsNotSomebodyINeverMet() throws {
    let book = SmallBook("sam")
    #expect(try #require(coffee(book, "sam")).reasons.map(\.phrase) == ["strength 0"])
  }

  @Test func nothingIsSuggestedOfTheMutedTheDeletedAndThoseWhoseTurnItIs() {
    var book = SmallBook("tired")
    book.person("muted") { $0.isMuted = true }
    book.person("gone") { $0.isDeleted = true }
    for day in [4, 2] { book.say("anna", .days(day), to: "tired") }
    for name in ["muted", "gone", "tired", "anna"] { #expect(coffee(book, name) == nil) }
  }
}
