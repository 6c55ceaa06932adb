package import People
internal import Queries

/// What the user marked to act on at once. It stays marked whatever the lists show.
package struct Marks: Equatable, Sendable {
  package private(set) var contacts: Set<ContactID> = []
  package private(set) var tweets: Set<TweetID> = []
  package private(set) var followUps: Set<FollowUpID> = []

  package init() {}

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

  /// Takes the mark from what has this id, whatever it is.
  mutating func remove(id: String) {
    tweets.remove(TweetID(id))
    followUps.remove(FollowUpID(id))
  }

  /// As queries ask for them.
  var asked: QueryMarks { QueryMarks(contacts: contacts, tweets: tweets, followUps: followUps) }
}
