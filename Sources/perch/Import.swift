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
    let plan: ImportPlan
    if dryRun {
      plan = try tryOut(progress)
    } else {
      let opening = try Opening()
      let setting = try setting(opening)
      plan = try read(opening.book, setting, progress)
      try save(plan, opening, progress)
    }
    progress.clear()
    tell(plan.report)
    try refuse(plan.report)
  }

  /// Reads as an import does, also where there is no data folder yet, and makes none.
  private func tryOut(_ progress: ProgressLine) throws -> ImportPlan {
    let surroundings = try Opening.surroundings()
    let folders = try Opening.folders(surroundings)
    guard access(folders.data, F_OK) == 0 else {
      return try read(Book(), try setting(folders, surroundings), progress)
    }
    let opening = try Opening(access: .readOnly)
    return try read(opening.book, try setting(opening), progress)
  }

  private func setting(_ opening: Opening) throws -> Intake.Setting {
    var setting = try setting(opening.store.location, opening.surroundings)
    setting.now = opening.now
    do throws(StorageError) {
      setting.removed = try opening.store.removedMembers(of: Intake.Setting.sets)
    } catch {
      throw Failure(error.sentence)
    }
    return setting
  }

  private func setting(
    _ location: Store.Location, _ surroundings: Surroundings
  ) throws -> Intake.Setting {
    var setting = Intake.Setting()
    (setting.now, setting.zone) = (surroundings.clock(), surroundings.zone)
    setting.mayComeBack = ImportLog(location).recordsTakenBack
    setting.followLists = FollowLog(location).lists
    setting.readsMessageText = !noMessageText
    setting.scratch = { LooseFile(near: location) }
    for pair in map {
      let halves = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard halves.count == 2 else { throw Failure("“\(pair)” is no column=field.", status: 2) }
      setting.columns[halves[0]] = halves[1]
    }
    return setting
  }

  private func read(
    _ book: Book, _ setting: Intake.Setting, _ progress: ProgressLine
  ) throws -> ImportPlan {
    do throws(ImportProblem) {
      return try Intake(book: book, setting).plan(paths: paths) { progress.show($0) }
    } catch {
      progress.clear()
      throw Failure(error.sentence)
    }
  }

  private func save(
    _ plan: ImportPlan, _ opening: Opening, _ progress: ProgressLine
  ) throws {
    let id = newID("a")
    note(plan, id, opening)
    progress.show("saving \(plan.newTweets.count) tweets …")
    do throws(StorageError) {
      try opening.store.append(
        plan.newTweets, patches: plan.patches + plan.changes.map(\.patch))
    } catch {
      progress.clear()
      throw Failure(error.sentence)
    }
    FollowLog(opening.store.location).add(plan.followLists, by: id)
    progress.show("looking it over …")
    opening.prepareCache()
  }

  /// So that it can be taken back: written down first, then done.
  private func note(_ plan: ImportPlan, _ id: String, _ opening: Opening) {
    guard plan.newTweets.count > 0 || !plan.patches.isEmpty || !plan.changes.isEmpty else { return }
    let act = Act(
      id: id, label: "import", patches: plan.patches + plan.changes.map(\.patch),
      inverse: opening.book.inverse(of: plan.patches) + plan.changes.map(\.inverse))
    ImportLog(opening.store.location).add(
      ImportRecord(at: opening.now, paths: paths, tweets: [], contacts: act),
      tweets: (0..<plan.newTweets.count).lazy.map { plan.newTweets.id($0) })
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
