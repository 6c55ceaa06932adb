internal import People

/// An address book: one or more vCards of version 2.1, 3.0 or 4.0 in a file.
struct CardFile: ForeignSource {
  let path: String
  /// In bytes: with photos an address book may be large.
  private static let largest = 512 << 20

  func read(
    into harvest: Harvest, _ context: ForeignContext, progress: (ImportProgress) -> Void
  ) throws(ImportProblem) {
    let name = Folder.lastName(path)
    let file = try Bytes.read(path, name: name, of: path)
    guard file.count <= CardFile.largest else { throw .tooLarge(path: path, file: name) }
    guard file.count > 0 else { throw .empty(path: path) }
    harvest.begin(path, "address book")
    let isWide = file.all.starts(with: [0xFF, 0xFE]) || file.all.starts(with: [0xFE, 0xFF])
    let converted = isWide ? ForeignText.utf8(Array(file.all)) : []
    converted.withUnsafeBytes { bytes in
      read(isWide ? bytes : file.all, harvest, name, progress)
    }
  }

  private func read(
    _ bytes: UnsafeRawBufferPointer, _ harvest: Harvest, _ name: String,
    _ progress: (ImportProgress) -> Void
  ) {
    var lines = ContentLines(bytes)
    var card: Card?
    var (count, reported) = (0, 0)
    while let line = lines.next() {
      if lines.position - reported >= 1 << 20 {
        reported = lines.position
        progress(
          ImportProgress(
            file: name, bytesDone: reported, bytesTotal: bytes.count, records: count))
      }
      if line.name == "BEGIN", line.text.uppercased() == "VCARD" {
        if card?.isNesting == true {
          card?.depth += 1
          continue
        }
        if let card { cut(card, harvest, name, count) }
        count += 1
        card = Card(line: line.number)
      } else if line.name == "END", line.text.uppercased() == "VCARD" {
        if let depth = card?.depth, depth > 0 {
          card?.depth -= 1
        } else if let whole = card {
          take(whole, harvest, name, count)
          card = nil
        }
      } else {
        card?.take(line)
      }
    }
    if let card { cut(card, harvest, name, count) }
    progress(
      ImportProgress(file: name, bytesDone: bytes.count, bytesTotal: bytes.count, records: count))
  }

  private func take(_ card: Card, _ harvest: Harvest, _ name: String, _ count: Int) {
    let place = Place(file: name, entry: count, line: card.line)
    if card.isGroup { return harvest.skips[harvest.input].add(.group, place) }
    guard let person = card.person else { return harvest.skips[harvest.input].add(.nobody, place) }
    harvest.add(person)
  }

  private func cut(_ card: Card, _ harvest: Harvest, _ name: String, _ count: Int) {
    harvest.skips[harvest.input].add(
      .notACard, Place(file: name, entry: count, line: card.line))
  }
}

/// What stands between BEGIN:VCARD and its END.
struct Card {
  /// The line that it starts on.
  let line: Int
  private var lines: [ContentLines.Line] = []
  /// How many cards are open inside of this one.
  var depth = 0
  /// True behind AGENT, whose value may be a card.
  private(set) var isNesting = false
  private static let mostLines = 2000

  init(line: Int) { self.line = line }

  mutating func take(_ line: ContentLines.Line) {
    isNesting = line.name == "AGENT" && line.text.isEmpty
    if depth == 0, lines.count < Card.mostLines { lines.append(line) }
  }

  /// A list of members rather than a person.
  var isGroup: Bool {
    lines.contains {
      ($0.name == "KIND" || $0.name == "X-ADDRESSBOOKSERVER-KIND")
        && $0.text.lowercased() == "group"
    }
  }

  /// Nil where the card names nobody.
  var person: Person? {
    var found = Person(id: ContactID("c-vc"))
    found.name = name
    for line in lines { Card.add(line, to: &found) }
    guard !found.name.isEmpty || !found.emails.isEmpty || !found.handles.isEmpty else { return nil }
    var person = Person(id: id(found))
    person.name = found.name
    (person.handles, person.emails, person.urls) = (found.handles, found.emails, found.urls)
    (person.phones, person.tags, person.note) = (found.phones, found.tags, found.note)
    (person.place, person.birthday) = (place, found.birthday)
    (person.company, person.position) = (found.company, found.position)
    return person
  }

  private func first(_ name: String) -> ContentLines.Line? {
    lines.first { $0.name == name && !$0.value.isEmpty }
  }

  private func id(_ person: Person) -> ContactID {
    if let uid = first("UID")?.text, !uid.isEmpty {
      if let own = StableID.own(uid, "c-") { return ContactID(own) }
      return ContactID("c-vc-\(StableID.digits(uid))")
    }
    let key = person.emails.min() ?? person.phones.min() ?? ""
    return ContactID("c-vc-\(StableID.digits(person.name, key))")
  }

  private var name: String {
    if let name = first("FN")?.text.oneLine, !name.isEmpty { return name }
    let parts = first("N")?.parts ?? []
    let name = [parts[safe: 1], parts[safe: 2], parts[safe: 0]].compactMap { $0?.oneLine }
      .filter { !$0.isEmpty }.joined(separator: " ")
    if !name.isEmpty { return name }
    return first("NICKNAME")?.list.first ?? first("ORG")?.parts.first ?? ""
  }

  /// Town and country of the first address that has one, at home before elsewhere.
  private var place: String {
    let addresses = lines.filter { $0.name == "ADR" }
    let isHome: (ContentLines.Line) -> Bool = {
      $0.parameters["TYPE"]?.lowercased().contains("home") == true
    }
    let ordered = addresses.filter(isHome) + addresses.filter { !isHome($0) }
    return ordered.lazy.map { line in
      let parts = line.parts
      return [parts[safe: 3], parts[safe: 6]].compactMap { $0?.oneLine }.filter { !$0.isEmpty }
        .joined(separator: ", ")
    }.first { !$0.isEmpty } ?? ""
  }

  private static func add(_ line: ContentLines.Line, to person: inout Person) {
    switch line.name {
    case "EMAIL": person.add(email: line.text)
    case "TEL": person.add(phone: withoutScheme(line.text, "tel:"))
    case "URL": person.add(url: line.text)
    case "BDAY":
      if person.birthday.isEmpty { person.birthday = LooseDate.birthday(line.text) ?? "" }
    case "ORG": if person.company.isEmpty { person.company = line.parts.first?.oneLine ?? "" }
    case "TITLE", "ROLE": if person.position.isEmpty { person.position = line.text.oneLine }
    case "NOTE":
      person.note = [person.note, line.text].filter { !$0.isEmpty }.joined(separator: "\n")
    case "CATEGORIES": person.tags.formUnion(line.list.compactMap(Tagging.tag))
    case "IMPP", "X-SOCIALPROFILE", "SOCIALPROFILE": addSocial(line, to: &person)
    case _ where line.name.hasPrefix("X-"): addNamed(line, to: &person)
    default: break
    }
  }

  /// `X-SOCIALPROFILE;TYPE=twitter:http://twitter.com/sam`, `IMPP:twitter:sam`
  private static func addSocial(_ line: ContentLines.Line, to person: inout Person) {
    let value = line.text
    let kind =
      (line.parameters["SERVICE-TYPE"] ?? line.parameters["X-SERVICE-TYPE"]
      ?? line.parameters["TYPE"] ?? "").lowercased()
    if let handle = ProfileLink.handle(value) {
      if !person.handles.contains(handle) { person.handles.append(handle) }
      return
    }
    if value.contains("://") { person.add(url: value) }
    let scheme = value.split(separator: ":").first?.lowercased() ?? ""
    let network = Network.allCases.first { kind.contains($0.rawValue) || scheme == $0.rawValue }
    let user = line.parameters["X-USER"] ?? String(value.split(separator: ":").last ?? "")
    if let network {
      add(network, user, to: &person)
    } else if !value.contains("://") {
      person.add(url: value)
    }
  }

  /// `X-TWITTER:sam`
  private static func addNamed(_ line: ContentLines.Line, to person: inout Person) {
    let network = Network.allCases.first { line.name == "X-\($0.rawValue.uppercased())" }
    guard let network else { return }
    if let handle = ProfileLink.handle(line.text) {
      if !person.handles.contains(handle) { person.handles.append(handle) }
    } else {
      add(network, line.text, to: &person)
    }
  }

  private static func add(_ network: Network, _ user: String, to person: inout Person) {
    guard let handle = Handle(network, user), !person.handles.contains(handle),
      network != .mastodon || handle.name.contains("@"), !user.contains("/")
    else { return }
    person.handles.append(handle)
  }

  private static func withoutScheme(_ text: String, _ scheme: String) -> String {
    text.lowercased().hasPrefix(scheme) ? String(text.dropFirst(scheme.count)) : text
  }
}

/// Tags as the book has them.
enum Tagging {
  /// Groups that every address book of a maker has, which say nothing of a person.
  private static let common: Set = ["mycontacts", "my-contacts", "starred-in-android", "starred"]

  /// In lower case, without `#`, spaces as hyphens; nil where nothing is left.
  static func tag(_ text: String) -> String? {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "#" || $0 == "*" || $0 == "," }
    let tag = words.joined(separator: "-")
    return tag.isEmpty || tag.utf8.count > 60 || common.contains(tag) ? nil : tag
  }
}
