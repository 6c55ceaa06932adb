import Glibc
import People

/// What is known of some people that two of them may have in common.
struct Traits {
  /// A trait, as it is compared: kind and text, lower-case.
  enum Trait: Hashable {
    case place(String), tag(String), topic(String)
    case need(UInt64), offer(UInt64)

    /// What the other has to have, to share it.
    fileprivate var partner: Trait {
      switch self {
      case .need(let word): .offer(word)
      case .offer(let word): .need(word)
      default: self
      }
    }
  }

  private var traits: [Set<Trait>] = []
  private var people: [Trait: [Int]] = [:]
  /// The words of needs and offers, by number.
  private var words: [UInt64: String] = [:]

  /// A trait that more have than this joins nobody.
  private static let common = 30
  /// How many of somebody's newest tweets are read.
  private static let tweetsRead = 20

  /// - Parameter contacts: their indexes in the book; all else here goes by the place in this list.
  init(of contacts: [Int], in book: Book) {
    let tweets = Traits.newestTweets(of: contacts, in: book)
    for (at, index) in contacts.enumerated() {
      let contact = book.contacts[index]
      var found = Set(contact.tags.map { Trait.tag($0.lowercased()) })
      if !contact.place.isEmpty { found.insert(.place(contact.place.lowercased())) }
      for text in [contact.bio, contact.note] { read(text, &found) }
      for row in tweets[at] { book.text(row).map { readTweet($0, &found) } }
      traits.append(found)
      for trait in found { people[trait, default: []].append(at) }
    }
  }

  private static func newestTweets(of contacts: [Int], in book: Book) -> [[Int]] {
    let places = Dictionary(uniqueKeysWithValues: contacts.enumerated().map { ($1, $0) })
    var rows = Array(repeating: [Int](), count: contacts.count)
    let start = max(0, book.tweets.count - 100_000)
    for row in (start..<book.tweets.count).reversed() where book.tweets.kinds[row] != .like {
      guard let at = book.contactIndex(of: book.tweets.authors[row]).flatMap({ places[$0] }),
        rows[at].count < tweetsRead
      else { continue }
      rows[at].append(row)
    }
    return rows
  }
}

// MARK: - Pairs

extension Traits {
  /// All pairs that share a trait which is not too common, each once, the earlier first.
  func pairs() -> [(first: Int, second: Int)] {
    var keys = Set<Int>()
    for (trait, holders) in people where holders.count <= Traits.common {
      for a in holders {
        for b in people[trait.partner] ?? [] where a != b {
          keys.insert(min(a, b) * traits.count + max(a, b))
        }
      }
    }
    return keys.sorted().map { ($0 / traits.count, $0 % traits.count) }
  }

  /// What two people share, the rarest first.
  func terms(_ a: Int, _ b: Int, names: (Int) -> String) -> [Term] {
    var terms: [Term] = []
    for trait in traits[a] where traits[b].contains(trait.partner) {
      let holders = (people[trait]?.count ?? 1) + (people[trait.partner]?.count ?? 1)
      let rarity = log(Double(traits.count) * 2 / Double(holders)) + 1
      guard let (phrase, weight) = phrase(trait, a, b, names) else { continue }
      terms.append(Term(phrase, rarity, weight))
    }
    return Array(terms.sorted { ($1.points, $0.phrase) < ($0.points, $1.phrase) }.prefix(4))
  }

  private func phrase(
    _ trait: Trait, _ a: Int, _ b: Int, _ names: (Int) -> String
  ) -> (String, Double)? {
    switch trait {
    case .place(let place): return ("both in \(place.capitalisedWords)", 1)
    case .tag(let tag): return ("both #\(tag)", 1)
    case .topic(let topic): return ("both on #\(topic)", 1)
    case .need(let word):
      return words[word].map { ("\(names(a)) looks for \($0), \(names(b)) has it", 2) }
    case .offer(let word):
      return words[word].map { ("\(names(b)) looks for \($0), \(names(a)) has it", 2) }
    }
  }
}

// MARK: - Reading

extension Traits {
  private mutating func readTweet(_ text: String, _ found: inout Set<Trait>) {
    for part in text.split(whereSeparator: \.isWhitespace) where part.hasPrefix("#") {
      let topic = part.dropFirst().lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" }
      if topic.count > 2 { found.insert(.topic(topic)) }
    }
    read(text, &found)
  }

  /// Finds "looking for …", "needs …", "offers …" and takes the words that follow.
  private mutating func read(_ text: String, _ found: inout Set<Trait>) {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'") }
      .map(String.init)
    var at = 0
    while at < words.count {
      let isNeed = Traits.starts(words[at...], Traits.needs)
      let isOffer = Traits.starts(words[at...], Traits.offers)
      guard let length = isNeed ?? isOffer else {
        at += 1
        continue
      }
      for word in words[(at + length)...].prefix(5) where Traits.isTelling(word) {
        let number = number(of: word)
        found.insert(isNeed != nil ? .need(number) : .offer(number))
      }
      // Who "sponsors events" is a sponsor.
      if isNeed == nil, length == 1, Traits.isTelling(words[at]) { offer(words[at], &found) }
      at += length
    }
  }

  private mutating func offer(_ word: String, _ found: inout Set<Trait>) {
    found.insert(.offer(number(of: word)))
  }

  /// The same for one and for several.
  private mutating func number(of word: String) -> UInt64 {
    let number = Words.number(word.hasSuffix("s") ? String(word.dropLast()) : word)
    if words[number] == nil { words[number] = word }
    return number
  }

  /// How many words the phrase has that a text starts with.
  private static func starts(_ words: ArraySlice<String>, _ phrases: [[String]]) -> Int? {
    phrases.first { words.starts(with: $0) }?.count
  }

  private static func isTelling(_ word: String) -> Bool { word.count > 3 && !plain.contains(word) }

  private static let needs = lists([
    "looking for", "looks for", "in search of", "on the hunt for", "searching for", "needs", "need",
    "seeking", "seeks", "wanted", "wants", "who knows a", "can anyone recommend", "anybody know",
  ])
  private static let offers = lists([
    "offers", "offering", "can offer", "we have", "has", "gives away", "giving away", "sells",
    "selling", "sponsors", "happy to share", "available for", "provides", "runs a", "makes",
  ])
  private static let plain = Set(
    """
    some someone somebody anyone anybody people good great more your their this that with from about
    help help thing things place week today tomorrow more much many very nice best next here there
    other another would could should have been them they will just like into over really want need
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static func lists(_ phrases: [String]) -> [[String]] {
    phrases.map { $0.split(separator: " ").map(String.init) }
  }
}

extension String {
  var capitalisedWords: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}

/// Which of some contacts have said anything to each other, as far as the tweets show.
struct AcquaintedPairs {
  private var pairs: Set<UInt64> = []

  init(_ book: Book, _ contacts: Set<Int>) {
    let tweets = book.tweets
    for row in 0..<tweets.count {
      guard let author = book.contactIndex(of: tweets.authors[row]), contacts.contains(author)
      else {
        continue
      }
      for handle in tweets.mentions(row) { add(author, book.contactIndex(of: handle)) }
      let answered = tweets.replyToAuthors[row]
      if answered != TweetTable.nobody { add(author, book.contactIndex(of: answered)) }
    }
  }

  private mutating func add(_ a: Int, _ b: Int?) {
    if let b, a != b { pairs.insert(AcquaintedPairs.key(a, b)) }
  }

  func contains(_ a: Int, _ b: Int) -> Bool { pairs.contains(AcquaintedPairs.key(a, b)) }

  private static func key(_ a: Int, _ b: Int) -> UInt64 {
    UInt64(min(a, b)) << 32 | UInt64(max(a, b))
  }
}
