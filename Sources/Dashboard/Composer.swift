package import People

/// Something being written, and then handed over to be posted: an answer, or a tweet of my own.
package struct Composer: Equatable, Sendable {
  package enum Stage: Equatable, Sendable {
    case writing
    /// A template is being chosen.
    case choosing(TemplateChoice)
    /// Something speaks against it: all the same? y/n.
    case warned([Caution])
    /// On the clipboard, its page opened or shown: "posted? y/n".
    case handedOver(link: String)
  }

  /// Its entry in the outbox, there or to come.
  package let id: OutboxID
  /// The tweet or message that is answered.
  package let replyTo: TweetID?
  /// The same where it can be read, and what was said before it, earliest first.
  package let tweet: Tweet?
  package let thread: [Tweet]
  /// Whom it is for.
  package let subject: Subject?
  package internal(set) var network: Network
  /// Which of my handles it goes by, where I have several accounts there.
  package internal(set) var account: Handle?
  package var field: TextField
  package var stage = Stage.writing
  /// Who or what may be meant by the word at the cursor.
  package internal(set) var completion = Completion()
  /// What speaks against sending it, as far as that is known while it is written.
  package internal(set) var cautions: [Caution] = []
  /// How often the text changed.
  var edits = 0
  /// The field of a template that Tab went to: what is typed takes its place.
  package internal(set) var openField: Range<Int>?
  /// What it does for an introduction once it is posted.
  let step: IntroductionStep?
  /// Whether its draft is to be looked at after a pause.
  var isPausePlanned = false

  package var isMessage: Bool { tweet?.kind == .message }

  /// By the network's own count; nil where it has none worth counting.
  package var length: TextLength? {
    isMessage ? nil : TextLength(field.characters, on: network)
  }

  /// What it is called: `an answer to Sam Baker`.
  package var noun: String {
    switch (replyTo, subject) {
    case (nil, nil): "a tweet"
    case (nil, let subject?): "a tweet to \(subject.name)"
    case (_, let subject): "an answer\(subject.map { " to \($0.name)" } ?? "")"
    }
  }
}

extension Composer {
  /// - Parameters:
  ///   - entry: what the outbox has of it, or is to have.
  ///   - thread: what was said before `tweet`, earliest first.
  init(_ entry: OutboxEntry, tweet: Tweet?, thread: [Tweet], subject: Subject?) {
    (id, replyTo, network, step) = (entry.id, entry.inReplyTo, entry.network, entry.step)
    account = entry.account
    (self.tweet, self.thread, self.subject) = (tweet, thread, subject)
    field = TextField(entry.text, isMultiline: true)
  }
}
