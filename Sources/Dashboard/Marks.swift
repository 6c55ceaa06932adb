package import People
internal import Queries

/// What the user marked to act on at once. It stays marked whatever the lists show.
package struct Marks: Equatable, Sendable {
  package private(set) var contacts: Set<ContactID> = []
  package private(set) var tweets: Set<TweetID> = []
  package private(set) var followUps: Set<FollowUpID> = []

  package init() {}

  private init(_ items: [Item]) {
    contacts = Set(items.compactMap { if case .contact(let id) = $0 { id } else { nil } })
    tweets = Set(items.compactMap { if case .tweet(let id) = $0 { id } else { nil } })
    followUps = Set(items.compactMap { if case .followUp(let id) = $0 { id } else { nil } })
  }

  package var isEmpty: Bool { contacts.isEmpty && tweets.isEmpty && followUps.isEmpty }
  package var count: Int { contacts.count + tweets.count + followUps.count }

  /// Something that can be marked.
  package enum Item: Hashable, Sendable {
    case contact(ContactID)
    case tweet(TweetID)
    case followUp(FollowUpID)
  }

  package func contains(_ item: Item) -> Bool {
    switch item {
    case .contact(let id): contacts.contains(id)
    case .tweet(let id): tweets.contains(id)
    case .followUp(let id): followUps.contains(id)
    }
  }

  mutating func insert(_ item: Item) {
    switch item {
    case .contact(let id): contacts.insert(id)
    case .tweet(let id): tweets.insert(id)
    case .followUp(let id): followUps.insert(id)
    }
  }

  mutating func remove(_ item: Item) {
    switch item {
    case .contact(let id): contacts.remove(id)
    case .tweet(let id): tweets.remove(id)
    case .followUp(let id): followUps.remove(id)
    }
  }

  /// Marks all of them, or none where all are marked; returns whether they are marked now. Of
  /// thousands, so each id is looked for once.
  mutating func toggle(_ items: [Item]) -> Bool {
    let ids = Marks(items)
    let areAll =
      ids.contacts.isSubset(of: contacts) && ids.tweets.isSubset(of: tweets)
      && ids.followUps.isSubset(of: followUps)
    Marks.toggle(&contacts, ids.contacts, areAll)
    Marks.toggle(&tweets, ids.tweets, areAll)
    Marks.toggle(&followUps, ids.followUps, areAll)
    return !areAll
  }

  private static func toggle<ID>(_ marked: inout Set<ID>, _ ids: Set<ID>, _ areAll: Bool) {
    if areAll, marked.count == ids.count {
      marked = []
    } else if areAll {
      marked.subtract(ids)
    } else if marked.isEmpty {
      marked = ids
    } else {
      marked.formUnion(ids)
    }
  }

  /// Takes the mark from what has this id, whatever it is.
  mutating func remove(id: String) {
    tweets.remove(TweetID(id))
    followUps.remove(FollowUpID(id))
  }

  /// As queries ask for them.
  var asked: QueryMarks { QueryMarks(contacts: contacts, tweets: tweets, followUps: followUps) }
}
