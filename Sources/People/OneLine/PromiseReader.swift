/// Reads what was promised: `slides by friday`, `Jo an intro next week`.
struct PromiseReader {
  let dates: NaturalDate
  let people: [OneLine.Person]
  let book: Book

  /// Days until a promise without a date is due.
  private static var usualDays: Int { 7 }

  /// Parts a line before each word that says something was promised.
  static func split(_ words: [OneLineWord]) -> (main: [OneLineWord], promises: [[OneLineWord]]) {
    var parts: [[OneLineWord]] = [[]]
    var at = 0
    while at < words.count {
      let count = trigger(words[at...])
      if count > 0 { parts.append([]) } else { parts[parts.count - 1].append(words[at]) }
      at += max(1, count)
    }
    // A link word before the promise belongs to nothing: `and promised`, `I promised`.
    for part in parts.indices.dropLast() {
      while let last = parts[part].last, ["and", "i", "&", "-", "had", "have"].contains(last.low) {
        parts[part].removeLast()
      }
    }
    return (parts[0], Array(parts.dropFirst()))
  }

  /// How many words say that a promise follows; 0 for none.
  private static func trigger(_ words: ArraySlice<OneLineWord>) -> Int {
    guard let first = words.first?.low else { return 0 }
    let second = words.dropFirst().first?.low ?? ""
    switch (first, second) {
    case ("promised", _), ("promise", _), ("i'll", _), ("i’ll", _), ("todo", _): return 1
    case ("i", "will"), ("i", "owe"), ("owe", "them"), ("owe", "him"), ("owe", "her"): return 2
    default: return 0
    }
  }

  /// The promise, and what of the words belongs to something else.
  func read(_ words: [OneLineWord]) -> (OneLine.Promise?, rest: [OneLineWord]) {
    let end = words.firstIndex(where: \.endsSentence).map { $0 + 1 } ?? words.count
    var (words, rest) = (Array(words[..<end]), Array(words[end...]))
    let to = takeReceivers(&words)
    if words.first?.low == "to" { words.removeFirst() }
    let whom: Set<String> = ["him", "her", "them"]
    if words.count > 1, whom.contains(words[0].low) { words.removeFirst() }
    let (due, range) = date(in: words)
    var what = words
    if let range {
      let isPhraseOver = words[range.upperBound - 1].endsPhrase
      if isPhraseOver { rest = Array(words[range.upperBound...]) + rest }
      what = Array(words[..<range.lowerBound]) + (isPhraseOver ? [] : words[range.upperBound...])
    }
    let text = what.map(\.raw).joined(separator: " ")[...].trimming { " ,;:.!-".contains($0) }
    guard !text.isEmpty || due != nil else { return (nil, rest) }
    return (
      OneLine.Promise(
        what: text.isEmpty ? "what I promised" : String(text),
        due: due ?? Due(day: dates.today + PromiseReader.usualDays), isDueGuessed: due == nil,
        to: to), rest
    )
  }

  /// `Jo slides`, `@jolind slides`: people of the line at the start of a promise.
  private func takeReceivers(_ words: inout [OneLineWord]) -> [Int] {
    var to: [Int] = []
    while let word = words.first, words.count > 1 {
      guard let place = people.firstIndex(where: { isNamed($0, word) }) else { break }
      to.append(place)
      words.removeFirst()
      if words.first?.low == "and" || words.first?.low == "&" { words.removeFirst() }
    }
    return to
  }

  private func isNamed(_ person: OneLine.Person, _ word: OneLineWord) -> Bool {
    if let handle = word.handle {
      switch person.which {
      case .known(let id, _): return book.contact(id)?.handles.contains(handle) ?? false
      case .new(_, let own): return own == handle
      case .unsure: return false
      }
    }
    let name = FoldedName.words(word.text)
    var names = [person.spelled]
    if case .known(let id, _) = person.which { names.append(book.contact(id)?.name ?? "") }
    return !name.isEmpty && names.contains { FoldedName.spoken($0).prefix(1) == name[...] }
  }

  /// The date by which it is due, and the words that say it, `by` among them.
  private func date(in words: [OneLineWord]) -> (Due?, Range<Int>?) {
    let lows = words.map(\.low)
    let starts = lows.indices.filter { ["by", "before", "until", "till"].contains(lows[$0]) }
    for at in starts where at + 1 < lows.count {
      if let (due, count) = dates.coming(lows[(at + 1)...]) { return (due, at..<(at + 1 + count)) }
    }
    for at in lows.indices {
      guard !isNumberAlone(lows[at], next: at + 1 < lows.count ? lows[at + 1] : ""),
        let (due, count) = dates.coming(lows[at...])
      else { continue }
      return (due, at..<(at + count))
    }
    return (nil, nil)
  }

  /// `2 d` in the midst of a promise is more often something counted.
  private func isNumberAlone(_ word: String, next: String) -> Bool {
    word.wholeNumber != nil && NaturalDate.month(next) == nil
  }
}
