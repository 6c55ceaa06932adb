package import Intake
package import People
package import Storage

/// Puts what came into the book: read by Intake, appended by Storage, durable when it returns.
///
/// The book is loaded once, with the newest tweets alone; of the others only the months are read of
/// which something came, to see whether it is there already. So what a sync costs grows with what
/// it brings, not with the book.
package final class BookKeeper {
  private let store: Store
  private let zone: Zone
  private var loaded: Loaded?

  private struct Loaded {
    var book: Book
    /// Finds what others write meanwhile.
    let follower: Follower
    /// Whether its tweets are all there are.
    var isWhole: Bool
    /// Else the months of which it has all.
    var months: Set<String> = []
    /// Months that were written to since they were read.
    var stale: Set<String> = []
    let removed: [ContactID: [String: Set<String>]]
  }

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

  /// The book with its newest tweets, and with all that the outbox answers.
  package func book(now: Moment) throws(SyncTrouble) -> Book {
    var loaded = try current(now)
    defer { self.loaded = loaded }
    let book = loaded.book
    guard !book.isComplete, book.outbox.entries.contains(where: { !book.knowsAnswered(by: $0) })
    else { return book }
    // Something is answered of which only the id is known, and that tells no month.
    try storing { () throws(StorageError) in
      let history = try store.loadHistory(continuing: book, now: now)
      loaded.book.replaceTweets(
        history.tweets, handles: history.handles, isComplete: true, reader: history.reader)
    }
    return loaded.book
  }

  /// Takes in answers. What is there already is not written again.
  package func take(_ answers: Answers, now: Moment) throws(SyncTrouble) -> Gain {
    guard !answers.bodies.isEmpty else { return Gain() }
    var loaded = try current(now)
    defer { self.loaded = loaded }
    if !loaded.stale.isEmpty { try read(loaded.stale, &loaded) }
    var plan = try plan(answers, loaded, now)
    let unread = plan.months.subtracting(loaded.months)
    if !unread.isEmpty, !loaded.isWhole {
      try read(unread, &loaded)
      plan = try self.plan(answers, loaded, now)
    }
    let patches = plan.patches + plan.changes.map(\.patch)
    guard plan.newTweets.count > 0 || !patches.isEmpty else { return gain(plan) }
    try storing { () throws(StorageError) in try store.append(plan.newTweets, patches: patches) }
    loaded.book.apply(plan.patches)
    loaded.stale = plan.months.union(plan.changes.compactMap(\.month))
    loaded.isWhole = false
    return gain(plan)
  }

  /// Appends a change of a record.
  package func append(_ patches: [Patch]) throws(SyncTrouble) {
    try storing { () throws(StorageError) in try store.append(patches) }
    loaded?.book.apply(patches)
  }

  /// The book as it was loaded, with what others wrote since.
  private func current(_ now: Moment) throws(SyncTrouble) -> Loaded {
    try storing { () throws(StorageError) in
      if var loaded {
        self.loaded = nil
        let news = try loaded.follower.look(loaded.book)
        _ = loaded.book.take(news, under: [])
        if case .none = news.tweets { return loaded }
        (loaded.isWhole, loaded.stale) = (false, loaded.stale.union(loaded.months))
        return loaded
      }
      let follower = store.follow()
      let book = try store.load(now: now).book
      return Loaded(
        book: book, follower: follower, isWhole: book.isComplete,
        removed: try store.removedMembers(of: Intake.Setting.sets))
    }
  }

  private func read(_ months: Set<String>, _ loaded: inout Loaded) throws(SyncTrouble) {
    // The newest tweets give way to what is read now, so they are read as well.
    if loaded.months.isEmpty { loaded.months = loaded.book.months }
    loaded.months.formUnion(months)
    try storing { () throws(StorageError) in
      try store.loadTweets(of: loaded.months, into: &loaded.book)
    }
    loaded.stale = []
  }

  private func plan(
    _ answers: Answers, _ loaded: Loaded, _ now: Moment
  ) throws(SyncTrouble) -> ImportPlan {
    var setting = Intake.Setting()
    (setting.now, setting.zone, setting.removed) = (now, zone, loaded.removed)
    do throws(ImportProblem) {
      return try Intake(book: loaded.book, setting).plan(answers)
    } catch {
      throw .unreadable(answers.host)
    }
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

extension ImportPlan {
  /// The months of what is new to the book.
  fileprivate var months: Set<String> {
    Set(Set((0..<newTweets.count).map { newTweets.place($0).time.utcDay }).map(\.monthName))
  }
}

extension TweetChange {
  /// The month in which the tweet lies.
  fileprivate var month: String? {
    guard case .text(let time)? = patch.fields["time"] else { return nil }
    return Moment(rfc3339: time)?.utcDay.monthName
  }
}

extension Book {
  /// The months of its tweets.
  fileprivate var months: Set<String> {
    var (months, day) = (Set<String>(), Day?.none)
    for row in 0..<tweets.count where tweets.times[row].utcDay != day {
      day = tweets.times[row].utcDay
      if let day { months.insert(day.monthName) }
    }
    return months
  }

  /// Whether what an entry that is to be sent answers is here, with what that quotes.
  fileprivate func knowsAnswered(by entry: OutboxEntry) -> Bool {
    guard !entry.isDeleted, entry.state == .queued || entry.state == .sending,
      let id = entry.inReplyTo
    else { return true }
    guard let tweet = tweet(id) else { return false }
    return tweet.kind != .quote || tweet.of.map { tweets.row(of: $0) != nil } ?? true
  }
}
