package import People
package import Storage
internal import TOMLText

/// `accounts.toml`: who the user is on each network, with tokens. Its mode is 0600; one that others
/// can read is refused.
///
/// The user may edit it: a change replaces the lines of the values that change, and leaves comments
/// and all else as they are.
package struct AccountsFile {
  package static let name = "accounts.toml"
  private static let most = 1 << 16

  private let folder: PrivateFolder
  private var text: String
  /// In the order of the file.
  package private(set) var accounts: [Account]

  package var path: String { "\(folder.path)/\(AccountsFile.name)" }

  /// Reads the file; none is one without accounts.
  package init(_ folder: PrivateFolder) throws(SyncTrouble) {
    self.folder = folder
    do throws(StorageError) {
      let bytes = try folder.read(AccountsFile.name, most: AccountsFile.most) ?? []
      text = String(decoding: bytes, as: UTF8.self)
    } catch {
      throw .storage(error)
    }
    accounts = try AccountsFile.accounts(text, path: "\(folder.path)/\(AccountsFile.name)")
  }

  /// The account of a name.
  package func account(_ name: String) throws(SyncTrouble) -> Account {
    guard let account = accounts.first(where: { $0.name == name }) else {
      throw .noSuchAccount(name, known: accounts.map(\.name))
    }
    return account
  }

  /// The account that something in the outbox goes by; nil where it names one that is none of
  /// these, or none is on its network.
  package func sender(of entry: OutboxEntry, in book: Book) -> Account? {
    let there = accounts.filter { $0.network == entry.network }
    let handle = book.sender(of: entry, among: there.compactMap(\.handle))
    // One that was not asked yet who it is has no handle.
    return there.first { $0.handle == handle } ?? (entry.account == nil ? there.first : nil)
  }

  /// Writes an account: a new table, or the values that changed. It is on the disk when this
  /// returns.
  package mutating func put(_ account: Account) throws(SyncTrouble) {
    var lines = AccountsFile.lines(text)
    if !accounts.contains(where: { $0.name == account.name }) {
      if lines.last?.isEmpty == false { lines.append("") }
      lines.append("[\(account.name)]")
    }
    let old = accounts.first { $0.name == account.name }?.values ?? [:]
    for field in Account.Field.allCases where account.values[field] != old[field] {
      AccountsFile.set(field.rawValue, account.values[field], in: account.name, &lines)
    }
    try save(lines, expecting: account)
  }

  /// Takes an account out, with all its lines.
  package mutating func remove(_ name: String) throws(SyncTrouble) {
    _ = try account(name)
    var lines = AccountsFile.lines(text)
    guard let range = AccountsFile.range(of: name, lines) else { throw .editByHand(path: path) }
    lines.removeSubrange(range)
    try save(lines, expecting: nil)
    guard !accounts.contains(where: { $0.name == name }) else { throw .editByHand(path: path) }
  }

  /// - Parameter expecting: what has to be in it, or nothing is written.
  private mutating func save(
    _ lines: [String], expecting account: Account?
  ) throws(SyncTrouble) {
    let text = lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    let read = try AccountsFile.accounts(text, path: path)
    if let account, !read.contains(account) { throw .editByHand(path: path) }
    do throws(StorageError) {
      try folder.replace(AccountsFile.name, Array(text.utf8))
    } catch {
      throw .storage(error)
    }
    (self.text, accounts) = (text, read)
  }
}

// MARK: - Reading

extension AccountsFile {
  private static func accounts(_ text: String, path: String) throws(SyncTrouble) -> [Account] {
    let whole: TOMLNode
    do throws(TOMLNode.Mistake) {
      whole = try TOMLNode.reading(Array(text.utf8))
    } catch {
      throw .badAccounts(path: path, line: error.place.line, "it is no TOML: \(error.what)")
    }
    guard case .table(let tables) = whole.value else { return [] }
    var accounts: [Account] = []
    for table in tables { accounts.append(try account(table, path)) }
    return accounts
  }

  private static func account(
    _ table: TOMLNode, _ path: String
  ) throws(SyncTrouble) -> Account {
    func wrong(_ node: TOMLNode, _ what: String) -> SyncTrouble {
      .badAccounts(path: path, line: node.place.line, what)
    }
    guard case .table(let members) = table.value, Account.isName(table.name) else {
      throw wrong(table, "every account is a table, [name], of letters, digits, - and _")
    }
    var values: [Account.Field: String] = [:]
    for member in members {
      guard let field = Account.Field(rawValue: member.name) else {
        let all = Account.Field.allCases.map(\.rawValue).joined(separator: ", ")
        throw wrong(member, "“\(member.name)” is none of \(all)")
      }
      switch member.value {
      case .text(let text): values[field] = text
      case .bool(let bool): values[field] = bool ? "true" : "false"
      default: throw wrong(member, "“\(member.name)” wants a text, or true or false")
      }
    }
    guard let account = Account(name: table.name, values) else {
      throw wrong(table, "[\(table.name)] wants network = \"x\", \"mastodon\" or \"bluesky\"")
    }
    guard account.server != nil else {
      throw wrong(table, "[\(table.name)] wants server = \"https://…\"")
    }
    return account
  }
}

// MARK: - Lines

extension AccountsFile {
  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The lines of a table, its head among them, up to the next one.
  private static func range(of name: String, _ lines: [String]) -> Range<Int>? {
    let heads = lines.indices.filter { lines[$0].trimmingSpace.hasPrefix("[") }
    guard let start = heads.first(where: { head(lines[$0]) == name }) else { return nil }
    return start..<(heads.first { $0 > start } ?? lines.count)
  }

  private static func head(_ line: String) -> String? {
    let line = line.trimmingSpace
    guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else { return nil }
    return String(line[line.index(after: line.startIndex)..<end]).trimmingSpace
  }

  /// - Parameter value: nil takes the line away.
  private static func set(
    _ key: String, _ value: String?, in table: String, _ lines: inout [String]
  ) {
    guard let range = range(of: table, lines) else { return }
    let old = range.dropFirst().first { line in
      let halves = lines[line].split(separator: "=", maxSplits: 1)
      return halves.count == 2 && String(halves[0]).trimmingSpace == key
    }
    guard let value else {
      if let old { lines.remove(at: old) }
      return
    }
    let isFlag = key == Account.Field.home.rawValue || key == Account.Field.messages.rawValue
    let line = "\(key) = \(isFlag ? value : TOML.text(value))"
    if let old {
      lines[old] = line
    } else {
      let last = range.last { !lines[$0].trimmingSpace.isEmpty } ?? range.lowerBound
      lines.insert(line, at: last + 1)
    }
  }
}
