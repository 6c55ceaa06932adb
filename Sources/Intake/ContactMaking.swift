internal import People

/// Makes contacts of those with whom the user exchanged something, and keeps known ones up to date.
///
/// Exchanged means: the user answered them, named them in a tweet, or wrote them a message. A
/// repost names nobody. What a person wrote in a contact by hand stays: names are only filled in
/// where there is none; bio, place, followers and verified follow the API.
struct ContactMaking {
  let harvest: Harvest
  let book: Book
  private let known: KnownPeople
  private let deleted: Set<Handle>
  private let mayComeBack: Set<ContactID>
  private var working: [ContactID: Contact] = [:]

  init(_ harvest: Harvest, _ book: Book, mayComeBack: Set<ContactID>) {
    self.harvest = harvest
    self.book = book
    self.mayComeBack = mayComeBack
    known = KnownPeople(book)
    let gone = book.contacts.indices.filter {
      book.contacts.marks[$0].contains(.deleted) && !mayComeBack.contains(book.contacts.id($0))
    }
    deleted = Set(gone.flatMap { book.contacts[$0].handles })
  }

  /// - Parameters:
  ///   - mine: the user's handles; none where nobody knows who the user is.
  ///   - facts: who came and who went, by the account's number.
  mutating func patches(_ mine: Mine, facts: [UInt64: FollowChange.Fact] = [:]) -> [Patch] {
    let addressed = addressed(by: mine)
    let numbers = Set(addressed.compactMap { $0.twitterNumber ?? harvest.directory.id(of: $0) })
    for id in Set(harvest.directory.accounts.keys).union(numbers).sorted() where id != myNumber {
      put(id, isWanted: numbers.contains(id), mine)
    }
    for handle in addressed.sorted() where harvest.directory.id(of: handle) == nil {
      if handle.twitterNumber == nil { put(handle) }
    }
    if let owner = harvest.owner { putMe(owner) }
    put(facts)
    return working.values.sorted { ($0.isMe ? 0 : 1, $0.id) < ($1.isMe ? 0 : 1, $1.id) }
      .compactMap { $0.patch(from: book) }
  }

  /// Notes who came and who went, of those who are contacts.
  private mutating func put(_ facts: [UInt64: FollowChange.Fact]) {
    guard !facts.isEmpty else { return }
    var made: [Handle: Contact] = [:]
    for contact in working.values { for handle in contact.handles { made[handle] = contact } }
    for (id, fact) in facts {
      let handles = harvest.directory.ownHandles(of: id)
      let known = owner(of: handles) ?? known.contact(of: id).map { current($0) }
      guard var contact = known ?? handles.lazy.compactMap({ made[$0] }).first else { continue }
      contact.followsMe = fact.followsMe ?? contact.followsMe
      contact.iFollow = fact.iFollow ?? contact.iFollow
      working[contact.id] = contact
    }
  }

  private var myNumber: UInt64? {
    harvest.owner?.id ?? book.me?.handles.compactMap(\.twitterNumber).first
  }

  /// Whom the user answered, named or wrote to.
  private func addressed(by mine: Mine) -> Set<Handle> {
    let isMine = mine.marks(in: harvest)
    var addressed: Set<HandleNumber> = []
    var known: Set<Handle> = []
    for row in harvest.rows where isMine[Int(row.author)] {
      switch row.kind {
      case .tweet, .reply, .quote:
        // Of those that the book has it knows better who is meant: a table has old names alone.
        if let people = people(ofKnown: row.key) {
          known.formUnion(people)
          continue
        }
        addressed.formUnion(harvest.people(row.mentions))
        if row.replyToAuthor != TweetTable.nobody { addressed.insert(row.replyToAuthor) }
      case .message: addressed.formUnion(harvest.people(row.receivers))
      case .repost, .like: break
      }
    }
    return Set(addressed.map { harvest.handles[$0] }).union(known).subtracting(mine.handles)
  }

  /// Whom a tweet answers and names that the book has; nil for one that it has not.
  private func people(ofKnown key: TweetKey) -> [Handle]? {
    guard let row = book.tweets.row(of: key) else { return nil }
    let parent = book.tweets.replyToAuthors[row]
    let numbers = book.tweets.mentions(row) + (parent == TweetTable.nobody ? [] : [parent])
    return numbers.compactMap { book.handle($0) }
  }

  // MARK: - Others

  private mutating func put(_ id: UInt64, isWanted: Bool, _ mine: Mine) {
    var handles = harvest.directory.ownHandles(of: id).filter { !mine.contains($0) }
    if handles.isEmpty, harvest.directory.accounts[id] == nil {
      handles = [Handle(twitterNumber: id)].compactMap { $0 }
    }
    let existing = owner(of: handles) ?? known.contact(of: id).map { current($0) }
    if existing == nil && (!isWanted || handles.isEmpty) { return }
    let contactID = ContactID("c-tw\(id)")
    guard existing?.isMe != true, existing != nil || isFree(contactID, handles) else { return }
    var contact = existing ?? Contact(id: contactID)
    add(handles, to: &contact)
    let account = harvest.directory.accounts[id]
    if contact.name.isEmpty { contact.name = account?.name ?? "" }
    if let profile = account?.profile { describe(&contact, profile) }
    working[contact.id] = contact
  }

  /// For people of whom only the handle is known.
  private mutating func put(_ handle: Handle) {
    let id = ContactID(of: handle)
    guard owner(of: [handle]) == nil, isFree(id, [handle]) else { return }
    var contact = Contact(id: id)
    contact.handles = [handle]
    working[id] = contact
  }

  /// The contact that has one of these handles.
  private func owner(of handles: [Handle]) -> Contact? {
    handles.lazy.compactMap { book.contact(of: $0) }.first.map { current($0) }
  }

  private func current(_ contact: Contact) -> Contact { working[contact.id] ?? contact }

  /// Who was deleted stays deleted.
  private func isFree(_ id: ContactID, _ handles: [Handle]) -> Bool {
    (book.index(of: id) == nil || mayComeBack.contains(id))
      && !handles.contains { deleted.contains($0) }
  }

  /// One handle belongs to one contact.
  private func add(_ handles: [Handle], to contact: inout Contact) {
    for handle in handles where book.contact(of: handle).map({ $0.id == contact.id }) ?? true {
      contact.handles.insert(handle)
    }
  }

  private func describe(_ contact: inout Contact, _ profile: Directory.Profile) {
    if !profile.bio.isEmpty { contact.bio = profile.bio }
    if !profile.place.isEmpty { contact.place = profile.place }
    contact.followers = profile.followers ?? contact.followers
    contact.following = profile.following ?? contact.following
    contact.isVerified = profile.isVerified ?? contact.isVerified
  }

  // MARK: - The user's own record

  private mutating func putMe(_ owner: Owner) {
    var me = book.me ?? Contact(id: ContactID("c-me"))
    me.isMe = true
    me.handles.formUnion(owner.handles)
    if me.name.isEmpty { me.name = owner.name }
    if me.bio.isEmpty { me.bio = owner.bio }
    if me.place.isEmpty { me.place = owner.place }
    if let profile = owner.id.flatMap({ harvest.directory.accounts[$0]?.profile }) {
      describe(&me, profile)
    }
    working[me.id] = me
  }
}
