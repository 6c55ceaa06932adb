/// What somebody may have meant by a name that there is not.
package enum Suggestion {
  /// At most three names, likeliest first: those that are nearly the word; where there are none,
  /// those that have it in them, and then those whose meaning has all parts of it.
  package static func names(like word: String, among all: [(name: String, meaning: String)])
    -> [String]
  {
    let wanted = letters(word)
    let distances = all.map { distance(wanted, letters($0.name)) }
    if let least = distances.min(), least <= max(1, wanted.count / 3) {
      return zip(all, distances).filter { $0.1 == least }.prefix(3).map(\.0.name)
    }
    let parts = parts(of: word).filter { $0.count > 2 }
    guard wanted.count > 2, !parts.isEmpty else { return [] }
    let named = all.filter { String(letters($0.name)).contains(String(wanted)) }.map(\.name)
    let meant = all.filter { row in
      let meaning = row.meaning.lowercased()
      return !named.contains(row.name) && parts.allSatisfy { meaning.contains($0) }
    }
    return Array((named + meant.map(\.name)).prefix(3))
  }

  private static func letters(_ word: String) -> [Character] {
    Array(word.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// `half_life` and `halfLife` have the parts half and life.
  private static func parts(of word: String) -> [String] {
    var parts = [""]
    for character in word {
      if !character.isLetter && !character.isNumber {
        parts.append("")
      } else {
        if character.isUppercase { parts.append("") }
        parts[parts.count - 1].append(contentsOf: character.lowercased())
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// How many letters have to be put in, left out or exchanged, after Levenshtein 1966, where two
  /// neighbours in the wrong order count once, as Damerau 1964 has it.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    guard !b.isEmpty else { return a.count }
    var (before, last) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
