internal import People

/// What contacts have in common, indexed: names, e-mail addresses, links, user names, and who names
/// whose handle.
///
/// The points are guesses, set so that one strong sign suffices, and a rare name alone just so.
struct SharedEvidence {
  /// Two contacts by their indexes, the smaller first.
  private struct Pair: Hashable {
    let first: Int
    let second: Int

    init(_ a: Int, _ b: Int) { (first, second) = (min(a, b), max(a, b)) }
  }

  private enum Sign: Int, CaseIterable {
    case email, phone, link, userName, name
  }

  /// As they were read, which costs more than all that is done with them.
  private var contacts: [Contact?] = []
  private var names: [FoldedName?] = []
  /// Who has what, by the sign that it is.
  private var holders: [[String: [Int]]]
  /// What profiles say of links, of those that say something.
  private var profiles: [Int: ProfileLinks] = [:]
  private var wordCounts: [String: Int] = [:]
  private var nameCounts: [String: Int] = [:]
  /// Who names a handle of whom, by a link or in full, and by a mention.
  private var named: [Pair: Set<Int>] = [:]
  private var mentioned: [Pair: Set<Int>] = [:]
  /// The numbers of those whose account on Twitter is known by one.
  private var numbers: [Int: Set<String>] = [:]
  private var people = 0

  /// More than so many have nothing in common by it.
  private static let crowd = 6

  init(_ book: Book) {
    names = Array(repeating: nil, count: book.contacts.count)
    contacts = Array(repeating: nil, count: book.contacts.count)
    holders = Array(repeating: [:], count: Sign.allCases.count)
    for index in book.contacts.indices
    where book.contacts.marks[index].isDisjoint(with: .apart) {
      take(book.contacts[index], index, book)
    }
  }

  private mutating func take(_ contact: Contact, _ index: Int, _ book: Book) {
    people += 1
    contacts[index] = contact
    let name = FoldedName(contact.name)
    if !name.isEmpty {
      names[index] = name
      nameCounts[name.key, default: 0] += 1
      for word in name.words { wordCounts[word, default: 0] += 1 }
      add(.name, name.key, index)
    }
    for handle in contact.handles { take(handle, index) }
    if let number = SharedEvidence.number(in: contact.id) {
      numbers[index, default: []].insert(number)
    }
    for phone in contact.phones { add(.phone, phone.filter(\.isNumber), index) }
    let profile = ProfileLinks(contact)
    if !profile.isEmpty { profiles[index] = profile }
    for email in profile.emails { add(.email, email, index) }
    for link in profile.links { add(.link, link, index) }
    for handle in profile.handles { note(handle, by: index, book, in: \.named) }
    for handle in profile.mentions { note(handle, by: index, book, in: \.mentioned) }
  }

  private mutating func take(_ handle: Handle, _ index: Int) {
    if handle.name.first == "~" {
      numbers[index, default: []].insert(String(handle.name.dropFirst()))
    } else {
      let name = SharedEvidence.userName(handle)
      if name.utf8.count >= 4 { add(.userName, name, index) }
    }
  }

  /// What people choose of a handle: `sam` of `sam@example.org` and of `sam.bsky.social`.
  private static func userName(_ handle: Handle) -> String {
    let name = Substring(handle.name.utf8.prefix { $0 != 0x40 })
    return String(name.hasSuffix(".bsky.social") ? name.dropLast(12) : name)
  }

  /// The number of the Twitter account that a contact was made for: `c-tw783214`.
  private static func number(in id: ContactID) -> String? {
    let text = id.description
    guard text.hasPrefix("c-tw") else { return nil }
    let digits = text.dropFirst(4)
    return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? String(digits) : nil
  }

  private mutating func add(_ sign: Sign, _ key: String, _ index: Int) {
    guard !key.isEmpty else { return }
    // Who has something twice has it once.
    func note(_ people: inout [Int]) { if people.last != index { people.append(index) } }
    note(&holders[sign.rawValue][key, default: []])
  }

  private mutating func note(
    _ handle: Handle, by index: Int, _ book: Book,
    in pairs: WritableKeyPath<SharedEvidence, [Pair: Set<Int>]>
  ) {
    guard let number = book.handles.existing(handle.description),
      let owner = book.contactIndex(of: number), owner != index,
      book.contacts.marks[owner].isDisjoint(with: .apart)
    else { return }
    self[keyPath: pairs][Pair(index, owner), default: []].insert(index)
  }
}

// MARK: - Pairs

extension SharedEvidence {
  /// All who have something in common, with what it is.
  func pairs(in book: Book) -> [SamePerson] {
    var pairs = Set(named.keys).union(mentioned.keys)
    for keys in holders {
      for (_, people) in keys where (2...SharedEvidence.crowd).contains(people.count) {
        for (at, one) in people.enumerated() {
          for other in people[(at + 1)...] where other != one { pairs.insert(Pair(one, other)) }
        }
      }
    }
    return pairs.compactMap { pair in
      guard !haveOtherNumbers(pair) else { return nil }
      let reasons = reasons(for: pair.first, pair.second, in: book)
      let (kept, other) = order(pair.first, pair.second, book)
      return SamePerson(
        kept: book.contacts.id(kept), other: book.contacts.id(other), reasons: reasons)
    }
  }

  private func contact(_ index: Int, _ book: Book) -> Contact {
    contacts[index] ?? book.contacts[index]
  }

  private func haveOtherNumbers(_ pair: Pair) -> Bool {
    guard let one = numbers[pair.first], let other = numbers[pair.second] else { return false }
    return one.isDisjoint(with: other)
  }

  /// The one with a star comes first, then the one of whom more is known, then the older.
  private func order(_ a: Int, _ b: Int, _ book: Book) -> (kept: Int, other: Int) {
    let (one, other) = (contact(a, book), contact(b, book))
    let (first, second) = (SharedEvidence.weight(one), SharedEvidence.weight(other))
    return first == second
      ? (one.id < other.id ? (a, b) : (b, a)) : first > second ? (a, b) : (b, a)
  }

  private static func weight(_ contact: Contact) -> Int {
    (contact.isStarred ? 100 : 0) + (contact.circle != nil ? 50 : 0)
      + (contact.mainHandle?.network == .twitter ? 10 : 0) + (contact.note.isEmpty ? 0 : 5)
      + contact.tags.count + contact.handles.count
  }
}

// MARK: - Points

extension SharedEvidence {
  /// What speaks for two contacts being one person, the strongest first.
  func reasons(for a: Int, _ b: Int, in book: Book) -> [Reason] {
    let pair = Pair(a, b)
    let (one, other) = (contact(a, book), contact(b, book))
    var reasons = handles(pair, book) + shared(a, b, one, other)
    if let name = names[a], name == names[b] { reasons.append(sameName(name)) }
    // What many have in common counts only beside what few have.
    guard !reasons.isEmpty else { return [] }
    let place = SharedEvidence.town(one.place)
    if !place.isEmpty, place == SharedEvidence.town(other.place) {
      reasons.append(Reason("both in \(one.place)", 8))
    }
    if !one.company.isEmpty, FoldedName(one.company) == FoldedName(other.company) {
      reasons.append(Reason("both at \(one.company)", 10))
    }
    if one.birthday.utf8.count >= 10, one.birthday == other.birthday {
      reasons.append(Reason("same birthday", 15))
    }
    return reasons.sorted { ($1.points, $0.phrase) < ($0.points, $1.phrase) }
  }

  private func handles(_ pair: Pair, _ book: Book) -> [Reason] {
    var reasons: [Reason] = []
    if let by = named[pair] {
      reasons.append(
        by.count == 2
          ? Reason("each profile names the other's handle", 85)
          : Reason("\(whose(by, book)) profile names the other's handle", 50))
    }
    if let by = mentioned[pair], named[pair] == nil {
      reasons.append(
        by.count == 2
          ? Reason("each bio mentions the other", 30)
          : Reason("\(whose(by, book)) bio mentions the other", 15))
    }
    return reasons
  }

  private func whose(_ by: Set<Int>, _ book: Book) -> String {
    by.first.map { index in
      "\(book.contacts[index].mainHandle?.at ?? book.contacts.displayName(index))'s"
    } ?? "one"
  }

  private func shared(_ a: Int, _ b: Int, _ one: Contact, _ other: Contact) -> [Reason] {
    var reasons = profiles[a].flatMap { first in profiles[b].map { shared(first, $0) } } ?? []
    let phones = Set(one.phones.map { $0.filter(\.isNumber) })
    if phones.contains(where: { phone in other.phones.contains { $0.filter(\.isNumber) == phone } })
    {
      reasons.append(Reason("same phone number", 50))
    }
    if let name = sameUserName(one, other) {
      reasons.append(Reason("“\(name)” on two networks", name.utf8.count >= 6 ? 20 : 10))
    }
    return reasons
  }

  private func shared(_ first: ProfileLinks, _ second: ProfileLinks) -> [Reason] {
    var reasons: [Reason] = []
    if let email = first.emails.intersection(second.emails).min() {
      reasons.append(Reason("same e-mail \(email)", 60))
    }
    let links = first.links.intersection(second.links).filter { isRare($0, .link) }
    if let link = links.min() { reasons.append(Reason("same link \(link)", 25)) }
    return reasons
  }

  private func isRare(_ key: String, _ sign: Sign) -> Bool {
    (holders[sign.rawValue][key]?.count ?? 0) <= SharedEvidence.crowd
  }

  private func sameUserName(_ one: Contact, _ other: Contact) -> String? {
    func names(_ contact: Contact) -> Set<String> {
      Set(
        contact.handles.filter { $0.name.first != "~" }
          .map(SharedEvidence.userName))
    }
    return names(one).intersection(names(other)).filter { isRare($0, .userName) }.min()
  }

  private func sameName(_ name: FoldedName) -> Reason {
    let count = nameCounts[name.key] ?? 0
    let rarest = name.words.map { wordCounts[$0] ?? 0 }.min() ?? 0
    if name.words.count < 2 { return Reason("same name", 8) }
    if count == 2, rarest <= max(3, people / 1000) {
      return Reason("same name, which nobody else has", 30)
    }
    return Reason("same name, as \(count) have", count <= SharedEvidence.crowd ? 20 : 10)
  }

  private static func town(_ place: String) -> [String] {
    FoldedName.words(place.prefix { $0 != "," })
  }
}
