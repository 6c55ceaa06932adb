import People
import Queries
import Scoring
import TestSupport
import Testing

/// What queries find, and what is said of those that can't be read.
@Suite struct QueryTests {
  @Test(arguments: [
    ("", ["c-grace", "c-jo", "c-pat", "c-sam"]),
    ("baker", ["c-sam"]), ("tag:press", ["c-sam"]), ("#press", ["c-sam"]),
    ("tag:pre", []), ("-tag:press -tag:customer", ["c-grace", "c-jo"]),
    ("near:halifax", ["c-jo"]), ("place:london or place:halifax", ["c-jo", "c-sam"]),
    ("is:reach", ["c-sam"]), ("is:star", ["c-grace"]),
    ("is:unanswered", ["c-jo", "c-pat", "c-sam"]),
    ("is:unhappy", ["c-pat"]), ("is:met", ["c-grace"]), ("is:overdue", ["c-jo"]),
    ("is:due", ["c-grace", "c-jo"]), ("due:tue", ["c-sam"]),
    ("due<=tue", ["c-grace", "c-jo", "c-sam"]),
    ("followers>100k", ["c-sam"]), ("followers<100k", []), ("has:note", ["c-sam"]),
    ("has:promise -has:note", ["c-grace", "c-jo", "c-pat"]), ("last<1h", ["c-pat"]),
    ("last>2d", ["c-grace"]), ("from:@patd", ["c-pat"]), ("network:mastodon", []),
    ("stage>=met", ["c-grace"]), ("(tag:press or tag:customer) is:reach", ["c-sam"]),
    ("\"grace okoye\"", ["c-grace"]), ("covers", ["c-sam"]), ("text:covers", ["c-sam"]),
    ("text:sam", []), ("since:yesterday", ["c-pat", "c-sam"]),
    ("until:yesterday", ["c-grace", "c-jo"]),
    ("not tag:press and not tag:customer", ["c-grace", "c-jo"]), ("is:mine", []),
  ])
  func contacts(_ text: String, _ wanted: [String]) throws {
    let matcher = try Sample.matcher(text)
    let book = Sample.book
    let found = book.contacts.indices.filter {
      book.contacts.marks[$0].isDisjoint(with: .apart) && matcher.matches(contact: $0)
    }.map { book.contacts.id($0).description }
    #expect(found.sorted() == wanted, "\(text)")
    let all = Array(book.contacts.indices.reversed())
    #expect(matcher.matches(contacts: all) == all.map { matcher.matches(contact: $0) }, "\(text)")
  }

  @Test("Words looked for in all contacts at once are found where a look at each finds them")
  func wordsOfMany() throws {
    var random = SeededGenerator(7)
    var book = Book()
    func text(_ most: Int) -> String {
      String(
        (0..<Int.random(in: 0...most, using: &random)).map { _ in
          "abé ".randomElement(using: &random) ?? "a"
        })
    }
    for number in 0..<300 {
      book.apply([
        Patch(.contact, "c-\(number)", ["name": .text(text(4)), "note": .text(text(6))])
      ])
    }
    var words = ContactWords(book)
    for number in stride(from: 0, to: 300, by: 7) {
      book.apply([Patch(.contact, "c-\(number)", ["name": .text(text(3))])])
      words.update(number, book)
    }
    let world = QueryWorld(
      book: book, relations: Relations(book: book, now: SampleBooks.now), now: SampleBooks.now,
      zone: .utc, words: words)
    let all = Array(book.contacts.indices)
    for asked in ["a", "ab", "e a", "b", "abe", "c", "a b -e", "\"a b\"", "a or be"] {
      let matcher = Matcher(try Query(asked, now: SampleBooks.now, zone: .utc), world)
      #expect(
        matcher.matches(contacts: all) == all.map { matcher.matches(contact: $0) }, "\(asked)")
    }
  }

  @Test(arguments: [
    ("coffee", [101]), ("from:sam", [130]), ("to:sambaker", [100, 101]),
    ("tag:press", [100, 101, 130]), ("is:mine -to:sambaker", [110, 112]),
    ("is:unanswered is:question", [120, 130]), ("is:unhappy", [131]),
    ("since:2026-11-20 until:2026-11-20", [121, 122]), ("on:\"19 nov\"", [120]),
    ("weather or maps", [121, 122]), ("from:stranger", [121]), ("near:halifax", [120, 122]),
    ("text:sam", [100, 101]), ("is:new from:jo", [120, 122]), ("is:message", []),
    ("RED\u{2019}S or red's", [130]),
  ])
  func tweets(_ text: String, _ wanted: [Int]) throws {
    let matcher = try Sample.matcher(text)
    let found = (0..<Sample.book.tweets.count).filter { matcher.matches(tweet: $0) }
      .map { Int(Sample.book.tweets.keys[$0]) }
    #expect(found.sorted() == wanted, "\(text)")
  }

  @Test(arguments: [
    ("slides", ["f-2"]), ("is:overdue", ["f-1"]), ("due:today", ["f-2"]), ("tag:customer", ["f-4"]),
    ("due>fri", ["f-4"]), ("speak?", ["f-1"]), ("sam", ["f-3"]),
  ])
  func followUps(_ text: String, _ wanted: [String]) throws {
    let matcher = try Sample.matcher(text)
    let found = Sample.book.followUps.filter { matcher.matches($0) }.map(\.id.description)
    #expect(found.sorted() == wanted, "\(text)")
  }

  @Test(arguments: [
    ("tga:press", "At 1: there is no field “tga”; did you mean tag?"),
    ("press is:raech", "At 7: “raech” does not fit is; did you mean reach?"),
    ("strength<high", "At 1: “high” does not fit strength: write strength<40 strength>=80."),
    ("tag>press", "At 1: tag takes a colon: tag:press #press."),
    ("(a or b", "At 1: the parenthesis is not closed."),
    ("a) b", "At 2: this parenthesis closes nothing."),
    ("a or", "At 3: something has to follow “or”."),
    ("tag:", "At 1: something has to follow “tag:”."),
    ("circle:12", "At 1: “12” does not fit circle; did you mean 5 or 15 or 50 or 150?"),
    ("is:m", "At 1: “m” does not fit is; did you mean muted or message or met?"),
  ])
  func mistakes(_ text: String, _ sentence: String) {
    #expect(throws: QueryProblem.self) { try Sample.query(text) }
    do { _ = try Sample.query(text) } catch { #expect(error.sentence == sentence) }
  }

  @Test(arguments: ["tag:", "(tag:press or", "is:re", "-", "\"new yo", "not", "strength<", "due:n"])
  func whatIsBeingTypedIsNoMistakeYet(_ text: String) throws {
    _ = try Query(typing: text, now: SampleBooks.now, zone: .utc)
  }

  @Test func linksAndTimesAreWords() throws {
    #expect(
      try Sample.query("https://example.org").root == .words(FoldedWords("https://example.org")))
    #expect(try Sample.query("9:30").root == .words(FoldedWords("9:30")))
    #expect(
      try Sample.query("- a").root == .all([.words(FoldedWords("-")), .words(FoldedWords("a"))]))
  }

  @Test func accentsAndCaseDoNotMatter() {
    #expect(FoldedWords("ZOE").isIn(FoldedText.bytes("Zoë Brandt")))
    #expect(FoldedWords("Ñandú").isIn(FoldedText.bytes("un nandu")))
    #expect(!FoldedWords("zoes").isIn(FoldedText.bytes("Zoë’s")))
    #expect(FoldedWords("日本").isIn(FoldedText.bytes("in 日本 now")))
  }

  @Test func whatChangedIsFoundAtOnce() throws {
    var (book, words) = (Sample.book, ContactWords(Sample.book))
    book.apply([Patch(.contact, "c-jo", ["tags": .object(["fair": true])])])
    let index = try #require(book.index(of: ContactID("c-jo")))
    words.update(index, book)
    #expect(words.names(index, in: .tags) == ["fair"])
    #expect(words.has(FoldedWords("jolind"), index))
  }
}

/// The small book, asked as on its Saturday.
enum Sample {
  static let book = SampleBooks.small

  static func query(_ text: String) throws(QueryProblem) -> Query {
    try Query(text, now: SampleBooks.now, zone: .utc)
  }

  static func matcher(_ text: String) throws -> Matcher {
    let relations = Relations(book: book, now: SampleBooks.now, past: nil)
    var builder = QueueBuilder()
    let queue = builder.queue(book: book, relations: relations, now: SampleBooks.now)
    let world = QueryWorld(
      book: book, relations: relations, now: SampleBooks.now, zone: .utc,
      words: ContactWords(book), queue: queue.items)
    return Matcher(try query(text), world)
  }
}
