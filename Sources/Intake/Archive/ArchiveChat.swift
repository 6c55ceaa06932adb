internal import JSONText
internal import People

/// Reads the elements of `message-event.js`: what X Chat lets be seen of its encrypted messages,
/// which is who wrote to whom, and when.
///
/// A message is kept as `twitter:chat-<message>`, without a text.
struct ArchiveChat {
  let harvest: Harvest
  private static let longestID = 64

  func take(_ element: JSON) -> Entries.Verdict {
    let json = element["messageEvent"] ?? element
    guard json["detail"]?["messageCreateEvent"] != nil else { return .skipped(.notAMessage) }
    guard let id = (json["messageId"] ?? json["sequenceId"]).flatMap(ArchiveChat.id),
      let sender = json["senderId"]?.id, let author = Handle(twitterNumber: sender),
      let milliseconds = json["createdAtMsec"]?.whole
    else { return .skipped(.incomplete) }
    var message = Tweet(
      id: TweetID("twitter:chat-\(id)"), time: Moment(milliseconds: Int64(milliseconds)),
      author: author, kind: .message)
    message.authorID = String(sender)
    let people = json["conversationId"]?.text?.split { $0 == ":" || $0 == "-" } ?? []
    let numbers = people.compactMap { UInt64($0) }
    if numbers.count == people.count {
      message.to = numbers.filter { $0 != sender }.compactMap { Handle(twitterNumber: $0) }
    }
    message.source = "x-archive"
    return harvest.add(message)
  }

  /// As it stands there, where it is a plain word.
  private static func id(_ json: JSON) -> String? {
    if let number = json.id { return String(number) }
    guard let text = json.words, text.utf8.count <= longestID,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") })
    else { return nil }
    return text
  }
}
