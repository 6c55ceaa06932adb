package import People
internal import Scoring

/// Those who wrote to me for the first time and are nobody's contact, one after the other.
package struct ScreeningPage: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    /// The best that they wrote, which stands for all of it.
    package let tweet: TweetID
    package let author: Handle
    /// How much of theirs waits.
    package let count: Int

    package var id: Handle { author }
  }

  package var list = RowList<Entry>()
  /// What became of each that was answered.
  package private(set) var handled: [Handle: String] = [:]

  init(_ waiting: [QueueItem], book: Book) {
    let strangers = waiting.filter { $0.contact == nil }
    let counts = Dictionary(strangers.map { ($0.author, 1) }, uniquingKeysWith: +)
    var known: Set<HandleNumber> = []
    let first = strangers.filter { known.insert($0.author).inserted }
    list.replace(
      first.compactMap { item in
        book.handle(item.author).map {
          .item(Entry(tweet: item.tweet, author: $0, count: counts[item.author] ?? 1))
        }
      })
  }

  /// Reads off the book what became of each, and goes on to the next.
  mutating func rebuild(book: Book, now: Moment) {
    let before = handled
    handled = [:]
    for entry in list.items {
      if let contact = book.contact(of: entry.author) {
        handled[entry.id] = contact.isMuted ? "kept out" : "let in"
      } else {
        handled[entry.id] = book.howAnswered(entry.tweet, now: now)
      }
    }
    list.followAnswers(before: Set(before.keys), now: Set(handled.keys))
  }
}
