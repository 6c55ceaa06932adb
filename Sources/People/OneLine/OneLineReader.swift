/// Reads a line word by word: what happened, with whom, where and when, and what was promised. What
/// is none of these is the note.
struct OneLineReader {
  /// Who may come next.
  enum Expectation { case nobody, known, anybody }

  let book: Book
  let names: NameIndex
  let dates: NaturalDate
  private(set) var words: [OneLineWord]
  private let promised: [[OneLineWord]]
  private(set) var line = OneLine()
  private(set) var at = 0
  private var expected = Expectation.anybody
  private var note: [String] = []
  private let hasSubject: Bool

  init(
    _ text: String, book: Book, names: NameIndex, dates: NaturalDate, subject: OneLine.Person?
  ) {
    (self.book, self.names, self.dates) = (book, names, dates)
    let all = OneLineTongue.english(OneLineWord.all(text))
    let tags = all.compactMap(\.tag)
    let parts = PromiseReader.split(all.filter { $0.tag == nil })
    (words, promised) = (parts.main, parts.promises)
    hasSubject = subject != nil
    if let subject {
      line.people = [subject]
      expected = .known
    }
    for tag in tags where !line.tags.contains(tag) { line.tags.append(tag) }
  }

  mutating func read() -> OneLine {
    while at < words.count {
      if takeFiller() || takeDate() || takeChannel() || takePerson() || takeGathering()
        || takePlace()
      {
        continue
      }
      takeNote()
    }
    takeHandleOfNote()
    for words in promised { take(promise: words) }
    line.note = note.joined(separator: " ").trimmingPunctuation
    if line.channel == nil, line.event != nil { line.channel = .met }
    return line
  }
}

// MARK: - One thing at a time

extension OneLineReader {
  private var lows: ArraySlice<String> { words[at...].map(\.low)[...] }

  /// `had a`, `just`, at the start of a line.
  private mutating func takeFiller() -> Bool {
    let fillers: Set<String> = ["i", "we", "had", "have", "just", "a", "an"]
    guard line.channel == nil, note.isEmpty, line.people.isEmpty || hasSubject,
      fillers.contains(words[at].low), at + 1 < words.count
    else { return false }
    at += 1
    return true
  }

  private mutating func takeDate() -> Bool {
    guard line.when == nil, let (when, count) = dates.past(lows) else { return false }
    line.when = when
    at += count
    return true
  }

  private mutating func takeChannel() -> Bool {
    guard line.channel == nil, note.isEmpty, let found = ChannelWords(lows) else { return false }
    line.channel = found.channel
    if words[at].low == "heard" { line.direction = .incoming }
    at += found.count
    expected = found.takesPerson ? .anybody : .known
    let links: Set<String> = ["with", "to", "up", "w/", "from", "for"]
    while at + 1 < words.count, links.contains(words[at].low) {
      if words[at].low == "from" { line.direction = .incoming }
      at += 1
      expected = .anybody
    }
    return true
  }

  /// Somebody, or `and`, `with` and somebody.
  private mutating func takePerson() -> Bool {
    guard note.isEmpty || (line.people.isEmpty && expected == .anybody) else { return false }
    var start = at
    var expected = expected
    if ["and", "with", "&", "+", "w/"].contains(words[at].low), at + 1 < words.count {
      start += 1
      expected = .anybody
    }
    guard let (person, end) = person(at: start, expected) else { return false }
    add(person)
    let last = words[end - 1]
    self.expected = last.raw.hasSuffix(",") ? .anybody : .nobody
    at = end
    return true
  }

  private mutating func add(_ person: OneLine.Person) {
    if case .known(let id, _) = person.which {
      guard book.contact(id)?.isMe != true else { return }
      let isThere = line.people.contains { other in
        if case .known(id, _) = other.which { true } else { false }
      }
      if isThere { return }
    }
    line.people.append(person)
  }

  /// `at` and the name of a gathering. A place where one has coffee is none, and stays in the note.
  private mutating func takeGathering() -> Bool {
    guard words[at].low == "at", line.event == nil, at + 1 < words.count else { return false }
    let start = words[at + 1].low == "the" && at + 2 < words.count ? at + 2 : at + 1
    if let (event, count) = knownEvent(at: start) {
      line.event = OneLine.Gathering(name: event.name, known: isOnTheDay(event) ? event.id : nil)
      at = start + count
      return true
    }
    let meets = line.channel == nil || line.channel == .met || line.channel == .event
    guard meets, note.isEmpty || words[start].isCapital,
      !OneLineReader.places.contains(words[start].low)
    else { return false }
    let end = endOfPhrase(from: start)
    guard end > start else { return false }
    line.event = event(named: words[start..<end].map(\.text).joined(separator: " "))
    at = end
    expected = .nobody
    return true
  }

  private static let places: Set<String> = [
    "home", "work", "office", "lunch", "noon", "his", "her",
  ]

  /// `in Halifax`, and `at Low Tide` where no gathering is meant.
  private mutating func takePlace() -> Bool {
    guard words[at].low == "in" || words[at].low == "at", line.place.isEmpty, note.isEmpty,
      at + 1 < words.count
    else { return false }
    let end = endOfCapitals(from: at + 1)
    guard end > at + 1 else { return false }
    line.place = words[(at + 1)..<end].map(\.text).joined(separator: " ")
    line.placePhrase = "\(words[at].low) \(line.place)"
    at = end
    return true
  }

  private mutating func takeNote() {
    note.append(words[at].raw)
    at += 1
    // `met lovely Jo`: what stands before a name is no name.
    let isBeforeName = at < words.count && (words[at].isCapital || words[at].handle != nil)
    if !line.people.isEmpty || !isBeforeName { expected = .nobody }
  }

  /// `good chat @sam`: where nobody else was named, it is about them.
  private mutating func takeHandleOfNote() {
    guard line.people.isEmpty,
      let at = note.firstIndex(where: { OneLineWord($0[...]).handle != nil }),
      let handle = OneLineWord(note[at][...]).handle
    else { return }
    note.remove(at: at)
    add(resolved(handle.at, [], handle))
  }

  private mutating func take(promise words: [OneLineWord]) {
    let (promise, rest) = PromiseReader(dates: dates, people: line.people, book: book).read(words)
    if let promise { line.promises.append(promise) }
    note += rest.map(\.raw)
  }
}

// MARK: - Phrases

extension OneLineReader {
  /// Where a phrase ends that starts at `start`: before what is plainly something else.
  private func endOfPhrase(from start: Int) -> Int {
    let stops: Set<String> = [
      "and", "with", "about", "good", "great", "nice", "talked", "discussed", "we", "he", "she",
      "they", "said", "-", "–", "—",
    ]
    var end = start
    while end < words.count, end < start + 6 {
      let word = words[end]
      if stops.contains(word.low) || word.handle != nil { break }
      if word.low == "in", end + 1 < words.count, words[end + 1].isCapital { break }
      if line.when == nil, dates.past(words[end...].map(\.low)[...]) != nil { break }
      end += 1
      if word.endsPhrase { break }
    }
    return end
  }

  /// Where a run of words ends that start with capitals.
  func endOfCapitals(from start: Int) -> Int {
    let particles: Set<String> = [
      "van", "von", "de", "der", "den", "la", "le", "da", "di", "dos", "el", "al", "bin", "ter",
    ]
    var end = start
    while end < words.count, end < start + 4 {
      let isParticle =
        particles.contains(words[end].low) && end > start && end + 1 < words.count
        && (words[end + 1].isCapital || particles.contains(words[end + 1].low))
      guard words[end].isCapital || isParticle else { break }
      if end > start, dates.past(words[end...].map(\.low)[...]) != nil { break }
      end += 1
      if words[end - 1].endsPhrase { break }
    }
    return end
  }

  // MARK: - Events

  private func knownEvent(at start: Int) -> (Event, count: Int)? {
    for count in stride(from: min(6, words.count - start), to: 0, by: -1) {
      let name = FoldedName.words(words[start..<(start + count)].map(\.text).joined(separator: " "))
      let found = book.events.values.filter { !$0.isDeleted && FoldedName.words($0.name) == name }
      let best = found.max { a, b in
        (isOnTheDay(a) ? 1 : 0, a.on, a.id) < (isOnTheDay(b) ? 1 : 0, b.on, b.id)
      }
      if let best { return (best, count) }
    }
    return nil
  }

  private func event(named name: String) -> OneLine.Gathering {
    OneLine.Gathering(name: name, known: nil)
  }

  private func isOnTheDay(_ event: Event) -> Bool { event.on == theDay.description }

  /// The day that the line is about, as far as it was read, with a look at what is to come.
  private var theDay: Day {
    if let when = line.when { return when.day }
    for place in words.indices.dropFirst(at) {
      if let (when, _) = dates.past(words[place...].map(\.low)[...]) { return when.day }
    }
    return dates.today
  }
}

extension String {
  /// Without what parts phrases at either end.
  fileprivate var trimmingPunctuation: String {
    String(self[...].trimming { " ,;:-–—".contains($0) })
  }
}
