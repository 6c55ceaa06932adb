/// Which contacts' records are one person's.
///
/// A record says with `mergedInto` who it turned out to be; nothing is copied, and what names it
/// still names it. So a merge is one line, what comes later for a merged record goes where it
/// belongs, and taking the line back parts the two again as they were.
struct Merges: Sendable {
  /// What the records say, by a contact's index.
  var into: [Int: ContactID] = [:]
  /// Whom merged records are shown with.
  fileprivate(set) var homes: [Int: Int] = [:]
  /// The other way round, in order of id.
  fileprivate(set) var guests: [Int: [Int]] = [:]
  /// Those who have guests, as they are shown.
  fileprivate(set) var shown: [Int: Contact] = [:]

  init() {}

  var isEmpty: Bool { into.isEmpty && homes.isEmpty }

  /// Whether putting `contact` at an index, or at the end, may change who is one person.
  func concern(_ contact: Contact, _ index: Int?) -> Bool {
    guard !isEmpty || contact.mergedInto != nil else { return false }
    guard let index else { return true }
    return contact.mergedInto != nil || into[index] != nil || guests[index] != nil
      || homes[index] != nil || into.values.contains(contact.id)
  }
}

extension ContactTable {
  /// The index of the contact that a record is shown with; its own, for most.
  package func home(of index: Int) -> Int { merges.homes[index] ?? index }

  package func home(of id: ContactID) -> Int? { index(of: id).map { home(of: $0) } }

  /// The records that are shown with a contact beside its own.
  package func guests(of index: Int) -> [Int] { merges.guests[index] ?? [] }

  /// Finds anew who is one person, and has the columns say so: all that is known stands with the
  /// one that is shown.
  mutating func relink(_ handles: inout Interner) {
    for index in Set(merges.homes.keys).union(merges.shown.keys) {
      setColumns(record(index), index, &handles)
    }
    (merges.homes, merges.guests, merges.shown) = ([:], [:], [:])
    for index in merges.into.keys {
      let home = lastOnPath(from: index)
      if home != index { merges.homes[index] = home }
    }
    for (guest, home) in merges.homes { merges.guests[home, default: []].append(guest) }
    for home in merges.guests.keys {
      merges.guests[home] = guests(of: home).sorted { id($0) < id($1) }
      show(home, &handles)
    }
  }

  /// Follows `mergedInto` as far as there are records. Of those on the way the last that is not
  /// deleted is the person; where two machines sent each to the other, the one with the smallest
  /// id. So it is the same for any order of lines, and nobody is hidden because of a deletion that
  /// was meant for somebody else.
  private func lastOnPath(from start: Int) -> Int {
    var path = [start]
    while let next = merges.into[path[path.count - 1]].flatMap({ index(of: $0) }) {
      if let at = path.firstIndex(of: next) {
        let circle = path[at...].filter { !marks[$0].contains(.deleted) }
        if let least = circle.min(by: { id($0) < id($1) }) { return least }
        break
      }
      path.append(next)
    }
    return path.last { !marks[$0].contains(.deleted) } ?? start
  }

  private mutating func show(_ home: Int, _ handles: inout Interner) {
    var contact = record(home)
    for guest in merges.guests[home] ?? [] {
      if !marks[guest].contains(.deleted) { contact.take(record(guest)) }
      var empty = Contact(id: id(guest))
      empty.isDeleted = marks[guest].contains(.deleted)
      setColumns(empty, guest, &handles)
      marks[guest].insert(.merged)
    }
    setColumns(contact, home, &handles)
    merges.shown[home] = contact
  }
}

extension Contact {
  /// Takes in what another record says of the same person: its own word counts first.
  fileprivate mutating func take(_ other: Contact) {
    handles.formUnion(other.handles)
    tags.formUnion(other.tags)
    emails.formUnion(other.emails)
    urls.formUnion(other.urls)
    phones.formUnion(other.phones)
    notSame.formUnion(other.notSame)
    askAgain.merge(other.askAgain) { max($0, $1) }
    for text: WritableKeyPath<Contact, String> in [
      \.name, \.place, \.bio, \.birthday, \.company, \.position,
    ] where self[keyPath: text].isEmpty { self[keyPath: text] = other[keyPath: text] }
    for flag: WritableKeyPath<Contact, Bool> in [\.isMe, \.isVerified, \.isStarred, \.isReach] {
      self[keyPath: flag] = self[keyPath: flag] || other[keyPath: flag]
    }
    followers = followers ?? other.followers
    following = following ?? other.following
    met = met ?? other.met
    followsMe = followsMe ?? other.followsMe
    iFollow = iFollow ?? other.iFollow
    cadence = cadence ?? other.cadence
    circle = circle ?? other.circle
    if !other.note.isEmpty, !note.contains(other.note) {
      note = note.isEmpty ? other.note : "\(note) · \(other.note)"
    }
  }
}

// MARK: - In the cache

extension Merges {
  /// Only what the records say: who is one person may depend on records that are not there.
  func pack(into packer: inout Packer) {
    var texts = Interner()
    let records = into.keys.sorted()
    let others = records.map { texts.number(of: into[$0]?.description ?? "") }
    packer.pack(records)
    packer.pack(others)
    texts.pack(into: &packer)
  }

  /// What `pack` wrote; nil where it is not all there.
  init?(unpacking unpacker: inout Unpacker) {
    guard let records = unpacker.unpack(Int.self), let others = unpacker.unpack(UInt32.self),
      records.count == others.count, let texts = Interner(unpacking: &unpacker)
    else { return nil }
    for (record, other) in zip(records, others) { into[record] = ContactID(texts[other]) }
  }
}
