internal import People

// Which columns the list of contacts has, for this visit.
extension State {
  mutating func show(_ columns: ContactColumns) -> [Effect] {
    self.columns = columns
    status = .info(
      "Columns for this visit: \(columns.spelled). [columns] in the settings keeps them.")
    return []
  }
}

extension ContactColumns {
  /// Those that a text names, in its order; all where it names none. What is no column is left out.
  init(spelled text: String) {
    var wanted: [ContactColumn] = []
    for column in ContactColumns.words(text).compactMap(ContactColumns.column)
    where !wanted.contains(column) {
      wanted.append(column)
    }
    self = wanted.isEmpty ? ContactColumns() : ContactColumns(wanted)
  }

  /// The first word of a text that is no column; nil where all are.
  static func unknown(in text: String) -> String? {
    words(text).first { column($0) == nil }
  }

  /// The names, as they are typed.
  var spelled: String { shown.map(\.rawValue).joined(separator: " ") }

  /// Those that are not there yet and begin as the word before the cursor does.
  static func offer(for field: TextField) -> Offer {
    let before = field.characters[..<field.cursor]
    let start = before.lastIndex { $0 == " " || $0 == "," }.map { $0 + 1 } ?? 0
    let word = String(before[start...]).lowercased()
    let there = Set(words(field.text))
    let names = ContactColumn.allCases.map(\.rawValue).filter { name in
      name.hasPrefix(word) && (name == word || !there.contains(name))
    }
    return Offer(place: start..<field.cursor, names.map { Offer.Candidate(text: $0, note: "") })
  }

  /// The column that a word is, or begins.
  private static func column(_ word: String) -> ContactColumn? {
    ContactColumn.allCases.first { $0.rawValue.hasPrefix(word) }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
  }
}
