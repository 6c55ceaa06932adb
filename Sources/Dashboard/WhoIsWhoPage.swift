package import People
package import Scoring

/// Contacts who may be one person, two at a time.
package struct WhoIsWhoPage: Sendable {
  package struct Pair: Identifiable, Equatable, Sendable {
    package let id: String
    package let kept: ContactID
    package let other: ContactID
    package let reasons: [Reason]

    package var score: Double { reasons.reduce(0) { $0 + $1.points } }

    init(_ found: SamePerson, isSwapped: Bool) {
      id = "\(found.kept) \(found.other)"
      kept = isSwapped ? found.other : found.kept
      other = isSwapped ? found.kept : found.other
      reasons = found.reasons
    }
  }

  package var list = RowList<Pair>()
  /// All that was found when the page was opened: what is answered leaves, and comes again when
  /// that is undone.
  private let found: [SamePerson]
  /// The pairs of which the other one is to be kept.
  private var swapped: Set<String> = []

  init(_ found: [SamePerson]) { self.found = found }

  mutating func rebuild(book: Book, now: Moment) {
    list.replace(
      found.filter { book.isOpen($0, now: now) }.map { pair in
        let whole = Pair(pair, isSwapped: false)
        return .item(swapped.contains(whole.id) ? Pair(pair, isSwapped: true) : whole)
      })
  }

  mutating func swap() {
    guard let id = list.selectedItem?.id else { return }
    if swapped.remove(id) == nil { swapped.insert(id) }
  }

  func kept(in book: Book) -> Contact? { list.selectedItem.flatMap { book.contact($0.kept) } }
}

/// What is known of two contacts, side by side: a label, and what it is for each.
package struct WhoIsWhoFacts: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    package let label: String
    package let kept: String
    package let other: String
  }

  package let lines: [Line]

  package init(_ kept: Contact, _ other: Contact, in state: State) {
    let (left, right) = (WhoIsWhoFacts.texts(kept, state), WhoIsWhoFacts.texts(other, state))
    lines = zip(left, right).compactMap { left, right in
      left.text.isEmpty && right.text.isEmpty
        ? nil : Line(label: left.label, kept: left.text, other: right.text)
    }
  }

  private static func texts(
    _ contact: Contact, _ state: State
  ) -> [(label: String, text: String)] {
    let book = state.book
    let open = book.followUps.filter { $0.isOpen && book.home($0.contact) == contact.id }
    let logged = book.logged(with: contact.id)
    return [
      ("name", contact.name),
      (
        "handles",
        contact.handles.sorted().map { "\($0.at) on \($0.network)" }.joined(separator: ", ")
      ),
      ("passed", passed(contact, state)),
      ("place", contact.place), ("bio", contact.bio), ("work", contact.company),
      ("mail", contact.emails.sorted().joined(separator: ", ")),
      ("links", contact.urls.sorted().joined(separator: ", ")),
      ("tags", contact.tags.sorted().map { "#\($0)" }.joined(separator: " ")),
      ("met", [contact.met?.on, contact.met?.place].compactMap(\.self).joined(separator: ", ")),
      ("note", contact.note),
      ("promised", open.map(\.what).joined(separator: ", ")),
      ("logged", logged.isEmpty ? "" : "\(logged.count)"),
    ]
  }

  private static func passed(_ contact: Contact, _ state: State) -> String {
    guard let index = state.book.index(of: contact.id) else { return "" }
    let strength = state.relations.strength(index, now: state.now)
    if strength.outgoing + strength.incoming == 0 { return "nothing on record" }
    let last = strength.last.map { " · last \(age(of: $0, at: state.now))" } ?? ""
    return "you \(strength.outgoing) · they \(strength.incoming)\(last)"
  }
}
