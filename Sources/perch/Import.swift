internal import ArgumentParser
internal import Glibc
internal import Intake
internal import People
internal import Storage

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring in an X archive (folder or zip) or pages of X's API.",
    discussion: "What it is given is found out by content. The same input twice adds nothing.")

  @Argument(help: "Folders, zips or JSON files.") var paths: [String]
  @Flag(help: "Print the report as one JSON object.") var json = false

  func validate() throws {
    if paths.contains("") { throw ValidationError("A path is empty.") }
  }

  func run() throws {
    let opening = try Opening()
    let progress = ProgressLine(isShown: isTerminal(STDERR_FILENO))
    let plan = try read(opening, progress)
    note(plan, opening)
    progress.show("saving \(plan.tweets.count) tweets …")
    do throws(StorageError) {
      try opening.store.append(tweets: plan.tweets, patches: plan.patches)
    } catch {
      progress.clear()
      throw Failure(error.sentence)
    }
    progress.show("looking it over …")
    opening.prepareCache()
    progress.clear()
    if json {
      Output.json(plan.report.fields)
    } else {
      plan.report.lines.forEach { Output.line($0) }
    }
  }

  /// So that it can be taken back: written down first, then done.
  private func note(_ plan: ImportPlan, _ opening: Opening) {
    guard !plan.tweets.isEmpty || !plan.patches.isEmpty else { return }
    let contacts = Act(
      id: newID("a"), label: "import", patches: plan.patches,
      inverse: opening.book.inverse(of: plan.patches))
    ImportLog(opening.store.location).add(
      ImportRecord(
        at: opening.now, paths: paths, tweets: plan.tweets.map(\.id), contacts: contacts))
  }

  private func read(_ opening: Opening, _ progress: ProgressLine) throws -> ImportPlan {
    do throws(ImportProblem) {
      return try Intake(
        book: opening.book, mayComeBack: ImportLog(opening.store.location).contactsTakenBack
      ).plan(paths: paths) { progress.show($0.line) }
    } catch {
      progress.clear()
      throw Failure(error.sentence)
    }
  }
}

extension ImportProgress {
  /// `tweets.js  42 %  12 of 30 MB  1,024 records`
  fileprivate var line: String {
    let percent = bytesTotal == 0 ? 100 : bytesDone * 100 / bytesTotal
    let size = "\(bytesDone / 1_000_000) of \(bytesTotal / 1_000_000) MB"
    return "\(file)  \(percent) %  \(size)  \(records) records"
  }
}

/// One line on a terminal's standard error that is written over again and again.
struct ProgressLine {
  let isShown: Bool

  func show(_ text: String) {
    if isShown { Output.progress(text) }
  }

  func clear() { show("") }
}
