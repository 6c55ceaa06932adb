package import People
package import Scoring
package import Screen

/// Something that a page asks about, as lines: who, the words, and why it is asked.
package struct AskedLines: Sendable {
  /// `Sam Baker @sambaker`
  package let who: String
  /// What stands at the right end of the first line: `2h`.
  package let aside: String
  package let text: [SafeText]
  package let why: String

  /// Lines of words that are shown at the most.
  private static let most = 2

  private init(who: String, aside: String, text: String, why: String, columns: Int) {
    (self.who, self.aside, self.why) = (who, aside, why)
    self.text =
      text.isEmpty
      ? [] : TextWrap.wrapBody(text, columns: max(1, columns - 3), maxLines: AskedLines.most)
  }

  /// Lines that it takes, with a gap below.
  package var height: Int { 2 + text.count + (why.isEmpty ? 0 : 1) }

  /// Something of a plan.
  package init(_ item: Plan.Item, _ state: State, columns: Int) {
    let subject = state.subject(of: item.target)
    let (book, now) = (state.book, state.now)
    let name = subject.map { AskedLines.name($0) } ?? ""
    switch item.target {
    case .tweet(let id):
      let tweet = book.tweet(id)
      self.init(
        who: name, aside: tweet.map { age(of: $0.time, at: now) } ?? "",
        text: tweet.map { book.words(of: $0) } ?? "", why: item.why, columns: columns)
    case .followUp(let id):
      let followUp = book.followUp(id)
      self.init(
        who: name, aside: followUp?.due?.words ?? "", text: followUp?.what ?? "", why: item.why,
        columns: columns)
    case .said(let id):
      let found = state.said.first { $0.tweet == id }
      self.init(
        who: name, aside: found.map { age(of: $0.time, at: now) } ?? "",
        text: found.map { AskedLines.promise($0) } ?? "", why: item.why, columns: columns)
    case .contact(let id):
      let last = state.lastWords(with: id)
      self.init(who: name, aside: "", text: last, why: item.why, columns: columns)
    case .introduction(let id):
      let introduction = book.introductions[id]
      let people = introduction.flatMap { book.pair(of: $0) }
      self.init(
        who: people.map { "\(state.name($0.a)) and \(state.name($0.b))" } ?? "", aside: "",
        text: introduction?.why ?? "", why: item.why, columns: columns)
    case .match(let a, let b):
      self.init(
        who: "\(state.name(a)) and \(state.name(b))", aside: "", text: item.why, why: "",
        columns: columns)
    }
  }

  /// A promise that stands in what I wrote.
  package init(_ found: FoundPromise, _ book: Book, now: Moment, columns: Int) {
    self.init(
      who: book.subject(ofSaid: found.tweet).map { AskedLines.name($0) } ?? "",
      aside: age(of: found.time, at: now), text: AskedLines.promise(found),
      why: "you wrote “\(found.promise.sentence)”", columns: columns)
  }

  /// Somebody who writes for the first time.
  package init(_ entry: ScreeningPage.Entry, _ book: Book, now: Moment, columns: Int) {
    let tweet = book.tweet(entry.tweet)
    let more = entry.count > 1 ? " · \(entry.count) wait" : ""
    self.init(
      who: tweet.map { AskedLines.name(book.subject($0)) } ?? entry.author.at,
      aside: tweet.map { age(of: $0.time, at: now) } ?? "",
      text: tweet.map { book.words(of: $0) } ?? "", why: "writes for the first time\(more)",
      columns: columns)
  }

  /// `Fri 27 Nov · send the slides`
  private static func promise(_ found: FoundPromise) -> String {
    let guessed = found.promise.isDueGuessed ? " (no date said)" : ""
    return "\(found.promise.due.words)\(guessed) · \(found.promise.what)"
  }

  private static func name(_ subject: Subject) -> String {
    guard let handle = subject.handle?.at, handle != subject.name else { return subject.name }
    return "\(subject.name) \(handle)"
  }
}

extension State {
  /// What to go by when writing to somebody whom nothing was heard of: the note, else the place.
  func lastWords(with id: ContactID) -> String {
    guard let contact = book.contact(id) else { return "" }
    return [contact.note, contact.bio, contact.place].first { !$0.isEmpty } ?? ""
  }
}
