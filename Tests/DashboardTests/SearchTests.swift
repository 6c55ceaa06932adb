import Dashboard
import People
import Queries
import TestSupport
import Testing

/// Searching everything.
@Suite struct SearchTests {
  @Test func hitsComeByKindWithTheWordsInThem() {
    var user = Scenario()
    user.press("Scoffee")
    user.find()
    #expect(user.sees("tweets  1") && user.sees("third coffee, second Red"))
    user.press("<^u>slides")
    user.find()
    #expect(user.sees("follow-ups  1") && user.sees("tweets  1"))
    user.press("<^u>covers")
    user.find()
    #expect(user.sees("notes  1") && user.sees("likes being asked about covers"))
    #expect(!user.sees("contacts  1"))
    user.press("<^u>studio")
    user.find()
    #expect(user.sees("log  1") && user.sees("her new studio"))
  }

  @Test func whatIsTypedOnGivesUpWhatWasLookedFor() {
    var user = Scenario()
    user.press("Sjo")
    user.press("l")
    let searches = user.searches
    #expect(searches.map(\.0.text) == ["j", "jo", "jol"])
    user.happen(.hits([.tweet(130)], number: searches[1].1, isLast: true))
    #expect(!user.sees("tweets  1"), "an older search says nothing any more")
    user.find()
    #expect(user.sees("Jo Lind"))
  }

  @Test func whatWasFoundIsOpenedAndActedOn() {
    var user = Scenario()
    user.press("Ssponsors")
    user.find()
    user.press("<Enter><Enter>")
    #expect(user.sees("‹ Thread"))
    user.press("<Esc>tfood<Enter>")
    #expect(user.saved.last?.id == "c-jo")
    user.press("<Esc>")
    #expect(user.state.pages.isEmpty)
    user.press("Ssam baker")
    user.find()
    user.press("<Down><Up><Enter><Enter>")
    #expect(user.sees("editor at Red"))
  }

  @Test func anEmptySearchGoesAgain() {
    var user = Scenario()
    user.press("S")
    #expect(user.sees("Type a word"))
    user.press("<Esc>")
    #expect(user.state.pages.isEmpty)
    user.press("Szebra")
    user.find()
    #expect(user.sees("Nothing has it"))
  }

  @Test func tweetsAreFoundNewestFirstAndByMoreThanWords() throws {
    var found: [Int] = []
    let query = try Query("from:jo or coffee", now: SampleBooks.now, zone: .utc)
    TweetSearch(query, Scenario().state.queryWorld).run { rows in
      found += rows
      return true
    }
    let book = SampleBooks.small
    #expect(found.map { book.tweets.keys[$0] } == [122, 120, 101])
  }
}

extension Scenario {
  /// The searches over everything that were asked for.
  var searches: [(Query, Int)] {
    effects.compactMap { effect in
      if case .searchAll(let query, let number) = effect { (query, number) } else { nil }
    }
  }

  /// The last of them finds what there is.
  mutating func find() {
    guard let (query, number) = searches.last else { return }
    var found: [Hit] = []
    WholeSearch(query, state.queryWorld).run { hits in
      found += hits
      return true
    }
    happen(.hits(found, number: number, isLast: true))
  }
}
