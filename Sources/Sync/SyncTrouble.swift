package import Storage

/// Why a sync, or what belongs to one, could not be done. `sentence` words it.
package enum SyncTrouble: Error, Equatable, Sendable {
  case network(NetworkTrouble)
  case storage(StorageError)
  /// The accounts file; what is wrong on which line.
  case badAccounts(path: String, line: Int, String)
  /// A change that cannot be made without touching what the user wrote.
  case editByHand(path: String)
  case noAccounts(path: String)
  case noSuchAccount(String, known: [String])
  case badName(String)
  case nameTaken(String)
  case badServer(String)
  case badNetwork(String)
  /// The account lacks what its network wants: the name of the field.
  case missing(account: String, field: String)
  case tokenCommand(account: String, why: String)
  /// What stands in the state folder is not what Perch put there.
  case badPosition(path: String)
  /// The account belongs to somebody else than it did.
  case otherAccount(account: String, was: String, now: String)
  /// The month's sum would pass the user's cap: dollars as text.
  case overCap(account: String, spent: String, cap: String)
  case alreadyRunning(holder: String)
  case notGiven(String)
  /// Neither its token nor the one for renewing holds any more.
  case mustSignIn(String)
  /// Signing in ended otherwise than with a code.
  case signIn(String)
  case unreadable(String)
}

extension SyncTrouble {
  /// What happened, and what to do about it.
  package var sentence: String {
    switch self {
    case .network(let trouble): trouble.sentence
    case .storage(let error): error.sentence
    case .badAccounts(let path, let line, let what): "\(path), line \(line): \(what)."
    case .editByHand(let path):
      "\(path) is written in a way that Perch cannot change in place: please edit it by hand."
    case .noAccounts(let path):
      """
      There is no account yet: perch account add x, mastodon or bluesky. It goes to \(path).
      """
    case .noSuchAccount(let name, let known):
      known.isEmpty
        ? "There is no account “\(name)”, nor any other: perch account add."
        : "There is no account “\(name)”; there are \(known.joined(separator: ", "))."
    case .badName(let name):
      "“\(name)” is no name for an account: letters, digits, - and _, up to 64."
    case .nameTaken(let name):
      "There is an account “\(name)” already: give another --name, or perch account remove it."
    case .badServer(let server):
      "“\(server)” is no address to send tokens to: https://example.org, say."
    case .badNetwork(let word): "“\(word)” is none of x, mastodon and bluesky."
    case .missing(let account, let field):
      "The account \(account) has no \(field): perch account add, or put it into accounts.toml."
    case .tokenCommand(let account, let why):
      "The token_command of \(account) gave no token: \(why)."
    case .badPosition(let path):
      "\(path) cannot be read. Move it away: the next sync then begins anew, and doubles nothing."
    case .otherAccount(let account, let was, let now):
      "The account \(account) was \(was) and is now \(now). Give the other an account of its own."
    case .overCap(let account, let spent, let cap):
      """
      \(account) has cost up to \(spent) this month, and more would pass your cap of \(cap). \
      Raise cap below [sync], or go on once with --over-cap.
      """
    case .alreadyRunning(let holder):
      "Another sync is running\(holder.isEmpty ? "" : " (\(holder))"). Nothing was done."
    case .notGiven(let what): "No \(what) was given, so nothing was done."
    case .mustSignIn(let account):
      """
      \(account) has to sign in again: perch account sign-in \(account). What came is kept, and \
      the next sync goes on from here.
      """
    case .signIn(let why): "Signing in did not work: \(why)."
    case .unreadable(let what): "What came of \(what) could not be read."
    }
  }
}
