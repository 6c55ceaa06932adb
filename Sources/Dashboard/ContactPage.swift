package import People

/// A contact's page: all that passed between us, newest first, below who they are.
package struct ContactPage: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    package enum Content: Equatable, Sendable {
      case tweet(TweetKey)
      case interaction(InteractionID)
    }

    package let id: String
    package let content: Content
    package let time: Moment
  }

  package let contact: ContactID
  package var list = RowList<Entry>()

  /// As many exchanges as anybody scrolls through.
  private static let most = 500

  package init(contact: ContactID) { self.contact = contact }

  mutating func rebuild(book: Book, zone: Zone) {
    guard let contact = book.contact(self.contact) else { return list.replace([]) }
    let tweets = ContactPage.exchanges(with: contact, book)
    let logged = book.logged(with: contact.id)
      .map { interaction in
        Entry(
          id: interaction.id.description, content: .interaction(interaction.id),
          time: interaction.moment(zone))
      }
    let all = (tweets + logged).sorted { ($1.time, $1.id) < ($0.time, $0.id) }
    list.replace(all.map { .item($0) })
  }

  /// The newest tweets and messages between a contact and me, newest first.
  package static func exchanges(with contact: Contact, in book: Book) -> [Tweet] {
    exchanges(with: contact, book).compactMap { entry in
      guard case .tweet(let key) = entry.content else { return nil }
      return book.tweets.row(of: key).flatMap { book.tweet($0) }
    }
  }

  private static func exchanges(with contact: Contact, _ book: Book) -> [Entry] {
    let table = book.tweets
    let theirs = book.handleNumbers(of: contact)
    var entries: [Entry] = []
    for row in (0..<table.count).reversed() where table.kinds[row] != .like {
      let author = table.authors[row]
      let isBetween =
        theirs.contains(author)
        ? addresses(row, table) { book.isMine($0) }
        : book.isMine(author) && addresses(row, table) { theirs.contains($0) }
      guard isBetween else { continue }
      entries.append(
        Entry(id: "t\(table.keys[row])", content: .tweet(table.keys[row]), time: table.times[row]))
      if entries.count == most { break }
    }
    return entries
  }

  private static func addresses(
    _ row: Int, _ table: TweetTable, _ isWanted: (HandleNumber) -> Bool
  ) -> Bool {
    let answered = table.replyToAuthors[row]
    return table.mentions(row).contains(where: isWanted)
      || (answered != TweetTable.nobody && isWanted(answered))
  }
}

extension Interaction {
  /// The moment as written; a day alone counts as its noon.
  func moment(_ zone: Zone) -> Moment {
    Moment(rfc3339: time) ?? day.map { zone.moment($0, minute: 12 * 60) } ?? Moment(seconds: 0)
  }
}
