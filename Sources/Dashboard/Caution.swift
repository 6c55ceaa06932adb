package import People
package import Scoring

/// Something that speaks against sending a text. The user may send it all the same.
package enum Caution: Equatable, Sendable {
  /// It was answered already; what with, and when, where that is known.
  case answered(text: String, age: String)
  /// Another word to somebody would be pushing.
  case pushing(contact: ContactID?, name: String, why: String)

  package var sentence: String {
    switch self {
    case .answered(let text, let age): "You already answered this\(Caution.when(age)): “\(text)”"
    case .pushing(_, let name, let why): "\(name): \(why)"
    }
  }

  private static func when(_ age: String) -> String {
    switch age {
    case "": ""
    case "now": ", just now"
    default: ", \(age) ago"
    }
  }
}

extension State {
  /// What speaks against sending what is being written, now.
  func cautions(of composer: Composer) -> [Caution] {
    CautionFinder(book: book, relations: relations, now: now) { contacts.rank(of: $0) }
      .cautions(
        composer.field.text, on: composer.network, answering: composer.tweet, as: composer.id)
  }
}

/// Looks through a book for what speaks against sending a text.
package struct CautionFinder {
  private let book: Book
  private let relations: Relations
  private let now: Moment
  private let rank: (Int) -> Int

  /// - Parameter rank: a contact's place by strength, the first being 1, by the index in the book.
  package init(book: Book, relations: Relations, now: Moment, rank: @escaping (Int) -> Int) {
    (self.book, self.relations, self.now, self.rank) = (book, relations, now, rank)
  }

  /// - Parameters:
  ///   - tweet: what it answers.
  ///   - id: what it is in the outbox.
  package func cautions(
    _ text: String, on network: Network, answering tweet: Tweet?, as id: OutboxID
  ) -> [Caution] {
    let handles = (tweet.map { [$0.author] } ?? []) + CautionFinder.named(in: text, on: network)
    return [tweet.flatMap { answered($0, id) }].compactMap(\.self) + pushed(handles)
  }

  /// Whether I, or another session of mine, answered what is being answered.
  private func answered(_ tweet: Tweet, _ id: OutboxID) -> Caution? {
    if let row = book.answer(to: tweet), let mine = book.tweet(row) {
      return .answered(text: mine.text, age: age(of: mine.time, at: now))
    }
    let left = book.outbox.answers(to: tweet.id).last { $0.hasLeft && $0.id != id }
    return left.map { entry in
      .answered(text: entry.text, age: entry.time.map { age(of: $0, at: now) } ?? "")
    }
  }

  /// Whom a text names.
  private static func named(in text: String, on network: Network) -> [Handle] {
    text.split(whereSeparator: \.isWhitespace).compactMap { word in
      guard word.first == "@", word.count > 1 else { return nil }
      let name = word.reversed().drop { $0.isPunctuation && $0 != "_" }.reversed()
      return Handle(network, String(name))
    }
  }

  /// Who of those it is for would find it too much.
  private func pushed(_ handles: [Handle]) -> [Caution] {
    var seen: Set<Handle> = []
    return handles.filter { seen.insert($0).inserted }.compactMap { handle in
      guard let number = book.handles.existing(handle.description) else { return nil }
      if book.isMine(number) { return nil }
      return book.contactIndex(of: number).map { pushing($0) } ?? pushing(stranger: number)
    }
  }

  private func pushing(_ index: Int) -> Caution? {
    let creep = CreepGuard(relations, book: book, now: now)
    guard let objection = creep.objection(to: index, rank: rank(index), .write) else { return nil }
    let contact = book.contacts[index]
    return .pushing(contact: contact.id, name: contact.displayName, why: objection.sentence)
  }

  /// So many rows or entries are looked through for what is not counted elsewhere.
  private static let lookedBack = 20_000

  /// Nobody counts for strangers: what passed lately is looked through.
  private func pushing(stranger: HandleNumber) -> Caution? {
    let table = book.tweets
    var tries = 0
    for row in table.keys.indices.suffix(CautionFinder.lookedBack).reversed() {
      if table.authors[row] == stranger { break }
      if book.isMine(table.authors[row]), table.mentions(row).contains(stranger) { tries += 1 }
    }
    let most = relations.weights.unansweredAtMost
    guard tries >= most, let handle = book.handle(stranger) else { return nil }
    return .pushing(
      contact: nil, name: handle.at,
      why: "\(tries) tries without an answer: it is their turn.")
  }
}

extension Book {
  /// The row of my answer to a tweet, or of my message after one of theirs.
  fileprivate func answer(to tweet: Tweet) -> Int? {
    guard let row = tweets.row(of: tweet.id) else { return nil }
    let (key, author) = (tweets.keys[row], tweets.authors[row])
    return ((row + 1)..<max(row + 1, tweets.count)).first { at in
      if tweet.kind != .message { return tweets.replyTo[at] == key && isMine(tweets.authors[at]) }
      return tweets.kinds[at] == .message && isMine(tweets.authors[at])
        && tweets.mentions(at).contains(author)
    }
  }
}
