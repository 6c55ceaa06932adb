package import People
package import Queries

/// A question at the foot of the screen, with the text that is being typed.
package struct Prompt: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case snooze, followUp, log, capture, tag, note, askAgain, search, limit
    case searchAll, saveQuery, near, columns, stage
    /// An event, and people who were at one.
    case event, attendee
    /// An event that is there already.
    case eventChanged(EventID)
    case introduce, need, offer, notYet

    /// Whether what is typed is a line about what happened.
    package var isLine: Bool { self == .log || self == .capture || self == .attendee }

    /// Whether a query is typed.
    package var isQuery: Bool { self == .search || self == .limit || self == .searchAll }

    /// Whether nothing typed asks for something too.
    var takesNothing: Bool { self == .note || self == .limit || self == .columns || self == .near }
  }

  package let kind: Kind
  /// Whom and what it is about: one, or all that are marked.
  package let subjects: [Subject]
  package var field: TextField
  /// What is wrong with the query that is being typed.
  package var problem: QueryProblem?
  /// What Tab puts for the word before the cursor.
  package internal(set) var offer: Offer?
  /// What the list was limited to before: Esc goes back there.
  var before = Query.everything

  package init(_ kind: Kind, _ subjects: [Subject], text: String = "") {
    self.kind = kind
    self.subjects = subjects
    field = TextField(text)
  }

  package init(_ kind: Kind, _ subject: Subject?, text: String = "") {
    self.init(kind, [subject].compactMap(\.self), text: text)
  }

  package var subject: Subject? { subjects.first }

  /// What is asked for.
  package var question: String {
    return switch kind {
    case .snooze: subjects.count > 1 ? "Snooze \(subjects.count) until" : "Snooze until"
    case .followUp: "Follow up with \(name)"
    case .log: "Log with \(name)"
    case .capture: "Log"
    case .tag: "Tag \(name)"
    case .stage: "Put \(name) on the rung"
    case .note: "Note on \(name)"
    case .askAgain: "Ask again"
    case .search: "Search"
    case .searchAll: "Search everything"
    case .limit: "Limit to"
    case .saveQuery: "Save this limit as"
    case .introduce: "Introduce \(name) to"
    case .need: "\(name) looks for"
    case .offer: "\(name) can give"
    case .notYet: "Not before"
    case .near: "Near"
    case .columns: "Columns"
    case .event: "Event"
    case .eventChanged: "Change event"
    case .attendee: "Who was there"
    }
  }

  private var name: String {
    subjects.count > 1 ? "\(subjects.count) people" : subject?.name ?? ""
  }

  /// What to type, shown while nothing is.
  package var example: String {
    switch kind {
    case .snooze: "tomorrow · tue 9:30 · 2h · in 2 weeks"
    case .followUp: "fri send slides · in 6w say hello"
    case .log: "coffee good talk about the fair"
    case .capture: "met Sam Baker and Jo at the fair yesterday #press promised slides by friday"
    case .tag: "press local -customer"
    case .stage: Stage.allCases.map(\.name).joined(separator: " · ") + " · - for what shows"
    case .note: "likes being asked about covers"
    case .askAgain: "in 4 weeks · after 6 jan"
    case .search, .limit: "a word · tag:press strength<40 · is:reach -near:halifax"
    case .searchAll: "a word, in all that is here · from:sam since:3w"
    case .saveQuery: "a letter, and a name: p press people"
    case .introduce: "@jolind they both bake"
    case .need: "a hall for forty in January"
    case .offer: "soup for a meetup this winter"
    case .notYet: "in 4 weeks · after 6 jan"
    case .near: "toronto 3 dec · halifax · empty for where you live"
    case .columns: ContactColumn.allCases.map(\.rawValue).joined(separator: " ")
    case .event, .eventChanged: "Chamber breakfast, yesterday, Lord Nelson Hotel"
    case .attendee: "Sam Baker @sambaker #press, slides by friday · Enter alone ends"
    }
  }
}

/// What Tab puts in the place of some characters, one after the other.
package struct Offer: Equatable, Sendable {
  package struct Candidate: Equatable, Sendable {
    package let text: String
    /// What it means, in a few words.
    package let note: String
  }

  package private(set) var place: Range<Int>
  package let candidates: [Candidate]
  /// Which of them stands there, once Tab put it.
  package private(set) var taken: Int?

  init(place: Range<Int>, _ candidates: [Candidate]) {
    (self.place, self.candidates) = (place, candidates)
  }

  init(_ completion: QueryCompletion) {
    self.init(
      place: completion.place,
      completion.candidates.map { Candidate(text: $0.text, note: $0.note) })
  }

  /// The next one, round the end, and where it goes.
  mutating func next(backwards: Bool = false) -> (text: String, place: Range<Int>)? {
    guard !candidates.isEmpty else { return nil }
    let step = backwards ? candidates.count - 1 : 1
    let at = taken.map { ($0 + step) % candidates.count } ?? (backwards ? candidates.count - 1 : 0)
    let (text, old) = (candidates[at].text, place)
    (taken, place) = (at, old.lowerBound..<(old.lowerBound + text.count))
    return (text, old)
  }
}

extension Prompt {
  /// Puts the next of what is offered; false where nothing is.
  mutating func complete(backwards: Bool = false) -> Bool {
    guard let (text, place) = offer?.next(backwards: backwards) else { return false }
    field.put(text, over: place)
    return true
  }
}

/// What was understood of a prompt's text.
package enum Understood: Equatable, Sendable {
  case nothing
  case date(Due)
  case promise(Due, what: String)
  case tags(add: [String], remove: [String])
  /// Nil where what passed is to tell alone.
  case stage(Stage?)
  case event(EventLine)
}

extension Prompt {
  /// Reads the text as it stands, for showing it while it is typed and for acting on it.
  package func understood(now: Moment, zone: Zone) -> Understood {
    let dates = NaturalDate(now: now, zone: zone)
    switch kind {
    case .snooze, .askAgain, .notYet: return dates.read(field.text).map(Understood.date) ?? .nothing
    case .followUp:
      return dates.readPrefix(field.text).map { .promise($0.due, what: $0.rest) } ?? .nothing
    case .tag: return tags
    case .stage:
      if field.text.trimmed == "-" { return .stage(nil) }
      return Stage(name: field.text.trimmed.lowercased()).map { .stage($0) } ?? .nothing
    case .event, .eventChanged:
      return EventLine(field.text, now: now, zone: zone).map(Understood.event) ?? .nothing
    case .log, .capture, .attendee, .note, .search, .limit, .searchAll, .saveQuery, .near, .columns,
      .introduce, .need, .offer:
      return .nothing
    }
  }

  private var tags: Understood {
    let words = field.text.split { $0 == " " || $0 == "," }
    let removed = words.filter { $0.first == "-" }.map { Prompt.tag($0.dropFirst()) }
    let added = words.filter { $0.first != "-" }.map { Prompt.tag($0) }
    let (add, remove) = (added.filter { !$0.isEmpty }, removed.filter { !$0.isEmpty })
    return add.isEmpty && remove.isEmpty ? .nothing : .tags(add: add, remove: remove)
  }

  private static func tag(_ word: Substring) -> String {
    word.drop { $0 == "#" || $0 == "+" }.lowercased()
  }
}
