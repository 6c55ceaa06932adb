import Dashboard
import People
import Scoring
import TestSupport
import Testing

/// A connector's minutes: from a need in a tweet to two people who spoke.
@Suite("Introducing people")
struct IntroductionTests {
  /// Jo asks for a van, Grace has one; both are known to me and not to each other.
  private func book() -> Book {
    var book = Book()
    for (id, name, handle) in [
      ("c-grace", "Grace Okoye", "graceok"), ("c-jo", "Jo Lind", "jolind"),
      ("c-pat", "Pat Doyle", "patd"),
    ] {
      book.put(SampleBooks.person(id, name, "twitter:\(handle)"))
    }
    book.put(SampleBooks.person("c-me", "Anna Work", "twitter:anna") { $0.isMe = true })
    book.take([
      SampleBooks.tweet(
        1, "2026-11-19T10:00:00Z", "jolind", "Still looking for a van for the fair. Any ideas?"),
      SampleBooks.tweet(
        2, "2026-11-20T10:00:00Z", "graceok",
        "I have a spare van on Saturdays if anybody needs it, just ask"),
      SampleBooks.tweet(3, "2026-11-20T11:00:00Z", "patd", "looking forward to the fair"),
    ])
    return book
  }

  @Test("what tweets say is confirmed, matched, and begun with a draft: eleven keys")
  func fromTweetToDraft() throws {
    var scenario = Scenario(book())
    scenario.press("9<Tab>")
    #expect(scenario.sees("found in tweets: is it so? 2"), "\(scenario)")
    #expect(!scenario.sees("looking forward"))
    scenario.press("yy")
    #expect(scenario.saved.map(\.kind) == [.need, .need])
    #expect(scenario.saved.allSatisfy { $0.fields["evidence"] != nil })
    scenario.press("<Tab>")
    #expect(scenario.sees("a need and an offer 1"), "\(scenario)")
    #expect(scenario.sees("Jo Lind looks for van for the fair"))
    #expect(scenario.sees("both say “van”"))
    scenario.press("i")
    #expect(scenario.sees("@jolind may I introduce you to @graceok?"), "\(scenario)")
    scenario.press("<^s>y")
    let fields = try #require(scenario.state.book.introductions.records.first)
    #expect(fields.isOpen && scenario.state.book.times(fields.asked, of: ContactID("c-jo")) != nil)
    #expect(scenario.sees("Jo Lind has not answered yet"), "\(scenario)")
  }

  @Test("each step is a key, and the clock shows how far it is")
  func clock() throws {
    var scenario = Scenario(book())
    scenario.press("3/jo<Enter>i@graceok a van for the fair<Enter>")
    #expect(scenario.saved.last?.fields["why"] == "a van for the fair")
    scenario.press("9")
    #expect(scenario.sees("Jo Lind is not asked yet"), "\(scenario)")
    scenario.press("yy")
    #expect(scenario.sees("Grace Okoye is not asked yet"), "\(scenario)")
    scenario.press("yy")
    #expect(scenario.sees("both want it: connect them"), "\(scenario)")
    scenario.press("yyy")
    let introduction = try #require(scenario.state.book.introductions.records.first)
    #expect(introduction.made != nil && introduction.spoke != nil && introduction.thanked != nil)
    #expect(scenario.sees("1 made · 1 took"), "\(scenario)")
    scenario.press("uuu")
    #expect(scenario.sees("both want it: connect them"), "\(scenario)")
  }

  @Test("what is refused is not offered again, and what is put off comes back")
  func refused() throws {
    var scenario = Scenario(book())
    scenario.press("9<Tab>n")
    #expect(scenario.sees("is it so? 1"), "\(scenario)")
    scenario.press("w<Enter>")
    #expect(!scenario.sees("is it so?"), "\(scenario)")
    scenario.happen(.ticked(SampleBooks.now.adding(seconds: 30 * 86400)))
    scenario.press("19<Tab>")
    #expect(scenario.sees("is it so? 1"), "\(scenario)")
  }

  @Test("tweets between the two are found by themselves, and offered")
  func evidence() throws {
    var made = book()
    made.apply([
      Patch(
        .introduction, "n-1",
        ["a": "c-jo", "b": "c-grace", "proposed": "2026-11-01", "made": "2026-11-18"])
    ])
    made.take([
      SampleBooks.tweet(
        9, "2026-11-20T10:00:00Z", "graceok", "@jolind @anna hello! The van is yours",
        to: "jolind")
    ])
    var scenario = Scenario(made)
    scenario.press("9")
    #expect(scenario.sees("The van is yours"), "\(scenario)")
    scenario.press("y")
    let introduction = try #require(scenario.state.book.introductions.records.first)
    #expect(introduction.spoke != nil && introduction.evidence == [TweetID("twitter:9")])
  }

  @Test("ten days of silence ask for a reminder of who owes the next word")
  func silence() throws {
    var made = book()
    made.apply([
      Patch(
        .introduction, "n-1",
        ["a": "c-jo", "b": "c-grace", "proposed": "2026-11-01", "made": "2026-11-02"])
    ])
    var scenario = Scenario(made)
    scenario.press("9")
    #expect(scenario.sees("Jo Lind has the next word: time to remind them"), "\(scenario)")
    scenario.press("i")
    #expect(scenario.sees("@jolind did you and @graceok find a moment"), "\(scenario)")
    scenario.press("<^s>y")
    #expect(scenario.state.book.introductions.records.first?.nudged != nil)
    #expect(!scenario.sees("time to remind them"), "\(scenario)")
  }

  @Test("who is in one place by other words is told, and one name for two places misleads nobody")
  func places() {
    func scenario(_ jo: String, _ grace: String) -> Scenario {
      var made = book()
      made.apply([
        Patch(.contact, "c-jo", ["place": .text(jo)]),
        Patch(.contact, "c-grace", ["place": .text(grace)]),
        Patch(.need, "w-1", ["contact": "c-jo", "kind": "need", "what": "a van"]),
        Patch(.need, "w-2", ["contact": "c-grace", "kind": "offer", "what": "her van"]),
      ])
      var scenario = Scenario(made)
      scenario.press("9")
      return scenario
    }
    #expect(scenario("Halifax, Nova Scotia", "Dartmouth, NS").sees("both in Halifax"))
    #expect(!scenario("Halifax, NS", "Halifax, England").sees("both in"))
    #expect(scenario("the hold", "the hold").sees("both in The Hold"))
  }

  @Test("five minutes have an introduction that waits for my word, and what fits")
  func planned() throws {
    var made = book()
    made.apply([
      Patch(
        .introduction, "n-1",
        ["a": "c-jo", "b": "c-pat", "proposed": "2026-11-01", "made": "2026-11-02"]),
      Patch(.need, "w-1", ["contact": "c-jo", "kind": "need", "what": "a van"]),
      Patch(.need, "w-2", ["contact": "c-grace", "kind": "offer", "what": "her van"]),
    ])
    var scenario = Scenario(made)
    scenario.press("F")
    #expect(scenario.sees("Jo Lind and Pat Doyle"), "\(scenario)")
    #expect(scenario.sees("Jo Lind has the next word: time to remind them"))
    #expect(scenario.sees("Jo Lind looks for a van; Grace Okoye offers her van"))
    scenario.press("i")
    #expect(scenario.sees("@jolind did you and @patd find a moment"), "\(scenario)")
    scenario.press("<^s>y")
    #expect(scenario.state.book.introductions[IntroductionID("n-1")]?.nudged != nil)
    #expect(scenario.sees("1 of 2"), "\(scenario)")
    scenario.press("y")
    #expect(scenario.state.book.introductions.records.count == 2)
    #expect(scenario.sees("2 of 2"), "\(scenario)")
    scenario.press("u")
    #expect(scenario.sees("1 of 2"), "\(scenario)")
    scenario.press("e")
    #expect(scenario.sees("2 of 2"), "\(scenario)")
    #expect(scenario.state.book.introductions.records.count(where: \.isOpen) == 1)
  }

  @Test("a draft that is queued knows its step, and takes it once it left")
  func queuedStep() throws {
    var scenario = Scenario(book())
    scenario.press("9<Tab>yy<Tab>i<^p>")
    let entry = try #require(scenario.state.book.outbox.entries.last)
    let begun = try #require(scenario.state.book.introductions.records.first)
    #expect(entry.state == .queued && entry.step?.introduction == begun.id)
    #expect(begun.asked.isEmpty)
    let later = SampleBooks.now.adding(seconds: 60)
    let patch = try #require(scenario.state.book.patch(ofLeaving: entry, at: later))
    #expect(patch.id == begun.id.description)
    #expect(patch.fields["asked"] == .object(["c-jo": .text(later.rfc3339)]))
    scenario.press("O<Enter><^s>y")
    #expect(scenario.state.book.introductions.records.first?.asked.isEmpty == false)
  }

  @Test("a need typed about a contact stands on their page")
  func typed() {
    var scenario = Scenario(book())
    scenario.press("3/jo<Enter>:need a hall in January<Enter>")
    #expect(scenario.saved.last?.fields["what"] == "a hall in January")
    scenario.press("<Enter>")
    #expect(scenario.sees("needs") && scenario.sees("a hall in January"), "\(scenario)")
  }

  @Test("nobody who is muted is offered, nor what they said")
  func muted() {
    var quiet = book()
    quiet.apply([Patch(.contact, "c-grace", ["muted": true])])
    var scenario = Scenario(quiet)
    scenario.press("9<Tab>")
    #expect(!scenario.sees("Grace"), "\(scenario)")
  }
}
