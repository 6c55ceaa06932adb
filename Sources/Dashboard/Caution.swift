package import People
internal import Scoring

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
    [answered(composer)].compactMap(\.self) + pushed(composer)
  }

  /// Whether I, or another session of mine, answered what is being answered.
  private func answered(_ composer: Composer) -> Caution? {
    guard let tweet = composer.tweet else { return nil }
    if let row = book.answer(to: tweet), let mine = book.tweet(row) {
      return .answered(text: mine.text, age: age(of: mine.time, at: now))
    }
    let left = book.outbox.answers(to: tweet.id).last { $0.hasLeft && $0.id != composer.id }
    return left.map { entry in
      .answered(text: entry.text, age: entry.time.map { age(of: $0, at: now) } ?? "")
    }
  }

  /// Who of those it is for would find it too much.
  private func pushed(_ composer: Composer) -> [Caution] {
    let text = composer.field.text
    var handles = composer.tweet.map { [$0.author] } ?? []
    for word in text.split(whereSeparator: \.isWhitespace) where word.first == "@" && word.count > 1
    {
      let name = word.reversed().drop { $0.isPunctuation && $0 != "_" }.reversed()
      if let handle = Handle(composer.network, String(name)) { handles.append(handle) }
    }
    var seen: Set<Handle> = []
    return handles.filter { seen.insert($0).inserted }.compactMap { handle in
      guard let number = book.handles.existing(handle.description) else { return nil }
      if book.isMine(number) { return nil }
      return book.contactIndex(of: number).map { pushing($0) } ?? pushing(stranger: number)
    }
  }

  private func pushing(_ index: Int) -> Caution? {
    guard let objection = creep.objection(to: index, rank: contacts.rank(of: index), .write) else {
      return nil
    }
    let contact = book.contacts[index]
    return .pushing(contact: contact.id, name: contact.displayName, why: objection.sentence)
  }

  /// So many rows or entries are looked through for what is not counted elsewhere.
  private static var lookedBack: Int { 20_000 }

  /// Nobody counts for strangers: what passed lately is looked through.
  private func pushing(stranger: HandleNumber) -> Caution? {
    let table = book.tweets
    var tries = 0
    for row in table.keys.indices.suffix(State.lookedBack).reversed() {
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
