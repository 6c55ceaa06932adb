package import People

/// What queries look for in contacts, by the column, folded: looking through twenty thousand takes
/// a millisecond, where reading their records would take a hundred.
///
/// An index here is a contact's index in the book.
package struct ContactWords: Sendable {
  /// The parts of a contact that fields ask for.
  package enum Part: Int, CaseIterable, Sendable { case name, handles, tags, place, rest }

  private var bytes: [UInt8] = []
  /// Where each part of each contact begins, and at last where the last one ends.
  private var starts: [UInt32] = [0]
  private var facts: [Facts] = []
  /// Contacts that are not, or no longer, as they were when all were read.
  private var changed: [Int: (parts: [[UInt8]], facts: Facts)] = [:]

  /// What is asked about a contact but its words.
  fileprivate struct Facts: BitwiseCopyable, Sendable {
    /// −1 where nobody knows.
    var followers: Int32 = -1
    var possessions: UInt16 = 0
    var isMet = false
  }

  /// Parts names in a part that has several: `\n`, which no name has.
  private static let separator = UInt8(ascii: "\n")

  package init() {}

  /// Reads all contacts of a book; for thousands that is not for the thread that draws.
  package init(_ book: Book) {
    let contacts = book.contacts
    starts.reserveCapacity(contacts.count * Part.allCases.count + 1)
    facts.reserveCapacity(contacts.count)
    for index in contacts.indices {
      let isApart = contacts.marks[index].contains(.deleted)
      let contact = isApart ? Contact(id: ContactID("")) : contacts[index]
      for part in ContactWords.parts(contact) {
        bytes += part
        starts.append(UInt32(bytes.count))
      }
      facts.append(Facts(contact))
    }
  }

  /// Reads one contact anew.
  package mutating func update(_ index: Int, _ book: Book) {
    guard book.contacts.indices.contains(index) else { return }
    let contact = book.contacts[index]
    changed[index] = (ContactWords.parts(contact), Facts(contact))
  }

  private static func parts(_ contact: Contact) -> [[UInt8]] {
    let rest = [contact.note, contact.bio, contact.company, contact.position]
    return [
      FoldedText.bytes(contact.name), lines(contact.handles.sorted().map(\.description)),
      lines(contact.tags.sorted()), FoldedText.bytes(contact.place),
      lines(rest + contact.emails.sorted()),
    ]
  }

  /// Each between separators, so that a whole one can be looked for.
  private static func lines(_ texts: [String]) -> [UInt8] {
    var bytes = [separator]
    for text in texts where !text.isEmpty {
      FoldedText.append(text, to: &bytes)
      bytes.append(separator)
    }
    return bytes
  }
}

// MARK: - Asking

extension ContactWords {
  /// Whether the words stand anywhere in what is known of a contact.
  package func has(_ words: FoldedWords, _ index: Int) -> Bool {
    if !changed.isEmpty, let row = changed[index] { return row.parts.contains { words.isIn($0) } }
    // The parts stand one behind the other, so one look is enough; none has the line end that
    // parts them.
    let (at, parts) = (index * Part.allCases.count, Part.allCases.count)
    guard at + parts < starts.count else { return false }
    return bytes.withUnsafeBytes { all in
      words.isIn(UnsafeRawBufferPointer(rebasing: all[Int(starts[at])..<Int(starts[at + parts])]))
    }
  }

  /// Which contacts have the words anywhere, by index: one look through all of them takes a
  /// fraction of what a look at each does.
  func contacts(with words: FoldedWords) -> [Bool] {
    let parts = Part.allCases.count
    var found = words.holders(in: bytes, count: starts.count / parts) { Int(starts[$0 * parts]) }
    for (index, row) in changed {
      while found.count <= index { found.append(false) }
      found[index] = row.parts.contains { words.isIn($0) }
    }
    return found
  }

  package func has(_ words: FoldedWords, _ index: Int, in part: Part) -> Bool {
    read(index, part) { words.isIn($0) }
  }

  /// A name as it stands among others in a part of several, to be looked for as a whole.
  static func whole(_ name: some StringProtocol) -> FoldedWords { FoldedWords("\n\(name)\n") }

  /// Whether a name in a part of several starts so, where each begins behind `mark`.
  func hasStart(_ start: [UInt8], _ index: Int, in part: Part) -> Bool {
    read(index, part) { text in
      text.split(separator: ContactWords.separator).contains { $0.starts(with: start) }
    }
  }

  /// The names in a part of several, as they are folded.
  package func names(_ index: Int, in part: Part) -> [String] {
    read(index, part) { text in
      text.split(separator: ContactWords.separator).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  func followers(_ index: Int) -> Int? {
    let count = facts(index).followers
    return count < 0 ? nil : Int(count)
  }

  func has(_ possession: QueryPossession, _ index: Int) -> Bool {
    facts(index).possessions & possession.bit != 0
  }

  func isMet(_ index: Int) -> Bool { facts(index).isMet }

  private func facts(_ index: Int) -> Facts {
    if !changed.isEmpty, let row = changed[index] { return row.facts }
    return index < facts.count ? facts[index] : Facts()
  }

  private func read<Result>(
    _ index: Int, _ part: Part, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    if !changed.isEmpty, let row = changed[index] {
      return row.parts[part.rawValue].withUnsafeBytes(body)
    }
    let at = index * Part.allCases.count + part.rawValue
    guard at + 1 < starts.count else { return body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return bytes.withUnsafeBytes { all in
      body(UnsafeRawBufferPointer(rebasing: all[Int(starts[at])..<Int(starts[at + 1])]))
    }
  }
}

extension ContactWords.Facts {
  fileprivate init(_ contact: Contact) {
    followers = contact.followers.map { Int32(clamping: $0) } ?? -1
    isMet = contact.met != nil
    let has: [(QueryPossession, Bool)] = [
      (.note, !contact.note.isEmpty), (.place, !contact.place.isEmpty),
      (.email, !contact.emails.isEmpty), (.phone, !contact.phones.isEmpty),
      (.link, !contact.urls.isEmpty), (.tag, !contact.tags.isEmpty),
      (.handle, !contact.handles.isEmpty), (.birthday, !contact.birthday.isEmpty),
    ]
    for (possession, isThere) in has where isThere { possessions |= possession.bit }
  }
}

extension QueryPossession {
  fileprivate var bit: UInt16 { 1 << UInt16(QueryPossession.allCases.firstIndex(of: self) ?? 0) }
}
