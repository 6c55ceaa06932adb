internal import Glibc
internal import People
internal import Runtime
internal import Scoring
internal import Storage

/// What is measured at one size.
struct Measurements {
  let location: Store.Location
  let tweets: Int
  let rounds: Int

  init(root: String, tweets: Int, rounds: Int) {
    location = Store.Location(
      data: "\(root)/data", cache: "\(root)/cache", state: "\(root)/state")
    self.tweets = tweets
    self.rounds = rounds
  }

  func all() throws(StorageError) -> [Figure] {
    var figures = [try writing()]
    figures += try opening()
    figures += try appending()
    figures += try searching()
    figures.append(Figure("memory, peak", Double(Measurements.memory("VmHWM")) / 1024, "MB"))
    return figures
  }

  private func open() throws(StorageError) -> Store {
    try Store.open(location, clock: { MadeUpBook.now }, access: .readWrite)
  }

  /// Tweets by the month, as an import brings them.
  private func writing() throws(StorageError) -> Figure {
    let store = try open()
    var book = MadeUpBook(tweets: tweets)
    try store.append(book.people)
    var spent = 0.0
    for month in 0..<MadeUpBook.months {
      let tweets = book.tweets(ofMonth: month)
      spent += try seconds { () throws(StorageError) in
        try store.append(tweets: tweets, patches: [])
      }
    }
    return Figure("writing tweets", Double(tweets) / spent / 1000, "thousand a second")
  }

  private func opening() throws(StorageError) -> [Figure] {
    let cold = try median { () throws(StorageError) in
      FileTree.remove(location.cache)
      return try seconds { () throws(StorageError) in _ = try firstScreen() }
    }
    let history = try median { () throws(StorageError) in
      FileTree.remove(location.cache)
      let (store, first) = try firstScreen()
      var whole: Judged.Whole?
      let spent = try seconds { () throws(StorageError) in whole = try self.whole(first, store) }
      whole?.putBy(in: store)
      return spent
    }
    let warm = try median { () throws(StorageError) in
      try seconds { () throws(StorageError) in _ = try firstScreen() }
    }
    return [
      Figure("first screen's data, with summaries", warm * 1000, "ms"),
      Figure("the same, cache deleted", cold * 1000, "ms"),
      Figure("all history behind that", history * 1000, "ms"),
    ]
  }

  /// All that the first screen shows, from the disk to the queue's order.
  private func firstScreen() throws(StorageError) -> (Store, Judged) {
    let store = try open()
    var judged = Judged(
      try store.load(now: MadeUpBook.now), now: MadeUpBook.now, weights: .standard,
      quiet: QuietPeriods())
    _ = judged.queue.queue(book: judged.book, relations: judged.relations, now: MadeUpBook.now)
    return (store, judged)
  }

  /// A small book has no months behind the first screen.
  private func whole(_ first: Judged, _ store: Store) throws(StorageError) -> Judged.Whole? {
    guard !first.book.isComplete else { return nil }
    return try Judged.Whole(first, of: store, now: MadeUpBook.now)
  }

  private func appending() throws(StorageError) -> [Figure] {
    let store = try open()
    _ = try store.load(now: MadeUpBook.now)
    var number = 0
    let one = try median(times: 10) { () throws(StorageError) in
      number += 1
      let patch = Patch(.queue, "twitter:\(number)", ["state": "done"])
      return try seconds { () throws(StorageError) in try store.append([patch]) }
    }
    let several = try median(times: 10) { () throws(StorageError) in
      number += 1
      let patches = [
        Patch(.queue, "twitter:\(number)", ["state": "done"]),
        Patch(.followUp, "f-\(number)", ["contact": "c-1", "due": "2026-12-04"]),
      ]
      return try seconds { () throws(StorageError) in try store.append(patches) }
    }
    let sync = median(times: 10) { Measurements.sync("\(location.data)/sync") }
    return [
      Figure("an act of one line", one * 1000, "ms"),
      Figure("an act over two files", several * 1000, "ms"),
      Figure("the disk's own fdatasync", sync * 1000, "ms"),
    ]
  }

  private func searching() throws(StorageError) -> [Figure] {
    let (store, first) = try firstScreen()
    let book = try whole(first, store)?.judged.book ?? first.book
    let resident = Figure(
      "memory, with all history", Double(Measurements.memory("VmRSS")) / 1024, "MB")
    let rare = median { seconds { _ = book.tweets(holding: "zebra") } }
    let common = median { seconds { _ = book.tweets(holding: "kettle") } }
    return [
      Figure("search for a word that nobody wrote", rare * 1000, "ms"),
      Figure("search for a common word", common * 1000, "ms"), resident,
    ]
  }
}

// MARK: - Measuring

extension Measurements {
  private func median<Failure: Error>(
    times: Int = 1, _ body: () throws(Failure) -> Double
  ) throws(Failure) -> Double {
    var all: [Double] = []
    for _ in 0..<(rounds * times) { all.append(try body()) }
    return all.sorted()[all.count / 2]
  }

  /// Kilobytes, by the name that `/proc/self/status` has for them.
  private static func memory(_ name: String) -> Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      guard text.hasPrefix("\(name):") else { continue }
      return Int(text.filter(\.isNumber)) ?? 0
    }
    return 0
  }

  /// What the disk takes for a line by itself: the floor below every act.
  private static func sync(_ path: String) -> Double {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    defer { close(descriptor) }
    let line = [UInt8](repeating: 0x20, count: 200)
    return seconds {
      _ = write(descriptor, line, line.count)
      fdatasync(descriptor)
    }
  }
}

func seconds<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) -> Double {
  let start = ContinuousClock.now
  try body()
  let spent = ContinuousClock.now - start
  return Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
}
