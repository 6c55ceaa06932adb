internal import JSONText
internal import People
internal import Sync

extension AccountReport {
  /// What came of it, for people; what went wrong is said elsewhere.
  var lines: [String] {
    var lines = ["\(account)  \(network)  \(came)"]
    for sent in delivery.sent {
      lines.append("  sent \(sent.id.description): \(sent.post.description)")
    }
    for left in delivery.left {
      lines.append("  not sent \(left.id.description): \(left.why). Post it by hand: O in perch.")
      if !left.link.isEmpty { lines.append("  \(left.link)") }
    }
    if delivery.waiting > 0 { lines.append("  \(delivery.waiting) wait for the next sync") }
    if let spent, spent > 0 {
      lines.append("  this month at most \(CostMeter.dollars(spent)) on X")
    }
    return lines
  }

  private var came: String {
    let parts = [
      (gain.tweets, "new"), (gain.messages, gain.messages == 1 ? "message" : "messages"),
      (gain.changed, "changed"), (gain.skipped, "not readable"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "nothing new" : parts.joined(separator: ", ")
  }

  var isOverCap: Bool { troubles.contains { $0.contains("--over-cap") } }

  func put(into writer: inout JSONWriter) {
    writer.member("account", account)
    writer.member("network", network)
    writer.member("tweets", gain.tweets)
    writer.member("messages", gain.messages)
    writer.member("changed", gain.changed)
    writer.member("contacts", gain.contacts)
    writer.member("skipped", gain.skipped)
    writer.member("waiting", delivery.waiting)
    writer.key("sent")
    writer.beginArray()
    for sent in delivery.sent {
      writer.beginObject()
      writer.member("id", sent.id.description)
      writer.member("sent", sent.post.description)
      writer.endObject()
    }
    writer.endArray()
    writer.key("left")
    writer.beginArray()
    for left in delivery.left {
      writer.beginObject()
      writer.member("id", left.id.description)
      writer.member("why", left.why)
      writer.member("link", left.link)
      writer.endObject()
    }
    writer.endArray()
    writer.key("troubles")
    writer.beginArray()
    for trouble in troubles { writer.text(trouble) }
    writer.endArray()
    if let spent { writer.member("spentMillionths", Int(spent)) }
    if let until { writer.member("until", until.rfc3339) }
  }
}
