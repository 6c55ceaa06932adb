import Commands
import Dashboard
import People
import Screen
import TestSupport
import Testing

/// Events: people one a line, then what is left to do with them.
@Suite struct EventsTests {
  private static var book: Book {
    var book = SampleBooks.small
    var event = Event(id: EventID("e-1"))
    (event.name, event.on, event.place) = ("Chamber breakfast", "2026-11-20", "Halifax")
    event.people = [ContactID("c-jo")]
    book.put(event)
    return book
  }

  @Test func anEventIsAddedWithItsPeopleOneALine() throws {
    var user = Scenario()
    user.press("Ec")
    user.press("Podcamp yesterday in Halifax<Enter>")
    #expect(user.sees("Who was there"))
    user.press("Sam Baker #host, send the map by tue<Enter>")
    user.press("Mira Novak<Enter><Enter>")
    let event = try #require(user.state.book.events.values.first)
    #expect(event.name == "Podcamp" && event.on == "2026-11-20" && event.place == "Halifax")
    #expect(event.people.count == 2)
    let sam = try #require(user.state.book.contact(ContactID("c-sam")))
    #expect(sam.tags.contains("host") && sam.met?.event == event.id.description)
    let promise = try #require(user.state.book.followUps.last)
    #expect(promise.what == "send the map" && promise.due == Due("2026-11-24"))
    #expect(promise.event == event.id.description)
    #expect(user.state.book.contacts.contains { $0.name == "Mira Novak" })
    #expect(user.sees("Tue 24 Nov send the map"))
    #expect(user.sees("no handle, mail or number yet"))
    let saves = user.effects.count { if case .save = $0 { true } else { false } }
    #expect(saves == 3)
    user.press("u")
    #expect(user.state.book.events[event.id]?.people.count == 1)
  }

  @Test func twelvePeopleTakeALineEach() {
    var user = Scenario(EventsTests.book)
    user.press("E<Enter>c")
    for number in 1...12 {
      user.press("Person Num\(Character(UnicodeScalar(96 + UInt8(number))))<Enter>")
    }
    user.press("<Enter>")
    #expect(user.state.book.events[EventID("e-1")]?.people.count == 13)
    #expect(user.state.prompt == nil)
    #expect(user.sees("Chamber breakfast  13 people"))
  }

  @Test func tabCompletesWhoIsKnownAlsoWhoCameJustNow() {
    var user = Scenario(EventsTests.book)
    user.press("E<Enter>cGra<Tab><Enter>")
    #expect(user.state.book.events[EventID("e-1")]?.people.contains(ContactID("c-grace")) == true)
    user.press("Mira Novak<Enter>Mira<Tab>")
    #expect(user.state.reading?.line.people.count == 1)
    #expect(user.state.prompt?.field.text == "Mira Novak ")
  }

  @Test func everybodyMetIsFollowedUpWithAtOnceAndUndoneAtOnce() {
    var user = Scenario(EventsTests.book)
    user.press("E<Enter>cGra<Tab><Enter><Enter>")
    let before = user.state.book.followUps.count
    user.press("Vfin 2 weeks say hello<Enter>")
    let made = user.state.book.followUps.suffix(2)
    #expect(user.state.book.followUps.count == before + 2)
    #expect(made.allSatisfy { $0.due == Due("2026-12-05") && $0.event == "e-1" })
    user.press("u")
    #expect(user.state.book.followUps.count { $0.isOpen } == before)
  }

  @Test func whoCameToOneThatIsToComeWasNotMetYet() throws {
    var user = Scenario()
    user.press("EcFair, 3 dec, London<Enter>Jo<Tab><Enter><Enter>")
    let event = try #require(user.state.book.events.values.first)
    #expect(event.on == "2026-12-03" && event.people == [ContactID("c-jo")])
    #expect(!user.saved.contains { $0.kind == .interaction })
    #expect(user.state.book.contact(ContactID("c-jo"))?.met == nil)
    #expect(user.sees("coming"))
  }

  @Test func anEventIsRenamedAndMoved() {
    var user = Scenario(EventsTests.book)
    user.press("EE<^u>Harbour breakfast, 19 nov, Dartmouth<Enter>")
    let event = user.state.book.events[EventID("e-1")]
    #expect(event?.name == "Harbour breakfast" && event?.on == "2026-11-19")
    #expect(event?.place == "Dartmouth" && event?.people.count == 1)
  }

  @Test func whoWasWrittenToSinceIsDone() {
    var user = Scenario(EventsTests.book)
    user.press("E<Enter>")
    #expect(user.sees("say it was good to meet") && user.sees("1 to do"))
    user.press("mcall good talk<Enter>")
    #expect(user.sees("in touch since") && user.sees("all said"))
  }
}
