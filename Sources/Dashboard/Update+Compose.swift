internal import Commands
internal import People

// Answering: write, hand over, "posted? y/n".
extension State {
  mutating func openComposer() -> [Effect] {
    guard let id = subject?.tweet, let tweet = book.tweet(id) else { return tell(.noTweet) }
    composer = Composer(answering: tweet, subject: book.subject(tweet), draft: drafts[id] ?? "")
    return []
  }

  mutating func takeInComposer(_ key: Key) -> [Effect] {
    guard let stage = composer?.stage else { return [] }
    if case .handedOver = stage { return takePosted(key) }
    switch key {
    case .escape: return closeComposer()
    case .enter: return handOver()
    case .control("j"), .alt("\r"), .alt("\n"): composer?.field.insert("\n")
    default: if composer?.field.take(key) == true { status = nil }
    }
    return []
  }

  /// Puts the answer on the clipboard and its page into the browser.
  private mutating func handOver() -> [Effect] {
    guard let composer else { return [] }
    if composer.field.text.allSatisfy(\.isWhitespace) { return tell(.emptyAnswer) }
    if let (used, limit) = composer.length, used > limit { return tell(.textTooLong(used - limit)) }
    let link = WebLink.answer(to: composer.tweet, text: composer.field.text)
    status = nil
    self.composer?.stage = .handedOver(link: link ?? "")
    let copy = Effect.copy(composer.field.text)
    return link.map { hasBrowser ? [copy, .open($0)] : [copy] } ?? [copy]
  }

  private mutating func takePosted(_ key: Key) -> [Effect] {
    switch key {
    case .character("y"), .character("Y"): return confirmPosted()
    case .character("n"), .character("N"), .escape:
      composer?.stage = .writing
      return []
    case .character("o"):
      guard case .handedOver(let link)? = composer?.stage, !link.isEmpty else { return [] }
      return hasBrowser ? [.open(link)] : tell(.noBrowser(link: link))
    default: return []
    }
  }

  /// What was posted is kept in the outbox as handed over, and its tweet is done.
  private mutating func confirmPosted() -> [Effect] {
    guard let composer else { return [] }
    let id = composer.tweet.id
    drafts[id] = nil
    self.composer = nil
    let network = composer.tweet.author.network.rawValue
    let outbox = Patch(
      .outbox, ids.next("o"),
      [
        "network": .text(network), "text": .text(composer.field.text),
        "inReplyTo": .text(id.description), "state": "handed",
      ])
    return perform(
      "answered \(composer.subject.name)", [outbox, doneTweet(id)],
      handled: Act.Handled(id: id.description, how: "answered"))
  }

  /// Leaves; what was typed is there when the answer is taken up again.
  mutating func closeComposer() -> [Effect] {
    guard let composer else { return [] }
    drafts[composer.tweet.id] = composer.field.isEmpty ? nil : composer.field.text
    self.composer = nil
    if !composer.field.isEmpty { status = .info("Draft kept: r takes it up again.") }
    return []
  }

  mutating func openLink() -> [Effect] {
    guard let link else { return tell(.noLink) }
    return hasBrowser ? [.open(link)] : tell(.noBrowser(link: link))
  }

  mutating func copyLink() -> [Effect] {
    guard let link else { return tell(.noLink) }
    status = .info("Copied \(link)")
    return [.copy(link)]
  }

  /// The page of the tweet under the cursor, or of the person.
  private var link: String? {
    if let tweet = subject?.tweet.flatMap({ book.tweet($0) }) { return WebLink.tweet(tweet) }
    return subject?.handle.flatMap { WebLink.profile($0) }
  }
}
