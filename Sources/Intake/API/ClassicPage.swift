internal import JSONText
internal import People

/// One answer of the X API 1.1, or a line of its streams, sorted by what is in it. Lives only while
/// its JSON is open.
struct ClassicPage {
  private(set) var statuses: [JSON] = []
  private(set) var users: [JSON] = []
  private(set) var messages: [JSON] = []

  /// Nil where this is none.
  init?(_ json: JSON) {
    if let list = json["statuses"], list.isArray {
      statuses = Array(list.elements)
    } else if let list = json["users"], list.isArray {
      users = Array(list.elements)
    } else if let list = json["events"], list.isArray {
      messages = Array(list.elements)
    } else if ClassicPage.isStatus(json) {
      statuses = [json]
    } else if ClassicPage.isUser(json) {
      users = [json]
    } else if !ClassicPage.isOther(json) {
      return nil
    }
  }

  /// When the page was as new as its newest tweet.
  var time: Moment {
    let inner = users.compactMap { $0["status"] }
    let times = (statuses + inner).compactMap { status in
      StatusFields(status).id.flatMap { StatusFields(status).time($0) }
    }
    return times.max() ?? Moment(milliseconds: 0)
  }

  private static func isStatus(_ json: JSON) -> Bool {
    json["user"]?.isObject == true && (json["text"] ?? json["full_text"])?.isText == true
  }

  private static func isUser(_ json: JSON) -> Bool {
    json["screen_name"]?.isText == true && (json["id_str"] ?? json["id"]) != nil
  }

  /// Answers and lines of a stream that tell of no tweet, no person and no message.
  private static func isOther(_ json: JSON) -> Bool {
    let signs: [StaticString] = [
      "rate_limit_context", "relationship", "ids", "sizes", "delete", "limit", "scrub_geo",
      "status_withheld", "user_withheld", "disconnect", "warning", "friends", "friends_str",
    ]
    return signs.contains { json[$0] != nil }
  }
}

extension PageReader {
  /// Takes a page of the API 1.1, one thing at a time; one without anything is skipped whole.
  mutating func take(
    _ page: ClassicPage, _ skips: inout Skips, _ place: () -> Place
  ) -> Entries.Verdict {
    var statuses = Statuses(owner: nil, harvest: harvest, source: "x-api")
    for user in page.users { takeUser(user, at: page.time) }
    for json in page.statuses {
      if let user = json["user"] { takeUser(user, at: page.time) }
      if case .skipped(let reason) = statuses.take(json) { skips.add(reason, place()) }
    }
    for json in page.messages {
      if case .skipped(let reason) = takeEvent(json) { skips.add(reason, place()) }
    }
    if page.users.isEmpty && page.statuses.isEmpty && page.messages.isEmpty {
      return .skipped(.noRecords)
    }
    noteTaken()
    return .taken
  }

  private mutating func takeUser(_ json: JSON, at time: Moment) {
    guard let id = (json["id_str"] ?? json["id"])?.id, let name = json["screen_name"]?.utf8,
      harvest.directory.saw(id, name, at: time, name: json["name"]?.text) != nil
    else { return }
    var profile = Directory.Profile()
    let urls = json["entities"]?["description"]?["urls"]
    profile.bio = text(json["description"], urls: urls)
    profile.place = json["location"]?.text ?? ""
    profile.followers = json["followers_count"]?.whole
    profile.following = json["friends_count"]?.whole
    profile.isVerified = json["verified"]?.bool
    describe(id, profile)
  }

  private mutating func takeEvent(_ json: JSON) -> Entries.Verdict {
    guard let create = json["message_create"] else { return .skipped(.notAMessage) }
    let data = create["message_data"]
    guard let id = json["id"]?.id, let milliseconds = json["created_timestamp"]?.whole else {
      return .skipped(.incomplete)
    }
    guard let sender = create["sender_id"]?.id, let author = Handle(twitterNumber: sender) else {
      return .skipped(.noSender)
    }
    var message = Tweet(
      id: TweetID("twitter:dm-\(id)"), time: Moment(milliseconds: Int64(milliseconds)),
      author: author, kind: .message)
    message.authorID = String(sender)
    let receiver = create["target"]?["recipient_id"]?.id.flatMap { Handle(twitterNumber: $0) }
    message.to = receiver.map { [$0] } ?? []
    message.text = text(data?["text"], urls: data?["entities"]?["urls"])
    message.source = "x-api"
    return harvest.add(message)
  }
}
