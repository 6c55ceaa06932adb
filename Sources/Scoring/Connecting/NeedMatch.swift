import Glibc
package import People

/// A need and an offer that fit, of two people who may not know each other.
package struct NeedMatch: Identifiable, Equatable, Sendable {
  /// One side of it.
  package struct Side: Equatable, Sendable {
    package let id: NeedID
    package let contact: ContactID
    package let what: String
    /// The tweet that shows it.
    package let evidence: TweetID?
  }

  package let need: Side
  package let offer: Side
  /// What speaks for it: value is how rare what they share is.
  package let terms: [Term]

  package var id: String { "\(need.id) \(offer.id)" }
  package var score: Double { terms.sum }
  /// `both say “soup” · both in Cambridge`
  package var why: String { terms.map(\.phrase).joined(separator: " · ") }

  /// So many are offered at the most.
  private static let most = 100

  /// All open needs with the offers that fit, the best first, but for people whom nobody should be
  /// introduced to, pairs that were introduced or refused already, and those that talk anyway.
  ///
  /// - Parameter places: tells whether two are from one place; by their words alone without it.
  package static func all(
    in book: Book, _ relations: Relations, now: Moment,
    places: ComparePlaces = { _, _ in .unknown }
  ) -> [NeedMatch] {
    let things = Things(book)
    let pairs = things.pairs()
    guard !pairs.isEmpty else { return [] }
    let people = Set(pairs.flatMap { [things.people[$0.need], things.people[$0.offer]] })
    let acquainted = AcquaintedPairs(book, people)
    let creep = CreepGuard(relations, book: book, now: now)
    let refused = Set(
      relations.ranking(book: book, now: now).enumerated()
        .filter { people.contains($1) && !creep.allows($1, rank: $0 + 1, .step) }.map(\.element))
    let answered = AnsweredPairs(book, now: now)
    let matches = pairs.compactMap { need, offer -> NeedMatch? in
      let (a, b) = (things.people[need], things.people[offer])
      guard a != b, refused.isDisjoint(with: [a, b]), !acquainted.contains(a, b),
        !answered.contains(a, b)
      else { return nil }
      return NeedMatch(
        need: things.side(need), offer: things.side(offer), terms: things.terms(need, offer, places)
      )
    }
    return Array(
      matches.filter { !$0.terms.isEmpty }
        .sorted { ($1.score, $0.id) < ($0.score, $1.id) }.prefix(most))
  }
}

/// The pairs that were introduced, or of which I said that they are not to be.
struct AnsweredPairs {
  private var pairs: Set<[Int]> = []

  init(_ book: Book, now: Moment) {
    for introduction in book.introductions.records where !introduction.isDeleted {
      let isWaiting = introduction.askAgain.map { now < $0 } ?? false
      guard introduction.isReal || introduction.isRefused || isWaiting,
        let (a, b) = book.pair(of: introduction), let one = book.contacts.home(of: a),
        let other = book.contacts.home(of: b)
      else { continue }
      pairs.insert([min(one, other), max(one, other)])
    }
  }

  func contains(_ one: Int, _ other: Int) -> Bool {
    pairs.contains([min(one, other), max(one, other)])
  }
}

// MARK: - What is compared

/// All open needs and offers as words, places, tags and topics.
private struct Things {
  private(set) var needs: [Need] = []
  /// The index of the contact of each.
  private(set) var people: [Int] = []
  private var words: [[String: String]] = []
  private var places: [Set<String>] = []
  /// The places that each thing itself names, and where its owner is.
  private var named: [Set<String>] = []
  private var homes: [String] = []
  private var topics: [Set<String>] = []
  /// How many say a word.
  private var counts: [String: Int] = [:]
  private let book: Book

  init(_ book: Book) {
    self.book = book
    for need in book.needs.records where need.isOpen {
      guard let contact = book.home(need.contact), let index = book.contacts.home(of: contact),
        book.mayBeConnected(index)
      else { continue }
      let place = ThingWords(book.contacts[index].place).stems
      let said = ThingWords(need.what)
      let words = said.stems.filter { place[$0.key] == nil && !said.places.contains($0.key) }
      for word in words.keys { counts[word, default: 0] += 1 }
      needs.append(need)
      people.append(index)
      self.words.append(words)
      named.append(said.places)
      homes.append(book.contacts[index].place)
      places.append(Set(ThingWords.places(book.contacts[index].place)).union(said.places))
      let tweet = need.evidence.flatMap { book.tweet($0)?.text } ?? ""
      topics.append(
        Set(book.contacts[index].tags.map { $0.lowercased() }).union(ThingWords.topics(tweet)))
    }
  }

  /// Each need with each offer that shares a word with it.
  func pairs() -> [(need: Int, offer: Int)] {
    var offers: [String: [Int]] = [:]
    for at in needs.indices where needs[at].kind == .offer {
      for word in words[at].keys { offers[word, default: []].append(at) }
    }
    return needs.indices.filter { needs[$0].kind == .need }.flatMap { need in
      Set(words[need].keys.flatMap { offers[$0] ?? [] }).sorted().map { (need, $0) }
    }
  }

  func side(_ at: Int) -> NeedMatch.Side {
    NeedMatch.Side(
      id: needs[at].id, contact: book.contacts.id(people[at]), what: needs[at].what,
      evidence: needs[at].evidence)
  }

  /// Where both are: a place that both say, unless their owners are known to be far apart.
  private func place(_ need: Int, _ offer: Int, _ compare: ComparePlaces) -> String? {
    var shared = places[need].intersection(places[offer])
    switch compare(homes[need], homes[offer]) {
    case .same(let name): if shared.isEmpty { return name }
    case .apart: shared.formIntersection(named[need].union(named[offer]))
    case .unknown: break
    }
    return shared.min()?.capitalisedWords
  }

  /// Shared words count by how rare they are, then places, tags and topics.
  func terms(_ need: Int, _ offer: Int, _ compare: ComparePlaces) -> [Term] {
    let shared = words[need].filter { words[offer][$0.key] != nil }
    var terms = shared.map { stem, word -> Term in
      let theirs = words[offer][stem] ?? word
      let phrase = word == theirs ? "both say “\(word)”" : "“\(word)” and “\(theirs)”"
      return Term(phrase, log(Double(needs.count + 1) / Double(counts[stem] ?? 1)) + 1, 2)
    }
    if let place = place(need, offer, compare) { terms.append(Term("both in \(place)", 1, 1.5)) }
    for topic in topics[need].intersection(topics[offer]).sorted().prefix(2) {
      terms.append(Term("both #\(topic)", 1, 1))
    }
    return Array(terms.sorted { ($1.points, $0.phrase) < ($0.points, $1.phrase) }.prefix(4))
  }
}

/// The telling words of a thing, each by its stem.
struct ThingWords {
  /// A word for each stem, as it was written.
  private(set) var stems: [String: String] = [:]
  /// The words that a "in" or the like stands before: where, not what.
  private(set) var places: Set<String> = []

  init(_ text: String) {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'") }
    var isPlace = false
    for word in words.map(String.init) {
      if ThingWords.before.contains(word) {
        isPlace = true
        continue
      }
      guard word.count > 2 || word.first.map({ !$0.isASCII }) ?? false,
        !ThingWords.plain.contains(word)
      else {
        isPlace = isPlace && ThingWords.articles.contains(word)
        continue
      }
      let stem = ThingWords.stem(word)
      if isPlace, !ThingWords.times.contains(word) { places.insert(stem) }
      isPlace = false
      if stems[stem] == nil { stems[stem] = word }
    }
  }

  /// The parts of a place: its town, its region.
  static func places(_ text: String) -> [String] {
    text.lowercased().split(separator: ",").map { part in
      part.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  static func topics(_ text: String) -> Set<String> {
    Set(
      text.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("#") }
        .map { $0.dropFirst().lowercased().filter { $0.isLetter || $0.isNumber } }
        .filter { $0.count > 2 })
  }

  /// The same for one and for several, and for words of several languages that mean one thing.
  private static func stem(_ word: String) -> String {
    if let meaning = meanings[word] { return meaning }
    var stem = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    for ending in ["ies", "ing", "es", "s"] where stem.hasSuffix(ending) {
      guard stem.count - ending.count >= 4 || ending == "s" && stem.count > 3 else { continue }
      stem = String(stem.dropLast(ending.count)) + (ending == "ies" ? "y" : "")
      break
    }
    return meanings[stem] ?? stem
  }

  private static let meanings: [String: String] = {
    let groups = """
      food soup catering lunch pizza flatbread bread snacks snack chips crisps essen suppe nourriture comida
      flat apartment room sublet housing wohnung zimmer logement appart appartement piso habitación apartamento quarto
      bike bicycle fahrrad vélo bici bicicleta
      venue hall space location raum saal salle sala local
      sponsor sponsors sponsorship sponsoren
      speaker speakers talk talks vortrag referent referentin conférencier ponente palestrante
      designer design illustrator illustration gestalterin grafikerin
      developer programmer coder entwickler entwicklerin développeur desarrollador programador
      photographer photos photography fotograf fotografin photographe fotógrafo fotógrafa
      translator translation translate übersetzer übersetzerin übersetzung traductrice traducteur traductor traductora tradutor tradutora
      tutor teacher lessons lesson classes unterricht nachhilfe cours clases aulas professor professora
      van truck transporter camion furgoneta carrinha
      piano klavier upright
      altos alto singer singers soprano choir sängerin sänger chanteuse
      volunteers volunteer helpers helper helfer freiwillige bénévoles voluntarios voluntários
      desk coworking office büro bureau oficina escritório
      tickets ticket karten billets entradas ingressos
      website hosting site webseite homepage
      job work stelle arbeit emploi trabajo emprego
      mentor mentoring coach coaching
      """
    var meanings: [String: String] = [:]
    for group in groups.split(separator: "\n") {
      let words = group.split(separator: " ").map(String.init)
      for word in words { meanings[word] = words[0] }
    }
    return meanings
  }()

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let before = set("in near at around à en em bei nähe cerca perto vers")
  private static let articles = set("the a an der die das dem la le el o")
  private static let times = set(
    """
    january february march april may june july august september october november december winter
    spring summer autumn weekend morning evening januar märz juni juli oktober dezember
    """)
  private static let plain = set(
    """
    the and for with from that this these those who which what some any many more most much good
    great nice best kind people person someone somebody anyone anything something thing things
    looking need needs wanted offer offers free have has can could will would our your their his her
    its own new old big small one two three four five ten week weeks month months year years day
    days today tomorrow friday saturday sunday monday tuesday wednesday thursday time times about
    into over ein eine einen der die das und für mit von auf noch neue gute un une des les pour avec
    los las para con una uma por com dos das january february march april june july august september
    october november december winter spring summer autumn life all
    """)
}
