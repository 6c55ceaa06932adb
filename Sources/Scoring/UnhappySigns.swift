/// The signs of a complaint that stand in a text, each counted once.
struct UnhappySigns {
  private(set) var complaints = 0
  private(set) var strong = 0
  private(set) var anger = 0
  private(set) var sorrow = 0
  private(set) var waiting = 0
  private(set) var negations = 0
  private(set) var hasWhy = false
  private(set) var hasStill = false
  private(set) var hasThanks = false
  /// Those that tell, as the lists have them; the strongest first.
  private(set) var shown: [String] = []

  /// One word that also stands in friendly texts, and nothing else.
  var isWeak: Bool {
    complaints + anger + waiting <= 1 && strong + anger + negations == 0 && !hasWhy
  }

  /// - Parameter words: as `Words` numbers them.
  init(_ words: [UInt64]) {
    var (found, rest) = ([Sign](), words[...])
    while let first = rest.first {
      let sign = UnhappySigns.signs[first]?.first { rest.starts(with: $0.words) }
      rest.removeFirst(sign?.words.count ?? 1)
      if let sign, !found.contains(where: { $0.text == sign.text }) { found.append(sign) }
    }
    // Who says that there is no hurry waits for nothing, whatever time is spoken of.
    if found.contains(where: { $0.kinds.contains(.patience) }) {
      found.removeAll { $0.kinds == .waiting }
    }
    found.forEach { count($0.kinds) }
    let telling = found.filter { !$0.kinds.isDisjoint(with: .telling) }
    shown = telling.filter { $0.kinds.contains(.strong) }.map(\.text)
    shown += telling.filter { !$0.kinds.contains(.strong) }.map(\.text)
  }

  private mutating func count(_ kinds: Kinds) {
    if !kinds.isDisjoint(with: [.complaint, .topic]) { complaints += 1 }
    if kinds.contains(.strong) { strong += 1 }
    if kinds.contains(.anger) { anger += 1 }
    if kinds.contains(.sorrow) { sorrow += 1 }
    if kinds.contains(.waiting) { waiting += 1 }
    if kinds.contains(.negation) { negations += 1 }
    if kinds.contains(.why) { hasWhy = true }
    if kinds.contains(.still) { hasStill = true }
    if kinds.contains(.thanks) { hasThanks = true }
  }

  struct Kinds: OptionSet {
    let rawValue: Int
    static let complaint = Kinds(rawValue: 1)
    static let strong = Kinds(rawValue: 2)
    static let anger = Kinds(rawValue: 4)
    static let sorrow = Kinds(rawValue: 8)
    static let waiting = Kinds(rawValue: 16)
    static let still = Kinds(rawValue: 32)
    static let thanks = Kinds(rawValue: 64)
    static let negation = Kinds(rawValue: 128)
    static let why = Kinds(rawValue: 256)
    static let topic = Kinds(rawValue: 512)
    static let patience = Kinds(rawValue: 1024)
    static let telling: Kinds = [.complaint, .anger, .waiting]
  }

  private struct Sign: Sendable {
    let text: String
    let words: [UInt64]
    let kinds: Kinds
  }

  /// All lists by the first word, the longest phrase first. Made when the first text is read.
  private static let signs: [UInt64: [Sign]] = {
    var kinds: [String: Kinds] = [:]
    for (list, kind) in UnhappyLists.all {
      for text in list { kinds[text, default: []].formUnion(kind) }
    }
    let signs = kinds.map { text, kinds in
      Sign(text: text, words: text.split(separator: " ").map { Words.number($0) }, kinds: kinds)
    }
    return Dictionary(grouping: signs) { $0.words[0] }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()
}

extension UnhappySigns.Kinds: Sendable {}
