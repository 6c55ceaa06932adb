internal import Intake
internal import JSONText
package import People

extension XServer: Postman {
  /// Since February 2026 X lets self-serve apps answer only who mentioned or quoted the user.
  package func refusal(_ letter: Letter, in book: Book) -> String? {
    guard let parent = letter.entry.inReplyTo else { return nil }
    if letter.parent?.kind == .message || parent.description.hasPrefix("twitter:dm-") {
      return "Perch sends no messages on X"
    }
    guard parent.twitterNumber != nil else { return "what it answers is not on X" }
    guard let tweet = letter.parent else { return nil }
    let mine = Set((book.me?.handles ?? []).union(account.handle.map { [$0] } ?? []))
    let isMine = mine.contains(tweet.author)
    let namesMe =
      tweet.mentions.contains { mine.contains($0) }
      || tweet.replyToAuthor.map { mine.contains($0) } ?? false
    let quotesMe =
      tweet.kind == .quote
      && tweet.of.flatMap { book.tweet($0) }.map { mine.contains($0.author) } ?? false
    if isMine || namesMe || quotesMe { return nil }
    return "X lets programs answer only who mentioned or quoted you"
  }

  /// Among my latest, the same text that answers the same. X gives links as short ones and begins
  /// an answer with the names of those it goes to, so neither is compared.
  package func find(_ letter: Letter) throws(SyncTrouble) -> TweetID? {
    let query = [
      ("max_results", "20"), ("tweet.fields", "created_at,referenced_tweets,entities,note_tweet"),
    ]
    try refuseOverCap(20 * CostMeter.Resource.owned.price)
    let answer = try get("/2/users/\(WebAddress.encoded(account[.id] ?? ""))/tweets", query)
    let parent = letter.entry.inReplyTo?.twitterNumber
    let wanted = XServer.bare(letter.entry.text, links: [])
    let (found, read) = try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "a list") { json -> (String?, [String])? in
        guard json["data"] != nil || json["meta"] != nil else { return nil }
        let tweets = json["data"]?.elements.map { $0 } ?? []
        let same = tweets.first { tweet in
          XServer.parent(tweet) == parent && XServer.isFrom(tweet, letter.begun)
            && XServer.bare(tweet) == wanted
        }
        return (same?["id"]?.filled, tweets.compactMap { $0["id"]?.text })
      }
    }
    meter.count(read.map { (.owned, $0) }, at: courier.now)
    return found.map { TweetID("twitter:\($0)") }
  }

  private static func parent(_ tweet: JSON) -> String? {
    let references = tweet["referenced_tweets"] ?? tweet["referenced_posts"]
    return references?.elements.first { $0["type"]?.text == "replied_to" }?["id"]?.text
  }

  /// How far the clocks of two machines may be apart, in seconds.
  private static let slack = 600.0

  private static func isFrom(_ tweet: JSON, _ begun: Moment) -> Bool {
    let time = tweet["created_at"]?.text.flatMap { Moment(rfc3339: $0) }
    return time.map { $0 >= begun.adding(seconds: -slack) } ?? true
  }

  private static func bare(_ tweet: JSON) -> String {
    let content =
      (tweet["note_tweet"] ?? tweet["note_post"]).flatMap {
        $0["text"]?.isText == true ? $0 : nil
      } ?? tweet
    let urls = content["entities"]?["urls"] ?? tweet["entities"]?["urls"]
    let links = urls?.elements.compactMap { url in
      url["url"]?.text.flatMap { short in url["expanded_url"]?.text.map { (short, $0) } }
    }
    return bare(content["text"]?.text ?? "", links: links ?? [])
  }

  /// - Parameter links: short ones with what they stand for.
  private static func bare(_ text: String, links: [(String, String)]) -> String {
    let plain = PlainText.of(escaped: text)
    var words = plain.split(whereSeparator: \.isWhitespace).map { word in
      links.first { $0.0 == word }.map { Substring($0.1) } ?? word
    }
    words.removeFirst(words.prefix { $0.first == "@" }.count)
    return words.joined()
  }

  package func prepare(_ letter: Letter) throws(SyncTrouble) -> Posting {
    let text = letter.entry.text
    let hasLink = text.contains("https://") || text.contains("http://")
    try refuseOverCap(hasLink ? CostMeter.linkPostPrice : CostMeter.postPrice)
    return { [self] () throws(SyncTrouble) in try send(letter, hasLink: hasLink) }
  }

  private func send(_ letter: Letter, hasLink: Bool) throws(SyncTrouble) -> TweetID {
    let text = letter.entry.text
    let body = Body.object { writer in
      writer.key("text")
      writer.text(text)
      if let parent = letter.entry.inReplyTo?.twitterNumber {
        writer.key("reply")
        writer.raw(Body.object([("in_reply_to_tweet_id", parent)]))
      }
    }
    let address = server.at("/2/tweets")
    let number = try authorised(.post, address) { (headers) throws(NetworkTrouble) in
      let request = HTTPRequest(.post, address, headers: headers + [Body.json], body: body)
      let answer = try courier.post(request)
      return try answer.read(from: host, "the post") { $0["data"]?["id"]?.filled }
    }
    meter.countPost(hasLink: hasLink, at: courier.now)
    return TweetID("twitter:\(number)")
  }
}
