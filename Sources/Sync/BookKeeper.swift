package import Intake
package import People
package import Storage

/// Puts what came into the book: read by Intake, appended by Storage, durable when it returns.
package final class BookKeeper {
  private let store: Store
  private let zone: Zone
  private var loaded: Book?

  package init(_ store: Store, zone: Zone = .utc) { (self.store, self.zone) = (store, zone) }

  /// What one batch added to the book.
  package struct Gain: Equatable, Sendable {
    package var tweets = 0
    package var messages = 0
    package var changed = 0
    package var contacts = 0
    /// Records that could not be taken; each cost itself alone.
    package var skipped = 0

    package init() {}

    package mutating func add(_ other: Gain) {
      tweets += other.tweets
      messages += other.messages
      changed += other.changed
      contacts += other.contacts
      skipped += other.skipped
    }
  }

  /// All of the book, as it is on the disk now.
  package func book(now: Moment) throws(SyncTrouble) -> Book {
    if let loaded { return loaded }
    let book = try storing { () throws(StorageError) in
      var book = try store.load(now: now).book
      if !book.isComplete {
        let history = try store.loadHistory(continuing: book, now: now)
        book.replaceTweets(
          history.tweets, handles: history.handles, isComplete: true, reader: history.reader)
      }
      return book
    }
    loaded = book
    return book
  }

  /// Takes in answers. What is there already is not written again.
  package func take(_ answers: Answers, now: Moment) throws(SyncTrouble) -> Gain {
    guard !answers.bodies.isEmpty else { return Gain() }
    var setting = Intake.Setting()
    (setting.now, setting.zone) = (now, zone)
    setting.removed = try storing { () throws(StorageError) in
      try store.removedMembers(of: Intake.Setting.sets)
    }
    let intake = Intake(book: try book(now: now), setting)
    let plan: ImportPlan
    do throws(ImportProblem) { plan = try intake.plan(answers) } catch {
      throw .unreadable(answers.host)
    }
    let patches = plan.patches + plan.changes.map(\.patch)
    guard plan.newTweets.count > 0 || !patches.isEmpty else { return gain(plan) }
    try storing { () throws(StorageError) in try store.append(plan.newTweets, patches: patches) }
    loaded = nil
    return gain(plan)
  }

  /// Appends a change of a record.
  package func append(_ patches: [Patch]) throws(SyncTrouble) {
    try storing { () throws(StorageError) in try store.append(patches) }
    loaded?.apply(patches)
  }

  private func gain(_ plan: ImportPlan) -> Gain {
    var gain = Gain()
    gain.messages = plan.report.added(.message)
    gain.tweets = plan.newTweets.count - gain.messages
    gain.changed = plan.changes.count
    gain.contacts = plan.report.contactsMade + plan.report.contactsUpdated
    gain.skipped = plan.report.inputs.reduce(0) { sum, input in
      sum
        + input.skips.filter { $0.reason != .noRecords && $0.reason != .noPosts }
        .reduce(0) { $0 + $1.count }
    }
    return gain
  }
}
