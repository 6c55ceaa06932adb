internal import People

/// Reads a list of people in a table whose columns the user named: `Name, Twitter, Wohnort, Notiz`.
final class PeopleList {
  private let harvest: Harvest
  /// What each column is; nil for those that nobody knows.
  private let columns: [ListField?]
  private let header: SheetHeader
  private static let previewed = 3

  /// - Throws: where the user names a column or field that is not there, or no column says who.
  init(
    _ harvest: Harvest, _ header: SheetHeader, _ setting: Intake.Setting, path: String
  ) throws(ImportProblem) {
    self.harvest = harvest
    self.header = header
    var columns = header.names.map { ListField(column: $0) }
    for (column, field) in setting.columns.sorted(by: { $0.key < $1.key }) {
      guard let at = header.column(column) else {
        throw .noColumn(path: path, column: column, columns: header.names)
      }
      if ["-", "none"].contains(field.lowercased()) {
        columns[at] = nil
      } else if let known = ListField(rawValue: field) ?? ListField(column: field) {
        columns[at] = known
      } else {
        throw .noField(field, ListField.allCases.map(\.rawValue))
      }
    }
    guard columns.contains(where: { $0?.saysWho == true }) else {
      throw .noWho(path: path, columns: header.names)
    }
    self.columns = columns
  }

  func read(_ table: SheetTable, _ progress: (ImportProgress) -> Void) {
    noteColumns()
    var skips = Skips()
    table.forEach(&skips, progress) { take($0) }
    harvest.skips[harvest.input].merge(skips)
  }

  /// Says which column is what, and which are left out.
  private func noteColumns() {
    let mapped = zip(header.names, columns).compactMap { name, field in
      field.map { "“\(shown(name))” is \($0.rawValue)" }
    }
    let rest = zip(header.names, columns).filter { $0.1 == nil && !$0.0.isEmpty }
      .map { "“\(shown($0.0))”" }
    harvest.note("columns: \(mapped.joined(separator: ", "))")
    if !rest.isEmpty {
      harvest.note("columns left out: \(rest.joined(separator: ", ")) (--map \"Column=field\")")
    }
  }

  /// Without the apostrophe by which a cell is kept from being taken for a formula.
  private static func withoutGuard(_ cell: String) -> String {
    guard cell.first == "'", let next = cell.dropFirst().unicodeScalars.first else { return cell }
    return "=+-@\t\r'".unicodeScalars.contains(next) ? String(cell.dropFirst()) : cell
  }

  private func take(_ row: CSV.Row) -> SkipReason? {
    var found = Person(id: ContactID("c-pl"))
    var given = (first: "", last: "")
    for (at, field) in columns.enumerated() {
      let value = PeopleList.withoutGuard(row[at])
      guard let field, !value.isEmpty else { continue }
      switch field {
      case .firstName: given.first = value.oneLine
      case .lastName: given.last = value.oneLine
      default: field.put(value, into: &found)
      }
    }
    if found.name.isEmpty { found.name = LinkedInConnections.name(given.first, given.last) }
    guard !found.name.isEmpty || !found.handles.isEmpty || !found.emails.isEmpty else {
      return .nobody
    }
    let id =
      found.handles.first.map { ContactID(of: $0) }
      ?? ContactID("c-pl-\(StableID.digits(Naming.folded(found.name), found.emails.min() ?? ""))")
    let person = Person(id: id, copying: found)
    if harvest.inputs[harvest.input].preview.count < PeopleList.previewed {
      harvest.inputs[harvest.input].preview.append(person.preview)
    }
    harvest.add(person)
    return nil
  }
}

/// What a column of a list can be.
enum ListField: String, CaseIterable {
  case name, firstName = "first-name", lastName = "last-name", handle, twitter, mastodon, bluesky
  case linkedin, email, phone, place, birthday, met, metAt = "met-at", tags, note, bio, company
  case position, url

  /// The field that a column's name stands for, in English, German, French, Spanish, Italian,
  /// Dutch or Portuguese; nil where it is none of the usual ones.
  init?(column: String) {
    let name = Naming.plain(column)
    guard let field = ListField.allCases.first(where: { $0.spellings.contains(name) }) else {
      return nil
    }
    self = field
  }

  /// Whether it says who a row is about.
  var saysWho: Bool {
    switch self {
    case .name, .firstName, .lastName, .handle, .twitter, .mastodon, .bluesky, .linkedin, .email:
      true
    default: false
    }
  }

  private var spellings: [String] {
    switch self {
    case .name:
      [
        "name", "full name", "fullname", "display name", "person", "contact", "who", "wer", "nom",
        "nom complet", "nombre", "nombre completo", "nome", "nome completo", "naam",
        "vollstandiger name",
      ]
    case .firstName:
      ["first name", "firstname", "given name", "vorname", "prenom", "voornaam", "primeiro nome"]
    case .lastName:
      [
        "last name", "lastname", "surname", "family name", "nachname", "familienname",
        "nom de famille", "apellido", "apellidos", "cognome", "achternaam", "sobrenome", "apelido",
      ]
    case .handle: ["handle", "username", "user name", "screen name", "account", "benutzername"]
    case .twitter: ["twitter", "x", "twitter handle", "x handle", "twitter username", "x twitter"]
    case .mastodon: ["mastodon", "fediverse", "mastodon handle"]
    case .bluesky: ["bluesky", "bsky", "bluesky handle"]
    case .linkedin: ["linkedin", "linkedin url", "linkedin profile"]
    case .email:
      [
        "email", "e mail", "mail", "email address", "e mail address", "e mail adresse", "courriel",
        "correo", "correo electronico", "posta elettronica", "e mailadres", "adresse e mail",
      ]
    case .phone:
      [
        "phone", "telephone", "tel", "mobile", "cell", "phone number", "telefon", "handy",
        "telefono", "telefoon", "telefone", "portable", "movil", "cellulare", "mobiel",
      ]
    case .place:
      [
        "place", "city", "location", "town", "home", "lives in", "based in", "ort", "stadt",
        "wohnort", "ville", "lieu", "ciudad", "lugar", "citta", "luogo", "plaats", "stad", "cidade",
      ]
    case .birthday:
      [
        "birthday", "birth date", "date of birth", "dob", "bday", "born", "geburtstag",
        "geburtsdatum", "anniversaire", "date de naissance", "cumpleanos", "fecha de nacimiento",
        "compleanno", "data di nascita", "verjaardag", "geboortedatum", "aniversario",
      ]
    case .met:
      [
        "met", "met on", "date met", "first met", "when met", "kennengelernt", "getroffen",
        "rencontre", "rencontre le", "conocido", "conocido el", "incontrato", "ontmoet",
      ]
    case .metAt:
      [
        "met at", "where met", "how we met", "event", "where", "kennengelernt bei", "anlass",
        "rencontre a", "evento", "evenement", "gelegenheid",
      ]
    case .tags:
      [
        "tags", "tag", "labels", "label", "groups", "group", "category", "categories", "gruppe",
        "gruppen", "kategorie", "etiquetas", "groupe", "etichette", "categorie",
      ]
    case .note:
      [
        "note", "notes", "comment", "comments", "remarks", "notiz", "notizen", "bemerkung",
        "commentaire", "remarque", "nota", "notas", "notitie", "opmerking", "observacoes",
      ]
    case .bio: ["bio", "about", "description", "beschreibung", "descripcion", "descrizione"]
    case .company:
      [
        "company", "organization", "organisation", "employer", "works at", "firma", "unternehmen",
        "societe", "entreprise", "empresa", "azienda", "bedrijf",
      ]
    case .position:
      [
        "position", "title", "job title", "role", "job", "beruf", "funktion", "poste", "puesto",
        "cargo", "ruolo", "functie",
      ]
    case .url:
      [
        "url", "website", "web", "homepage", "site", "link", "blog", "webseite", "sitio web",
        "sito",
      ]
    }
  }

  /// Puts a row's value where it belongs.
  func put(_ value: String, into person: inout Person) {
    switch self {
    case .name: person.name = value.oneLine
    case .firstName, .lastName: break
    case .handle: person.add(handle: value, nil)
    case .twitter: several(value).forEach { person.add(handle: $0, .twitter) }
    case .mastodon: several(value).forEach { person.add(handle: $0, .mastodon) }
    case .bluesky: several(value).forEach { person.add(handle: $0, .bluesky) }
    case .linkedin: several(value).forEach { person.add(handle: $0, .linkedin) }
    case .email: several(value).forEach { person.add(email: $0) }
    case .phone: several(value).forEach { person.add(phone: $0) }
    case .url: several(value).forEach { person.add(url: $0) }
    case .place: person.place = value.oneLine
    case .birthday: person.birthday = LooseDate.birthday(value) ?? value.oneLine
    case .met: person.addMeeting(value)
    case .metAt: person.addMeeting(at: value.oneLine)
    case .tags: person.tags.formUnion(several(value).compactMap(Tagging.tag))
    case .note: person.note = [person.note, value].filter { !$0.isEmpty }.joined(separator: "\n")
    case .bio: person.bio = value
    case .company: person.company = value.oneLine
    case .position: person.position = value.oneLine
    }
  }

  private func several(_ value: String) -> [String] {
    value.split { $0 == "," || $0 == ";" || $0 == "|" || $0.isNewline }.map(\.trimmed)
  }
}

extension Person {
  /// The same person under another id.
  init(id: ContactID, copying other: Person) {
    self.init(id: id)
    (name, handles, place, bio) = (other.name, other.handles, other.place, other.bio)
    (birthday, company, position) = (other.birthday, other.company, other.position)
    (note, emails, urls, phones) = (other.note, other.emails, other.urls, other.phones)
    (tags, met, standing) = (other.tags, other.met, other.standing)
  }

  /// One line: `Sam Baker  @sambaker  sam@example.org  London  #press`
  fileprivate var preview: String {
    let words =
      [name] + handles.map(\.at) + emails.sorted() + [place, company]
      + tags.sorted().map { "#\($0)" }
    return words.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// Takes a handle or a link to a profile; with an address of two parts it is Mastodon's, with
  /// dots in it Bluesky's, else Twitter's, where no network is given.
  fileprivate mutating func add(handle value: String, _ network: Network?) {
    if value.contains("/") { return add(url: value) }
    let name = value.drop { $0 == "@" }
    let guess: Network = name.contains("@") ? .mastodon : name.contains(".") ? .bluesky : .twitter
    guard let handle = Handle(value.lowercased()) ?? Handle(network ?? guess, name),
      !handles.contains(handle)
    else { return }
    handles.append(handle)
  }

  /// A day, a month, a year, or where it was.
  fileprivate mutating func addMeeting(_ value: String) {
    var meeting = met ?? Contact.Meeting()
    let isPart = value.utf8.count == 7 || value.utf8.count == 4
    if let day = LooseDate.day(value) {
      meeting.on = day.description
    } else if isPart, Day("\(value)\("-01-01".suffix(10 - value.utf8.count))") != nil {
      meeting.on = value
    } else {
      meeting.place = value.oneLine
    }
    met = meeting
  }

  fileprivate mutating func addMeeting(at value: String) {
    var meeting = met ?? Contact.Meeting()
    meeting.event = value
    met = meeting
  }
}

extension Naming {
  /// In lower case, without marks on letters, what is neither letter nor digit as one space.
  static func plain(_ text: String) -> String { words(text).joined(separator: " ") }
}
