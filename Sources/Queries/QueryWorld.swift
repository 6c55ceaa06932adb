package import People
package import Scoring

/// What a query is asked of: the book, its scores, what waits, and the words made ready.
package struct QueryWorld: Sendable {
  package let book: Book
  package let relations: Relations
  package let now: Moment
  package let zone: Zone
  package let words: ContactWords
  /// The texts of tweets that are asked again and again.
  package let texts: TweetWords
  private let queue: [QueueItem]
  private let marked: QueryMarks

  let today: Day
  /// The day of the soonest open promise to each contact, by the index.
  private(set) var promises: [Int: Day] = [:]
  /// What waits: the tweets, their authors, and who of them sounds unhappy.
  private var waiting = Waiting()

  private struct Waiting {
    var rows: [Int: QueueItem] = [:]
    var people: Set<Int> = []
    var unhappy: Set<Int> = []
    var messages: Set<Int> = []
  }

  /// - Parameter queue: what waits for my answer, its rows as they are in `book`.
  package init(
    book: Book, relations: Relations, now: Moment, zone: Zone, words: ContactWords,
    texts: TweetWords = TweetWords(), queue: [QueueItem] = [], marked: QueryMarks = QueryMarks()
  ) {
    (self.book, self.relations, self.now, self.zone) = (book, relations, now, zone)
    (self.words, self.texts, self.queue, self.marked) = (words, texts, queue, marked)
    today = zone.day(now)
  }

  /// The same with what the query needs made ready, and nothing else.
  func ready(for query: Query) -> QueryWorld {
    var world = self
    let needsPromises = query.root.contains { term in
      switch term {
      case .due, .quality(.due), .quality(.overdue), .possession(.promise): true
      default: false
      }
    }
    if needsPromises { world.findPromises() }
    let needsWaiting = query.root.contains { term in
      switch term {
      case .quality(.unanswered), .quality(.unhappy), .quality(.message): true
      default: false
      }
    }
    if needsWaiting { world.findWaiting() }
    return world
  }

  private mutating func findPromises() {
    for followUp in book.followUps where followUp.isOpen {
      guard let person = followUp.contact.flatMap({ book.contacts.home(of: $0) }) else { continue }
      let day = followUp.due?.day ?? today
      promises[person] = min(day, promises[person] ?? day)
    }
  }

  private mutating func findWaiting() {
    for item in queue {
      waiting.rows[item.row] = item
      guard let person = item.contact else { continue }
      waiting.people.insert(person)
      if item.isUnhappy { waiting.unhappy.insert(person) }
      if item.isMessage { waiting.messages.insert(person) }
    }
  }
}

/// What is marked, for `is:marked`.
package struct QueryMarks: Equatable, Sendable {
  package var contacts: Set<ContactID>
  package var tweets: Set<TweetID>
  package var followUps: Set<FollowUpID>

  package init(
    contacts: Set<ContactID> = [], tweets: Set<TweetID> = [], followUps: Set<FollowUpID> = []
  ) {
    (self.contacts, self.tweets, self.followUps) = (contacts, tweets, followUps)
  }
}

// MARK: - Of what is looked at

extension QueryWorld {
  /// The contact whom a tweet is with: its author, or, of one of mine, whom it is for.
  func person(ofTweet row: Int) -> Int? {
    let author = book.tweets.authors[row]
    guard book.isMine(author) else { return book.contactIndex(of: author) }
    let answered = book.tweets.replyToAuthors[row]
    if answered != TweetTable.nobody, !book.isMine(answered),
      let person = book.contactIndex(of: answered)
    {
      return person
    }
    return book.tweets.mentions(row).lazy.filter { !book.isMine($0) }
      .compactMap { book.contactIndex(of: $0) }.first
  }

  func due(_ matter: Matcher.Matter) -> Day? {
    if case .followUp(let followUp) = matter.kind { return followUp.due?.day ?? today }
    return matter.person.flatMap { promises[$0] }
  }

  /// Its day; of a contact, that of the last contact.
  func day(_ matter: Matcher.Matter) -> Day? {
    switch matter.kind {
    case .contact: matter.person.flatMap { relations.last($0) }.map { zone.day($0) }
    case .tweet(let row): zone.day(book.tweets.times[row])
    case .followUp(let followUp): followUp.due?.day
    case .event(let event): Day(event.on.prefix(10))
    case .interaction(let interaction): interaction.day
    }
  }

  func waits(_ matter: Matcher.Matter) -> Bool {
    if case .tweet(let row) = matter.kind { return waiting.rows[row] != nil }
    return matter.person.map { waiting.people.contains($0) } ?? false
  }

  func isUnhappy(_ matter: Matcher.Matter) -> Bool {
    if case .tweet(let row) = matter.kind { return waiting.rows[row]?.isUnhappy ?? false }
    return matter.person.map { waiting.unhappy.contains($0) } ?? false
  }

  func isMessage(_ matter: Matcher.Matter) -> Bool {
    if case .tweet(let row) = matter.kind { return book.tweets.kinds[row] == .message }
    return matter.person.map { waiting.messages.contains($0) } ?? false
  }

  func asks(_ matter: Matcher.Matter) -> Bool {
    switch matter.kind {
    case .contact: false
    case .tweet(let row): says(FoldedWords("?"), row, withNames: false)
    case .followUp(let followUp): followUp.what.contains("?")
    case .event: false
    case .interaction(let interaction): interaction.note.contains("?")
    }
  }

  func isNew(_ matter: Matcher.Matter) -> Bool {
    guard case .contact = matter.kind else {
      return day(matter).map { $0 > today + -7 } ?? false
    }
    // Who was not in touch lately is not new: only the others' days are looked through.
    guard let person = matter.person, let last = relations.last(person),
      zone.day(last) > today + -7, let first = relations.first(person)
    else { return false }
    return first > today + -7
  }

  func isMine(_ matter: Matcher.Matter) -> Bool {
    switch matter.kind {
    case .contact: matter.person.map { book.contacts.marks[$0].contains(.me) } ?? false
    case .tweet(let row): book.isMine(book.tweets.authors[row])
    case .followUp, .event, .interaction: true
    }
  }

  func isMarked(_ matter: Matcher.Matter) -> Bool {
    switch matter.kind {
    case .contact: matter.person.map { marked.contacts.contains(book.contacts.id($0)) } ?? false
    case .tweet(let row): marked.tweets.contains(book.tweets.id(of: book.tweets.keys[row]))
    case .followUp(let followUp): marked.followUps.contains(followUp.id)
    case .event, .interaction: false
    }
  }

  /// Whether a tweet has the words in its text; with names, in its author's too.
  func says(_ words: FoldedWords, _ row: Int, withNames: Bool) -> Bool {
    says(words, row, in: .text) || withNames && says(words, row, in: .name)
  }

  /// Of each of some tweets, whether it has the words, in its text, its author's name or what is
  /// known of whom it is with.
  func tweets(_ rows: [Int], with words: FoldedWords) -> [Bool] {
    let found = texts.tweets(with: words)
    return rows.map { row in
      let isIn =
        texts.place(of: book.tweets.keys[row]).map { found[$0] }
        ?? says(words, row, withNames: true)
      return isIn || person(ofTweet: row).map { self.words.has(words, $0) } ?? false
    }
  }

  func says(_ words: FoldedWords, _ row: Int, in part: TweetWords.Part) -> Bool {
    texts.says(words, book.tweets.keys[row], in: part)
      ?? TweetWords.says(words, book.tweet(row), in: part)
  }
}
