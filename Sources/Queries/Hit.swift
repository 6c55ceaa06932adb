package import People
internal import Scoring

/// Something in which a search found its words.
package enum Hit: Hashable, Sendable {
  /// By the index in the book.
  case contact(Int)
  case note(Int)
  case followUp(FollowUpID)
  case event(EventID)
  case interaction(InteractionID)
  case message(TweetKey)
  case tweet(TweetKey)

  package enum Kind: Int, CaseIterable, Sendable {
    case contacts, notes, followUps, events, log, messages, tweets

    package var name: String {
      switch self {
      case .contacts: "contacts"
      case .notes: "notes"
      case .followUps: "follow-ups"
      case .events: "events"
      case .log: "log"
      case .messages: "messages"
      case .tweets: "tweets"
      }
    }
  }

  package var kind: Kind {
    switch self {
    case .contact: .contacts
    case .note: .notes
    case .followUp: .followUps
    case .event: .events
    case .interaction: .log
    case .message: .messages
    case .tweet: .tweets
    }
  }
}

/// A search over everything: people, promises, events and the log at once, then tweets and
/// messages, newest first, some at a time.
package struct WholeSearch: Sendable {
  private let query: Query
  private let world: QueryWorld
  private let matcher: Matcher

  package init(_ query: Query, _ world: QueryWorld) {
    (self.query, self.world) = (query, world)
    matcher = Matcher(query, world)
  }

  /// - Parameter each: takes hits as they are found; false ends the search.
  package func run(_ each: ([Hit]) -> Bool) {
    guard !query.isEmpty, each(people + promises + events + logged) else { return }
    let table = world.book.tweets
    TweetSearch(query, world).run { rows in
      each(
        rows.map { row in
          table.kinds[row] == .message ? .message(table.keys[row]) : .tweet(table.keys[row])
        })
    }
  }

  /// Contacts, strongest first, and those whose notes have the words.
  private var people: [Hit] {
    let (book, words) = (world.book, query.words)
    let found = world.relations.ranking(book: book, now: world.now)
      .filter { matcher.matches(contact: $0) }
    return found.flatMap { index -> [Hit] in
      let note = FoldedText.bytes(book.contacts[index].note)
      let noted = words.filter { $0.isIn(note) }
      // Who was found by the note alone is shown by it.
      let isByNote = !noted.isEmpty && noted.count == words.count
      return (isByNote ? [] : [.contact(index)]) + (noted.isEmpty ? [] : [.note(index)])
    }
  }

  private var promises: [Hit] {
    world.book.followUps.filter { $0.isOpen && matcher.matches($0) }
      .sorted { ($0.due?.day.number ?? 0, $0.id) < ($1.due?.day.number ?? 0, $1.id) }
      .map { .followUp($0.id) }
  }

  private var events: [Hit] {
    world.book.events.values.filter { !$0.isDeleted && matcher.matches($0) }
      .sorted { ($1.on, $0.id) < ($0.on, $1.id) }.map { .event($0.id) }
  }

  private var logged: [Hit] {
    let table = world.book.interactions
    return table.indices.filter { !table.isDeleted($0) && matcher.matches(table[$0]) }
      .sorted { (table.day($1)?.number ?? 0) < (table.day($0)?.number ?? 0) }
      .map { .interaction(table[$0].id) }
  }
}
