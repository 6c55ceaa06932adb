import Dashboard
import People
import Scoring
import TestSupport
import Testing

/// What other sessions did, as it comes in.
@Suite struct NewsTests {
  private func done(_ tweet: Int) -> News {
    var news = News()
    news.queueStates = [QueueState(id: "twitter:\(tweet)", FieldsSource(["state": "done"]))]
    return news
  }

  private func order(_ user: Scenario) -> [String] {
    user.state.queue.list.items.map { $0.id.description }
  }

  @Test("What another session dealt with goes, and the others keep cursor and order")
  func queue() {
    var user = Scenario()
    user.press("jj")
    let (before, here) = (order(user), user.state.queue.list.selectedItem?.id)
    user.happen(.looked(done(131)))
    #expect(order(user) == before.filter { $0 != "twitter:131" })
    #expect(user.state.queue.list.selectedItem?.id == here)
    user.happen(.looked(News()))
    #expect(order(user) == before.filter { $0 != "twitter:131" })
  }

  @Test("What is under the cursor stays there, dimmed, so that no key hits another")
  func underTheCursor() {
    var user = Scenario()
    let here = user.state.queue.list.selectedItem?.id
    user.happen(.looked(done(130)))
    #expect(here?.description == "twitter:130")
    #expect(user.state.queue.list.selectedItem?.id == here)
    #expect(user.sees("done elsewhere"))
    user.press("j")
    #expect(!order(user).contains("twitter:130"))
  }

  @Test("What another session took back waits again, at its place")
  func waitsAgain() {
    var user = Scenario()
    let before = order(user)
    user.press("jj")
    user.happen(.looked(done(131)))
    var news = News()
    news.queueStates = [QueueState(id: "twitter:131", FieldsSource([:]))]
    user.happen(.looked(news))
    #expect(order(user) == before)
  }

  @Test("Few whose records came or changed are counted at once, many away from the keys")
  func manyAtOnce() {
    for (most, counts) in [(8, [Effect]()), (9, [.count(1)])] {
      var user = Scenario()
      var news = News()
      news.contacts = (1...most).map { number in
        var person = Contact(id: ContactID("c-new\(number)"))
        person.name = "New Person \(number)"
        return person
      }
      user.happen(.looked(news))
      #expect(user.effects == counts)
    }
  }

  @Test("Text that is being typed stays", arguments: ["fnext tue sen", "rI would love t", "/pat"])
  func typing(_ keys: String) {
    var user = Scenario()
    user.press("jj" + keys)
    let (prompt, composer) = (user.state.prompt, user.state.composer)
    user.happen(.looked(done(131)))
    var news = News()
    news.contacts = [
      SampleBooks.person("c-sam", "Samantha Baker", "twitter:sambaker") { $0.note = "new" }
    ]
    user.happen(.looked(news))
    #expect(user.state.prompt == prompt && user.state.composer == composer)
    #expect(user.state.book.contact(ContactID("c-sam"))?.note == "new")
  }

  @Test("A contact that is changed elsewhere is shown as it is, where the cursor was")
  func contacts() {
    var user = Scenario()
    user.press("<Shift-Tab>jj")
    let here = user.state.contacts.list.selectedItem?.id
    var news = News()
    news.contacts = [SampleBooks.person("c-jo", "Johanna Lind", "twitter:jolind")]
    user.happen(.looked(news))
    #expect(user.sees("Johanna Lind"))
    #expect(user.state.contacts.list.selectedItem?.id == here)
  }

  @Test("An act that is on its way stays on top of what comes in")
  func inFlight() {
    var user = Scenario()
    user.press("e")
    var news = News()
    news.queueStates = [
      QueueState(
        id: "twitter:130",
        FieldsSource(["state": "snoozed", "until": "2026-12-01T00:00:00.000Z"]))
    ]
    user.happen(.looked(news))
    #expect(user.state.book.queueStates[TweetID("twitter:130")]?.state == .done)
    user.save()
    user.happen(.looked(news))
    #expect(user.state.book.queueStates[TweetID("twitter:130")]?.state == .snoozed)
  }

  @Test("One look at a time; what changes during one is looked for after it")
  func oneLook() {
    var user = Scenario()
    for _ in 1...3 { user.happen(.folderChanged) }
    #expect(user.effects == [.look])
    user.happen(.looked(News()))
    #expect(user.effects == [.look, .look])
    user.happen(.looked(News()))
    #expect(user.effects == [.look, .look])
  }

  @Test("A new contact is counted with all others, away from the keys; acts meanwhile stay")
  func newContact() {
    var user = Scenario()
    var news = News()
    news.contacts = [SampleBooks.person("c-new", "New Person", "twitter:stranger")]
    user.happen(.looked(news))
    #expect(user.effects == [.count(1)])
    #expect(user.sees("New Person"))
    let counted = Relations(book: user.state.book, now: SampleBooks.now)
    user.press("<Shift-Tab>*")
    user.happen(.counted(counted, nil, number: 1))
    let whole = Relations(book: user.state.book, now: SampleBooks.now)
    for index in user.state.book.contacts.indices {
      let now = SampleBooks.now
      #expect(user.state.relations.value(index, now: now) == whole.value(index, now: now))
    }
  }

  @Test("A newer tweet takes its place at once, and nobody else is counted again")
  func newerTweet() throws {
    var user = Scenario()
    let (book, now) = (user.state.book, SampleBooks.now)
    let row = try #require(user.state.queue.list.items.first?.row)
    let contact = try #require(book.contactIndex(of: book.tweets.authors[row]))
    var table = TweetTable(keysOf: book.tweets)
    var entry = book.tweets.entry(row)
    (entry.key, entry.time, entry.thread) = (9_000_000_000_000_000_000, now, TweetTable.noTweet)
    entry.replyTo = TweetTable.noTweet
    table.append(entry)
    var news = News()
    news.tweets = .newer(NewerTweets(table: table, handles: book.handles, reader: book.reader))
    user.happen(.looked(news))
    #expect(user.effects == [])
    let id = TweetID("twitter:\(entry.key)")
    #expect(user.state.queue.list.items.contains { $0.tweet == id })
    #expect(user.state.relations.strength(contact, now: now).last == now)
    // A count that had begun before has not seen the next one.
    news.contacts = [SampleBooks.person("c-new", "New Person", "twitter:stranger")]
    (entry.key, news.tweets) = (entry.key + 1, .none)
    user.happen(.looked(news))
    table = TweetTable(keysOf: book.tweets)
    table.append(entry)
    (news.contacts, news.tweets) = (
      [],
      .newer(NewerTweets(table: table, handles: user.state.book.handles, reader: book.reader))
    )
    user.happen(.looked(news))
    #expect(user.effects == [.count(1), .count(2)])
  }

  @Test("Tweets that are no newer ones have all months read again, once after the other")
  func months() {
    var user = Scenario()
    var news = News()
    news.tweets = .changed
    user.happen(.looked(news))
    user.happen(.looked(news))
    #expect(user.effects == [.loadHistory])
    let (book, relations) = (user.state.book, user.state.relations)
    var scorer = user.state.scorer
    let queue = scorer.queue(book: book, relations: relations, now: SampleBooks.now)
    let loaded = LoadedTweets(book: book, relations: relations, scorer: scorer, queue: queue)
    user.happen(.historyLoaded(loaded))
    #expect(user.effects == [.loadHistory, .loadHistory, .look])
  }
}
