import Dashboard
import People
import Scoring
import Screen
import TestSupport
import Testing

/// Moving, searching, limiting.
@Suite struct FindTests {
  @Test func searchGoesRoundAndSaysWhenNothingIsThere() {
    var user = Scenario()
    user.press("/patd<Enter>")
    #expect(user.state.queue.list.selectedItem?.tweet == TweetID("twitter:131"))
    user.press("/zebra<Enter>n")
    #expect(user.sees("“zebra” is not here"))
    user.press("/sponsors<Enter>")
    #expect(user.state.queue.list.selectedItem?.tweet == TweetID("twitter:120"))
    user.press("N")
    #expect(user.state.queue.list.selectedItem?.tweet == TweetID("twitter:120"))
  }

  @Test func aLimitShowsOnlyWhatMatchesAndEscClearsIt() {
    var user = Scenario()
    user.press("\\press<Enter>")
    #expect(user.sees("\\press"))
    #expect(user.sees("Sam Baker  @sambaker"))
    #expect(!user.sees("Pat Doyle  @patd"))
    user.press("<Esc>")
    #expect(user.sees("Pat Doyle  @patd"))
  }

  @Test func theTimelineIsSearchedBehindTheScreen() {
    var user = Scenario()
    user.press("2\\weather<Enter>")
    user.answer([122])
    #expect(user.state.timeline.list.itemCount == 1)
    user.press("<Esc>")
    #expect(user.state.timeline.list.itemCount == 8)
    user.press("/coffee<Enter>")
    user.answer([101])
    #expect(user.state.timeline.list.selectedItem?.id == 101)
  }

  @Test func panesGoRoundAndTheNarrowScreenShowsTheOneWithTheKeys() {
    var user = Scenario(size: .init(columns: 40, rows: 20))
    #expect(user.sees("To answer"))
    user.press("<Tab>")
    #expect(user.sees("Follow-ups"))
    user.press("l")
    #expect(user.sees("Contacts"))
    user.press("h")
    #expect(user.sees("Follow-ups"))
  }

  @Test func aNewSizeKeepsTheCursorInSight() {
    var user = Scenario()
    user.press("G")
    user.happen(.resized(.init(columns: 40, rows: 12)))
    #expect(user.sees("hello @anna") || user.sees("love your maps"))
    user.happen(.resized(.init(columns: 20, rows: 5)))
    #expect(user.sees("perch needs"))
    user.happen(.resized(.init(columns: 120, rows: 36)))
    #expect(user.sees("love your maps"))
  }

  @Test func aThreadShowsTheWholeConversation() {
    var user = Scenario()
    user.press("2/wonderful<Enter>")
    user.answer([111])
    user.press("<Enter>")
    #expect(user.sees("are the slides any use?"))
    #expect(user.sees("good! more on Friday"))
    #expect(user.sees("‹ Thread  3"))
  }

  @Test func aPageIsSearchedOnItsOwn() {
    var user = Scenario()
    user.press("<Shift-Tab>/sam<Enter><Enter>/october<Enter>")
    #expect(user.state.subject?.tweet == TweetID("twitter:100"))
    user.press("n<Esc>n")
    #expect(user.state.contacts.list.selectedItem?.id == ContactID("c-sam"))
  }

  @Test func searchingOnBeforeSearchingSaysSo() {
    var user = Scenario()
    user.press("n")
    #expect(user.sees("Search for something first"))
    #expect(user.state.queue.list.selectedItem?.tweet == TweetID("twitter:130"))
  }

  @Test func whyShowsEveryTermAndTheSum() {
    var user = Scenario()
    user.press("W")
    #expect(user.sees("asks you a question"))
    #expect(user.sees("together"))
    user.press("<Esc>")
    #expect(user.sees("To answer"))
  }
}
