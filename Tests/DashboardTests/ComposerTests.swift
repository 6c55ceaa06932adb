import Commands
import Dashboard
import People
import Screen
import TestSupport
import Testing

/// Writing more than a line: the field, completion, templates.
@Suite struct ComposerTests {
  @Test("Enter is a new line; up and down go by the lines that are seen")
  func lines() {
    var user = Scenario()
    user.press("rone<Enter>two<Up>X<Down><Home>Y")
    #expect(user.state.composer?.field.text == "oneX\nYtwo")
    user.press("<Up><Up><Home>Z")
    #expect(user.state.composer?.field.text == "ZoneX\nYtwo")
    var narrow = Scenario(size: Size(columns: 40, rows: 20))
    narrow.press("r" + String(repeating: "a", count: 60) + "<Up>X")
    #expect(narrow.state.composer?.field.text.firstIndex(of: "X").map { _ in true } == true)
    #expect(narrow.state.composer?.field.characters.last == "a")
  }

  @Test("A new tweet to nobody, and one to the person under the cursor")
  func newTweet() {
    var user = Scenario()
    user.press("C")
    #expect(user.sees("New tweet"))
    user.press("off to Halifax<^s>")
    #expect(user.sees("https://x.com/intent/tweet?text=off%20to%20Halifax"))
    user.press("y")
    #expect(user.saved.map(\.kind) == [.outbox, .outbox])
    #expect(user.saved.last?.fields["state"] == "handed")
    #expect(user.sees("u undo “posted a tweet”"))
    user.press("<Shift-Tab>/jo lind<Enter>@")
    #expect(user.sees("To Jo Lind"))
    #expect(user.state.composer?.field.text == "@jolind ")
    user.press("<Esc>")
    #expect(user.saved.count == 2)
  }

  @Test("Tab puts the handle of who is meant, then the next")
  func completion() {
    var user = Scenario()
    user.press("rask @gra")
    #expect(user.sees("Tab @graceok Grace Okoye"))
    user.press("<Tab>")
    #expect(user.state.composer?.field.text == "ask @graceok ")
    user.press("and @s")
    #expect(user.sees("@sambaker Sam Baker"))
    user.press("<Tab>! @zzz<Tab>")
    #expect(user.state.composer?.field.text == "ask @graceok and @sambaker ! @zzz")
  }

  @Test("By a word of the name too, and with the accents left out")
  func completionByName() {
    var book = SampleBooks.small
    book.put(SampleBooks.person("c-zoe", "Zoë Brandt", "twitter:brandt") { $0.tags = ["a"] })
    var user = Scenario(book)
    user.press("r@okoy<Tab>@zoe<Tab>")
    #expect(user.state.composer?.field.text == "@graceok @brandt ")
  }

  @Test("Only handles of the network that it goes to")
  func completionOnNetwork() {
    var book = SampleBooks.twins
    var me = SampleBooks.person("c-me", "Anna Work", "twitter:anna") { $0.isMe = true }
    me.handles.insert(handle("mastodon:anna@home.example"))
    book.put(me)
    var user = Scenario(book)
    user.press("C@sam")
    #expect(user.state.composer?.completion.candidates.map(\.text) == ["@sambaker"])
    user.press("<^n> @sam")
    #expect(user.sees("Mastodon"))
    #expect(user.state.composer?.completion.candidates.map(\.text) == ["@sam@example.social"])
  }

  @Test("Where I have two accounts, it says by which it goes, and ^n changes that")
  func accounts() throws {
    var book = SampleBooks.small
    let (anna, shop) = (handle("twitter:anna"), handle("twitter:annas_shop"))
    var me = SampleBooks.person("c-me", "Anna Work", "twitter:anna") { $0.isMe = true }
    me.handles.insert(shop)
    book.put(me)
    var user = Scenario(book)
    user.press("r")
    #expect(!user.sees("by @anna"))
    user.press("<^n>")
    #expect(user.sees("you have one account there"))
    user.press("<Esc>")
    user.happen(.syncKnown(last: nil, accounts: [shop, anna]))
    // Sam spoke to @anna.
    user.press("r")
    #expect(user.sees("by @anna") && !user.sees("by @annas_shop"))
    user.press("<^n>yes<^p>")
    let entry = try #require(user.state.book.outbox.entries.last)
    #expect(entry.account == shop && entry.state == .queued && entry.network == .twitter)
    user.press("O")
    #expect(user.sees("by @annas_shop"))
    user.press("<Enter><^n><Esc>")
    #expect(user.state.book.outbox[entry.id]?.account == anna)
    user.press("<Esc>C")
    #expect(user.sees("by @anna"))
    user.press("<^n>")
    #expect(user.sees("by @annas_shop"))
  }

  @Test func tagsInUseAreCompleted() {
    var user = Scenario(ComposerTests.tagged)
    user.press("C#wi<Tab>")
    #expect(user.state.composer?.field.text == "#Wildfire ")
  }

  private static var tagged: Book {
    var book = SampleBooks.small
    book.take([
      SampleBooks.tweet(130, "2026-11-21T07:14:00Z", "sambaker", "#Wildfire tonight"),
      SampleBooks.tweet(
        131, "2026-11-21T08:14:00Z", "sambaker", "more #wildfire, @anna", to: "anna"),
    ])
    return book
  }

  @Test("A template is filled; what is open is gone to, typed over, and blocks until then")
  func templates() {
    var user = Scenario()
    user.press("r<^t>")
    #expect(user.effects == [.readTemplates])
    user.happen(.templates([Template(name: "a own", text: "Hi {first}, {what} at {place}?")]))
    #expect(user.sees("a own") && user.sees("good to meet"))
    #expect(user.sees("Hi Sam, {what} at London?"))
    user.press("<Enter><^s>")
    #expect(user.sees("{what} is still open"))
    #expect(user.copied.isEmpty)
    user.press("coffee<^s>")
    #expect(user.copied == ["Hi Sam, coffee at London?"])
  }

  @Test func aTemplateOfOnesOwnTakesThePlaceOfABuiltInOne() {
    let settings = [Template(name: "thanks", text: "cheers"), Template(name: "sorry", text: "oh")]
    let all = Template.all(with: settings, [Template(name: "thanks", text: "ta")])
    #expect(all.filter { $0.name == "thanks" }.map(\.text) == ["ta"])
    #expect(all.filter { $0.name == "sorry" }.map(\.text) == ["oh"])
    #expect(all.count == Template.builtIn.count)
  }

  @Test(
    "The editor gets the text, and what it gives back takes its place; a failure changes nothing")
  func editor() {
    var user = Scenario()
    user.press("rhalf<^o>")
    #expect(user.effects.last == .edit("half"))
    #expect(user.saved.last?.fields["text"] == "half")
    user.happen(.edited(.failed("vi ended with 1.")))
    #expect(user.sees("The text is as it was: vi ended with 1."))
    user.happen(.edited(.text("whole\ntext")))
    #expect(user.state.composer?.field.text == "whole\ntext")
  }

  @Test("The thread of what is answered stands above it")
  func thread() {
    var user = Scenario()
    user.press("2")
    user.press("/wonderful")
    user.press("<Enter>")
    user.answer([user.state.book.tweets.keys[3]])
    user.press("r")
    #expect(user.sees("are the slides any use?") && user.sees("they are wonderful"))
  }

  @Test("Ten thousand characters are pasted, wide ones and emoji among them; Backspace takes one")
  func paste() {
    var user = Scenario()
    user.press("r")
    let text = String(repeating: "日本 👩‍👩‍👧e\u{301} \u{1B}[2J", count: 1100)
    user.happen(.paste(text))
    let count = user.state.composer?.field.characters.count ?? 0
    #expect(count > 9000)
    #expect(!user.screen.contains("\u{1B}"))
    user.press("<Backspace>")
    #expect(user.state.composer?.field.characters.count == count - 1)
    user.press("<^s>")
    #expect(user.sees("over the limit"))
  }
}
