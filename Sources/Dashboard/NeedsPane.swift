package import People
package import Queries
internal import Scoring

/// What people look for and can give: what was found in tweets and waits for a yes, then what holds.
package struct NeedsPane: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    package let need: NeedID
    package let contact: ContactID
    package let kind: Need.Kind
    package let what: String
    package let evidence: TweetID?
    /// Whether it was only found, and nobody said yes yet.
    package let isFound: Bool

    /// Another one once it is confirmed, so that the cursor goes on to the next that was found.
    package var id: String { isFound ? "found \(need)" : need.description }
  }

  package var list = RowList<Entry>()
  package var limit = Query.everything
  package var search = Query.everything

  package init() {}

  mutating func rebuild(book: Book, found: Connections?, now: Moment, _ matcher: Matcher?) {
    let inTweets = book.unanswered(found?.inTweets ?? [], now: now).map {
      Entry(
        need: $0.id, contact: $0.contact, kind: $0.kind, what: $0.what, evidence: $0.tweet,
        isFound: true)
    }
    let open = book.needs.records.filter(\.isOpen).compactMap { need -> Entry? in
      guard let contact = book.home(need.contact), book.contact(contact) != nil else { return nil }
      return Entry(
        need: need.id, contact: contact, kind: need.kind, what: need.what, evidence: need.evidence,
        isFound: false)
    }
    var rows: [RowList<Entry>.Row] = []
    let groups = [
      ("found in tweets: is it so?", inTweets), ("look for", open.filter { $0.kind == .need }),
      ("can give", open.filter { $0.kind == .offer }),
    ]
    for (heading, entries) in groups {
      let shown = entries.filter { entry in
        guard let matcher else { return true }
        return book.contacts.home(of: entry.contact).map { matcher.matches(contact: $0) } ?? false
      }
      guard !shown.isEmpty else { continue }
      rows.append(.heading("\(heading) \(shown.count)"))
      rows += shown.map { .item($0) }
    }
    list.replace(rows)
  }

  /// Lines that one takes, with the gap below it.
  package static func height(of entry: Entry) -> Int { entry.isFound ? 4 : 3 }
}
