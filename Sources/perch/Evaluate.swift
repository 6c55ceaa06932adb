internal import ArgumentParser
internal import JSONText
internal import People
internal import Places
internal import Runtime
internal import Scoring
internal import Settings

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer a stream of events and questions, to judge the scores by.",
    discussion: """
      Reads JSON Lines on standard input: events {"from","to","at","kind"} in order of time, and \
      questions with a "task" (T1 whom next, T1R after silence, T2 will I answer, T3 going cold, \
      T4 next contact), each answered at once from what came before it.
      """)

  @Option(
    name: .customLong("weights"),
    help: "A settings file to take weights from, in place of the standard.")
  var weightsFile: String?
  @Flag(help: "Read {\"id\",\"text\"} and say how unhappy each is.") var texts = false
  @Flag(
    help: """
      Read tweets with an "id", a "text" and a "label" (need, offer, none), text and label on one line \
      or two, and say how often needs and offers are found.
      """)
  var needs = false
  @Flag(help: "Read {\"id\",\"text\"} and say which place each is.") var places = false

  func run() throws {
    if needs { return try judgeNeeds() }
    var input = StandardInput()
    let reader = JSONReader(uniqueKeys: false)
    var (evaluation, bad, number) = (Evaluation(weights: try weights), 0, 0)
    if places {
      evaluation.places = PlaceReader(try Resources.gazetteer(try Opening.surroundings()))
    }
    func take(_ bytes: UnsafeRawBufferPointer, _ readable: Int) {
      number += 1
      guard bytes.contains(where: { $0 != 0x20 && $0 != 0x0D }) else { return }
      if let line = StreamLine(plain: bytes), evaluation.take(line, texts: texts) { return }
      let isTaken = try? reader.read(bytes, readable: readable) {
        StreamLine($0).map { evaluation.take($0, texts: texts) } ?? false
      }
      if isTaken != true {
        bad += 1
        if bad <= 5 { Output.complain("perch: Line \(number) is no event and no question.") }
      }
    }
    let isWhole = input.read(line: take) {
      Output.text(evaluation.takeAnswers())
      if Output.flush() != 0 { number = .min }
    }
    if !isWhole { throw Failure("Standard input could not be read.") }
    if bad > 0 { throw Failure("\(bad) lines were left out.") }
  }
}

extension Evaluate {
  private func judgeNeeds() throws {
    var (input, figures, bad) = (StandardInput(), NeedFigures(), 0)
    let reader = JSONReader(uniqueKeys: false)
    let isWhole = input.read(line: { bytes, readable in
      guard bytes.contains(where: { $0 != 0x20 && $0 != 0x0D }) else { return }
      let isTaken = try? reader.read(bytes, readable: readable) { figures.take($0) }
      if isTaken != true { bad += 1 }
    }) {}
    if !isWhole { throw Failure("Standard input could not be read.") }
    Output.json(figures.fields)
    if bad > 0 { throw Failure("\(bad) lines were left out.") }
  }

  /// Those of `--weights`. Without it the standard ones, whatever the user's own settings are:
  /// figures are for everybody.
  private var weights: Weights {
    get throws {
      guard let weightsFile else { return .standard }
      let read = SettingsFile(weightsFile).read()
      guard read.exists else { throw Failure("There is no file \(weightsFile).") }
      guard read.problems.isEmpty else { throw Failure(read.sentences) }
      return read.settings.weights
    }
  }
}

/// Answers what a stream asks, from what came before.
struct Evaluation {
  private var names = Interner()
  private let weights: Weights
  private var vantages: Vantages
  private var answers = JSONWriter()
  /// Where texts are places.
  var places: PlaceReader?

  init(weights: Weights) {
    self.weights = weights
    vantages = Vantages(weights)
  }

  /// The answers since the last call, a line each.
  mutating func takeAnswers() -> String {
    defer { answers.removeAll() }
    return JSONForTerminal.escaped(answers.string)
  }

  /// Takes in an event, or answers a question; false where it is neither.
  mutating func take(_ line: StreamLine, texts: Bool) -> Bool {
    if let places { return locate(line, places) }
    if texts { return judge(line) }
    guard let seconds = line.at, abs(seconds) < 1 << 40 else { return false }
    let time = Moment(seconds: seconds)
    return line.task == nil ? count(line, time) : answer(line, time)
  }

  private mutating func count(_ line: StreamLine, _ time: Moment) -> Bool {
    guard let from = line.from, let kind = line.kind else { return false }
    // Broadcast goes to nobody.
    guard let to = line.to, !to.isEmpty else { return true }
    vantages.take(
      from: names.number(of: from), to: names.number(of: to), at: time, Touch.Kind(stream: kind))
    return true
  }
}

extension Touch.Kind {
  fileprivate init(stream kind: UnsafeRawBufferPointer) {
    if kind.says("retweet") {
      self = .repost
    } else if kind.says("dm") || kind.says("email") || kind.says("cc") || kind.says("call") {
      self = .message
    } else {
      self = kind.says("reply") ? .answer : .talk
    }
  }
}

extension String {
  /// Whether it names somebody, and is no repost.
  fileprivate var isAddressed: Bool { utf8.contains(UInt8(ascii: "@")) && !hasPrefix("RT") }
}

extension Channel {
  fileprivate init(stream kind: UnsafeRawBufferPointer?) {
    switch kind?.string {
    case "dm": self = .message
    case "email", "cc": self = .email
    case "call": self = .call
    case "reply": self = .reply
    case "retweet": self = .repost
    case "post": self = .tweet
    default: self = .mention
    }
  }
}

// MARK: - Answers

extension Evaluation {
  private mutating func answer(_ line: StreamLine, _ now: Moment) -> Bool {
    guard let id = line.id, let task = line.task, let ego = line.ego else { return false }
    let person = names.number(of: ego)
    let vantage = vantages[person]
    let other = (line.contact ?? line.from).map { names.number(of: $0) }
    let contact = other.flatMap { vantages.contact($0, of: person) }
    let days = Double(line.withinSeconds ?? 0) / 86400
    answers.beginObject()
    answers.key("id")
    answers.text(utf8: id)
    defer {
      answers.endObject()
      answers.endLine()
    }
    if task.says("T1") || task.says("T1R") {
      addRanking(vantage.whomNext(now: now, silentHours: task.says("T1R") ? 24 : 0, limit: 200))
    } else if task.says("T2") {
      add(
        "score", vantage.relations.willAnswer(contact ?? -1, Channel(stream: line.kind), now: now))
    } else if task.says("T3") {
      let cooling = contact.flatMap { vantage.relations.cooling($0, now: now, horizonDays: days) }
      add("score", cooling?.chance ?? 1)
    } else if task.says("T4") {
      let gap = contact.flatMap { vantage.relations.usualGap($0) }
      add("gapDays", gap?.days ?? 1)
      add("p80Days", gap?.latest ?? 1)
    }
    return true
  }

  private mutating func addRanking(_ ranking: [(person: HandleNumber, score: Double)]) {
    answers.key("scores")
    answers.beginObject()
    for (person, score) in ranking {
      names.withUTF8(person) { answers.key(utf8: $0) }
      answers.double(score)
    }
    answers.endObject()
  }

  private mutating func add(_ key: String, _ value: Double) {
    answers.key(key)
    answers.double(value)
  }

  /// The place that a text names, and whether that is sure; neither where it names none.
  private mutating func locate(_ line: StreamLine, _ reader: PlaceReader) -> Bool {
    guard let id = line.id, let text = line.text else { return false }
    answers.beginObject()
    answers.key("id")
    answers.text(utf8: id)
    if let reading = reader.read(text.string) {
      answers.key("place")
      answers.text(reading.place.title)
      answers.key("certain")
      answers.bool(reading.certainty == .sure)
    }
    answers.endObject()
    answers.endLine()
    return true
  }

  private mutating func judge(_ line: StreamLine) -> Bool {
    guard let id = line.id, let text = line.text else { return false }
    let string = text.string
    let unhappy = Unhappy(string, isAddressed: string.isAddressed, weights: weights)
    answers.beginObject()
    answers.key("id")
    answers.text(utf8: id)
    add("sentiment", unhappy.sentiment)
    add("unhappy", unhappy.score)
    answers.endObject()
    answers.endLine()
    return true
  }
}
