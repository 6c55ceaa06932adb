internal import Commands
package import People

// A line about what happened, read while it is typed.
extension State {
  /// Asks for a line about the person under the cursor, or about anybody.
  mutating func askLine(_ kind: Prompt.Kind) -> [Effect] {
    let several = kind == .log ? people(targets) : []
    if several.count > 1 { return askLine(about: several) }
    let subject = kind == .log ? self.subject : nil
    var (person, made) = (OneLine.Person?.none, [Patch]())
    if let subject, let (id, patches) = subject.ensured() {
      person = OneLine.Person(spelled: subject.name, which: .known(id, adding: nil))
      made = patches
    }
    prompt = Prompt(kind, subject)
    reading = LineReading(book: book, now: now, zone: zone, subject: person, made: made)
    return findNames()
  }

  /// Has everybody's names read for a line, behind the screen: they may be many. The line is
  /// understood once they are there.
  mutating func findNames() -> [Effect] {
    guard reading?.hasNames == false else { return [] }
    if book.isComplete { return find(.names) }
    readNames()
    return []
  }

  private mutating func readNames() {
    reading?.take(NameIndex(book))
    readLine()
  }

  /// Asks for a line about several, whose names stand in it already.
  private mutating func askLine(about people: [Subject]) -> [Effect] {
    let names = people.map { subject in
      guard let handle = subject.handle, handle.name.first != "~" else { return subject.name }
      return handle.network == .linkedin ? handle.description : handle.at
    }
    let all = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    prompt = Prompt(.capture, nil, text: "met \(all) ")
    reading = LineReading(book: book, now: now, zone: zone, subject: nil, made: [])
    return findNames()
  }

  /// Takes a key into the line; false where it means nothing there.
  mutating func takeInLine(_ key: Key) -> Bool {
    guard var field = prompt?.field else { return false }
    if key == .tab {
      let book = book
      reading?.complete(&field, book: book)
    } else {
      guard field.take(key) else { return false }
      reading?.stopCompleting()
    }
    prompt?.field = field
    readLine()
    return true
  }

  mutating func readLine() {
    guard let field = prompt?.field else { return }
    let (book, now, zone) = (book, now, zone)
    reading?.read(field, book: book, now: now, zone: zone)
  }

  /// Saves what was understood as one act; where something is missing, says what.
  mutating func finishLine() -> [Effect] {
    // Who is that fast waits for the names.
    if reading?.hasNames == false { readNames() }
    guard let reading, let text = prompt?.field.text else { return [] }
    if text.allSatisfy(\.isWhitespace) {
      prompt = nil
      return []
    }
    if reading.event != nil, reading.line.problem == nil { return saveAttendees(reading) }
    if let problem = reading.line.problem {
      return tell(Trouble(problem, of: text, in: book))
    }
    prompt = nil
    let names = LineWords.names(reading.line, book: book)
    let label = "logged \(reading.line.channel?.rawValue ?? "") with \(names)"
    let patches = reading.line.patches(book: book, ids: &ids, now: now, zone: zone)
    return perform(label, reading.made + patches)
  }
}

extension Trouble {
  /// Why a line cannot be saved.
  package init(_ problem: OneLine.Problem, of text: String, in book: Book) {
    switch problem {
    case .noPerson: self = .nobodyNamed
    case .noChannel: self = .notAChannel(text)
    case .unsure(let name, let several):
      self = .unsure(name, several.map { LineWords.distinct($0, book) })
    }
  }
}
