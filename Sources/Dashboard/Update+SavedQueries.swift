internal import Commands
internal import People
internal import Queries

// Queries that a letter applies.
extension State {
  /// Takes queries that the user kept, oldest first.
  package mutating func know(_ saved: [SavedQuery]) {
    keptQueries += saved
    gatherQueries()
  }

  /// Those that come with the program, of the settings, and kept, each going before the last.
  mutating func gatherQueries() {
    savedQueries = .standard
    for saved in preferences.queries + keptQueries { savedQueries.keep(saved) }
  }

  /// The key after `'`: a letter applies its query, `'` again shows them all.
  mutating func takeLetter(_ key: Key) -> [Effect] {
    awaitsLetter = false
    switch key {
    case .escape: return []
    case .character("'"), .character("?"): return openPalette(.queries)
    case .character(let letter):
      guard let saved = savedQueries[letter] else { return tell(.noSavedQuery(letter)) }
      return apply(saved)
    default: return tell(.noSavedQuery(nil))
    }
  }

  mutating func apply(_ saved: SavedQuery) -> [Effect] {
    guard let query = query(saved.text) else { return [] }
    let effects = limit(to: query)
    if status == nil { status = .info("\(saved.name): \(saved.text)") }
    return effects
  }

  /// Keeps the limit of the list under a letter: `p press people`; a minus in front takes it away.
  mutating func saveQuery(_ text: String) -> [Effect] {
    let words = text.split(separator: " ", maxSplits: 1)
    let isRemoved = words.first?.first == "-"
    guard let word = words.first.map({ isRemoved ? $0.dropFirst() : $0 }), word.count == 1,
      let letter = word.first, letter.isLetter || letter.isNumber
    else { return tell(.noLetter(text)) }
    guard isRemoved || !limit.isEmpty else { return tell(.nothingToSave) }
    let name = words.count > 1 ? String(words[1]) : isRemoved ? "" : limit.text
    let saved = SavedQuery(letter: letter, name: name, text: isRemoved ? "" : limit.text)
    know([saved])
    status = .info(isRemoved ? "'\(letter) is free." : "'\(letter) shows \(saved.text)")
    return [.keep(saved)]
  }
}
