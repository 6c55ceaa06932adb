package import People

/// One of the user's own accounts on a network, as `accounts.toml` has it. It holds tokens: as text
/// it is its name alone.
package struct Account: Equatable, Sendable, CustomStringConvertible, CustomReflectable {
  /// What stands in the table: its keys are the file's.
  package enum Field: String, CaseIterable, Sendable {
    case network, server, handle, id
    /// Bluesky: the server that has the account's data, as its sessions tell.
    case pds
    case token, tokenSecret = "token_secret", tokenCommand = "token_command"
    case refresh, expires, client, clientSecret = "client_secret"
    case home, messages

    /// Whether it lets whoever has it in.
    var isSecret: Bool {
      switch self {
      case .token, .tokenSecret, .refresh, .clientSecret: true
      case .network, .server, .handle, .id, .pds, .tokenCommand, .expires, .client: false
      case .home, .messages: false
      }
    }
  }

  /// What the user calls it: letters, digits, `-` and `_`.
  package let name: String
  package let network: Network
  package private(set) var values: [Field: String]

  /// Nil where the network is none that can be synced.
  package init?(name: String, _ values: [Field: String]) {
    guard let network = values[.network].flatMap(Account.network), network != .linkedin else {
      return nil
    }
    (self.name, self.network, self.values) = (name, network, values)
  }

  /// What people call a network: X is Twitter.
  package static func network(_ word: String) -> Network? {
    word == "x" ? .twitter : Network(rawValue: word)
  }

  package subscript(field: Field) -> String? {
    get { values[field].flatMap { $0.isEmpty ? nil : $0 } }
    set { values[field] = newValue }
  }

  package var description: String { name }
  package var customMirror: Mirror { Mirror(self, children: ["name": name]) }

  /// Where its server is. X and Bluesky have one of their own.
  package var server: WebAddress? {
    if let server = self[.server] { return WebAddress(server) }
    switch network {
    case .twitter: return WebAddress("https://api.x.com")
    case .bluesky: return WebAddress("https://bsky.social")
    case .mastodon, .linkedin: return nil
    }
  }

  /// Whether all it reads of others' tweets is wanted too, not only what concerns the user.
  package var readsHome: Bool { self[.home] == "true" }
  package var readsMessages: Bool { self[.messages] == "true" }

  /// The user's handle there, normalised.
  package var handle: Handle? { self[.handle].flatMap { Handle(network, $0) } }

  /// The name of the network as people say it.
  package var networkName: String {
    switch network {
    case .twitter: "X"
    case .mastodon: "Mastodon"
    case .bluesky: "Bluesky"
    case .linkedin: "LinkedIn"
    }
  }

  /// A name that a table of the file can have without quotation marks.
  package static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.utf8.allSatisfy { byte in
        byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A
          || byte >= 0x61 && byte <= 0x7A || byte == 0x2D || byte == 0x5F
      }
  }
}
