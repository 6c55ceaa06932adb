/// Finds what a network makes a link of, after twitter-text's rules: an address with `https://`
/// before it, or a host with a known ending. A country's ending needs more: a path, or a name before
/// the host's own (`example.de` is none, `example.de/a` and `bbc.co.uk` are).
enum LinkFinder {
  /// Where links stand in a text, in order.
  ///
  /// - Parameter needsProtocol: whether only what starts with `http` counts.
  static func links(in text: [Character], needsProtocol: Bool = false) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    // Every link has a point; most texts have few.
    while let point = text[at...].firstIndex(of: ".") {
      guard let link = link(text, around: point, from: at, needsProtocol) else {
        at = point + 1
        continue
      }
      found.append(link)
      at = link.upperBound
    }
    return found
  }

  /// The domains of `@sam@example.social`, which Mastodon does not count.
  static func domainsOfMentions(in text: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for at in text.indices where text[at] == "@" && isStart(of: text, at) {
      let name = text[(at + 1)...].prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")
      }
      let rest = text[name.endIndex...]
      guard !name.isEmpty, rest.first == "@" else { continue }
      var domain = rest.dropFirst().prefix { isHost($0) || $0 == "." }
      while let last = domain.last, last == "." || last == "-" { domain = domain.dropLast() }
      if !domain.isEmpty { found.append(name.endIndex..<domain.endIndex) }
    }
    return found
  }

  private static func isStart(of text: [Character], _ at: Int) -> Bool {
    guard at > 0 else { return true }
    let before = text[at - 1]
    return !(before.isLetter || before.isNumber || before == "_" || before == "/")
  }
}

// MARK: - One link

extension LinkFinder {
  /// The link whose host has the point at `point`; it starts at `from` or later.
  private static func link(
    _ text: [Character], around point: Int, from: Int, _ needsProtocol: Bool
  ) -> Range<Int>? {
    var start = point
    while start > from, isHost(text[start - 1]) || text[start - 1] == "_" { start -= 1 }
    let addressed = protocolStart(text, before: start, from: from)
    if addressed == nil {
      // Without a protocol a host is of ASCII alone, and does not go on from a word.
      guard !needsProtocol else { return nil }
      let name = text[start..<point]
      start = name.lastIndex { !$0.isASCII }.map { $0 + 1 } ?? start
      guard start < point, mayStand(before: start, text) else { return nil }
    }
    guard let host = host(text, from: start, isASCII: addressed == nil) else { return nil }
    let end = rest(of: text, behind: host.end)
    if addressed == nil, host.labels == 2, host.isCountry, end == host.end { return nil }
    return (addressed ?? start)..<end
  }

  /// Where `https://` begins that ends before `end`.
  private static func protocolStart(_ text: [Character], before end: Int, from: Int) -> Int? {
    for name in ["https://", "http://"] {
      let start = end - name.count
      guard start >= from, String(text[start..<end]).lowercased() == name else { continue }
      return start == 0 || !isBarred(text[start - 1]) ? start : nil
    }
    return nil
  }

  private static func isBarred(_ before: Character) -> Bool {
    before.isASCII && (before.isLetter || before.isNumber) || "@＠$#＃".contains(before)
  }

  /// Whether a host without a protocol may start here.
  private static func mayStand(before start: Int, _ text: [Character]) -> Bool {
    guard start > 0 else { return true }
    let before = text[start - 1]
    return !isBarred(before) && !"-_./".contains(before)
  }

  /// The longest run of labels that ends with a known ending.
  private static func host(
    _ text: [Character], from start: Int, isASCII: Bool
  ) -> (end: Int, labels: Int, isCountry: Bool)? {
    var (at, labels) = (start, 0)
    var best: (end: Int, labels: Int, isCountry: Bool)?
    while true {
      let label = text[at...].prefix { (isHost($0) || $0 == "_") && (!isASCII || $0.isASCII) }
      guard let first = label.first, first != "-", label.last != "-" else { break }
      // One that the name system has no room for makes all of it no host.
      guard label.count < 16 || Punycode.length(String(label)) <= 63 else { return nil }
      labels += 1
      at = label.endIndex
      if labels > 1, let ending = ending(of: label, behind: text[at...]) {
        let isSpecial = ending == "co" || ending == "tv"
        best = (
          label.startIndex + ending.count, labels,
          TopLevelDomains.isCountry(ending) && !isSpecial
        )
      }
      guard at < text.count, text[at] == "." else { break }
      at += 1
    }
    return best
  }

  /// The known ending that a label is, or begins with where other letters than ASCII follow.
  private static func ending(of label: ArraySlice<Character>, behind: ArraySlice<Character>)
    -> String?
  {
    let whole = String(label)
    if TopLevelDomains.contains(whole) { return whole }
    let plain = String(label.prefix(while: \.isASCII))
    return plain.count < whole.count && TopLevelDomains.contains(plain) ? plain : nil
  }

  private static func isHost(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-"
  }
}

// MARK: - What follows the host

extension LinkFinder {
  private static func rest(of text: [Character], behind host: Int) -> Int {
    var at = host
    if at < text.count, text[at] == ":" {
      let port = text[(at + 1)...].prefix { $0.isASCII && $0.isNumber }
      if !port.isEmpty { at = port.endIndex }
    }
    if at < text.count, text[at] == "/" { at = path(of: text, from: at) }
    return query(of: text, from: at)
  }

  /// A path ends with a letter, a digit or one of a few signs, or with a closed bracket that was
  /// opened in it.
  private static func path(of text: [Character], from start: Int) -> Int {
    var (at, end, open) = (start + 1, start + 1, 0)
    while at < text.count, isPath(text[at]) {
      switch text[at] {
      case "(": open += 1
      case ")":
        guard open > 0 else { return end }
        open -= 1
        if open == 0 { end = at + 1 }
      default: if open == 0, mayEnd(text[at], "=_#/+-@") { end = at + 1 }
      }
      at += 1
    }
    return end
  }

  private static func query(of text: [Character], from start: Int) -> Int {
    guard start < text.count, text[start] == "?" else { return start }
    var (at, end) = (start + 1, start)
    while at < text.count, text[at].isASCII,
      text[at].isLetter || text[at].isNumber || "!?*'@();:&=+$/%#[]-_.,~|".contains(text[at])
    {
      at += 1
      if mayEnd(text[at - 1], "-_&=#/@") { end = at }
    }
    return end
  }

  private static func isPath(_ character: Character) -> Bool {
    isLetterOfPath(character) || "!*';:=+,.$/%#[]-–_~@|&()".contains(character)
  }

  private static func mayEnd(_ character: Character, _ signs: String) -> Bool {
    isLetterOfPath(character) || signs.contains(character)
  }

  /// Latin with its accents, Cyrillic, and digits.
  private static func isLetterOfPath(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value, value < 0x530 else { return false }
    return character.isLetter || character.isNumber
  }
}
