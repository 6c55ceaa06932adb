/// A query that a letter applies: `'r`.
package struct SavedQuery: Equatable, Sendable {
  package let letter: Character
  package let name: String
  package let text: String

  package init(letter: Character, name: String, text: String) {
    (self.letter, self.name, self.text) = (letter, name, text)
  }
}

/// The queries under `'` and a letter: those of the program, of the settings, and those the user
/// kept; of one letter the last of these holds.
package struct SavedQueries: Equatable, Sendable {
  package private(set) var all: [SavedQuery]

  /// What there is without any of the user's.
  package static let standard = SavedQueries([
    SavedQuery(letter: "r", name: "reach", text: "is:reach"),
    SavedQuery(letter: "u", name: "unhappy", text: "is:unhappy"),
    SavedQuery(letter: "q", name: "questions", text: "is:question"),
    SavedQuery(letter: "m", name: "messages", text: "is:message"),
    SavedQuery(letter: "p", name: "promised", text: "has:promise"),
    SavedQuery(letter: "o", name: "overdue", text: "is:overdue"),
    SavedQuery(letter: "d", name: "due", text: "is:due"),
    SavedQuery(letter: "s", name: "starred", text: "is:star"),
    SavedQuery(letter: "c", name: "cooling", text: "circle<=50 last>6w -is:muted"),
    SavedQuery(letter: "n", name: "new", text: "is:new"),
    SavedQuery(letter: "w", name: "waiting", text: "is:unanswered"),
    SavedQuery(letter: "v", name: "marked", text: "is:marked"),
  ])

  private init(_ all: [SavedQuery]) { self.all = all }

  package subscript(letter: Character) -> SavedQuery? { all.first { $0.letter == letter } }

  /// Puts one in the place of that letter's; one without text takes it away.
  package mutating func keep(_ query: SavedQuery) {
    let at = all.firstIndex { $0.letter == query.letter }
    switch (at, query.text.isEmpty) {
    case (let at?, true): all.remove(at: at)
    case (let at?, false): all[at] = query
    // What the user made stands first.
    case (nil, false): all.insert(query, at: 0)
    case (nil, true): break
    }
  }
}
