internal import People

/// Reads `tweets.csv` of the archives of 2012–18: the same tweets as in its monthly files, with
/// less of each. A tweet that those had is left as they have it.
struct CSVTweets {
  let owner: Owner
  let harvest: Harvest
  /// Tweets of this archive that are there already.
  private var known: Set<TweetKey>
  private var columns: [String: Int] = [:]
  private var text = TweetText()
  private(set) var rowCount = 0

  /// - Parameter known: the tweets of the archive's monthly files.
  init(owner: Owner, harvest: Harvest, known: Set<TweetKey>) {
    (self.owner, self.harvest, self.known) = (owner, harvest, known)
  }

  /// Whether these bytes start as such a table does.
  static func isTable(_ head: UnsafeRawBufferPointer) -> Bool {
    var rows = CSV(head)
    return rows.next().map { isHeader($0.fields) } ?? false
  }

  private static func isHeader(_ fields: [String]) -> Bool {
    Set(fields).isSuperset(of: ["tweet_id", "timestamp", "text"])
  }

  /// Reads a whole table.
  ///
  /// - Returns: false where it is no table of tweets.
  mutating func read(_ bytes: UnsafeRawBufferPointer, file: String, _ skips: inout Skips) -> Bool {
    var rows = CSV(bytes)
    guard let header = rows.next(), CSVTweets.isHeader(header.fields) else { return false }
    columns = Dictionary(header.fields.enumerated().map { ($1, $0) }) { first, _ in first }
    while let row = rows.next() {
      rowCount += 1
      let verdict = row.fault == nil ? take(row) : .skipped(.unreadable)
      if case .skipped(let reason) = verdict {
        skips.add(reason, Place(file: file, entry: rowCount, line: row.line))
      }
    }
    return true
  }

  private mutating func take(_ row: CSV.Row) -> Entries.Verdict {
    guard let id = number("tweet_id", row), let time = time(id, row) else {
      return .skipped(.incomplete)
    }
    guard known.insert(harvest.key(of: TweetID(twitter: id))).inserted else { return .taken }
    var tweet = Tweet(id: TweetID(twitter: id), time: time, author: owner.handle, kind: .tweet)
    tweet.authorID = owner.id.map { String($0) } ?? ""
    tweet.source = CSVTweets.source
    let raw = row[columns["text"]]
    let names = raw.mentionedNames.compactMap { harvest.directory.handle($0) }
    if let original = number("retweeted_status_id", row) {
      readRepost(&tweet, original, names.first, row)
    } else {
      readReply(&tweet, raw, names.first, row)
      for handle in names where handle != owner.handle && !tweet.mentions.contains(handle) {
        tweet.mentions.append(handle)
      }
    }
    readText(&tweet, raw, row)
    return harvest.add(tweet)
  }

  static let source = "x-archive-csv"

  private func readRepost(
    _ tweet: inout Tweet, _ original: UInt64, _ author: Handle?, _ row: CSV.Row
  ) {
    tweet.kind = .repost
    tweet.of = TweetID(twitter: original)
    let id = number("retweeted_status_user_id", row)
    let seen = author.flatMap { author in id.flatMap { saw($0, author, tweet.time) } }
    tweet.mentions = [seen ?? author ?? id.flatMap { Handle(twitterNumber: $0) }].compactMap { $0 }
  }

  private func readReply(
    _ tweet: inout Tweet, _ raw: String, _ first: Handle?, _ row: CSV.Row
  ) {
    let (status, user) = (
      number("in_reply_to_status_id", row), number("in_reply_to_user_id", row)
    )
    guard status != nil || user != nil else { return }
    tweet.kind = .reply
    tweet.replyTo = status.map { TweetID(twitter: $0) }
    if user == owner.id, user != nil {
      tweet.replyToAuthor = owner.handle
    } else if let first, let user, raw.hasPrefix("@") {
      tweet.replyToAuthor = saw(user, first, tweet.time)
    } else {
      tweet.replyToAuthor = user.flatMap { Handle(twitterNumber: $0) }
    }
  }

  /// The table does not say which short link stands for which long one: where there are as many of
  /// each, they stand in the same order.
  private mutating func readText(_ tweet: inout Tweet, _ raw: String, _ row: CSV.Row) {
    let short = raw.shortLinks
    var long: [String] = []
    for url in row[columns["expanded_urls"]].split(separator: ",").map(String.init)
    where !long.contains(url) {
      long.append(url)
    }
    let links = short.count == long.count ? zip(short, long).map { ($0, $1) } : []
    var raw = raw
    tweet.text = raw.withUTF8 { text.render(UnsafeRawBufferPointer($0)) }
    for (short, long) in links {
      tweet.text = tweet.text.replacing(short, with: long)
      tweet.links.append(Tweet.Link(short: short, url: long))
    }
    guard tweet.kind == .tweet, let quoted = tweet.links.compactMap({ StatusLink($0.url) }).last,
      quoted.name.lowercased() != String(owner.handle.name)
    else { return }
    tweet.kind = .quote
    tweet.of = TweetID(twitter: quoted.id)
  }

  private func number(_ column: String, _ row: CSV.Row) -> UInt64? {
    UInt64(row[columns[column]]).flatMap { $0 > 0 && $0 <= UInt64(Int64.max) ? $0 : nil }
  }

  private func time(_ id: UInt64, _ row: CSV.Row) -> Moment? {
    let text = Array(row[columns["timestamp"]].utf8)
    let written = text.withUnsafeBytes { Moment(tableTime: $0) ?? Moment(rfc3339: $0) }
    return Snowflake.time(id, written: written)
  }

  private func saw(_ id: UInt64, _ handle: Handle, _ time: Moment) -> Handle? {
    var name = String(handle.name)
    return name.withUTF8 {
      harvest.directory.saw(id, UnsafeRawBufferPointer($0), at: time, name: nil)
    }
  }
}

extension String {
  /// The names behind an `@` that starts a word.
  var mentionedNames: [String] {
    var names: [String] = []
    var before: UInt8 = 0x20
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "@"), !isOfName(before) {
        let name = rest.prefix(while: isOfName)
        if !name.isEmpty, name.count <= 15 { names.append(String(Substring(name))) }
      }
      before = byte
    }
    return names
  }

  /// The links of X's shortener, each once, in order.
  fileprivate var shortLinks: [String] {
    var links: [String] = []
    for range in ranges(of: "t.co/") {
      let before = self[..<range.lowerBound]
      guard let scheme = ["https://", "http://"].first(where: before.hasSuffix) else { continue }
      let code = self[range.upperBound...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      let link = "\(scheme)t.co/\(code)"
      if !links.contains(link) { links.append(link) }
    }
    return links
  }
}

private func isOfName(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
  default: false
  }
}
