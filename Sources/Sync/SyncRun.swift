package import People
package import Storage

/// What came of one account.
package struct AccountReport: Sendable {
  package let account: String
  package let network: String
  package var gain = BookKeeper.Gain()
  package var delivery = Delivery.Report()
  /// What went wrong, a sentence each; with the stream where only that one failed.
  package var troubles: [String] = []
  /// What the month cost so far at most; nil where nothing costs.
  package var spent: Int64?
  /// When the server may be asked again.
  package var until: Moment?

  package init(account: String, network: String) {
    (self.account, self.network) = (account, network)
  }
}

/// One run over the user's accounts: sends what is queued, then fetches what is new.
package final class SyncRun {
  private let client: any HTTPClient
  private let pace: Pace
  private let wishes: SyncWishes
  private let keeper: BookKeeper
  private let state: PrivateFolder
  private var file: AccountsFile

  /// - Parameter state: where places are kept; whoever runs this holds its lock.
  package init(
    _ file: AccountsFile, _ keeper: BookKeeper, _ state: PrivateFolder, _ client: any HTTPClient,
    _ pace: Pace, _ wishes: SyncWishes = SyncWishes()
  ) {
    (self.file, self.keeper, self.state) = (file, keeper, state)
    (self.client, self.pace, self.wishes) = (client, pace, wishes)
  }

  /// Syncs all accounts, or one.
  ///
  /// - Throws: what leaves nothing to do at all; the trouble of an account stands in its report.
  package func run(only name: String? = nil) throws(SyncTrouble) -> [AccountReport] {
    let wanted = try name.map { (name) throws(SyncTrouble) in [try file.account(name)] }
    let accounts = wanted ?? file.accounts
    guard !accounts.isEmpty else { throw .noAccounts(path: file.path) }
    var reports: [AccountReport] = []
    for account in accounts { reports.append(sync(account)) }
    // What the accounts did is told whatever comes of it; the next sync notes them again.
    try? noteStrangers()
    return reports
  }

  /// Says of what is queued by an account that is not here why it waits. Another machine may have
  /// it.
  private func noteStrangers() throws(SyncTrouble) {
    let book = try keeper.book(now: pace.now())
    let patches = book.outbox.entries.compactMap { entry -> Patch? in
      guard !entry.isDeleted, entry.state == .queued, let named = entry.account,
        file.sender(of: entry, in: book) == nil
      else { return nil }
      let why = "it goes by \(named.at), and there is no such account here"
      return entry.error == why
        ? nil : Patch(.outbox, entry.id.description, ["error": .text(why)])
    }
    if !patches.isEmpty { try keeper.append(patches) }
  }

  private func sync(_ account: Account) -> AccountReport {
    var report = AccountReport(account: account.name, network: account.networkName)
    do throws(SyncTrouble) {
      var position = try SyncPosition.read(account.name, in: state)
      do throws(SyncTrouble) {
        try sync(account, &position, &report)
      } catch {
        report.troubles.append(error.sentence)
        if case .network(.limited(_, let until)) = error { position.until = until }
      }
      report.until = position.until
      position.trouble = report.troubles.first ?? ""
      try position.write(account.name, in: state)
    } catch {
      report.troubles.append(error.sentence)
    }
    return report
  }

  private func sync(
    _ account: Account, _ position: inout SyncPosition, _ report: inout AccountReport
  ) throws(SyncTrouble) {
    if let until = position.until {
      guard until <= pace.now() else {
        throw .network(.limited(account.server?.host ?? account.name, until: until))
      }
      position.until = nil
    }
    let server = try server(account, position)
    do throws(SyncTrouble) {
      try server.identify()
      try learn(server.account, &position)
      try deliver(server, position, &report)
      try walk(server, &position, &report)
    } catch {
      noteCost(server, &position, &report)
      throw error
    }
    noteCost(server, &position, &report)
  }

  private func noteCost(
    _ server: any Server, _ position: inout SyncPosition, _ report: inout AccountReport
  ) {
    guard let server = server as? XServer else { return }
    position.meter = server.meter
    report.spent = server.meter.spent(at: pace.now())
  }

  /// Keeps who the account is. Places belong to one account for good.
  private func learn(_ account: Account, _ position: inout SyncPosition) throws(SyncTrouble) {
    let id = account[.id] ?? ""
    if !position.id.isEmpty, position.id != id {
      throw .otherAccount(account: account.name, was: position.id, now: id)
    }
    (position.id, position.handle) = (id, account.handle)
    if try file.account(account.name) != account { try file.put(account) }
  }

  private func deliver(
    _ server: any Server, _ position: SyncPosition, _ report: inout AccountReport
  ) throws(SyncTrouble) {
    let delivery = Delivery(server, keeper, pace) { position.number(of: $0) }
    defer { report.delivery = delivery.report }
    try delivery.run { [file] entry, book in
      file.sender(of: entry, in: book)?.name == server.account.name
    }
  }

  private func walk(
    _ server: any Server, _ position: inout SyncPosition, _ report: inout AccountReport
  ) throws(SyncTrouble) {
    let walk = Walk(server, position, keeper, state, pace)
    defer {
      position = walk.position
      report.gain = walk.gain
    }
    try walk.run()
    report.troubles += walk.troubles.map { "\($0.stream): \($0.trouble.sentence)" }
  }

  // MARK: - Servers

  package typealias Server = Feed & Postman

  private func server(
    _ account: Account, _ position: SyncPosition
  ) throws(SyncTrouble) -> any Server {
    try Servers.server(account, position.meter, client, pace, wishes) {
      [self] (account) throws(SyncTrouble) in try file.put(account)
    }
  }
}

/// Makes the server of an account.
package enum Servers {
  /// - Parameter keep: writes renewed tokens down.
  package static func server(
    _ account: Account, _ meter: CostMeter, _ client: any HTTPClient, _ pace: Pace,
    _ wishes: SyncWishes, keep: @escaping (Account) throws(SyncTrouble) -> Void
  ) throws(SyncTrouble) -> any Feed & Postman {
    let courier = Courier(client, pace)
    switch account.network {
    case .mastodon:
      guard let token = try printed(account) ?? account[.token] else {
        throw .missing(account: account.name, field: "token")
      }
      return try MastodonServer(account, token: token, courier)
    case .bluesky:
      let password = { () throws(SyncTrouble) in try printed(account) }
      return try BlueskyServer(account, courier, password: password, keep: keep)
    case .twitter, .linkedin:
      let token = try printed(account)
      guard token != nil || account[.token] != nil || account[.refresh] != nil else {
        throw .missing(account: account.name, field: "token")
      }
      let pass = XPass(token: token, nonce: Chance.text, keep: keep)
      return try XServer(account, courier, pass, meter, wishes)
    }
  }

  private static func printed(_ account: Account) throws(SyncTrouble) -> String? {
    try account[.tokenCommand].map { (command) throws(SyncTrouble) in
      try TokenCommand.run(command, of: account.name)
    }
  }
}

/// What nobody can guess.
enum Chance {
  /// 32 letters of the system's randomness.
  static func text() -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<24).map { _ in UInt8.random(in: 0...255, using: &generator) }
    return Base64.addressText(bytes)
  }
}
