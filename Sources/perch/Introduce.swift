internal import ArgumentParser
internal import People
internal import Scoring
internal import Storage

struct Introduce: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin an introduction, or note how it went on.",
    discussion: """
      perch introduce @sambaker @jolind "both bake" begins it. Then, as it happens: --asked @jolind, \
      --agreed @jolind, --made, --spoke, --thanked, --closed; each may say when with --on 2026-11-20.
      """)

  @Argument(help: "The first: @sambaker.", completion: HandleCompletion.kind) var first: String
  @Argument(help: "The other: @jolind.", completion: HandleCompletion.kind) var second: String
  @Argument(help: "Why, in a few words.") var why: [String] = []
  @Option(help: "One of the two was asked.") var asked: String?
  @Option(help: "One of the two wants it.") var agreed: String?
  @Flag(help: "You connected them.") var made = false
  @Flag(help: "They spoke.") var spoke = false
  @Flag(help: "You were thanked, or told how it went.") var thanked = false
  @Flag(help: "You let it rest.") var closed = false
  @Option(help: "When: 2026-11-20, or a time; now without it.") var on: String?
  @Flag(help: "Only show what would be saved.") var dryRun = false
  @Flag(help: "Print the record as JSON.") var json = false

  func run() throws {
    let opening = try Opening(whole: false, access: dryRun ? .readOnly : .readWrite)
    let (a, b) = (try opening.contact(first), try opening.contact(second))
    guard a.id != b.id else {
      throw Failure("Nobody is introduced to themselves: name two people.", status: 2)
    }
    let known = opening.book.introductions(of: a.id, and: b.id)
    var introduction =
      known.last { $0.isOpen } ?? known.last { !$0.isReal || isStep } ?? Introduction(id: newId)
    let before = introduction.fields
    try change(&introduction, a, b, opening)
    let names = "\(a.displayName) and \(b.displayName)"
    let label = isStep ? "noted on \(names)" : "introduce \(names)"
    if !dryRun {
      let patch = change(from: before, to: introduction.fields)
      try opening.append(label, [Patch(.introduction, introduction.id.description, patch)])
    }
    show(introduction, a, b, opening)
  }

  private var newId: IntroductionID { IntroductionID(newID("n")) }

  /// Whether something of one that was begun is noted.
  private var isStep: Bool {
    asked != nil || agreed != nil || made || spoke || thanked || closed
  }

  private func change(
    _ introduction: inout Introduction, _ a: Contact, _ b: Contact, _ opening: Opening
  ) throws {
    guard let time = on.map({ WrittenTime($0) }) ?? WrittenTime(opening.now) else {
      throw Failure("“\(on ?? "")” is no day: write 2026-11-20.", status: 2)
    }
    if introduction.a == nil { (introduction.a, introduction.b) = (a.id, b.id) }
    if introduction.proposed == nil { introduction.proposed = time }
    (introduction.isRefused, introduction.askAgain) = (false, nil)
    if !why.isEmpty { introduction.why = why.joined(separator: " ") }
    for (spelled, times) in [(asked, \Introduction.asked), (agreed, \Introduction.agreed)] {
      guard let spelled else { continue }
      let person = try opening.contact(spelled).id
      guard person == a.id || person == b.id else {
        throw Failure("\(spelled) is neither of the two.", status: 2)
      }
      introduction[keyPath: times][person] = time
    }
    if made { introduction.made = time }
    if spoke { introduction.spoke = time }
    if thanked { introduction.thanked = time }
    if closed { introduction.closed = time }
  }

  /// What is new; what is gone is taken away.
  private func change(from old: Fields, to new: Fields) -> Fields {
    var patch = new.filter { old[$0.key] != $0.value }
    for key in old.keys where new[key] == nil { patch[key] = .null }
    return patch
  }

  private func show(
    _ introduction: Introduction, _ a: Contact, _ b: Contact, _ opening: Opening
  ) {
    if json {
      Output.json(introduction.fields.merging(["id": .text(introduction.id.description)]) { $1 })
    } else {
      let standing = introduction.standing(a.id, b.id, in: opening.book, now: opening.now)
      Output.line("\(a.displayName) and \(b.displayName): \(standing.stage.rawValue)")
    }
  }
}
