package import Commands

/// All that can be done, found by a few letters: commands, or queries that were saved.
package struct Palette: Equatable, Sendable {
  package enum Content: Sendable { case commands, queries }

  package struct Entry: Equatable, Sendable {
    package enum Choice: Equatable, Sendable {
      case command(Command)
      case query(SavedQuery)
    }

    package let choice: Choice
    package let title: String
    package let summary: String
    /// The keys that do the same, so that one learns them.
    package let keys: String
    /// Why it can't be done now; nil where it can.
    package let obstacle: Trouble?
    /// What may follow the name: `tomorrow`; empty where nothing may.
    package var example = ""
  }

  package let content: Content
  package var field = TextField()
  /// What fits, the best first.
  package private(set) var entries: [Entry] = []
  package private(set) var selected = 0
  private let all: [Entry]
  /// The commands that were chosen lately, newest first.
  private let recent: [Command]

  init(_ content: Content, _ all: [Entry], recent: [Command]) {
    (self.content, self.all, self.recent) = (content, all, recent)
    narrow()
  }

  package var entry: Entry? { entries.indices.contains(selected) ? entries[selected] : nil }

  /// What is typed behind the name of the chosen command; nil where no name stands as a whole.
  package var argument: (entry: Entry, text: String)? {
    let text = field.text.drop { $0 == " " }
    return all.lazy.filter { !$0.example.isEmpty }.compactMap { entry in
      Palette.names(entry).first { text.lowercased().hasPrefix("\($0) ") }.map { name in
        (entry, String(text.dropFirst(name.count + 1).drop { $0 == " " }))
      }
    }.max { $0.text.count > $1.text.count }
  }

  mutating func move(by step: Int) {
    guard !entries.isEmpty else { return }
    selected = (selected + step + entries.count) % entries.count
  }

  /// Takes a key that edits the text; false where it means nothing there.
  mutating func take(_ key: Key) -> Bool {
    guard field.take(key) else { return false }
    narrow()
    return true
  }

  mutating func insert(_ text: String) {
    field.insert(text)
    narrow()
  }

  /// Puts the name of the chosen one there, for what may follow it.
  mutating func complete() {
    guard let entry else { return }
    let name = entry.example.isEmpty ? entry.title : "\(entry.title) "
    field = TextField(name)
    narrow()
  }

  private mutating func narrow() {
    selected = 0
    if let argument {
      entries = [argument.entry]
      return
    }
    let typed = field.text.trimmingSpaces
    if typed.isEmpty {
      let chosen = recent.compactMap { command in all.first { $0.choice == .command(command) } }
      entries = chosen + all.filter { !chosen.contains($0) }
      return
    }
    let scored = all.enumerated().compactMap { place, entry in
      Palette.score(typed, entry).map { (score: $0, place: place, entry: entry) }
    }
    entries = scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.entry)
  }

  /// What its name has of the letters counts more than words of its summary.
  private static func score(_ typed: String, _ entry: Entry) -> Int? {
    let named = names(entry).compactMap { FuzzyMatch.score(typed, in: $0) }.max().map { $0 + 20 }
    let isSaid = entry.summary.lowercased().contains(typed.lowercased())
    guard let score = named ?? (isSaid ? 10 : nil) else { return nil }
    return score - (entry.obstacle == nil ? 0 : 8)
  }

  /// The names that it goes by: `follow up`, `follow-up`.
  private static func names(_ entry: Entry) -> [String] {
    let title = entry.title.lowercased()
    let joined = title.split(separator: " ").joined(separator: "-")
    guard case .command(let command) = entry.choice else { return [title] }
    let raw = command.rawValue.flatMap { letter in
      letter.isUppercase ? "-\(letter.lowercased())" : "\(letter)"
    }
    return joined == title ? [title, String(raw)] : [title, joined, String(raw)]
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
