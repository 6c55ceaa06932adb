package import People

// The page of what is written and not sent.
extension State {
  /// What stands under the cursor there.
  package var outboxEntry: OutboxEntry? {
    guard case .outbox(let page)? = pages.last, let id = page.list.selectedItem?.id else {
      return nil
    }
    return book.outbox[id]
  }

  mutating func openOutbox() -> [Effect] {
    if case .outbox? = pages.last { return [] }
    var page = OutboxPage()
    page.rebuild(book: book)
    guard !page.list.rows.isEmpty else { return tell(.nothingWritten) }
    pages.append(.outbox(page))
    return []
  }

  /// Writes on.
  mutating func openEntry() -> [Effect] {
    guard let entry = outboxEntry else { return tell(.nothingWritten) }
    guard entry.isOpen else { return tell(.leftElsewhere) }
    open(entry)
    return []
  }

  /// Hands it over at once, unless something speaks against it.
  mutating func sendEntry() -> [Effect] {
    let effects = openEntry()
    return composer == nil ? effects : effects + handOver()
  }

  /// A draft is ready to be sent, or something queued is a draft again.
  mutating func queueEntry() -> [Effect] {
    guard let entry = outboxEntry, entry.isOpen else { return tell(.nothingWritten) }
    let isQueued = entry.state == .queued
    return perform(
      isQueued ? "made a draft of \(noun(entry))" : "queued \(noun(entry))",
      [Patch(.outbox, entry.id.description, ["state": isQueued ? "draft" : "queued"])])
  }

  mutating func discardEntry() -> [Effect] {
    guard let entry = outboxEntry else { return tell(.nothingWritten) }
    return discard(entry.id, noun(entry))
  }

  private func noun(_ entry: OutboxEntry) -> String {
    let tweet = entry.inReplyTo.flatMap { book.tweet($0) }
    return Composer(entry, tweet: tweet, thread: [], subject: book.subject(entry.id)).noun
  }
}
