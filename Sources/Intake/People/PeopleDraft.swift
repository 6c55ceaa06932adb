internal import People

/// The book's contacts as they will be, with what an import did to them so far.
///
/// Not a book: putting a contact into one finds anew who has which handle, which costs as much as
/// there are contacts, and an import puts as many.
struct PeopleDraft {
  private let book: Book
  private var changed: [ContactID: Contact] = [:]
  /// The owners of handles that contacts gained.
  private var owners: [Handle: ContactID] = [:]
  private(set) var me: Contact?

  /// - Parameter patches: what else the import does to contacts.
  init(_ book: Book, after patches: [Patch]) {
    self.book = book
    me = book.me
    for patch in patches where patch.kind == .contact {
      let id = ContactID(patch.id)
      var fields = (changed[id] ?? known(id))?.fields ?? [:]
      fields.merge(patch: patch.fields)
      put(Contact(id: patch.id, FieldsSource(fields)))
    }
  }

  private func known(_ id: ContactID) -> Contact? { book.index(of: id).map { book.contacts[$0] } }

  /// All that are not deleted, each person once.
  var contacts: [Contact] {
    let known = book.contacts.indices.filter {
      book.contacts.marks[$0].isDisjoint(with: [.deleted, .merged])
        && changed[book.contacts.id($0)] == nil
    }
    return known.map { book.contacts[$0] } + changed.values.filter { !$0.isDeleted }
  }

  /// The contact with an id, or the one that this turned out to be; nil for deleted ones.
  func contact(_ id: ContactID) -> Contact? {
    guard let contact = changed[book.home(id) ?? id] else { return book.contact(id) }
    return contact.isDeleted ? nil : contact
  }

  func contact(of handle: Handle) -> Contact? {
    if let contact = owners[handle].flatMap({ contact($0) }) { return contact }
    return book.contact(of: handle).flatMap { contact($0.id) }
  }

  mutating func put(_ contact: Contact) {
    changed[contact.id] = contact
    for handle in contact.handles where owners[handle] == nil { owners[handle] = contact.id }
    if contact.isMe { me = contact }
  }

  /// What must be written so that the book has a contact as it is here; nil where it has.
  func patch(_ id: ContactID) -> Patch? { changed[id]?.patch(from: book) }
}
