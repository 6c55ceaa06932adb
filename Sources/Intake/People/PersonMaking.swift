internal import People

/// Sets people that inputs describe against the book: finds the contact that each of them is, fills
/// in what it lacks, and makes contacts of those whom the user keeps and the book does not have.
///
/// What the book has stays as it is, with one exception: bio, place and counts follow the profile
/// on the network that stands first among the contact's. Sets only grow.
struct PersonMaking {
  private var draft: PeopleDraft
  private let book: Book
  private let mayComeBack: Set<String>
  /// What the user took out of contacts' sets.
  private let removed: [ContactID: [String: Set<String>]]
  private let deleted: Set<Handle>
  private var logged: Set<InteractionID> = []
  private var byEmail: [String: ContactID] = [:]
  private var byName: [String: Set<ContactID>] = [:]
  private var changed: Set<ContactID> = []
  /// What is logged: days on which the user was in touch with somebody.
  private(set) var touches: [Patch] = []
  /// What the book has otherwise than the inputs: whose, and which field.
  private(set) var kept: [(name: String, field: String)] = []

  /// - Parameter patches: what else the import does to contacts.
  init(_ book: Book, after patches: [Patch], _ setting: Intake.Setting) {
    let mayComeBack = setting.mayComeBack
    removed = setting.removed.filter { !mayComeBack.contains($0.key.description) }
    self.book = book
    self.mayComeBack = mayComeBack
    draft = PeopleDraft(book, after: patches)
    let gone = book.contacts.indices.filter {
      book.contacts.marks[$0].contains(.deleted)
        && !mayComeBack.contains(book.contacts.id($0).description)
    }
    deleted = Set(gone.flatMap { book.contacts[$0].handles })
    for contact in draft.contacts { index(contact) }
  }

  /// What became of a person.
  enum Outcome {
    case made, updated, known, notKept, stayedDeleted
    /// The user, or somebody of whom this import spoke before.
    case again
  }

  /// - Returns: what became of them, and the contact that they are, where they are one.
  mutating func take(_ person: Person) -> (outcome: Outcome, contact: ContactID?) {
    if person.standing == .me { return (takeMe(person), draft.me?.id) }
    if var contact = find(person) {
      guard !contact.isMe else { return (.again, contact.id) }
      let isNew = book.index(of: contact.id) == nil
      let before = contact
      fill(&contact, person)
      note(person, contact.id)
      if contact == before { return (isNew ? .again : .known, contact.id) }
      put(contact)
      return (isNew ? .again : .updated, contact.id)
    }
    guard person.standing == .kept else { return (.notKept, nil) }
    guard isFree(person) else { return (.stayedDeleted, nil) }
    var contact = Contact(id: person.id)
    fill(&contact, person)
    put(contact)
    note(person, contact.id)
    return (.made, contact.id)
  }

  /// Notes a follow of or by a contact; of others nothing is kept.
  mutating func take(_ follow: FollowSeen) {
    guard var contact = draft.contact(of: follow.handle), !contact.isMe else { return }
    let before = contact
    contact.take(follow)
    if contact != before { put(contact) }
  }

  /// The patches that make the book as the draft is, the user's own first, then by id.
  ///
  /// - Parameter others: what else the import does; what it does to these contacts is joined.
  func patches(with others: [Patch]) -> [Patch] {
    var fields: [ContactID: Fields] = [:]
    for patch in others where patch.kind == .contact {
      fields[ContactID(patch.id), default: [:]].merge(joining: patch.fields)
    }
    for id in changed {
      guard let patch = draft.patch(id) else { continue }
      fields[id, default: [:]].merge(joining: patch.fields)
    }
    let myID = draft.me?.id
    return fields.sorted { ($0.key == myID ? 0 : 1, $0.key) < ($1.key == myID ? 0 : 1, $1.key) }
      .map { Patch(.contact, $0.key.description, $0.value) } + others.filter { $0.kind != .contact }
  }

  // MARK: - Who it is

  private func find(_ person: Person) -> Contact? {
    if let contact = draft.contact(person.id) { return contact }
    for handle in person.handles {
      if let contact = draft.contact(of: handle) { return contact }
    }
    for email in person.emails.sorted() {
      guard let contact = byEmail[email].flatMap({ draft.contact($0) }) else { continue }
      if Naming.mayBeOne(contact.name, person.name) { return contact }
    }
    // A name alone decides only where nothing else could.
    guard person.handles.isEmpty, person.emails.isEmpty, person.standing == .kept,
      let named = byName[Naming.folded(person.name)]
    else { return nil }
    let contacts = named.sorted().compactMap { draft.contact($0) }
    // Of several, one that has all of this already is who it was when it was read before.
    return contacts.count == 1 ? contacts[0] : contacts.first { has($0, person) }
  }

  /// Whether a contact has all that is said of a person.
  private func has(_ contact: Contact, _ person: Person) -> Bool {
    let texts = [
      (contact.place, person.place), (contact.bio, person.bio), (contact.note, person.note),
      (contact.birthday, person.birthday), (contact.company, person.company),
      (contact.position, person.position),
    ]
    return texts.allSatisfy { $1.isEmpty || $0 == $1 } && contact.tags.isSuperset(of: person.tags)
      && contact.urls.isSuperset(of: person.urls) && contact.phones.isSuperset(of: person.phones)
      && (person.met == nil || contact.met == person.met)
  }

  private mutating func index(_ contact: Contact) {
    for email in contact.emails where byEmail[email].map({ contact.id < $0 }) ?? true {
      byEmail[email] = contact.id
    }
    let name = Naming.folded(contact.name)
    if !name.isEmpty { byName[name, default: []].insert(contact.id) }
  }

  /// Who was deleted stays deleted.
  private func isFree(_ person: Person) -> Bool {
    (book.index(of: person.id) == nil || mayComeBack.contains(person.id.description))
      && !person.handles.contains { deleted.contains($0) }
  }

  // MARK: - What is known of them

  private mutating func fill(_ contact: inout Contact, _ person: Person) {
    if person.standing == .profile { follow(&contact, person) }
    for handle in person.handles where draft.contact(of: handle) == nil {
      contact.handles.insert(handle)
    }
    fill(&contact.name, person.name, "name", contact)
    fill(&contact.place, person.place, "place", contact)
    fill(&contact.bio, person.bio, "bio", contact)
    fill(&contact.birthday, person.birthday, "birthday", contact)
    fill(&contact.company, person.company, "company", contact)
    fill(&contact.position, person.position, "position", contact)
    fill(&contact.note, person.note, "note", contact)
    let gone = removed[contact.id] ?? [:]
    contact.emails.formUnion(person.emails.subtracting(gone["email"] ?? []))
    contact.urls.formUnion(person.urls.subtracting(gone["urls"] ?? []))
    contact.phones.formUnion(person.phones.subtracting(gone["phone"] ?? []))
    contact.tags.formUnion(person.tags.subtracting(gone["tags"] ?? []))
    if contact.met == nil { contact.met = person.met }
  }

  private mutating func fill(
    _ field: inout String, _ value: String, _ name: String, _ contact: Contact
  ) {
    guard !value.isEmpty, field != value else { return }
    if field.isEmpty { field = value } else { kept.append((contact.displayName, name)) }
  }

  /// Takes over what a profile says, where its network stands first among the contact's.
  private func follow(_ contact: inout Contact, _ person: Person) {
    let networks = Set(contact.handles.map(\.network))
    guard let network = person.handles.first?.network,
      Network.allCases.first(where: networks.contains) == network
    else { return }
    if !person.bio.isEmpty { contact.bio = person.bio }
    if !person.place.isEmpty { contact.place = person.place }
    contact.followers = person.followers ?? contact.followers
    contact.following = person.following ?? contact.following
    contact.isVerified = person.isVerified ?? contact.isVerified
  }

  private mutating func takeMe(_ person: Person) -> Outcome {
    var me = draft.me ?? Contact(id: ContactID("c-me"))
    let before = me
    me.isMe = true
    me.handles.formUnion(person.handles)
    if me.name.isEmpty { me.name = person.name }
    if me.bio.isEmpty { me.bio = person.bio }
    if me.place.isEmpty { me.place = person.place }
    if me != before { put(me) }
    return .again
  }

  private mutating func put(_ contact: Contact) {
    draft.put(contact)
    changed.insert(contact.id)
    index(contact)
  }

  /// Logs the days on which the user was in touch, but for those that the book has or had.
  private mutating func note(_ person: Person, _ contact: ContactID) {
    for touch in person.touches where !isLogged(touch.id) {
      logged.insert(InteractionID(touch.id))
      var interaction = Interaction(id: InteractionID(touch.id))
      interaction.contact = contact
      interaction.time = touch.day.description
      interaction.channel = touch.channel
      (interaction.note, interaction.event) = (touch.note, touch.event)
      touches.append(book.reviving(Patch(.interaction, touch.id, interaction.fields)))
    }
  }

  /// Whether the book, or this import, has an interaction, or had it until the user deleted it.
  private func isLogged(_ id: String) -> Bool {
    if logged.contains(InteractionID(id)) { return true }
    guard let index = book.interactions.index(of: InteractionID(id)) else { return false }
    return !book.interactions.isDeleted(index) || !mayComeBack.contains(id)
  }
}

extension Fields {
  /// Joins two patches into one: objects key by key, nulls as they are.
  fileprivate mutating func merge(joining other: Fields) {
    for (key, value) in other {
      if case .object(let members) = value, case .object(let before)? = self[key] {
        self[key] = .object(before.merging(members) { $1 })
      } else {
        self[key] = value
      }
    }
  }
}

extension Contact {
  /// What must be written so that the book's contact becomes this one; nil where it is so already.
  func patch(from book: Book) -> Patch? {
    let new = fields
    let old = book.index(of: id).map { book.contacts[$0].fields } ?? [:]
    var fields: Fields = [:]
    for (key, value) in new where old[key] != value {
      if case .object(let members) = value, case .object(let before)? = old[key] {
        fields[key] = .object(members.filter { before[$0.key] != $0.value })
      } else {
        fields[key] = value
      }
    }
    if old["deleted"] == true { fields["deleted"] = .null }
    if old["verified"] == true && new["verified"] == nil { fields["verified"] = false }
    return fields.isEmpty ? nil : Patch(.contact, id.description, fields)
  }
}

/// Whether two names may be one person's.
enum Naming {
  /// In lower case, without marks on letters, what is no letter left out, the words in order.
  static func folded(_ name: String) -> String { words(name).sorted().joined(separator: " ") }

  /// True where one is empty, or they have a word in common.
  static func mayBeOne(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Set(words(a)), Set(words(b)))
    return a.isEmpty || b.isEmpty || !a.isDisjoint(with: b)
  }

  static func words(_ name: String) -> [String] {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      return name.lowercased().utf8.split { !isWord($0) }.map { String(Substring($0)) }
    }
    return markedWords(name)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "'")
  }

  private static func markedWords(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map { word in
      String(
        String.UnicodeScalarView(
          word.unicodeScalars.filter { $0.properties.canonicalCombiningClass == .notReordered }.map(
            base)))
    }
  }

  /// A letter without its mark, for the marks of Europe's languages.
  private static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value > 0x7F, let at = marked.firstIndex(of: scalar) else { return scalar }
    return plain[at]
  }

  private static let marked = Array(
    "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłñńňòóôõöøőřśšşșťțùúûüūůűýÿźżž".unicodeScalars)
  private static let plain = Array(
    "aaaaaaaaacccddeeeeeeeegiiiiiiilnnnooooooorssssttuuuuuuuyyzzz".unicodeScalars)
}
