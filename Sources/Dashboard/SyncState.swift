package import People

/// What is known of syncs with the networks. Another program does them; what it writes comes by the
/// data folder, as what anybody else writes.
package struct SyncState: Equatable, Sendable {
  /// Whether one can be started from here.
  package private(set) var isPossible = false
  package private(set) var isRunning = false
  /// When the last one came to its end, here or elsewhere.
  package private(set) var last: Moment?
  /// What the last one could not do; nil where it could do all.
  package private(set) var trouble: String?
  /// My handles that there are accounts for, as far as they were synced, in order.
  package private(set) var accounts: [Handle] = []
  /// When the last one was begun from here.
  private var begun: Moment?
  /// Whether the user asked for it, and so hears how it ended.
  private var isAsked = false

  package init() {}

  mutating func begin(at now: Moment, isAsked: Bool) {
    (isRunning, begun, self.isAsked) = (true, now, isAsked)
  }

  /// One can be started from here; the last one, whoever started it, ended then.
  mutating func know(_ end: Moment?, accounts: [Handle]) {
    isPossible = true
    self.accounts = accounts.sorted()
    last = [last, end].compactMap { $0 }.max()
  }

  /// - Returns: whether somebody waits to hear of it.
  mutating func end(_ outcome: SyncOutcome, at now: Moment) -> Bool {
    isRunning = false
    trouble = outcome.trouble
    if outcome.trouble == nil { last = now }
    defer { isAsked = false }
    return isAsked || outcome.trouble != nil || outcome.left > 0
  }

  /// Whether it is time for the next.
  ///
  /// - Parameter minutes: between two; 0 for never.
  func isDue(every minutes: Int, at now: Moment) -> Bool {
    guard isPossible, !isRunning, minutes > 0 else { return false }
    guard let latest = [last, begun].compactMap({ $0 }).max() else { return true }
    return now.seconds(since: latest) >= Double(minutes * 60)
  }

  /// For the first line; nil where nothing is known.
  package func words(at now: Moment) -> String? {
    if isRunning { return "syncing …" }
    if trouble != nil { return "sync failed" }
    guard let last else { return nil }
    let minutes = Int(max(0, now.seconds(since: last)) / 60)
    if minutes < 1 { return "synced now" }
    if minutes < 60 { return "sync \(minutes) min ago" }
    return minutes < 48 * 60 ? "sync \(minutes / 60) h ago" : "sync \(minutes / 1440) d ago"
  }
}

/// How a sync ended.
package struct SyncOutcome: Equatable, Sendable {
  /// Tweets and messages that came.
  package var came = 0
  /// What was queued and is sent.
  package var sent = 0
  /// What a network would not take from a program, and waits to be posted by hand.
  package var left = 0
  /// The first sentence about what went wrong.
  package var trouble: String?

  package init() {}

  var words: String {
    let parts = [(came, "new"), (sent, "sent"), (left, "to post by hand: O")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "Nothing new." : parts.joined(separator: ", ") + "."
  }
}

extension State {
  /// Starts a sync, because the user asks for it.
  mutating func sync() -> [Effect] {
    guard !syncing.isRunning else { return tell(.alreadySyncing) }
    syncing.begin(at: now, isAsked: true)
    status = .info("Syncing …")
    return [.sync]
  }

  /// Starts one where the settings want one by now.
  mutating func syncIfDue() -> [Effect] {
    guard syncing.isDue(every: preferences.syncMinutes, at: now) else { return [] }
    syncing.begin(at: now, isAsked: false)
    return [.sync]
  }

  /// A sync ended. What it wrote comes by the folder.
  mutating func take(_ outcome: SyncOutcome) -> [Effect] {
    guard syncing.end(outcome, at: now) else { return [] }
    if let trouble = outcome.trouble { return tell(.syncFailed(trouble)) }
    status = .info(outcome.words)
    return []
  }
}
