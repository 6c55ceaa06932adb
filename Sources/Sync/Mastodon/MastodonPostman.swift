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
    let parent: String?
    do throws(SyncTrouble) {
      parent = letter.entry.inReplyTo == nil ? nil : try number(ofParent: letter)
    } catch {
      // What could not be found then was not answered.
      if case .network(.refused(_, 404, _)) = error { return nil }
      throw error
    }
    return try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "a list") { json -> TweetID?? in
        guard json.isArray else { return nil }
        let post = json.elements.first { post in
          post["in_reply_to_id"]?.text == parent
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

  package func send(_ letter: Letter) throws(SyncTrouble) -> TweetID {
    var form = [("status", letter.entry.text)]
    if letter.entry.inReplyTo != nil {
      form.append(("in_reply_to_id", try number(ofParent: letter)))
    }
    // What was not for everybody is not answered before everybody.
    if letter.parent?.kind == .message { form.append(("visibility", "direct")) }
    let request = HTTPRequest(
      .post, server.at("/api/v1/statuses"),
      headers: headers + [Body.form, ("Idempotency-Key", "perch-\(letter.key)")],
      body: Array(WebAddress.form(form).utf8))
    return try asking { () throws(NetworkTrouble) in
      let answer = try courier.post(request)
      return try answer.read(from: host, "the post") { json in
        json["uri"]?.text.flatMap(MastodonID.post)
          ?? json["id"]?.filled.map { MastodonID.post($0, on: server.host) }
      }
    }
  }

  /// This server's own number of what is answered: as it came, else as the server finds it.
  private func number(ofParent letter: Letter) throws(SyncTrouble) -> String {
    if let number = letter.parentNumber { return number }
    guard let id = letter.entry.inReplyTo else { return "" }
    let parts = id.description.dropFirst("mastodon:".count).split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { throw .network(.unexpected(host, "what is to be answered")) }
    let isNumber = parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
    if parts[0] == server.host, isNumber { return String(parts[1]) }
    let name = letter.parent?.author.name.prefix { $0 != "@" } ?? ""
    let link =
      isNumber && !name.isEmpty
      ? "https://\(parts[0])/@\(name)/\(parts[1])" : "https://\(parts[0])/\(parts[1])"
    let answer = try get(
      "/api/v2/search", [("q", link), ("resolve", "true"), ("type", "statuses"), ("limit", "1")])
    let found = try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "what is to be answered") { json -> String?? in
        guard let list = json["statuses"], list.isArray else { return nil }
        return .some(list.elements.first { _ in true }?["id"]?.filled)
      }
    }
    guard let found else {
      throw .network(
        .refused(host, status: 404, said: "your server does not find what it answers: \(link)"))
    }
    return found
  }

  /// Servers turn text into HTML, and `@sam@example.org` into `@sam`; what is left of both without
  /// spaces is compared.
  private static func isSame(_ html: String, _ text: String) -> Bool {
    func bare(_ text: String) -> String {
      let words = text.split(whereSeparator: \.isWhitespace).map { word -> Substring in
        guard word.first == "@", let at = word.dropFirst().firstIndex(of: "@") else { return word }
        let host = word[word.index(after: at)...]
        return word[..<at] + host.drop { $0.isLetter || $0.isNumber || "-._:".contains($0) }
      }
      return words.joined()
    }
    return bare(PlainText.of(html: html)) == bare(text)
  }
}
