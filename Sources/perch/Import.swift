internal import ArgumentParser
internal import Glibc
internal import Intake
internal import People
internal import Runtime
internal import Storage

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring in archives, answers of APIs, address books, lists and calendars.",
    discussion:
      "X and Mastodon archives (folder, zip, tar.gz), JSON of X, Mastodon and Bluesky, LinkedIn’s "
      + "export, vCards, tables (CSV) and iCalendar. What it is given is found out by content. "
      + "The same input twice adds nothing.")

  @Argument(help: "Folders, archives or files.") var paths: [String]
  @Flag(help: "Print the report as one JSON object.") var json = false
  @Flag(help: "Read everything and say what would come in, but write nothing.")
  var dryRun = false
  @Flag(
    name: .customLong("no-message-text"),
    help: "Keep of direct messages who wrote to whom and when, without a word of them.")
  var noMessageText = false
  @Option(
    help: ArgumentHelp(
      "What a column of a list is, where its name does not tell; again for more.",
      valueName: "column=field"))
  var map: [String] = []

  func validate() throws {
    if paths.contains("") { throw ValidationError("A path is empty.") }
  }

  func run() throws {
    let progress = ProgressLine()
    let bringing = try bringing(progress)
    let plan: ImportPlan
    do {
      plan = dryRun ? try tryOut(bringing) : try bringing.run(try Opening())
    } catch {
      progress.clear()
      throw error
    }
    progress.clear()
    tell(plan.report)
    try refuse(plan.report)
  }

  private func bringing(_ progress: ProgressLine) throws -> BringingIn {
    var bringing = BringingIn(
      paths: paths, readsMessageText: !noMessageText, report: { progress.show($0) },
      say: { progress.show($0) })
    for pair in map {
      let halves = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard halves.count == 2 else { throw Failure("“\(pair)” is no column=field.", status: 2) }
      bringing.columns[halves[0]] = halves[1]
    }
    return bringing
  }

  /// Reads as an import does, also where there is no data folder yet, and makes none.
  private func tryOut(_ bringing: BringingIn) throws -> ImportPlan {
    let surroundings = try Opening.surroundings()
    let folders = try Opening.folders(surroundings)
    guard access(folders.data, F_OK) == 0 else {
      return try bringing.read(
        Book(), bringing.setting(folders, surroundings.clock(), surroundings.zone))
    }
    return try bringing.read(try Opening(access: .readOnly))
  }

  private func tell(_ report: ImportReport) {
    if json {
      var fields = report.fields
      fields["dryRun"] = .bool(dryRun)
      return Output.json(fields)
    }
    report.lines.forEach { Output.line($0) }
    if dryRun { Output.line("Nothing was written: this was a dry run.") }
  }

  /// Says what did not come in; the exit status tells scripts that there was something.
  private func refuse(_ report: ImportReport) throws {
    let refusals = report.refusals
    Output.flush()
    for refusal in refusals { Output.complain("perch: \(refusal.problem.sentence)") }
    guard !refusals.isEmpty else { return }
    let all = report.inputs.count + refusals.count
    throw Failure("\(refusals.count) of \(all) inputs did not come in.")
  }
}
