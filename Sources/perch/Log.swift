internal import ArgumentParser
internal import Dashboard
internal import People
internal import Storage

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Log what happened, in one line.",
    discussion: """
      perch log "met Sam Baker @sambaker and Jo at Chamber breakfast yesterday #press promised \
      slides by friday" makes who is new, the event, the tag and the promise. \
      perch log "@sambaker coffee good talk" does for one. On a terminal it shows what it \
      understood and asks; else it saves, and where a name is not clear it says so and saves nothing.
      """)

  @Argument(help: "Who, how (met, coffee, call, email, …), where and when, in your words.")
  var text: [String]
  @Flag(name: .shortAndLong, help: "Save without asking.") var yes = false
  @Flag(help: "Only show what is understood.") var dryRun = false
  @Flag(help: "Print the records as JSON, one a line.") var json = false

  func run() throws {
    let opening = try Opening(whole: false, access: dryRun ? .readOnly : .readWrite)
    let understood = UnderstoodLine(opening)
    var text = text.joined(separator: " ")
    var line = try understood.read(text, mayAsk: !yes && !json)
    while !dryRun, !json, !yes, Asking.isPossible {
      understood.show(line)
      switch Asking.answer("Enter saves, e edits, q leaves: ") {
      case "", "y": return try save(line, opening, isShown: true)
      case "e":
        guard let typed = Asking.edit(text) else { return }
        text = typed
        do { line = try understood.read(text, mayAsk: true) } catch let failure as Failure {
          Output.complain("perch: \(failure.sentences.joined(separator: " "))")
        }
      default: return Output.line("Nothing saved.")
      }
    }
    try save(line, opening, isShown: false)
  }

  private func save(_ line: OneLine, _ opening: Opening, isShown: Bool) throws {
    var ids = IDSource(seed: UInt64.random(in: .min ... .max))
    let patches = line.patches(
      book: opening.book, ids: &ids, now: opening.now, zone: opening.zone)
    let names = LineWords.names(line, book: opening.book)
    let label = "logged \(line.channel?.rawValue ?? "") with \(names)"
    if !dryRun { try opening.append(label, patches) }
    if json {
      for patch in patches {
        Output.json(
          patch.fields.merging([
            "id": .text(patch.id), "record": .text(patch.kind.rawValue), "dryRun": .bool(dryRun),
          ]) { $1 })
      }
      return
    }
    if !isShown { UnderstoodLine(opening).show(line) }
    Output.line(dryRun ? "Nothing saved: a dry run." : "Saved; u in the dashboard takes it back.")
  }
}

/// A new record's id, random.
func newID(_ prefix: String) -> String {
  var ids = IDSource(seed: UInt64.random(in: .min ... .max))
  return ids.next(prefix)
}
