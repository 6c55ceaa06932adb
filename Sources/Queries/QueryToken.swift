/// A piece of a query's text, with its place in characters.
struct QueryToken: Equatable {
  enum Kind: Equatable {
    case open, close, minus
    /// Words as they are, quoted or not.
    case word(String, isQuoted: Bool)
    /// A name, a sign and what follows at once: `strength<40`.
    case field(String, String, value: String)
  }

  let kind: Kind
  let place: Range<Int>

  /// The pieces of a text; a quotation that is not closed ends with the text.
  static func all(of text: String) -> [QueryToken] {
    var scanner = Scanner(text: Array(text))
    var tokens: [QueryToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }
}

private struct Scanner {
  let text: [Character]
  var at = 0

  mutating func next() -> QueryToken? {
    while at < text.count, text[at].isWhitespace { at += 1 }
    guard at < text.count else { return nil }
    let start = at
    let kind = piece()
    return QueryToken(kind: kind, place: start..<at)
  }

  private mutating func piece() -> QueryToken.Kind {
    switch text[at] {
    case "(":
      at += 1
      return .open
    case ")":
      at += 1
      return .close
    // Behind a minus something has to stand at once; alone it is a word.
    case "-" where at + 1 < text.count && !text[at + 1].isWhitespace:
      at += 1
      return .minus
    case "\"": return .word(quotation(), isQuoted: true)
    case "#" where at + 1 < text.count && !text[at + 1].isWhitespace:
      at += 1
      return .field("tag", ":", value: value())
    default: return field() ?? .word(bareWord(), isQuoted: false)
    }
  }

  /// A name of letters with a sign behind it; nil where the word is none.
  private mutating func field() -> QueryToken.Kind? {
    var end = at
    while end < text.count, text[end].isLetter { end += 1 }
    guard end > at, end < text.count, let sign = sign(at: end) else { return nil }
    let name = String(text[at..<end])
    // A link is a word.
    let after = end + sign.count
    if sign == ":", after < text.count, text[after] == "/" { return nil }
    at = after
    return .field(name, sign, value: value())
  }

  private func sign(at place: Int) -> String? {
    let next = place + 1 < text.count ? text[place + 1] : " "
    switch text[place] {
    case ":" where "<>=".contains(next):
      let third = place + 2 < text.count && text[place + 2] == "=" && next != "="
      return third ? ":\(next)=" : ":\(next)"
    case ":", "=": return String(text[place])
    case "<", ">": return next == "=" ? "\(text[place])=" : String(text[place])
    default: return nil
    }
  }

  private mutating func value() -> String {
    at < text.count && text[at] == "\"" ? quotation() : bareWord()
  }

  private mutating func bareWord() -> String {
    let start = at
    while at < text.count, !text[at].isWhitespace, text[at] != ")" { at += 1 }
    return String(text[start..<at])
  }

  private mutating func quotation() -> String {
    let start = at + 1
    at = start
    while at < text.count, text[at] != "\"" { at += 1 }
    defer { at = min(text.count, at + 1) }
    return String(text[start..<at])
  }
}
