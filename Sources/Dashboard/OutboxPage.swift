package import People

/// What is written and not sent: to be looked through, mended and handed over one by one.
package struct OutboxPage: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    package let id: OutboxID
  }

  package var list = RowList<Entry>()

  init() {}

  private static let groups: [(state: OutboxEntry.State, title: String)] = [
    (.failed, "failed"), (.queued, "queued"), (.sending, "being sent"), (.draft, "drafts"),
  ]

  /// Whether there is nothing to list.
  static func isEmpty(_ book: Book) -> Bool {
    !book.outbox.entries.contains { entry in
      !entry.isDeleted && groups.contains { $0.state == entry.state }
    }
  }

  /// What failed first, then what is ready; of each the oldest first.
  mutating func rebuild(book: Book) {
    let open = book.outbox.entries.filter { !$0.isDeleted }
    list.replace(
      OutboxPage.groups.flatMap { group -> [RowList<Entry>.Row] in
        let entries = open.filter { $0.state == group.state }
        guard !entries.isEmpty else { return [] }
        return [.heading("\(group.title)  \(entries.count)")]
          + entries.map { .item(Entry(id: $0.id)) }
      })
  }
}

extension Book {
  /// Whom something in the outbox is for, and what it answers.
  package func subject(_ id: OutboxID) -> Subject? {
    guard let entry = outbox[id] else { return nil }
    if let tweet = entry.inReplyTo.flatMap({ tweet($0) }) { return subject(tweet) }
    return firstNamed(in: entry)
  }
}
