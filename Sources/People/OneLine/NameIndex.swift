/// The contacts of a book by name, for lines and for type-ahead. Made once, asked for each key.
package struct NameIndex: Sendable {
  private struct Entry {
    let id: ContactID
    /// As it is said, in lower case: `sam baker`.
    let words: [String]
    let handles: [String]
    /// Those that are dear come first where several fit.
    let isDear: Bool
  }

  private var entries: [Entry] = []
  private var whole: [String: [Int]] = [:]
  private var first: [String: [Int]] = [:]

  /// Of nobody.
  package init() {}

  package init(_ book: Book) { for index in book.contacts.indices { add(index, book) } }

  /// Takes in those contacts who are new, so that the rest need not be read again.
  package mutating func add(_ ids: some Sequence<ContactID>, of book: Book) {
    for id in ids where !entries.contains(where: { $0.id == id }) {
      if let index = book.contacts.index(of: id) { add(index, book) }
    }
  }

  private mutating func add(_ index: Int, _ book: Book) {
    let contacts = book.contacts
    guard contacts.marks[index].isDisjoint(with: .apart) else { return }
    let name = contacts.name(index)
    let words = FoldedName.spoken(name)
    let key = FoldedName(name).key
    if !key.isEmpty { whole[key, default: []].append(entries.count) }
    if let word = words.first { first[word, default: []].append(entries.count) }
    entries.append(
      Entry(
        id: contacts.id(index), words: words,
        handles: contacts.handles(index).map {
          String(book.handles[$0].drop { $0 != ":" }.dropFirst())
        },
        isDear: contacts.marks[index].contains(.starred) || contacts.circle(index) != nil))
  }

  /// The contacts with this name, in any order of its words, with or without accents.
  package func named(_ name: String) -> [ContactID] {
    let key = FoldedName(name).key
    return key.isEmpty ? [] : sorted(whole[key] ?? [])
  }

  /// The contacts whose first name, or only name, this is.
  package func firstNamed(_ word: String) -> [ContactID] {
    let words = FoldedName.words(word)
    return words.count == 1 ? sorted(first[words[0]] ?? []) : []
  }

  /// Contacts with a name or handle, or a word of a name, that starts so: for type-ahead.
  package func starting(with text: String, most: Int) -> [ContactID] {
    if text.first == "@" {
      let start = text.dropFirst().lowercased()
      return Array(sorted(places { $0.handles.contains { $0.hasPrefix(start) } }).prefix(most))
    }
    let start = FoldedName.words(text).joined(separator: " ")
    guard !start.isEmpty else { return [] }
    let found = places { entry in
      entry.words.joined(separator: " ").hasPrefix(start)
        || entry.words.contains { $0.hasPrefix(start) }
    }
    return Array(sorted(found).prefix(most))
  }

  private func places(_ isWanted: (Entry) -> Bool) -> [Int] {
    entries.indices.filter { isWanted(entries[$0]) }
  }

  private func sorted(_ found: [Int]) -> [ContactID] {
    found.sorted { a, b in
      let (one, other) = (entries[a], entries[b])
      if one.isDear != other.isDear { return one.isDear }
      let (name, otherName) = (one.words.joined(), other.words.joined())
      return (name, one.id) < (otherName, other.id)
    }.map { entries[$0].id }
  }
}
