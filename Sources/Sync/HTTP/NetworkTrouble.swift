package import People

/// Why a server did not give what it was asked for. `sentence` words it.
package enum NetworkTrouble: Error, Equatable, Sendable {
  /// The name leads nowhere, which is how most machines without a network see it.
  case noSuchHost(String)
  case noConnection(String)
  /// The certificate or the encryption; what the library says of it.
  case notTrusted(String, String)
  /// No whole answer in time.
  case tooSlow(String)
  /// The answer broke off, or never began.
  case cut(String)
  case tooLarge(String)
  /// It points to another server, or away from https.
  case redirected(String, to: String)
  case notJSON(String)
  /// JSON, but not of the shape that the documents promise; what is missing.
  case unexpected(String, String)
  /// It says that too much was asked.
  case limited(String, until: Moment)
  /// Any other status that is no success, with what it says in its own words.
  case refused(String, status: Int, said: String)
  /// The library could not be set up.
  case library(String)

  /// Whether what was asked may have been done all the same.
  package var mayHaveWorked: Bool {
    switch self {
    case .tooSlow, .cut, .tooLarge, .notJSON, .unexpected: true
    case .refused(_, let status, _): status >= 500 || status == 408
    case .noSuchHost, .noConnection, .notTrusted, .redirected, .limited, .library: false
    }
  }

  /// Whether asking again soon may help.
  var isPassing: Bool {
    switch self {
    case .noConnection, .tooSlow, .cut, .notJSON: true
    case .refused(_, let status, _): status >= 500 || status == 408
    case .noSuchHost, .notTrusted, .tooLarge, .redirected, .unexpected, .limited, .library: false
    }
  }
}

extension NetworkTrouble {
  /// What happened, and what to do about it.
  package var sentence: String {
    switch self {
    case .noSuchHost(let host):
      "\(host) was not found: is this machine online? The next sync goes on from here."
    case .noConnection(let host):
      "\(host) does not take connections. The next sync goes on from here."
    case .notTrusted(let host, let why):
      "\(host) could not prove who it is (\(why)), so nothing was sent. Is the clock right?"
    case .tooSlow(let host):
      "\(host) took too long to answer. The next sync goes on from here."
    case .cut(let host): "\(host) broke off its answer. The next sync goes on from here."
    case .tooLarge(let host):
      "\(host) answered with more than a page ever has, so it was not read to its end."
    case .redirected(let host, let to):
      "\(host) points to \(to), where Perch sends no tokens. Is the server’s address right?"
    case .notJSON(let host):
      "\(host) answered with something that is no JSON, as the page of a hotel’s network would be."
    case .unexpected(let host, let what): "\(host) answered without \(what)."
    case .limited(let host, let until):
      "\(host) asks to wait until \(until.rfc3339). The next sync after that goes on from here."
    case .refused(let host, let status, let said): refusal(host, status, said)
    case .library(let what): "The network library could not be used: \(what)."
    }
  }

  private func refusal(_ host: String, _ status: Int, _ said: String) -> String {
    let words = said.isEmpty ? "" : ": “\(said)”"
    return switch status {
    case 401:
      "\(host) does not accept the token (401\(words)). Sign in again: perch account sign-in."
    case 402: "\(host) wants to be paid first (402\(words))."
    case 403: "\(host) does not allow it (403\(words))."
    case 404, 410: "\(host) has nothing there (\(status)\(words))."
    case 500...: "\(host) is out of order (\(status)\(words)). The next sync goes on from here."
    default: "\(host) did not take it (\(status)\(words))."
    }
  }
}
