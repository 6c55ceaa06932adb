internal import JSONText
internal import People

/// One answer of the X API v2, sorted by what is in it. Lives only while its JSON is open.
struct Page {
  /// Those asked for, then those included.
  private(set) var tweets: [JSON] = []
  private(set) var users: [JSON] = []
  private(set) var messages: [JSON] = []
  /// Screen names and names by the account's number.
  private(set) var usernames: [UInt64: String] = [:]
  private(set) var names: [UInt64: String] = [:]
  /// Why it is skipped where it holds none of these.
  private(set) var emptiness = SkipReason.notAPI
  private var tweetsByID: [TweetID: JSON] = [:]
  private var mediaByKey: [String: JSON] = [:]

  init(_ json: JSON) {
    emptiness = Page.emptiness(json)
    let data = json["data"]
    if data == nil, Page.isBare(json) { sortBare(json) }
    if data?.isObject == true { data.map { sort($0) } }
    for item in data?.elements.map({ $0 }) ?? [] { sort(item) }
    let includes = json["includes"]
    for key in [includes?["tweets"], includes?["posts"], includes?["users"]] {
      for item in key?.elements.map({ $0 }) ?? [] { sort(item) }
    }
    for item in includes?["media"]?.elements.map({ $0 }) ?? [] {
      if let key = item["media_key"]?.text { mediaByKey[key] = item }
    }
  }

  /// When the page was as new as its newest tweet.
  var time: Moment {
    let times = tweets.compactMap {
      $0["created_at"]?.moment ?? $0["id"]?.id.flatMap(Snowflake.time)
    }
    return times.max() ?? Moment(milliseconds: 0)
  }

  func tweet(_ id: TweetID) -> JSON? { tweetsByID[id] }

  /// Offsets of the API are code points, as in archives.
  func links(_ urls: JSON) -> [TextLink] {
    urls.elements.compactMap { url in
      guard !Page.isMedia(url), let short = url["url"]?.words,
        let long = url["expanded_url"]?.words ?? url["unwound_url"]?.words
      else { return nil }
      let from = url["start"]?.whole ?? 0
      return TextLink(range: from..<max(from, url["end"]?.whole ?? 0), short: short, url: long)
    }
  }

  func media(_ keys: JSON?) -> [Tweet.Media] {
    guard let keys else { return [] }
    return keys.elements.compactMap { key in
      guard let item = key.text.flatMap({ mediaByKey[$0] }),
        let url = (item["url"]?.words ?? item["preview_image_url"]?.words)
      else { return nil }
      return Tweet.Media(
        kind: item["type"]?.words ?? "photo", url: url, alt: item["alt_text"]?.text ?? "")
    }
  }

  /// True for the link to a tweet's own photo or video.
  static func isMedia(_ url: JSON) -> Bool {
    if let key = url["media_key"], !key.isNull { return true }
    guard let long = url["expanded_url"]?.text, StatusLink(long) != nil else { return false }
    return long.contains("/photo/") || long.contains("/video/")
  }

  /// A tweet by itself, as programs that take pages apart save it, line by line, with what was
  /// included put into it.
  static func isBare(_ json: JSON) -> Bool {
    json["text"]?.isText == true && json["id"]?.id != nil
      && (json["author_id"]?.id != nil || json["author"]?["username"] != nil)
  }

  private mutating func sortBare(_ json: JSON) {
    sort(json)
    if let author = json["author"] { sort(author) }
    for key in [json["referenced_tweets"], json["referenced_posts"]] {
      for item in key?.elements.map({ $0 }) ?? [] where Page.isBare(item) { sortBare(item) }
    }
  }

  private mutating func sort(_ item: JSON) {
    if item["event_type"] != nil {
      messages.append(item)
    } else if item["text"]?.isText == true, let id = item["id"]?.id {
      if tweetsByID.updateValue(item, forKey: TweetID(twitter: id)) == nil { tweets.append(item) }
    } else if let name = item["username"]?.words, let id = item["id"]?.id {
      users.append(item)
      usernames[id] = name
      names[id] = item["name"]?.text
    }
  }

  private static func emptiness(_ json: JSON) -> SkipReason {
    let isError =
      json["errors"].map { $0.count > 0 } ?? (json["title"] != nil && json["type"] != nil)
    if isError && json["data"] == nil { return .apiError }
    if json["data"] != nil || json["meta"] != nil || json["errors"] != nil { return .noRecords }
    return .notAPI
  }
}
