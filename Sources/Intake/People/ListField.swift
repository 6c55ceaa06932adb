internal import People

/// What a column of a list can be.
enum ListField: String, CaseIterable {
  case name, firstName = "first-name", lastName = "last-name", handle, twitter, mastodon, bluesky
  case linkedin, email, phone, place, birthday, met, metAt = "met-at", tags, note, bio, company
  case position, url

  /// The field that a column's name stands for, in English, German, French, Spanish, Italian,
  /// Dutch or Portuguese; nil where it is none of the usual ones.
  init?(column: String) {
    // Address books number theirs: `E-mail 1 - Value`, `E-mail 2 Address`.
    let words = Naming.words(column)
    let name = (words.count > 1 ? words.filter { Int($0) == nil } : words).joined(separator: " ")
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

  /// What a last name may be called beside a first one.
  static let shortNames: Set = ["name", "nom", "nome", "naam", "nombre"]

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
        "e mail value", "mail address",
      ]
    case .phone:
      [
        "phone", "telephone", "tel", "mobile", "cell", "phone number", "telefon", "handy",
        "telefono", "telefoon", "telefone", "portable", "movil", "cellulare", "mobiel",
        "phone value", "mobile phone", "home phone", "business phone",
      ]
    case .place:
      [
        "place", "city", "location", "town", "home", "lives in", "based in", "ort", "stadt",
        "wohnort", "ville", "lieu", "ciudad", "lugar", "citta", "luogo", "plaats", "stad", "cidade",
        "address city", "home city",
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
        "gruppen", "kategorie", "etiquetas", "groupe", "etichette", "categorie", "group membership",
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
        "societe", "entreprise", "empresa", "azienda", "bedrijf", "organization name",
      ]
    case .position:
      [
        "position", "title", "job title", "role", "job", "beruf", "funktion", "poste", "puesto",
        "cargo", "ruolo", "functie", "organization title",
      ]
    case .url:
      [
        "url", "website", "web", "homepage", "site", "link", "blog", "webseite", "sitio web",
        "sito", "website value", "web page",
      ]
    }
  }

  /// Puts a row's value where it belongs.
  ///
  /// - Returns: false where it is a handle that no network can have.
  func put(_ value: String, into person: inout Person, isDayFirst: Bool) -> Bool {
    switch self {
    case .handle: return person.add(handle: value, nil)
    case .twitter, .mastodon, .bluesky, .linkedin:
      let names = several(value).filter { !$0.isEmpty }
      return names.filter { !person.add(handle: $0, network) }.isEmpty
    default:
      putText(value, into: &person, isDayFirst)
      return true
    }
  }

  private var network: Network? { Network(rawValue: rawValue) }

  private func putText(_ value: String, into person: inout Person, _ isDayFirst: Bool) {
    switch self {
    case .name: person.name = value.oneLine
    case .firstName, .lastName, .handle, .twitter, .mastodon, .bluesky, .linkedin: break
    case .email: several(value).forEach { person.add(email: $0) }
    case .phone: several(value).forEach { person.add(phone: $0) }
    case .url: several(value).forEach { person.add(url: $0) }
    case .place: person.place = value.oneLine
    case .birthday:
      person.birthday = LooseDate.birthday(value, isDayFirst: isDayFirst) ?? value.oneLine
    case .met: person.addMeeting(value, isDayFirst)
    case .metAt: person.addMeeting(at: value.oneLine)
    case .tags:
      // Google marks its own groups so: `* myContacts`.
      let tags = several(value).filter { $0.first != "*" }
      person.tags.formUnion(tags.compactMap(Tagging.tag))
    case .note: person.note = [person.note, value].filter { !$0.isEmpty }.joined(separator: "\n")
    case .bio: person.bio = value
    case .company: person.company = value.oneLine
    case .position: person.position = value.oneLine
    }
  }

  private func several(_ value: String) -> [String] {
    value.replacing(" ::: ", with: ",").split {
      $0 == "," || $0 == ";" || $0 == "|" || $0.isNewline
    }.map(\.trimmed)
  }
}

extension Person {
  /// Takes a handle or a link to a profile; with an address of two parts it is Mastodon's, with
  /// dots in it Bluesky's, else Twitter's, where no network is given.
  ///
  /// - Returns: false where it is neither.
  fileprivate mutating func add(handle value: String, _ network: Network?) -> Bool {
    if value.contains("/") {
      add(url: value)
      return true
    }
    let name = value.drop { $0 == "@" }
    let guess: Network = name.contains("@") ? .mastodon : name.contains(".") ? .bluesky : .twitter
    guard let handle = Handle(value.lowercased()) ?? Handle(network ?? guess, name) else {
      return false
    }
    if !handles.contains(handle) { handles.append(handle) }
    return true
  }

  /// A day, a month, a year, or where it was.
  fileprivate mutating func addMeeting(_ value: String, _ isDayFirst: Bool) {
    var meeting = met ?? Contact.Meeting()
    let isPart = value.utf8.count == 7 || value.utf8.count == 4
    if let day = LooseDate.day(value, isDayFirst: isDayFirst) {
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
