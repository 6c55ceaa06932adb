/// How well letters that were typed fit a name: all have to stand in it in their order.
enum FuzzyMatch {
  /// Greater is better; nil where they do not fit. A letter counts most where a word begins, and
  /// where it follows the one before.
  static func score(_ typed: some StringProtocol, in name: some StringProtocol) -> Int? {
    let (wanted, letters) = (Array(typed.lowercased().utf8), Array(name.lowercased().utf8))
    guard !wanted.isEmpty else { return 0 }
    var best: Int?
    for start in letters.indices where letters[start] == wanted[0] {
      guard let score = score(wanted, letters, from: start) else { break }
      best = max(best ?? .min, score)
    }
    return best.map { $0 - letters.count / 4 }
  }

  private static func score(_ wanted: [UInt8], _ letters: [UInt8], from start: Int) -> Int? {
    var (at, last, score) = (start, -2, 0)
    for letter in wanted where letter != UInt8(ascii: " ") {
      while at < letters.count, letters[at] != letter { at += 1 }
      guard at < letters.count else { return nil }
      let isStart = at == 0 || letters[at - 1] == UInt8(ascii: " ")
      score += 1 + (isStart ? 6 : 0) + (at == last + 1 ? 4 : 0) + (at == 0 ? 3 : 0)
      (last, at) = (at, at + 1)
    }
    return score
  }
}
