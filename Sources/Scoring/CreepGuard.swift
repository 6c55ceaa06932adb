package import People

/// What everything that suggests somebody asks first: whether that would be one word too many.
///
/// A new suggester asks it for its contacts, and adds a row to `SuggesterTests`.
package struct CreepGuard: Sendable {
  /// What somebody is suggested for.
  package enum Purpose: Sendable {
    /// To answer them, or to keep a promise: it is my turn.
    case answer
    /// To go on where we are: a coffee, the next rung, an introduction.
    case step
    /// To write out of the blue.
    case hello
    /// What I write of my own accord, whoever it is for.
    case write
  }

  let relations: Relations
  let book: Book
  let now: Moment

  /// - Parameter now: the moment to suggest something for; what falls on a later day may be asked
  ///   about as of that day.
  package init(_ relations: Relations, book: Book, now: Moment) {
    (self.relations, self.book, self.now) = (relations, book, now)
  }

  /// What speaks against suggesting a contact; nil where nothing does. The one that lasts longest
  /// comes before the others.
  ///
  /// - Parameter rank: the contact's place by strength, the first being 1.
  package func objection(
    to contact: Int, rank: Int, _ purpose: Purpose
  ) -> Objection? {
    let marks = book.contacts.marks[contact]
    if purpose != .write, let objection = Objection(marks) { return objection }
    if purpose == .answer { return nil }
    // Who waits for me is answered on any day, and whom I may write to freely is written to.
    let isWelcome =
      purpose == .write
      && (marks.contains(.freely) || relations[contact].tweets.waitingSince != nil)
    let quiet = isWelcome ? [] : [away(relations.quiet, .quiet), theirQuiet(contact)]
    let wait = marks.contains(.freely) ? [] : pushing(contact, rank, purpose)
    return (quiet + wait).compactMap(\.self)
      .max { ($0.until ?? now.utcDay) < ($1.until ?? now.utcDay) }
  }

  /// Whether nothing speaks against it.
  package func allows(_ contact: Int, rank: Int, _ purpose: Purpose) -> Bool {
    objection(to: contact, rank: rank, purpose) == nil
  }

  /// What speaks against another word to somebody whose turn it is, or whom I wrote to just now.
  private func pushing(_ contact: Int, _ rank: Int, _ purpose: Purpose) -> [Objection?] {
    let approach = relations.approach(contact, now: now, rank: rank)
    var found = [approach.objection]
    if approach.objection == nil { found.append(triedFromHere(contact, rank)) }
    if purpose == .hello { found.append(tooSoon(contact, rank)) }
    return found
  }

  private func away(_ quiet: QuietPeriods, _ cause: Objection.Cause) -> Objection? {
    let free = quiet.dayAfter(now.utcDay)
    guard free != now.utcDay else { return nil }
    let whose = cause == .quiet ? "your quiet period" : "their quiet period"
    return Objection(cause, until: free, why: whose)
  }

  /// The periods of the tags that they have. Whoever set none up pays nothing for it.
  private func theirQuiet(_ contact: Int) -> Objection? {
    guard !relations.quiet.ofTags.isEmpty else { return nil }
    return book.contacts[contact].tags.lazy
      .compactMap { relations.quiet.ofTags[$0] }.compactMap { away($0, .theirQuiet) }
      .max { ($0.until ?? now.utcDay) < ($1.until ?? now.utcDay) }
  }

  private func tooSoon(_ contact: Int, _ rank: Int) -> Objection? {
    guard relations[contact].tweets.waitingSince == nil,
      let last = relations[contact].lastDay,
      let due = relations.due(contact, now: now, rank: rank), due.earliest > now.utcDay
    else { return nil }
    let days = max(0, now.utcDay - last)
    let ago = days == 0 ? "today" : "\(counted(days, "day", "days")) ago"
    return Objection(.tooSoon, until: due.earliest, why: "you were in touch \(ago)")
  }
}

/// Why somebody is not to be suggested, and until when.
package struct Objection: Equatable, Sendable {
  package enum Cause: Sendable {
    /// I, a deleted record, or one that is shown with another.
    case apart
    case muted, archived
    /// A period in which I ask for nobody, and one in which they are away.
    case quiet, theirQuiet
    /// Tries in a row without an answer; too many of them within a week.
    case unanswered, ceiling
    /// The last contact was just now, for somebody of their layer.
    case tooSoon
  }

  package let cause: Cause
  /// The first day on which it no longer holds; nil for as long as their record says so.
  package let until: Day?
  /// `2 tries without an answer: it is their turn`
  package let why: String

  init(_ cause: Cause, until: Day?, why: String) {
    (self.cause, self.until, self.why) = (cause, until, why)
  }

  /// What a contact's marks alone say against it.
  fileprivate init?(_ marks: ContactMarks) {
    if !marks.isDisjoint(with: .apart) {
      self.init(.apart, until: nil, why: "no contact of yours")
    } else if marks.contains(.muted) {
      self.init(.muted, until: nil, why: "muted")
    } else if marks.contains(.archived) {
      self.init(.archived, until: nil, why: "archived")
    } else {
      return nil
    }
  }

  /// Whether the user may go on all the same: once, or for good with `Contact.freelyTag`. What is
  /// muted or archived is let in again instead.
  package var canBeOverruled: Bool {
    switch cause {
    case .apart, .muted, .archived: false
    case .quiet, .theirQuiet, .unanswered, .ceiling, .tooSoon: true
    }
  }
}

// MARK: - Words that no archive has yet

extension CreepGuard {
  /// Rows or entries beyond so many are not looked through for what is not counted elsewhere.
  private static let lookedBack = 20_000

  /// Too many tries without an answer only with those that were handed over from here.
  private func triedFromHere(_ contact: Int, _ rank: Int) -> Objection? {
    guard let (tries, last) = triesWithThoseFromHere(contact) else { return nil }
    let pause = relations.pause(contact, rank: rank)
    guard last.utcDay + pause > now.utcDay else { return nil }
    return Objection(
      .unanswered, until: last.utcDay + pause,
      why: "\(tries) tries without an answer, with those from here: it is their turn")
  }

  /// How many tries went without an answer, and when the last one was; nil where those from here
  /// make none too many.
  private func triesWithThoseFromHere(_ contact: Int) -> (tries: Int, last: Moment)? {
    let handles = Set(book.contacts.handles(contact))
    let left = book.outbox.entries.reversed().prefix(CreepGuard.lookedBack).filter {
      $0.hasLeft && $0.time != nil && book.isAddressed($0, to: handles)
    }
    guard !left.isEmpty else { return nil }
    let (ledger, weights) = (relations.ledger(contact, now: now), relations.weights)
    let since = [
      ledger.lastTry?.adding(seconds: weights.tryHours * 3600),
      book.tweets.lastRow(by: handles, most: CreepGuard.lookedBack).map { book.tweets.times[$0] },
    ].compactMap(\.self).max()
    let times = left.compactMap(\.time).filter { time in since.map { $0 < time } ?? true }
    let tries = ledger.unanswered + times.count
    guard let last = times.max(), tries >= weights.unansweredAtMost else { return nil }
    return (tries, last)
  }
}

extension Book {
  fileprivate func isAddressed(_ entry: OutboxEntry, to handles: Set<HandleNumber>) -> Bool {
    if let answered = entry.inReplyTo.flatMap({ tweets.row(of: $0) }) {
      return handles.contains(tweets.authors[answered])
    }
    return handles.contains { number in
      handle(number).map { $0.network == entry.network && entry.text.names($0) } ?? false
    }
  }
}

extension String {
  /// Whether a word of it is the handle.
  fileprivate func names(_ handle: Handle) -> Bool {
    split(whereSeparator: \.isWhitespace).contains { word in
      word.lowercased().hasPrefix(handle.at)
        && !(word.dropFirst(handle.at.count).first.map { $0.isLetter || $0.isNumber } ?? false)
    }
  }
}

extension TweetTable {
  /// The newest row that one of these wrote, among the newest `most`.
  fileprivate func lastRow(by handles: Set<HandleNumber>, most: Int) -> Int? {
    keys.indices.suffix(most).last { handles.contains(authors[$0]) }
  }
}
