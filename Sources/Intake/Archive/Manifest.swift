internal import JSONText
internal import People

/// What `manifest.js` says of an archive.
struct Manifest: Equatable {
  var made: Moment?
  var isPartial = false
  var accountID: UInt64?
  var userName = ""
  /// Entries by file, `data/tweets.js`.
  var counts: [String: Int] = [:]

  init() {}

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
