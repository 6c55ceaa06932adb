// Whom a line names.
extension OneLineReader {
  /// Somebody who is named at `start`, and where the line goes on after them.
  func person(at start: Int, _ expected: Expectation) -> (OneLine.Person, end: Int)? {
    if let handle = words[start].handle {
      return (resolved(words[start].text, [], handle), start + 1)
    }
    guard expected != .nobody, ChannelWords([words[start].low]) == nil || words[start].isCapital
    else { return nil }
    guard let (name, candidates, end) = name(at: start, expected) else { return nil }
    if end < words.count, !words[end - 1].endsPhrase, let handle = words[end].handle {
      return (resolved(name, candidates, handle), end + 1)
    }
    return (resolved(name, candidates, nil), end)
  }

  /// A name, and whose it may be: nobody's, where it is new.
  private func name(
    at start: Int, _ expected: Expectation
  ) -> (name: String, candidates: [ContactID], end: Int)? {
    let capitals = endOfCapitals(from: start)
    // The longest name that somebody has; in lower case too, where a person is sure to follow.
    let longest = expected == .anybody ? min(start + 4, words.count) : capitals
    for end in stride(from: longest, to: start, by: -1) {
      let isWhole = end == start + 1 || end >= capitals
      guard isWhole, words[end - 1].text.contains(where: \.isLetter) || end == start + 1,
        !words[start..<(end - 1)].contains(where: \.endsPhrase)
      else { continue }
      let text = words[start..<end].map(\.text).joined(separator: " ")
      var candidates = names.named(text)
      if end == start + 1, capitals <= start + 1,
        candidates.isEmpty || FoldedName(text).words.count == 1
      {
        candidates += names.firstNamed(text).filter { !candidates.contains($0) }
      }
      if !candidates.isEmpty, end > start + 1 || capitals <= start + 1 {
        return (text, candidates, end)
      }
    }
    guard expected == .anybody else { return nil }
    if capitals > start {
      return (words[start..<capitals].map(\.text).joined(separator: " "), [], capitals)
    }
    let word = words[start]
    guard line.people.isEmpty, word.text.allSatisfy({ $0.isLetter || "-'’".contains($0) }),
      !OneLineReader.noNames.contains(word.low),
      start + 1 >= words.count || !words[start + 1].isCapital
    else { return nil }
    return (word.text.prefix(1).uppercased() + word.text.dropFirst(), [], start + 1)
  }

  private static let noNames: Set<String> = [
    "at", "in", "on", "the", "a", "an", "and", "with", "about", "good", "great", "nice", "my",
    "some", "them", "him", "her", "us", "people", "again", "by", "to", "for", "of", "up",
  ]

  /// A handle says who it is; without one the name has to.
  func resolved(_ spelled: String, _ candidates: [ContactID], _ handle: Handle?) -> OneLine.Person {
    func person(_ which: OneLine.Which) -> OneLine.Person {
      OneLine.Person(spelled: spelled, which: which)
    }
    let isHandle =
      spelled.first == "@" || handle.map { spelled.lowercased() == $0.description } ?? false
    let name = isHandle ? "" : spelled
    guard let handle else {
      switch candidates.count {
      case 0: return person(.new(name: name, handle: nil))
      case 1: return person(.known(candidates[0], adding: nil))
      default: return person(.unsure(candidates))
      }
    }
    if let contact = book.contact(of: handle) { return person(.known(contact.id, adding: nil)) }
    // Somebody of that name without a handle there gets this one; others are other people.
    let free = candidates.filter { id in
      book.contact(id)?.handles.contains { $0.network == handle.network } == false
    }
    return free.count == 1
      ? person(.known(free[0], adding: handle)) : person(.new(name: name, handle: handle))
  }
}
