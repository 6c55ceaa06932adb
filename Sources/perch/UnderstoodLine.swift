internal import Dashboard
internal import People

/// Reads a line for a command, asks whom a name means where somebody is there to answer, and shows
/// what was understood.
struct UnderstoodLine {
  private let opening: Opening
  private let names: NameIndex

  init(_ opening: Opening) {
    self.opening = opening
    names = NameIndex(opening.book)
  }

  /// The line, without a problem; throws the sentence that says which it has.
  func read(_ text: String, mayAsk: Bool) throws -> OneLine {
    var line = OneLine(
      text, book: opening.book, names: names, now: opening.now, zone: opening.zone)
    while let problem = line.problem {
      guard case .unsure(let name, let several) = problem, mayAsk, Asking.isPossible else {
        throw failure(problem, text)
      }
      Output.line("Who is “\(name)”?")
      for (number, contact) in several.enumerated() {
        Output.line("  \(number + 1)  \(LineWords.distinct(contact, opening.book))")
      }
      let answer = Asking.answer("1 to \(several.count), or Enter to leave: ")
      guard let number = Int(answer), several.indices.contains(number - 1) else {
        throw failure(problem, text)
      }
      line.choose(several[number - 1], for: name)
    }
    return line
  }

  private func failure(_ problem: OneLine.Problem, _ text: String) -> Failure {
    guard case .unsure(let name, let several) = problem else {
      return Failure(Trouble(problem, of: text, in: opening.book).sentence, status: 2)
    }
    let people = several.map { LineWords.distinct($0, opening.book) }.joined(separator: ", ")
    return Failure(
      "“\(name)” may be one of \(several.count): \(people). Write the handle of the one you mean.",
      status: 2)
  }

  func show(_ line: OneLine) {
    let words = LineWords.all(
      line, book: opening.book, now: opening.now, zone: opening.zone)
    for words in words {
      let label = words.label + String(repeating: " ", count: max(1, 9 - words.label.count))
      Output.line("  \(label)\(words.text)")
    }
  }
}
