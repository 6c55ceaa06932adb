internal import JSONText
package import People

extension BlueskyServer: Postman {
  private static let collection = "app.bsky.feed.post"

  package func refusal(_ letter: Letter, in book: Book) -> String? {
    if letter.parent?.kind == .message { return "Perch sends no messages on Bluesky" }
    if let parent = letter.entry.inReplyTo, !parent.description.hasPrefix("bluesky:") {
      return "what it answers is not on Bluesky"
    }
    if letter.entry.text.count > 300 || letter.entry.text.utf8.count > 3000 {
      return "it is longer than Bluesky takes (300 characters)"
    }
    return nil
  }

  /// By the record's key, which was chosen before the first try.
  package func find(_ letter: Letter) throws(SyncTrouble) -> TweetID? {
    do throws(SyncTrouble) {
      _ = try get(
        "com.atproto.repo.getRecord",
        [
          ("repo", account[.id] ?? ""), ("collection", BlueskyServer.collection),
          ("rkey", letter.key),
        ])
      return id(letter)
    } catch {
      // No such record: 400 RecordNotFound, or 404 of a server that has no such method.
      guard case .network(.refused(_, let status, _)) = error, (400..<500).contains(status),
        status != 401, status != 403
      else { throw error }
      return nil
    }
  }

  private func id(_ letter: Letter) -> TweetID {
    TweetID("bluesky:\(account[.id] ?? "")/\(BlueskyServer.collection)/\(letter.key)")
  }

  package func prepare(_ letter: Letter) throws(SyncTrouble) -> Posting {
    let reply = try letter.entry.inReplyTo.map { (parent) throws(SyncTrouble) in
      try self.reply(to: parent)
    }
    let facets = try PostFacets(letter.entry.text) { (name) throws(SyncTrouble) in
      try self.resolve(name)
    }
    let body = Body.object { writer in
      for (key, value) in [
        ("repo", account[.id] ?? ""), ("collection", BlueskyServer.collection),
        ("rkey", letter.key),
      ] {
        writer.key(key)
        writer.text(value)
      }
      writer.key("record")
      write(letter, reply, facets, to: &writer)
    }
    return { [self] () throws(SyncTrouble) in try create(letter, body) }
  }

  private func create(_ letter: Letter, _ body: [UInt8]) throws(SyncTrouble) -> TweetID {
    do throws(SyncTrouble) {
      try withSession { (headers) throws(NetworkTrouble) in
        let address = server.at("/xrpc/com.atproto.repo.createRecord")
        let request = HTTPRequest(.post, address, headers: headers + [Body.json], body: body)
        _ = try courier.post(request)
      }
    } catch {
      // The key is taken by an earlier try that worked. Some servers say 500 to that, and then the
      // next sync finds it.
      guard case .network(.refused(_, 400..<410, let said)) = error,
        said.lowercased().contains("exist")
      else { throw error }
    }
    return id(letter)
  }

  private func write(
    _ letter: Letter, _ reply: Reply?, _ facets: PostFacets, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    for (key, value) in [
      ("$type", BlueskyServer.collection), ("text", letter.entry.text),
      ("createdAt", letter.begun.rfc3339Milliseconds),
    ] {
      writer.key(key)
      writer.text(value)
    }
    facets.put(into: &writer)
    if let reply {
      writer.key("reply")
      writer.beginObject()
      for (key, post) in [("root", reply.root), ("parent", reply.parent)] {
        writer.key(key)
        writer.raw(Body.object([("uri", post.uri), ("cid", post.cid)]))
      }
      writer.endObject()
    }
    writer.endObject()
  }

  // MARK: - What is answered

  private struct Reply {
    typealias Post = (uri: String, cid: String)
    var root: Post
    var parent: Post
  }

  /// A post is named by its address and the hash of what it says.
  private func reply(to parent: TweetID) throws(SyncTrouble) -> Reply {
    let uri = "at://\(parent.description.dropFirst("bluesky:".count))"
    let answer = try get(
      "app.bsky.feed.getPostThread", [("uri", uri), ("depth", "0"), ("parentHeight", "0")])
    let found = try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "what it answers") { json -> (Reply, Bool)?? in
        guard let thread = json["thread"] else { return nil }
        guard let post = thread["post"], let cid = post["cid"]?.filled else { return .some(nil) }
        let root = post["record"]?["reply"]?["root"]
        let parent = (post["uri"]?.filled ?? uri, cid)
        var reply = Reply(root: parent, parent: parent)
        if let uri = root?["uri"]?.filled, let cid = root?["cid"]?.filled {
          reply.root = (uri, cid)
        }
        return (reply, post["viewer"]?["replyDisabled"]?.bool == true)
      }
    }
    guard let found else {
      throw .network(.refused(host, status: 404, said: "what it answers is not shown to you there"))
    }
    guard !found.1 else {
      throw .network(.refused(host, status: 403, said: "its author lets nobody else answer it"))
    }
    return found.0
  }

  /// The lasting id of a handle; nil where nobody has it.
  private func resolve(_ name: String) throws(SyncTrouble) -> String? {
    do throws(SyncTrouble) {
      let answer = try get("com.atproto.identity.resolveHandle", [("handle", name)])
      return try asking { () throws(NetworkTrouble) in
        try answer.read(from: host, "who that is") { .some($0["did"]?.filled) }
      }
    } catch {
      if case .network(.refused(_, let status, _)) = error, status != 401, status < 500 {
        return nil
      }
      throw error
    }
  }
}

/// What of a post's text is a link, a mention or a tag, by its UTF-8 bytes.
struct PostFacets {
  private enum Feature { case link, mention(did: String), tag }
  private var facets: [(range: Range<Int>, feature: Feature, words: String)] = []

  /// - Parameter resolve: the lasting id of a handle.
  init(
    _ text: String, resolve: (String) throws(SyncTrouble) -> String?
  ) throws(SyncTrouble) {
    var start = 0
    for word in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      try take(word, at: start, resolve)
      let end = text.utf8.distance(from: text.utf8.startIndex, to: word.endIndex)
      start = end + (word.endIndex < text.endIndex ? text[word.endIndex].utf8.count : 0)
    }
  }

  private mutating func take(
    _ word: Substring, at start: Int, _ resolve: (String) throws(SyncTrouble) -> String?
  ) throws(SyncTrouble) {
    let opening = word.prefix { "([{\"'“‘".contains($0) }
    let rest = word.dropFirst(opening.count)
    let core = String(
      rest.reversed().drop { ".,;:!?)]}\"'”’…".contains($0) }.reversed())
    let from = start + opening.utf8.count
    let range = from..<from + core.utf8.count
    if core.hasPrefix("https://") || core.hasPrefix("http://") {
      if core.contains(".") { facets.append((range, .link, core)) }
    } else if core.hasPrefix("@"), core.dropFirst().contains(".") {
      let name = core.dropFirst().lowercased()
      guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) })
      else { return }
      if let did = try resolve(name) { facets.append((range, .mention(did: did), core)) }
    } else if core.hasPrefix("#"), core.count > 1, core.count <= 65,
      core.dropFirst().contains(where: { !$0.isNumber && !$0.isPunctuation })
    {
      facets.append((range, .tag, String(core.dropFirst())))
    }
  }

  /// The member `facets`; nothing where there are none.
  func put(into writer: inout JSONWriter) {
    guard !facets.isEmpty else { return }
    writer.key("facets")
    writer.beginArray()
    for facet in facets {
      writer.beginObject()
      writer.key("index")
      writer.beginObject()
      writer.key("byteStart")
      writer.integer(Int64(facet.range.lowerBound))
      writer.key("byteEnd")
      writer.integer(Int64(facet.range.upperBound))
      writer.endObject()
      writer.key("features")
      writer.beginArray()
      writer.raw(feature(facet.feature, facet.words))
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
  }

  private func feature(_ feature: Feature, _ words: String) -> [UInt8] {
    let type = "app.bsky.richtext.facet#"
    return switch feature {
    case .link: Body.object([("$type", "\(type)link"), ("uri", words)])
    case .mention(let did): Body.object([("$type", "\(type)mention"), ("did", did)])
    case .tag: Body.object([("$type", "\(type)tag"), ("tag", words)])
    }
  }
}
