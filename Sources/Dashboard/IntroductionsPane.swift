package import People
package import Queries
package import Scoring

/// Whom I introduce: who waits for my word, who has it, who fits, and what came of the others.
package struct IntroductionsPane: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    package enum Content: Equatable, Sendable {
      case introduction(Introduction, IntroductionStanding)
      case match(NeedMatch)
      /// What the two share, in words.
      case idea(why: String)
    }

    package let id: String
    package let a: ContactID
    package let b: ContactID
    package let content: Content

    package var introduction: (Introduction, IntroductionStanding)? {
      if case .introduction(let introduction, let standing) = content {
        (introduction, standing)
      } else {
        nil
      }
    }
  }

  package enum Group: String, CaseIterable, Sendable {
    case mine = "your word"
    case matches = "a need and an offer"
    case theirs = "their word"
    case ideas = "might get on"
    case done = "done"
  }

  package var list = RowList<Entry>()
  package var limit = Query.everything
  package var search = Query.everything
  /// What was found; nil before the first look.
  package private(set) var found: Connections?
  package private(set) var tally: IntroductionTally?

  package init() {}

  mutating func take(_ found: Connections) { self.found = found.continuing(self.found) }

  /// The first row that no look has read yet.
  var rowsRead: Int { found?.rows.upperBound ?? 0 }

  /// What was found of rows that are others now does not hold.
  mutating func forget() { found = nil }

  mutating func rebuild(book: Book, now: Moment, _ matcher: Matcher?) {
    tally = IntroductionTally(book, now: now)
    show(groups(book: book, now: now), book, matcher)
  }

  /// All of them by group, the oldest word first, of what is done the newest.
  func groups(book: Book, now: Moment) -> [Group: [Entry]] {
    var groups: [Group: [Entry]] = [:]
    for introduction in book.introductions.records where introduction.isReal {
      guard let (a, b) = book.pair(of: introduction) else { continue }
      let standing = introduction.standing(
        a, b, in: book, signs: found?.signs[introduction.id], now: now)
      let isPutOff = introduction.askAgain.map { now < $0 } ?? false
      let group: Group =
        standing.next == .nothing ? .done : standing.isMyTurn && !isPutOff ? .mine : .theirs
      groups[group, default: []].append(
        Entry(
          id: introduction.id.description, a: a, b: b,
          content: .introduction(introduction, standing)))
    }
    groups[.matches] = found?.matches.compactMap { open($0, book, now) }.prefix(20).map(\.self)
    groups[.ideas] = found?.ideas.compactMap { open($0, book, now) }.prefix(8).map(\.self)
    groups[.mine]?.sort { ($0.since, $0.id) < ($1.since, $1.id) }
    groups[.theirs]?.sort { ($0.since, $0.id) < ($1.since, $1.id) }
    groups[.done]?.sort { ($1.since, $0.id) < ($0.since, $1.id) }
    return groups
  }

  private mutating func show(_ groups: [Group: [Entry]], _ book: Book, _ matcher: Matcher?) {
    var rows: [RowList<Entry>.Row] = []
    for group in Group.allCases {
      var entries = groups[group] ?? []
      if let matcher { entries = entries.filter { $0.matches(matcher, book) } }
      guard !entries.isEmpty else { continue }
      rows.append(.heading("\(group.rawValue) \(entries.count)"))
      rows += entries.map { .item($0) }
    }
    list.replace(rows)
  }

  private func open(_ match: NeedMatch, _ book: Book, _ now: Moment) -> Entry? {
    let (a, b) = (match.need.contact, match.offer.contact)
    guard book.needs[match.need.id]?.isOpen == true, book.needs[match.offer.id]?.isOpen == true,
      book.isOpen(a, b, now: now)
    else { return nil }
    return Entry(id: match.id, a: a, b: b, content: .match(match))
  }

  private func open(_ idea: IntroductionIdea, _ book: Book, _ now: Moment) -> Entry? {
    let (a, b) = (book.contacts.id(idea.first), book.contacts.id(idea.second))
    guard book.isOpen(a, b, now: now) else { return nil }
    return Entry(id: "\(a) \(b)", a: a, b: b, content: .idea(why: idea.why))
  }
}

extension IntroductionsPane.Entry {
  fileprivate var since: Moment { introduction?.1.since ?? Moment(seconds: 0) }

  /// Whether it is about anybody whom a query lets through.
  func matches(_ matcher: Matcher, _ book: Book) -> Bool {
    [a, b].contains { book.contacts.home(of: $0).map { matcher.matches(contact: $0) } ?? false }
  }

  /// Lines that it takes, with the gap below it.
  package var height: Int {
    switch content {
    case .introduction(_, let standing): standing.next == .nothing ? 2 : 4
    case .match(let match):
      5 + [match.need, match.offer].count { $0.evidence != nil }
    case .idea: 3
    }
  }
}

extension Book {
  /// Whether two people may be offered to be introduced: nothing was answered about them yet.
  fileprivate func isOpen(_ a: ContactID, _ b: ContactID, now: Moment) -> Bool {
    mayBeConnected(a) && mayBeConnected(b)
      && introductions(of: a, and: b).allSatisfy { introduction in
        !introduction.isReal && !introduction.isRefused
          && introduction.askAgain.map { $0 <= now } ?? true
      }
  }
}
