/// Who has counts of their own, and where these stand: the next free place, given when somebody
/// first needs one. So most contacts, whom nothing new concerns, cost nothing.
struct Slots: Sendable {
  private var ofContact: [Int32]
  /// The contact of each slot; −1 for a stranger's.
  private(set) var contacts: [Int32] = []

  static let none: Int32 = -1

  init(contacts: Int) { ofContact = Array(repeating: Slots.none, count: contacts) }

  /// How many contacts there are, with a slot or without.
  var contactCount: Int { ofContact.count }

  /// A contact's slot; nil for one that has none.
  subscript(contact: Int) -> Int? {
    guard ofContact.indices.contains(contact), ofContact[contact] >= 0 else { return nil }
    return Int(ofContact[contact])
  }

  /// Gives a slot to a contact that has none.
  mutating func add(contact: Int) -> Int {
    ofContact[contact] = Int32(contacts.count)
    contacts.append(Int32(contact))
    return contacts.count - 1
  }

  mutating func addStranger() -> Int {
    contacts.append(Slots.none)
    return contacts.count - 1
  }

  /// Makes room for one more contact.
  mutating func growByContact() { ofContact.append(Slots.none) }
}
