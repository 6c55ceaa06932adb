internal import ArgumentParser
internal import People
internal import Storage
internal import Sync

struct Accounts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Your accounts on X, Mastodon and Bluesky.",
    subcommands: [Add.self, SignIn.self, List.self, Test.self, Remove.self],
    defaultSubcommand: List.self)

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sign in: perch account add mastodon mastodon.social",
      discussion: """
        x: makes use of an app of your own (developer.x.com), with --client-id by OAuth 2, or with \
        --pin by its API key and a PIN. mastodon: SERVER is yours. bluesky: SERVER is your \
        handle; it wants an app password. Nothing secret is given as an argument: it is asked for, \
        or read from standard input.
        """)

    @Argument(help: "x, mastodon or bluesky.") var network: String
    @Argument(help: "Mastodon: the server. Bluesky: your handle.") var place: String?
    @Option(help: "What to call it; else the network.") var name: String?
    @Option(help: "The server’s address, where it is not the usual one.") var server: String?
    @Option(help: "X: the client ID, or with --pin the API key, of your app.") var clientID: String?
    @Option(help: "X: where the browser is sent back, as your app has it.") var redirect: String?
    @Flag(help: "X: sign in by OAuth 1.0a and a PIN.") var pin = false
    @Option(help: "A command that prints the token (Bluesky: app password), as “pass show x”.")
    var tokenCommand: String?
    @Flag(help: "Read the home timeline, too. On X each tweet of it costs.") var home = false
    @Flag(help: "X: read direct messages, too. Each costs.") var messages = false

    func run() throws {
      let world = try World()
      var file = try world.accounts()
      let name = name ?? network.lowercased()
      if file.accounts.contains(where: { $0.name == name }) {
        throw Failure([SyncTrouble.nameTaken(name).sentence])
      }
      let signingIn = SigningIn(world.client, world.pace, TerminalConversation())
      var account = try World.syncing { () throws(SyncTrouble) in
        switch network.lowercased() {
        case "mastodon": try signingIn.mastodon(name, wishes)
        case "bluesky": try signingIn.bluesky(name, wishes)
        case "x", "twitter": try signingIn.x(name, wishes)
        default: throw .badNetwork(network)
        }
      }
      if home { account[.home] = "true" }
      if messages { account[.messages] = "true" }
      // Kept before it is tried: a token that was given once is not lost to a network that is away.
      try World.syncing { () throws(SyncTrouble) in try file.put(account) }
      let known = try Accounts.identify(account, world, &file)
      Output.line("\(name): \(known.networkName) \(known.handle?.at ?? ""), kept in \(file.path)")
      Output.line("perch sync \(name) fetches what is new.")
    }

    private var wishes: SigningIn.Wishes {
      var wishes = SigningIn.Wishes()
      let isMastodon = network.lowercased() == "mastodon"
      wishes.server = server ?? (isMastodon ? place : nil)
      wishes.handle = isMastodon ? nil : place
      wishes.client = clientID
      wishes.tokenCommand = tokenCommand
      wishes.usesPIN = pin
      if let redirect { wishes.redirect = redirect }
      return wishes
    }
  }

  struct SignIn: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sign-in",
      abstract: "Sign in anew where a token no longer holds. The next sync goes on as before.")
    @Argument(help: "Its name.") var name: String

    func run() throws {
      let world = try World()
      var file = try world.accounts()
      let signingIn = SigningIn(world.client, world.pace, TerminalConversation())
      let account = try World.syncing { () throws(SyncTrouble) in
        let account = try signingIn.again(try file.account(name))
        try file.put(account)
        return account
      }
      let known = try Accounts.identify(account, world, &file)
      Output.line("\(name): \(known.networkName) \(known.handle?.at ?? "") is signed in.")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List them, without their tokens, and how much waits to be sent by each.")
    @Flag(help: "Print JSON, an account a line.") var json = false

    func run() throws {
      let world = try World()
      let file = try world.accounts()
      let keeper = try world.keeper()
      let book = try World.syncing { () throws(SyncTrouble) in
        try keeper.book(now: world.pace.now())
      }
      for account in file.accounts {
        let handle = account.handle?.at ?? ""
        let waiting = book.queued(by: account, of: file)
        guard json else {
          var words = [account.name, account.networkName, handle, account.server?.host ?? ""]
          if waiting > 0 { words.append("\(waiting) queued") }
          Output.line(words.joined(separator: "  "))
          continue
        }
        Output.json { writer in
          writer.member("name", account.name)
          writer.member("network", account.network.rawValue)
          writer.member("handle", account.handle?.description ?? "")
          writer.member("server", account.server?.origin ?? "")
          writer.member("queued", waiting)
        }
      }
      if file.accounts.isEmpty, !json {
        Output.line(SyncTrouble.noAccounts(path: file.path).sentence)
      }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ask the network who the account is. On X this costs one read.")
    @Argument(help: "Its name.") var name: String

    func run() throws {
      let world = try World()
      var file = try world.accounts()
      var account = try World.syncing { () throws(SyncTrouble) in try file.account(name) }
      let handle = account[.handle]
      // Asked anew: what is known is what is to be tested.
      account[.handle] = account.network == .bluesky ? handle : nil
      let known = try Accounts.identify(account, world, &file, isForced: true)
      Output.line("\(name): \(known.networkName) \(known.handle?.at ?? "") answers.")
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Forget an account and its tokens. What came from it stays in the book.")
    @Argument(help: "Its name.") var name: String

    func run() throws {
      let world = try World()
      var file = try world.accounts()
      try World.syncing { () throws(SyncTrouble) in try file.remove(name) }
      try? world.state().remove("\(name).json")
      Output.line("\(name) is forgotten. Revoke the token in the network’s own settings as well.")
    }
  }

  /// Asks the network who the account is, and keeps that.
  static func identify(
    _ account: Account, _ world: World, _ file: inout AccountsFile, isForced: Bool = false
  ) throws -> Account {
    var kept = file
    let known = try World.syncing { () throws(SyncTrouble) in
      let server = try Servers.server(
        account, CostMeter(), world.client, world.pace, world.wishes
      ) {
        (renewed) throws(SyncTrouble) in try kept.put(renewed)
      }
      try server.identify()
      if isForced, account.network == .bluesky, let stream = server.streams.first {
        _ = try server.page(stream, since: nil, next: nil)
      }
      try kept.put(server.account)
      return server.account
    }
    file = kept
    return known
  }
}
