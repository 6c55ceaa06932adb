internal import JSONText
internal import People

/// Reads the conversations of `direct-messages.js`, the groups', and the headers of both.
///
/// A message is kept as `twitter:dm-<id>`. Archives name people by number alone; the numbers become
/// handles when all inputs were read.
struct ArchiveMessages {
  let harvest: Harvest

  func take(_ element: JSON) -> Entries.Verdict {
    guard let conversation = element["dmConversation"],
      let events = conversation["messages"], events.isArray
    else { return .skipped(.incomplete) }
    let people = members(conversation["conversationId"], events)
    var verdict = Entries.Verdict.taken
    for event in events.elements {
      guard let json = event["messageCreate"] ?? event["welcomeMessageCreate"] else { continue }
      let one = message(json, people).map { harvest.add($0) } ?? .skipped(.incomplete)
      if case .skipped = one { verdict = one }
    }
    return verdict
  }

  private func message(_ json: JSON, _ people: Set<UInt64>) -> Tweet? {
    guard let id = json["id"]?.id, let sender = json["senderId"]?.id,
      let author = Handle(twitterNumber: sender),
      let time = json["createdAt"]?.moment ?? Snowflake.time(id)
    else { return nil }
    var message = Tweet(
      id: TweetID("twitter:dm-\(id)"), time: time, author: author, kind: .message)
    message.authorID = String(sender)
    let receivers = json["recipientId"]?.id.map { [$0] } ?? people.filter { $0 != sender }.sorted()
    message.to = receivers.compactMap { Handle(twitterNumber: $0) }
    message.source = "x-archive"
    readContent(&message, json)
    return message
  }

  private func readContent(_ message: inout Tweet, _ json: JSON) {
    var text = json["text"]?.text?.unescaped ?? ""
    for url in json["urls"]?.elements.map({ $0 }) ?? [] {
      guard let short = url["url"]?.words, let long = url["expanded"]?.words else { continue }
      text = text.replacing(short, with: long)
      message.links.append(Tweet.Link(short: short, url: long))
    }
    message.text = text
    for url in json["mediaUrls"]?.elements.compactMap(\.words) ?? [] {
      let kind = url.hasSuffix(".mp4") ? "video" : "photo"
      message.media.append(Tweet.Media(kind: kind, url: url))
    }
  }

  /// All who are known to take part: the two in the conversation's id, the senders, who joined.
  private func members(_ conversation: JSON?, _ events: JSON) -> Set<UInt64> {
    let pair = conversation?.text?.split(separator: "-").compactMap { UInt64($0) } ?? []
    var people = Set(pair.count == 2 ? pair : [])
    for event in events.elements {
      for (_, value) in event.members {
        for key in [value["senderId"], value["initiatingUserId"]] {
          if let id = key?.id { people.insert(id) }
        }
        for list in [value["participantsSnapshot"], value["userIds"]] {
          people.formUnion(list?.elements.compactMap(\.id) ?? [])
        }
      }
    }
    return people
  }
}
