/// What I wrote, or am writing, to be sent: a tweet, an answer, a message.
package struct OutboxEntry: Identifiable, Equatable, Sendable {
  /// How far it has come. A draft is still being written; what is queued waits to be looked
  /// through; what was handed over was posted by hand; what is sent went by the network's API.
  package enum State: String, Sendable { case draft, queued, sending, sent, failed, handed }

  package let id: OutboxID
  package var network = Network.twitter
  package var text = ""
  /// Which of my handles it goes by, where that was said.
  package var account: Handle?
  /// The tweet or message that it answers.
  package var inReplyTo: TweetID?
  package var state = State.draft
  /// The id that it got.
  package var sent: TweetID?
  /// What the network said against it.
  package var error = ""
  package var tries: Int64 = 0
  /// Chosen before the first try: by it the network knows it again.
  package var key = ""
  /// When it was handed over or sent.
  package var time: Moment?
  /// What it brings about for an introduction once it left; nil for most.
  package var step: IntroductionStep?
  package var isDeleted = false

  package init(id: OutboxID) { self.id = id }

  package init(id: String, _ source: some FieldSource) {
    self.id = OutboxID(id)
    network = source.text("network").flatMap(Network.init) ?? .twitter
    text = source.text("text") ?? ""
    account = source.text("account").flatMap { Handle($0) }
    inReplyTo = source.text("inReplyTo").map { TweetID($0) }
    state = source.text("state").flatMap(State.init) ?? .draft
    sent = source.text("sent").map { TweetID($0) }
    error = source.text("error") ?? ""
    tries = source.integer("tries") ?? 0
    key = source.text("key") ?? ""
    time = source.text("time").flatMap { Moment(rfc3339: $0) }
    step = IntroductionStep(source)
    isDeleted = source.flag("deleted") ?? false
  }

  package var fields: Fields {
    var fields: Fields = ["network": .text(network.rawValue), "state": .text(state.rawValue)]
    fields.put("text", text)
    fields.put("account", account?.description ?? "")
    fields.put("inReplyTo", inReplyTo?.description ?? "")
    fields.put("sent", sent?.description ?? "")
    fields.put("error", error)
    if tries > 0 { fields["tries"] = .integer(tries) }
    fields.put("key", key)
    fields.put("time", time?.rfc3339Milliseconds ?? "")
    if let step { fields.merge(step.fields) { $1 } }
    fields.put("deleted", isDeleted)
    return fields
  }

  /// Whether it can still be written on: nothing of it left yet.
  package var isOpen: Bool {
    switch state {
    case .draft, .queued, .failed: !isDeleted
    case .sending, .sent, .handed: false
    }
  }

  /// Whether it went out, or is about to.
  package var hasLeft: Bool { !isOpen && !isDeleted }
}

package typealias OutboxID = Identifier<OutboxEntry>

/// All that was written to be sent, in the order in which it was begun.
package struct Outbox: Sendable {
  package private(set) var entries: [OutboxEntry] = []
  private var index: [OutboxID: Int] = [:]
  /// The entries that answer a tweet.
  private var answers: [TweetID: [Int]] = [:]

  package init() {}

  package mutating func put(_ entry: OutboxEntry) {
    if let at = index[entry.id] {
      if let old = entries[at].inReplyTo, old != entry.inReplyTo {
        answers[old]?.removeAll { $0 == at }
      }
      entries[at] = entry
    } else {
      index[entry.id] = entries.count
      entries.append(entry)
    }
    guard let tweet = entry.inReplyTo, let at = index[entry.id] else { return }
    if answers[tweet]?.contains(at) != true { answers[tweet, default: []].append(at) }
  }

  /// The entry with an id, deleted or not.
  package subscript(id: OutboxID) -> OutboxEntry? { index[id].map { entries[$0] } }

  /// What I wrote to answer a tweet, the newest last.
  package func answers(to tweet: TweetID) -> [OutboxEntry] {
    (answers[tweet] ?? []).map { entries[$0] }.filter { !$0.isDeleted }
  }

  /// The answer to a tweet that can still be written on.
  package func openAnswer(to tweet: TweetID) -> OutboxEntry? {
    answers.isEmpty ? nil : answers(to: tweet).last(where: \.isOpen)
  }
}
