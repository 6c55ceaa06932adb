import Dashboard
import Foundation
import People
import Runtime
import Scoring
import Storage
import TestSupport
import Testing
import Views

/// A visit to a book on disk, from the first screen to the exit status, without a terminal.
final class Visit {
  let console = FakeConsole()
  let root: String
  let store: Store
  private var clock: () -> Moment = { SampleBooks.now }
  private(set) var loss: String?

  /// Two people write to @anna; the book is on disk.
  init() throws {
    root = NSTemporaryDirectory() + "perch-visit-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    store = try Store.open(
      Store.Location(data: root + "/data", cache: root + "/cache", state: root + "/state"),
      clock: { SampleBooks.now }, access: .readWrite)
    let tweets = [
      SampleBooks.tweet(
        130, "2026-11-21T07:14:00Z", "sambaker", "@anna are you in London on Thursday?",
        to: "anna"),
      SampleBooks.tweet(
        121, "2026-11-20T08:00:00Z", "stranger", "hello @anna, love your maps", to: "anna"),
    ]
    try store.append(
      tweets: tweets,
      patches: [
        Patch(.contact, "c-me", ["me": true, "handles": ["twitter:anna": true]]),
        Patch(.contact, "c-sam", ["name": "Sam Baker", "handles": ["twitter:sambaker": true]]),
      ])
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// The clock says these moments one after the other, and then always the last.
  func clock(says moments: [Moment]) {
    var left = moments
    clock = { left.count > 1 ? left.removeFirst() : left[0] }
  }

  /// Runs the loop until the script of the console ends it; returns the exit status.
  func run(browser: Browser? = nil, isLinear: Bool = false) throws -> Int32 {
    let follower = store.follow()
    let book = try load()
    let state = State(
      book: book, relations: Relations(book: book, now: SampleBooks.now), queue: QueueBuilder(),
      now: SampleBooks.now, zone: .utc, size: console.size, seed: 1, hasBrowser: browser != nil,
      places: EffectRunner.places(store.location))
    var loop = Loop(
      state: state, console: console,
      effects: EffectRunner(store: store, mailbox: Mailbox(), browser: browser, follower: follower),
      symbols: .unicode, isLinear: isLinear, clock: clock)
    defer { loss = loop.loss }
    return loop.run()
  }

  /// The same folder, as another session has it.
  func otherSession() throws -> Store {
    try Store.open(store.location, clock: { SampleBooks.now }, access: .readWrite)
  }

  /// What another visit would find.
  func load() throws -> Book { try store.load(now: SampleBooks.now).book }

  func bytes(of file: String) throws -> Int {
    try Data(contentsOf: URL(filePath: root + "/data/" + file)).count
  }

  /// What is done with the queue cannot be written any more, not even by root.
  func breakDisk() throws {
    try FileManager.default.createDirectory(atPath: queue, withIntermediateDirectories: false)
  }

  func mendDisk() throws { try FileManager.default.removeItem(atPath: queue) }

  private var queue: String { root + "/data/queue.jsonl" }
}
