import People

@testable import Sync

/// Somebody who signs in, with answers that were prepared.
final class SignedInPerson: Conversation {
  private var answers: [String]
  private(set) var said: [String] = []
  /// Where the browser ends, by what was said last.
  var comeBack: (String) -> String? = SignedInPerson.allowed

  init(_ answers: [String] = []) { self.answers = answers }

  func say(_ line: String) { said.append(line) }

  func ask(_ prompt: String, isSecret: Bool) -> String? {
    answers.isEmpty ? nil : answers.removeFirst()
  }

  func awaitRedirect(to address: WebAddress, _ prompt: String) -> String? {
    comeBack(said.last ?? "")
  }

  /// The address to which X sends the browser of who allows it.
  static func allowed(_ said: String) -> String? {
    let page = said.split(separator: "\n").last.flatMap { WebAddress($0) }
    let state = page?.value(of: "state") ?? ""
    return "http://127.0.0.1:8917/callback?state=\(state)&code=c0de"
  }
}

extension Scene {
  /// `perch account sign-in anna`.
  func signIn(_ double: any NetworkDouble) throws {
    var file = try file()
    let person = SignedInPerson(double.answersToSignIn)
    let signingIn = SigningIn(DoubleClient(double), pace, person)
    try file.put(try signingIn.again(try file.account("anna")))
  }
}
