package import People
internal import Scoring

/// Answers a query for what a book has, as of a moment. Made once for a list, asked for each row.
package struct Matcher: Sendable {
  let query: Query
  let world: QueryWorld

  package init(_ query: Query, _ world: QueryWorld) {
    self.query = query
    self.world = world.ready(for: query)
  }

  package func matches(contact index: Int) -> Bool {
    holds(query.root, Matter(kind: .contact, person: index))
  }

  /// Of each of some contacts, whether it matches. What plain words ask is looked for in all of
  /// them at once.
  package func matches(contacts indices: [Int]) -> [Bool] {
    matches(indices) {
      Matter(kind: .contact, person: $0)
    } withWords: { words in
      let found = world.words.contacts(with: words)
      return indices.map { $0 < found.count && found[$0] }
    }
  }

  /// Of each of some tweets, by row, whether it matches. What plain words ask is looked for in all
  /// of them at once.
  package func matches(tweets rows: [Int]) -> [Bool] {
    matches(rows, matter(ofTweet:)) { world.tweets(rows, with: $0) }
  }

  /// - Parameter withWords: of each of them, whether it has some words.
  private func matches(
    _ items: [Int], _ matter: (Int) -> Matter, withWords: (FoldedWords) -> [Bool]
  ) -> [Bool] {
    let nodes = if case .all(let nodes) = query.root { nodes } else { [query.root] }
    var (matches, rest) = (Array(repeating: true, count: items.count), [QueryNode]())
    for node in nodes {
      guard case .words(let words) = node else {
        rest.append(node)
        continue
      }
      for (place, hasThem) in withWords(words).enumerated() where !hasThem {
        matches[place] = false
      }
    }
    guard !rest.isEmpty else { return matches }
    for (place, item) in items.enumerated() where matches[place] {
      let matter = matter(item)
      matches[place] = rest.allSatisfy { holds($0, matter) }
    }
    return matches
  }

  /// Whether the tweet of a row matches, by its own words and by who it is with.
  package func matches(tweet row: Int) -> Bool {
    holds(query.root, matter(ofTweet: row))
  }

  private func matter(ofTweet row: Int) -> Matter {
    Matter(kind: .tweet(row), person: world.person(ofTweet: row))
  }

  package func matches(_ followUp: FollowUp) -> Bool {
    let person = followUp.contact.flatMap { world.book.contacts.home(of: $0) }
    return holds(query.root, Matter(kind: .followUp(followUp), person: person))
  }

  package func matches(_ event: Event) -> Bool {
    holds(query.root, Matter(kind: .event(event), person: nil))
  }

  package func matches(_ interaction: Interaction) -> Bool {
    let person = interaction.contact.flatMap { world.book.contacts.home(of: $0) }
    return holds(query.root, Matter(kind: .interaction(interaction), person: person))
  }

  /// What is looked at, and the contact whom it is with, by the index.
  struct Matter {
    enum Kind {
      case contact
      case tweet(Int)
      case followUp(FollowUp)
      case event(Event)
      case interaction(Interaction)
    }

    let kind: Kind
    let person: Int?
  }

  private func holds(_ node: QueryNode, _ matter: Matter) -> Bool {
    switch node {
    case .all(let nodes): nodes.allSatisfy { holds($0, matter) }
    case .any(let nodes): nodes.contains { holds($0, matter) }
    case .not(let node): !holds(node, matter)
    case .words(let words): says(words, matter, withNames: true)
    case .term(let term): holds(term, matter)
    }
  }
}

// MARK: - Terms

extension Matcher {
  private func holds(_ term: QueryTerm, _ matter: Matter) -> Bool {
    switch term {
    case .text(let words): says(words, matter, withNames: false)
    case .from(let name): isFrom(name, matter)
    case .to(let name): isTo(name, matter)
    case .network(let network): isOn(network, matter)
    case .due(let relation, let day): world.due(matter).map { relation.holds($0, day) } ?? false
    case .quality(let quality): holds(quality, matter)
    case .language(let code): language(matter) == code
    case .between(let first, let last): isBetween(first, last, matter)
    case .tag, .place, .circle, .stage, .strength, .followers, .last, .possession:
      matter.person.map { holds(term, ofPerson: $0) } ?? false
    }
  }

  /// What is asked of the contact whom it is with.
  private func holds(_ term: QueryTerm, ofPerson person: Int) -> Bool {
    switch term {
    case .tag(let name): return world.words.has(name, person, in: .tags)
    case .place(let name): return world.words.has(name, person, in: .place)
    case .circle(let relation, let layer):
      return relation.holds(world.relations.layer(person, now: world.now), layer)
    case .stage(let relation, let stage):
      return relation.holds(world.relations.stage(person, now: world.now).stage, stage)
    case .strength(let relation, let asked):
      let value = world.relations.value(person, now: world.now).rounded()
      return relation.holds(value, asked)
    case .followers(let relation, let asked):
      return world.words.followers(person).map { relation.holds($0, asked) } ?? false
    case .last(.equal, let days): return daysSince(person).rounded(.down) == days.rounded(.down)
    case .last(let relation, let days): return relation.holds(daysSince(person), days)
    case .possession(.promise): return world.promises[person] != nil
    case .possession(let possession): return world.words.has(possession, person)
    default: return false
    }
  }

  /// Days since the last contact.
  private func daysSince(_ person: Int) -> Double {
    guard let last = world.relations.last(person) else { return .infinity }
    return world.now.seconds(since: last) / 86400
  }

  private func says(_ words: FoldedWords, _ matter: Matter, withNames: Bool) -> Bool {
    switch matter.kind {
    case .contact:
      guard let person = matter.person else { return false }
      return withNames
        ? world.words.has(words, person) : world.words.has(words, person, in: .rest)
    case .tweet(let row):
      if world.says(words, row, withNames: withNames) { return true }
    case .followUp(let followUp):
      if words.isIn(FoldedText.bytes(followUp.what)) { return true }
    case .event(let event):
      return words.isIn(FoldedText.bytes(event.name)) || words.isIn(FoldedText.bytes(event.place))
    case .interaction(let interaction): return words.isIn(FoldedText.bytes(interaction.note))
    }
    return withNames && (matter.person.map { world.words.has(words, $0) } ?? false)
  }

  private func isFrom(_ name: FoldedWords, _ matter: Matter) -> Bool {
    guard case .tweet(let row) = matter.kind else {
      return matter.person.map { isNamed(name, $0) } ?? false
    }
    return isNamed(name, handle: world.book.tweets.authors[row])
      || world.says(name, row, in: .name)
  }

  private func isTo(_ name: FoldedWords, _ matter: Matter) -> Bool {
    guard case .tweet(let row) = matter.kind else {
      return matter.person.map { isNamed(name, $0) } ?? false
    }
    let answered = world.book.tweets.replyToAuthors[row]
    return world.book.tweets.mentions(row).contains { isNamed(name, handle: $0) }
      || (answered != TweetTable.nobody && isNamed(name, handle: answered))
  }

  private func isNamed(_ name: FoldedWords, _ person: Int) -> Bool {
    world.words.has(name, person, in: .name) || world.words.has(name, person, in: .handles)
  }

  private func isNamed(_ name: FoldedWords, handle: HandleNumber) -> Bool {
    if let person = world.book.contactIndex(of: handle) { return isNamed(name, person) }
    return name.isIn(Array(world.book.handles[handle].utf8))
  }

  private func isOn(_ network: Network, _ matter: Matter) -> Bool {
    if case .tweet(let row) = matter.kind {
      return world.book.handles[world.book.tweets.authors[row]].hasPrefix(network.rawValue)
    }
    let start = Array("\(network.rawValue):".utf8)
    return matter.person.map { world.words.hasStart(start, $0, in: .handles) } ?? false
  }

  private func language(_ matter: Matter) -> String? {
    guard case .tweet(let row) = matter.kind else { return nil }
    return world.book.tweet(row)?.language.lowercased()
  }

  private func isBetween(_ first: Day?, _ last: Day?, _ matter: Matter) -> Bool {
    guard let day = world.day(matter) else { return false }
    return (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }
}

// MARK: - Qualities

extension Matcher {
  private func holds(_ quality: QueryQuality, _ matter: Matter) -> Bool {
    switch quality {
    case .star: isMarked(.starred, matter)
    case .reach: isMarked(.reach, matter)
    case .muted: isMarked(.muted, matter)
    case .unanswered: world.waits(matter)
    case .unhappy: world.isUnhappy(matter)
    case .question: world.asks(matter)
    case .message: world.isMessage(matter)
    case .overdue: world.due(matter).map { $0 < world.today } ?? false
    case .due: world.due(matter).map { $0 <= world.today } ?? false
    case .new: world.isNew(matter)
    case .met:
      matter.person.map {
        world.words.isMet($0) || world.relations.stage($0, now: world.now).stage >= .met
      } ?? false
    case .mine: world.isMine(matter)
    case .marked: world.isMarked(matter)
    }
  }

  private func isMarked(_ mark: ContactMarks, _ matter: Matter) -> Bool {
    matter.person.map { world.book.contacts.marks[$0].contains(mark) } ?? false
  }
}
