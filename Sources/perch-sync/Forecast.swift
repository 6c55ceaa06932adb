internal import JSONText
internal import People
internal import Settings
internal import Storage
internal import Sync

/// What a sync would do and cost, from what is known here: no network is asked.
struct Forecast {
  private let world: World

  init(_ world: World) { self.world = world }

  func tell(_ name: String?, json: Bool) throws {
    let (file, state) = (try world.accounts(), try world.state())
    let accounts = try World.syncing { () throws(SyncTrouble) in
      try name.map { (name) throws(SyncTrouble) in [try file.account(name)] } ?? file.accounts
    }
    if accounts.isEmpty { throw Failure([SyncTrouble.noAccounts(path: file.path).sentence]) }
    let now = world.pace.now()
    let keeper = try world.keeper()
    let book = try World.syncing { () throws(SyncTrouble) in try keeper.book(now: now) }
    for account in accounts {
      let position = try World.syncing { () throws(SyncTrouble) in
        try SyncPosition.read(account.name, in: state)
      }
      let cost = XCost(account, position, book, world.settings.sync.cap, now)
      let queued = book.queued(by: account, of: file)
      json
        ? tellJSON(account, position, queued, cost) : tell(account, position, queued, cost)
    }
  }

  private func tell(_ account: Account, _ position: SyncPosition, _ queued: Int, _ cost: XCost?) {
    let since = position.done.map { "all since \($0.rfc3339)" } ?? "all there is, up to its limits"
    Output.line(
      "\(account.name)  \(account.networkName)  would send \(queued), fetch \(since)"
    )
    if let cost { Output.line("  \(cost.words)") }
  }

  private func tellJSON(
    _ account: Account, _ position: SyncPosition, _ queued: Int, _ cost: XCost?
  ) {
    Output.json { writer in
      writer.member("account", account.name)
      writer.member("queued", queued)
      writer.member("since", position.done?.rfc3339 ?? "")
      guard let cost else { return }
      writer.member("atMostMillionths", Int(cost.most))
      writer.member("spentMillionths", Int(cost.spent))
    }
  }
}

extension Book {
  /// How much of the outbox is to be sent by an account.
  func queued(by account: Account, of file: AccountsFile) -> Int {
    outbox.entries.count { entry in
      !entry.isDeleted && (entry.state == .queued || entry.state == .sending)
        && file.sender(of: entry, in: self)?.name == account.name
    }
  }
}

/// What a sync with X would cost.
struct XCost {
  /// In millionths of a dollar.
  let most, spent: Int64
  private let cap: Double
  private let isFirst: Bool

  /// Nil for other networks, which cost nothing.
  ///
  /// The most is as much as came a day in the last thirty, for the days since the last sync and one
  /// more, each with two people of the most dear kind; a first sync takes all that X gives.
  init?(
    _ account: Account, _ position: SyncPosition, _ book: Book, _ cap: Double, _ now: Moment
  ) {
    guard account.network == .twitter else { return nil }
    spent = position.meter.spent(at: now)
    self.cap = cap
    isFirst = position.done == nil
    let each = CostMeter.Resource.owned.price + 2 * CostMeter.Resource.user.price
    guard let done = position.done else {
      most = (800 + 3200) * CostMeter.Resource.owned.price + 800 * 2 * CostMeter.Resource.user.price
      return
    }
    let month = book.tweets.firstRow(since: now.adding(seconds: -30 * 86_400))
    let perDay = Double(book.tweets.count - month) / 30
    let days = max(0, now.seconds(since: done) / 86_400) + 1
    most = Int64(perDay * days + 1) * each
  }

  var words: String {
    let kind = isFirst ? "a first sync, of all that X gives: " : ""
    return "\(kind)at most \(CostMeter.dollars(most)); this month so far "
      + "\(CostMeter.dollars(spent)) of your \(CostMeter.dollars(Int64(cap * 1_000_000)))"
  }
}
