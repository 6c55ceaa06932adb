package import People
internal import Scoring

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
  /// How much went each way in each of the past months, as far as it is known.
  package private(set) var months: [Exchanges.Month] = []
  /// Strength at the end of each of the past weeks, the oldest first; none until it is known.
  package private(set) var strengths: [Double] = []
  /// What a look at all that ever passed found; nil before.
  private var found: Exchanges?

  /// Tweets that are looked at where a key waits for it.
  private static let atOnce = 20_000

  package init(contact: ContactID) { self.contact = contact }

  mutating func rebuild(book: Book, now: Moment, zone: Zone) {
    guard let contact = book.contact(self.contact) else { return list.replace([]) }
    var tweets = Exchanges(with: contact, book, now: now, newest: ContactPage.atOnce)
    if let found { tweets = tweets.continued(by: found) }
    months = tweets.isWhole ? tweets.months : []
    let logged = book.logged(with: contact.id)
      .map { interaction in
        Entry(
          id: interaction.id.description, content: .interaction(interaction.id),
          time: interaction.moment(zone))
      }
    let all = (tweets.entries + logged).sorted { ($1.time, $1.id) < ($0.time, $0.id) }
    list.replace(all.map { .item($0) })
  }

  mutating func take(_ found: Exchanges, _ strengths: [Double]) {
    (self.found, self.strengths) = (found, strengths)
  }

  /// The newest tweets and messages between a contact and me, newest first.
  package static func exchanges(with contact: Contact, in book: Book) -> [Tweet] {
    Exchanges(with: contact, book, now: Moment(seconds: 0)).entries.compactMap { entry in
      guard case .tweet(let key) = entry.content else { return nil }
      return book.tweets.row(of: key).flatMap { book.tweet($0) }
    }
  }
}

extension Interaction {
  /// The moment as written; a day alone counts as its noon.
  func moment(_ zone: Zone) -> Moment {
    Moment(rfc3339: time) ?? day.map { zone.moment($0, minute: 12 * 60) } ?? Moment(seconds: 0)
  }
}
