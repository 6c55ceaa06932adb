package import People

/// A question at the foot of the screen, with the text that is being typed.
package struct Prompt: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case snooze, followUp, log, capture, tag, note, askAgain, search, limit

    /// Whether what is typed is a line about what happened.
    package var isLine: Bool { self == .log || self == .capture }
  }

  package let kind: Kind
  package let subject: Subject?
  package var field: TextField

  package init(_ kind: Kind, _ subject: Subject?, text: String = "") {
    self.kind = kind
    self.subject = subject
    field = TextField(text)
  }

  /// What is asked for.
  package var question: String {
    let name = subject?.name ?? ""
    return switch kind {
    case .snooze: "Snooze until"
    case .followUp: "Follow up with \(name)"
    case .log: "Log with \(name)"
    case .capture: "Log"
    case .tag: "Tag \(name)"
    case .note: "Note on \(name)"
    case .askAgain: "Ask again"
    case .search: "Search"
    case .limit: "Limit to"
    }
  }

  /// What to type, shown while nothing is.
  package var example: String {
    switch kind {
    case .snooze: "tomorrow · tue 9:30 · 2h · in 2 weeks"
    case .followUp: "fri send slides · in 6w say hello"
    case .log: "coffee good talk about the fair"
    case .capture: "met Sam Baker and Jo at the fair yesterday #press promised slides by friday"
    case .tag: "press local -customer"
    case .note: "likes being asked about covers"
    case .askAgain: "in 4 weeks · after 6 jan"
    case .search, .limit: "a name, a tag, a word"
    }
  }
}

/// What was understood of a prompt's text.
package enum Understood: Equatable, Sendable {
  case nothing
  case date(Due)
  case promise(Due, what: String)
  case tags(add: [String], remove: [String])
}

extension Prompt {
  /// Reads the text as it stands, for showing it while it is typed and for acting on it.
  package func understood(now: Moment, zone: Zone) -> Understood {
    let dates = NaturalDate(now: now, zone: zone)
    switch kind {
    case .snooze, .askAgain: return dates.read(field.text).map(Understood.date) ?? .nothing
    case .followUp:
      return dates.readPrefix(field.text).map { .promise($0.due, what: $0.rest) } ?? .nothing
    case .tag: return tags
    case .log, .capture, .note, .search, .limit: return .nothing
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
