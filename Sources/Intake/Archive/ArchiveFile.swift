/// What an archive's file holds, by the name that X gives it.
enum ArchiveKind: String {
  case manifest, account, profile
  case names = "screen-name-change"
  case notes = "note-tweet"
  case tweets, tweet
  case communityTweets = "community-tweet"
  case likes = "like"
  case followers = "follower"
  case following
  case messages = "direct-messages"
  case message = "direct-message"
  case groupMessages = "direct-messages-group"
  case groupMessage = "direct-message-group"
  case messageHeaders = "direct-message-headers"
  case groupMessageHeaders = "direct-message-group-headers"
  case chatEvents = "message-event"
  case deletedTweets = "deleted-tweets"
  case deletedHeaders = "deleted-tweet-headers"
  case deletedNotes = "deleted-note-tweet"
  // Of the archives of 2012–18.
  case userDetails = "user_details"
  case payloadDetails = "payload_details"
  case tweetIndex = "tweet_index"
  /// `2014_01.js`: the tweets of a month.
  case month = "month.js"
  /// `tweets.csv`, or `2014_01.csv`: the same tweets with less of each.
  case table = "tweets.csv"
  case other

  /// Reads `tweets`, `tweets-part1`; `other` for what Perch has no use for.
  init(stem: some StringProtocol) {
    if ArchiveKind.isMonth(stem) {
      self = .month
      return
    }
    var stem = Substring(stem)
    if let part = stem.range(ofPart: "-part") { stem = stem[..<part] }
    self = ArchiveKind(rawValue: String(stem)) ?? .other
  }

  /// Reads `2014_01`.
  static func isMonth(_ stem: some StringProtocol) -> Bool {
    let parts = stem.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2]
      && parts.joined().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether a file is a list of statuses in JSON.
  var holdsTweets: Bool {
    self == .tweets || self == .tweet || self == .communityTweets || self == .month
  }

  var isDeleted: Bool {
    self == .deletedTweets || self == .deletedHeaders || self == .deletedNotes
  }
}

extension String {
  /// `tweets.js` for `tweets (1).js`.
  fileprivate var withoutCopyNumber: String {
    guard let open = lastIndex(of: "("), let close = lastIndex(of: ")"), open < close,
      self[open...].dropFirst().prefix(while: { $0 != ")" }).allSatisfy(\.isNumber)
    else { return self }
    return self[..<open].trimmed + self[close...].dropFirst()
  }
}

extension Substring {
  /// Where `-part` and digits end this name.
  fileprivate func range(ofPart mark: String) -> Index? {
    let digits = reversed().prefix { $0.isASCII && $0.isNumber }.count
    let rest = dropLast(digits)
    return digits > 0 && rest.hasSuffix(mark) ? rest.dropLast(mark.count).endIndex : nil
  }
}

/// One file of an archive: a `.js`, or a table of tweets of 2012–18.
struct ArchiveFile: Equatable {
  /// Inside the archive: `data/tweets.js`.
  var name: String
  var kind: ArchiveKind
  /// In bytes, as far as the folder or the zip says.
  var size: Int

  /// Nil where the last part of `name` is neither like `[a-z0-9_-]+.js` nor a table of tweets, in
  /// whatever case, and with the number that browsers add to what they save again: `tweets (1).js`.
  init?(name: String, size: Int) {
    let last = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let file = last.lowercased().withoutCopyNumber
    if file == "tweets.csv" || (file.hasSuffix(".csv") && ArchiveKind.isMonth(file.dropLast(4))) {
      self.init(name: name, kind: .table, size: size)
      return
    }
    let stem = file.dropLast(3)
    guard file.hasSuffix(".js"), !stem.isEmpty, stem.utf8.allSatisfy(ArchiveFile.isPlain) else {
      return nil
    }
    self.init(name: name, kind: ArchiveKind(stem: stem), size: size)
  }

  init(name: String, kind: ArchiveKind, size: Int) {
    self.name = name
    self.kind = kind
    self.size = size
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
