internal import Commands
internal import People

// Sending: looked through first, handed over, "posted? y/n".
extension State {
  /// Hands what is written over to be posted, unless something speaks against it.
  mutating func handOver() -> [Effect] {
    guard let composer else { return [] }
    if let trouble = obstacle(toSending: composer) { return tell(trouble) }
    let kept = keepDraft()
    let cautions = cautions(of: composer)
    self.composer?.cautions = cautions
    guard cautions.isEmpty else {
      self.composer?.stage = .warned(cautions)
      return kept
    }
    return kept + handOverAllTheSame()
  }

  /// What has to be mended first; goes there.
  private mutating func obstacle(toSending composer: Composer) -> Trouble? {
    if composer.isBlank { return .emptyAnswer }
    if let open = Template.fields(in: composer.field.characters).first {
      self.composer?.field.moveCursor(to: open.upperBound)
      self.composer?.openField = open
      return .unfilled(String(composer.field.characters[open]))
    }
    if let length = composer.length, length.left < 0 {
      self.composer?.field.moveCursor(to: length.fits)
      return .textTooLong(-length.left)
    }
    if book.outbox[composer.id].map({ !$0.isOpen }) ?? false { return .leftElsewhere }
    return nil
  }

  /// Puts the text on the clipboard and its page into the browser.
  private mutating func handOverAllTheSame() -> [Effect] {
    guard let composer else { return [] }
    let text = composer.field.text
    let link =
      composer.tweet.map { WebLink.answer(to: $0, text: text) }
      ?? WebLink.new(text, on: composer.network, by: book.myHandle)
    status = nil
    self.composer?.stage = .handedOver(link: link ?? "")
    self.composer?.completion = Completion()
    let copy = Effect.copy(text)
    return link.map { hasBrowser ? [copy, .open($0)] : [copy] } ?? [copy]
  }

  /// `y` once, `a` for good for whom it would be too much, anything else not.
  mutating func takeOverruled(_ key: Key, _ cautions: [Caution]) -> [Effect] {
    switch key {
    case .character("y"), .character("Y"): return handOverAllTheSame()
    case .character("a"), .character("A"):
      let effects = freeAll(cautions)
      return effects.isEmpty ? [] : effects + handOverAllTheSame()
    case .character("n"), .character("N"), .escape, .enter, .character("q"):
      composer?.stage = .writing
      return []
    default: return []
    }
  }

  /// Tags them: I may write to them as often as I like.
  private mutating func freeAll(_ cautions: [Caution]) -> [Effect] {
    let people = cautions.compactMap { caution -> (ContactID, String)? in
      guard case .pushing(let contact?, let name, _) = caution else { return nil }
      return (contact, name)
    }
    guard !people.isEmpty else { return [] }
    let names = people.map(\.1).joined(separator: ", ")
    return perform(
      "may write to \(names) freely",
      people.map { Patch(.contact, $0.0.description, ["tags": [Contact.freelyTag: true]]) })
  }

  mutating func takePosted(_ key: Key) -> [Effect] {
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

  /// What was posted stays in the outbox as handed over, and what it answers is done.
  private mutating func confirmPosted() -> [Effect] {
    guard let composer else { return [] }
    self.composer = nil
    let completed = composer.step.flatMap { step in
      book.introductions[step.introduction]?.isOpen == true ? step.patch(at: now) : nil
    }
    let posted = Patch(
      .outbox, composer.id.description,
      ["state": "handed", "time": .text(now.rfc3339Milliseconds)])
    guard let tweet = composer.replyTo else {
      return perform("posted \(composer.noun)", [posted] + [completed].compactMap(\.self))
    }
    let name = composer.subject?.name ?? "somebody"
    return perform(
      "answered \(name)", [posted, doneTweet(tweet)],
      handled: [Act.Handled(id: tweet.description, how: "answered")])
  }

  /// Puts it by as finished: to be looked through before it is sent.
  mutating func queueComposer() -> [Effect] {
    guard let composer else { return [] }
    if let trouble = obstacle(toSending: composer) { return tell(trouble) }
    let kept = keepDraft()
    self.composer = nil
    return kept
      + perform(
        "queued \(composer.noun)",
        [Patch(.outbox, composer.id.description, ["state": "queued"])])
  }
}

// MARK: - Links

extension State {
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
