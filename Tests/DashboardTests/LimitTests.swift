import Dashboard
import People
import Queries
import TestSupport
import Testing

/// Limiting lists by queries: as they are typed, saved under letters, completed with Tab.
@Suite struct LimitTests {
  @Test func theListFollowsWhatIsTypedAndEscGoesBack() {
    var user = Scenario()
    user.press("\\tag:pre")
    #expect(user.state.queue.list.itemCount == 0)
    user.press("ss")
    #expect(user.state.queue.list.items.map(\.id) == [TweetID("twitter:130")])
    #expect(user.sees("1 of 4"))
    user.press("<Esc>")
    #expect(user.state.queue.list.itemCount == 4)
    user.press("\\patd<Enter>\\is:reach<Esc>")
    #expect(user.state.queue.list.items.map(\.id) == [TweetID("twitter:131")])
  }

  @Test func aMistakeIsSaidWhereItStandsAndTheListStays() {
    var user = Scenario()
    user.press("\\tga:press")
    #expect(user.sees("did you mean tag?"))
    user.press("<Enter>")
    #expect(user.state.prompt != nil)
    user.press("<^u>strength<Esc>")
    #expect(user.state.prompt == nil && user.state.queue.list.itemCount == 4)
  }

  @Test func tabPutsWhatThereIs() {
    var user = Scenario()
    user.press("\\ta<Tab>")
    #expect(user.state.prompt?.field.text == "tag:")
    user.press("c<Tab>")
    #expect(user.state.prompt?.field.text == "tag:customer")
    #expect(user.state.queue.list.items.map(\.id) == [TweetID("twitter:131")])
    user.press("<^u>is:m<Tab>")
    #expect(user.state.prompt?.field.text == "is:muted")
    user.press("<Tab><Tab><Shift-Tab>")
    #expect(user.state.prompt?.field.text == "is:message")
  }

  @Test func eachPaneHasItsOwnLimit() {
    var user = Scenario()
    user.press("<Shift-Tab>\\near:halifax<Enter><Tab><Tab>\\due:tue<Enter>")
    #expect(user.state.contacts.list.items.map(\.id) == [ContactID("c-jo")])
    #expect(user.state.followUps.list.items.map(\.id) == [FollowUpID("f-3")])
    #expect(user.state.queue.list.itemCount == 4)
    user.press("<Esc>")
    #expect(user.state.followUps.list.itemCount == 4)
    #expect(user.state.contacts.list.itemCount == 1)
  }

  @Test func whatChangesComesAndGoes() {
    var user = Scenario()
    user.press("<Shift-Tab>\\tag:fair<Enter>")
    #expect(user.state.contacts.list.itemCount == 0)
    user.press("<Esc>/jo<Enter>tfair<Enter>\\tag:fair<Enter>")
    #expect(user.state.contacts.list.items.map(\.id) == [ContactID("c-jo")])
    user.press("u")
    #expect(user.state.contacts.list.itemCount == 0)
  }

  @Test func lettersApplyQueries() {
    var user = Scenario()
    user.press("'u")
    #expect(user.state.queue.list.items.map(\.id) == [TweetID("twitter:131")])
    user.press("'r")
    #expect(user.state.queue.list.items.map(\.id) == [TweetID("twitter:130")])
    user.press("'k")
    #expect(user.sees("No query is saved under k"))
    user.press("\\<^u>from:jo<Enter>\"k Jo's words<Enter>")
    #expect(
      user.effects.contains(.keep(SavedQuery(letter: "k", name: "Jo's words", text: "from:jo"))))
    user.press("<Esc>'k")
    #expect(user.state.queue.list.items.map(\.id) == [TweetID("twitter:120")])
    user.press("''")
    #expect(user.sees("Jo's words"))
    user.press("unhap<Enter>")
    #expect(user.state.queue.list.items.map(\.id) == [TweetID("twitter:131")])
    user.press("\"-k<Enter>'k")
    #expect(user.sees("No query is saved under k"))
  }

  @Test func nothingIsSavedWithoutALimit() {
    var user = Scenario()
    user.press("\"")
    #expect(user.sees("Limit the list first"))
  }

  @Test func whatIsLookedForMayBeAQuery() {
    var user = Scenario()
    user.press("/tag:customer<Enter>")
    #expect(user.state.queue.list.selectedItem?.id == TweetID("twitter:131"))
    user.press("<Shift-Tab>/has:note<Enter>")
    #expect(user.state.contacts.list.selectedItem?.id == ContactID("c-sam"))
  }

  @Test func manyContactsAreReadAwayFromTheKeys() throws {
    var book = SampleBooks.small
    book.put(
      (0..<900).map { SampleBooks.person("c-n\($0)", "Nobody \($0)", "twitter:nobody\($0)") })
    var user = Scenario(book)
    user.press("<Shift-Tab>\\nobody 89")
    let reads = user.effects.filter { if case .readWords = $0 { true } else { false } }
    #expect(reads.count == 1)
    #expect(user.state.contacts.list.itemCount == 904)
    user.happen(.wordsRead(FinderWords(user.state.book, rows: [])))
    #expect(user.state.contacts.list.itemCount == 19)
    user.press("9")
    #expect(user.state.contacts.list.items.map(\.id) == [ContactID("c-n899")])
  }

  @Test func listsAreSortedByWhatOneWants() {
    var user = Scenario()
    user.press("<Shift-Tab>:sort name<Enter>")
    #expect(
      user.state.contacts.list.items.map(\.id.description) == ["c-grace", "c-jo", "c-pat", "c-sam"])
    user.press("s")
    #expect(user.state.contacts.order == .followers)
    #expect(user.state.contacts.list.items.first?.id == ContactID("c-sam"))
    user.press("s")
    #expect(user.state.contacts.order == .strength)
    user.press("<Tab>:sort oldest<Enter>")
    #expect(user.state.queue.list.items.first?.id == TweetID("twitter:120"))
    user.press("<Tab>s")
    #expect(user.state.followUps.list.items.first?.id == FollowUpID("f-2"))
    user.press("2s")
    #expect(user.sees("This list has one order only"))
    user.press("1:sort upwards<Enter>")
    #expect(user.sees("“upwards” is no order here"))
  }

  @Test func theFirstLineCountsAllWhateverTheLimit() {
    var user = Scenario()
    let before = user.screen.split(separator: "\n").first
    user.press("\\tag:press<Enter><Tab>\\due:tue<Enter>")
    #expect(user.state.queue.list.itemCount == 1)
    #expect(user.screen.split(separator: "\n").first == before)
  }

  @Test func queriesOfTheSettingsGoBeforeThoseThatComeAndBehindThoseThatWereKept() {
    var user = Scenario()
    var preferences = user.state.preferences
    preferences.queries = [
      SavedQuery(letter: "r", name: "press", text: "tag:press"),
      SavedQuery(letter: "x", name: "Jo", text: "from:jo"),
    ]
    user.happen(.settingsChanged(preferences))
    #expect(user.sees("Settings read again: queries."))
    user.press("'r")
    #expect(user.state.queue.limit.text == "tag:press")
    user.press("<Esc>\\patd<Enter>\"x Pat<Enter><Esc>'x")
    #expect(user.state.queue.limit.text == "patd")
    preferences.queries = []
    user.happen(.settingsChanged(preferences))
    user.press("<Esc>'r")
    #expect(user.state.queue.limit.text == "is:reach")
    user.press("<Esc>'x")
    #expect(user.state.queue.limit.text == "patd")
  }

  @Test func theViewOfContactsHasTheColumnsThatOneWants() {
    var user = Scenario()
    user.press("|")
    #expect(user.sees("Only the view of contacts, 3, has columns."))
    user.press("3|<^u>last na<Tab> pl<Enter>")
    #expect(user.sees("Columns for this visit: last name place."))
    #expect(user.state.columns.shown == [.last, .name, .place])
    user.press(":columns strenght<Enter>")
    #expect(user.sees("“strenght” is no column"))
    user.press("<^u><Enter>")
    #expect(user.state.columns == ContactColumns())
  }
}
