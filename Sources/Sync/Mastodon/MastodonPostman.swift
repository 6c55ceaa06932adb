internal import Intake
internal import JSONText
package import People

extension MastodonServer: Postman {
  package func refusal(_ letter: Letter, in book: Book) -> String? {
    guard let parent = letter.entry.inReplyTo, !parent.description.hasPrefix("mastodon:") else {
      return nil
    }
    return "what it answers is not on Mastodon"
  }

  /// Among my newest, the same text that answers the same. A server remembers the key of a post for
  /// an hour, so later than that a second try would be a second post.
  package func find(_ letter: Letter) throws(SyncTrouble) -> TweetID? {
    let path = "/api/v1/accounts/\(WebAddress.encoded(account[.id] ?? ""))/statuses"
    let answer = try get(path, [("limit", "40"), ("exclude_reblogs", "true")])
    let parent = try letter.entry.inReplyTo == nil ? nil : self.parent(letter)?.id
    // An answer to a post that is gone by now answers nothing, as the server tells it.
    let isParentGone = letter.entry.inReplyTo != nil && parent == nil
    return try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "a list") { json -> TweetID?? in
        guard json.isArray else { return nil }
        let post = json.elements.first { post in
          (isParentGone || post["in_reply_to_id"]?.text == parent)
            && MastodonServer.isSame(post["content"]?.text ?? "", letter.entry.text)
            && (post["created_at"]?.text.flatMap { Moment(rfc3339: $0) }.map {
              $0 >= letter.begun.adding(seconds: -MastodonServer.slack)
            } ?? true)
        }
        return .some(post?["uri"]?.text.flatMap(MastodonID.post))
      }
    }
  }

  /// How far the clocks of two machines may be apart, in seconds.
  private static let slack = 600.0

  package func prepare(_ letter: Letter) throws(SyncTrouble) -> Posting {
    var form = [("status", letter.entry.text)]
    if letter.entry.inReplyTo != nil {
      guard let parent = try parent(letter) else {
        let why = "your server does not find what it answers: it may be gone, or not for you"
        throw .network(.refused(host, status: 404, said: why))
      }
      form[0].1 = parent.addressed(letter.entry.text, on: host)
      form.append(("in_reply_to_id", parent.id))
      // What was not for everybody is not answered before everybody.
      if parent.visibility != "public" { form.append(("visibility", parent.visibility)) }
    }
    let request = HTTPRequest(
      .post, server.at("/api/v1/statuses"),
      headers: headers + [Body.form, ("Idempotency-Key", "perch-\(letter.key)")],
      body: Array(WebAddress.form(form).utf8))
    return { [self] () throws(SyncTrouble) in
      try asking { () throws(NetworkTrouble) in
        let answer = try courier.post(request)
        return try answer.read(from: host, "the post") { json in
          json["uri"]?.text.flatMap(MastodonID.post)
            ?? json["id"]?.filled.map { MastodonID.post($0, on: server.host) }
        }
      }
    }
  }

  /// Servers turn text into HTML, `@sam@example.org` into `@sam`, and answers begin with whom they
  /// go to; what is left of both without names at the start and spaces is compared.
  private static func isSame(_ html: String, _ text: String) -> Bool {
    func bare(_ text: String) -> String {
      let words = text.split(whereSeparator: \.isWhitespace).map { word -> Substring in
        guard word.first == "@", let at = word.dropFirst().firstIndex(of: "@") else { return word }
        let host = word[word.index(after: at)...]
        return word[..<at] + host.drop { $0.isLetter || $0.isNumber || "-._:".contains($0) }
      }
      return words.drop { $0.first == "@" }.joined()
    }
    return bare(PlainText.of(html: html)) == bare(text)
  }
}

// MARK: - What is answered

/// A post that is answered, as the server has it now.
private struct AnsweredPost {
  /// The server's own number of it.
  let id: String
  let visibility: String
  /// Who hears of an answer: its author, or where that is me, those it goes to. As `sam@b.example`.
  let people: [String]

  init?(_ json: JSON, mine: String) {
    guard let id = json["id"]?.filled, let author = json["account"]?["acct"]?.filled else {
      return nil
    }
    self.id = id
    visibility = json["visibility"]?.filled ?? "public"
    let isMine = json["account"]?["id"]?.text == mine
    let named = json["mentions"]?.elements.compactMap { $0["acct"]?.filled } ?? []
    people = isMine ? named : [author]
  }

  /// The text with whom it goes to: a server tells nobody of an answer that does not name them.
  func addressed(_ text: String, on host: String) -> String {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map { word in
      String(word.reversed().drop { ".,;:!?)".contains($0) }.reversed())
    }
    let missing = people.filter { person in
      let name = "@\(person.lowercased())"
      return !words.contains(name) && !words.contains("\(name)@\(host)")
    }
    return missing.map { "@\($0) " }.joined() + text
  }
}

extension MastodonServer {
  /// What a letter answers; nil where it is gone, or was never to be seen by this account.
  private func parent(_ letter: Letter) throws(SyncTrouble) -> AnsweredPost? {
    guard let number = try number(ofParent: letter) else { return nil }
    let answer: HTTPAnswer
    do throws(SyncTrouble) {
      answer = try get("/api/v1/statuses/\(WebAddress.encoded(number))")
    } catch {
      if case .network(.refused(_, 404...410, _)) = error { return nil }
      throw error
    }
    return try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "what is to be answered") {
        AnsweredPost($0, mine: account[.id] ?? "")
      }
    }
  }

  /// This server's own number of what is answered: as it came, else as the server finds it.
  private func number(ofParent letter: Letter) throws(SyncTrouble) -> String? {
    if let number = letter.parentNumber { return number }
    guard let id = letter.entry.inReplyTo else { return nil }
    let parts = id.description.dropFirst("mastodon:".count).split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let isNumber = parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
    if parts[0] == server.host, isNumber { return String(parts[1]) }
    let name = letter.parent?.author.name.prefix { $0 != "@" } ?? ""
    let link =
      isNumber && !name.isEmpty
      ? "https://\(parts[0])/@\(name)/\(parts[1])" : "https://\(parts[0])/\(parts[1])"
    let answer = try get(
      "/api/v2/search", [("q", link), ("resolve", "true"), ("type", "statuses"), ("limit", "1")])
    return try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "what is to be answered") { json -> String?? in
        guard let list = json["statuses"], list.isArray else { return nil }
        return .some(list.elements.first { _ in true }?["id"]?.filled)
      }
    }
  }
}
