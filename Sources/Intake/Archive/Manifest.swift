internal import JSONText
internal import People

/// What `manifest.js`, or its like of 2012–18, says of an archive.
struct Manifest: Equatable {
  var made: Moment?
  var isPartial = false
  var accountID: UInt64?
  var userName = ""
  /// Entries by file, `data/tweets.js`.
  var counts: [String: Int] = [:]

  /// Tweets in all, as the archives of 2012–18 say it.
  var tweets: Int?

  init() {}

  /// Takes `payload_details.js`, or an element of `tweet_index.js`.
  mutating func take(_ kind: ArchiveKind, _ json: JSON) {
    if kind == .payloadDetails {
      made = json["created_at"]?.moment
      tweets = json["tweets"]?.whole
    } else if let name = json["file_name"]?.words {
      counts[name] = json["tweet_count"]?.whole
    }
  }

  init(_ json: JSON) {
    let archive = json["archiveInfo"]
    made = archive?["generationDate"]?.moment
    isPartial = archive?["isPartialArchive"]?.bool ?? false
    accountID = json["userInfo"]?["accountId"]?.id
    userName = json["userInfo"]?["userName"]?.text ?? ""
    guard let types = json["dataTypes"] else { return }
    for (_, type) in types.members {
      for file in type["files"]?.elements.map({ $0 }) ?? [] {
        if let name = file["fileName"]?.words { counts[name] = file["count"]?.whole }
      }
    }
  }
}
