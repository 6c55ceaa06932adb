package import People
package import Queries
internal import Scoring

/// The words of the book, made ready for queries when the first is asked.
package struct Finder: Sendable {
  private(set) var words = FinderWords()
  private(set) var isReady = false
  /// Whether they are being read away from the keys.
  private(set) var isAsked = false
  /// The contacts that changed meanwhile.
  private var touched: Set<Int> = []

  package init() {}

  mutating func ask() { isAsked = true }

  mutating func take(_ words: FinderWords, _ book: Book) {
    (self.words, isReady, isAsked) = (words, true, false)
    for index in touched { self.words.contacts.update(index, book) }
    touched = []
  }

  /// Some contacts changed.
  mutating func touch(_ indices: some Sequence<Int>, _ book: Book) {
    if isAsked { touched.formUnion(indices) }
    guard isReady else { return }
    for index in indices { words.contacts.update(index, book) }
  }

  /// Who is one person changed: all has to be read again.
  mutating func forget() { (isReady, isAsked) = (false, false) }
}

/// What is read of a book for queries. For thousands of contacts that is not for the thread that
/// draws.
package struct FinderWords: Sendable {
  package internal(set) var contacts = ContactWords()
  package let texts: TweetWords
  package let vocabulary: QueryVocabulary

  init() { (texts, vocabulary) = (TweetWords(), QueryVocabulary()) }

  /// - Parameter rows: of the tweets whose texts will be asked for again and again.
  package init(_ book: Book, rows: [Int]) {
    contacts = ContactWords(book)
    texts = TweetWords(rows, book)
    vocabulary = QueryVocabulary(book, contacts)
  }
}

extension State {
  /// As many contacts, or tweets that wait, are read at once; more away from the keys.
  private static var few: Int { 400 }

  /// Has the words read, unless they are there or on their way.
  mutating func prepareFinder() -> [Effect] {
    guard !finder.isReady, !finder.isAsked else { return [] }
    let rows = queue.all.map(\.row)
    guard book.contacts.count > State.few || rows.count > State.few else {
      finder.take(FinderWords(book, rows: rows), book)
      return []
    }
    finder.ask()
    return [.readWords(rows: rows)]
  }

  /// The words came: what waited for them is shown.
  mutating func take(_ words: FinderWords) -> [Effect] {
    guard finder.isAsked else { return [] }
    finder.take(words, book)
    completeQuery()
    for pane in Pane.allCases where !limit(of: pane).isEmpty { showLimited(pane) }
    guard awaitsWords else { return [] }
    awaitsWords = false
    return searchOn(forward: true)
  }

  /// Answers a query; nil where nothing is asked, or the words are not there yet.
  func matcher(_ query: Query) -> Matcher? {
    query.isEmpty || !finder.isReady ? nil : Matcher(query, queryWorld)
  }

  /// What queries are asked of.
  package var queryWorld: QueryWorld {
    QueryWorld(
      book: book, relations: relations, now: now, zone: zone, words: finder.words.contacts,
      texts: finder.words.texts, queue: queue.all, marked: marks.asked)
  }
}
