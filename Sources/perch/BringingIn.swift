internal import Intake
internal import People
internal import Runtime
internal import Storage

/// Brings foreign files into the book, from the shell as from the first screen.
struct BringingIn {
  let paths: [String]
  var readsMessageText = true
  /// What columns of a list are, where their names do not tell.
  var columns: [String: String] = [:]
  /// Told how reading comes along.
  var report: (ImportProgress) -> Void
  /// Told of a step that has no measure.
  var say: (String) -> Void

  /// Reads all, and writes it into the book.
  func run(_ opening: Opening) throws -> ImportPlan {
    var plan = try read(opening)
    try save(&plan, opening)
    return plan
  }

  /// Reads all, and makes a book of it; none where nothing came in.
  func makeBook(_ folders: Store.Location, _ surroundings: Surroundings) throws -> ImportPlan {
    var plan = try read(Book(), setting(folders, surroundings.clock(), surroundings.zone))
    if plan.report.inputs.isEmpty { throw Failure(plan.report.refusals.map(\.problem.sentence)) }
    try save(&plan, try Opening(folders, surroundings, whole: true))
    return plan
  }

  /// Reads all against a book, and writes nothing.
  func read(_ opening: Opening) throws -> ImportPlan {
    var setting = setting(opening.store.location, opening.now, opening.zone)
    do throws(StorageError) {
      setting.removed = try opening.store.removedMembers(of: Intake.Setting.sets)
    } catch {
      throw Failure(error.sentence)
    }
    return try read(opening.book, setting)
  }

  func read(_ book: Book, _ setting: Intake.Setting) throws -> ImportPlan {
    do throws(ImportProblem) {
      return try Intake(book: book, setting).plan(paths: paths) { report($0) }
    } catch {
      throw Failure(error.sentence)
    }
  }

  func setting(_ location: Store.Location, _ now: Moment, _ zone: Zone) -> Intake.Setting {
    var setting = Intake.Setting()
    (setting.now, setting.zone) = (now, zone)
    setting.mayComeBack = ImportLog(location).recordsTakenBack
    setting.followLists = FollowLog(location).lists
    setting.readsMessageText = readsMessageText
    setting.scratch = { LooseFile(near: location) }
    setting.columns = columns
    return setting
  }

  /// Writes what is to come in. Its tweets are let go of then: looking the book over takes the memory.
  private func save(_ plan: inout ImportPlan, _ opening: Opening) throws {
    let id = newID("a")
    note(plan, id, opening)
    say("saving \(plan.newTweets.count) tweets …")
    do throws(StorageError) {
      try opening.store.append(
        plan.newTweets, patches: plan.patches + plan.changes.map(\.patch))
    } catch {
      throw Failure(error.sentence)
    }
    FollowLog(opening.store.location).add(plan.followLists, by: id)
    plan.newTweets = PlannedTweets()
    say("looking it over …")
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
}
