/// Why one entry of a file was not taken in.
package enum SkipReason: String, CaseIterable, Sendable {
  case unreadable, incomplete, earlierVersion, noteWithoutTweet, likeWithoutTime
  case notAMessage, noAuthor, noSender, tooLong
  case badRow, wideRow, nobody, badDate, stayedDeleted, draft, audience, cancelled
  case noPosts, deletedPost, otherError, notACard, group, notAPost
  case apiError, notGiven, noRecords, emptyFile, notJSON, notAPI

  /// For people, after a count: `3 × …`.
  package var words: String {
    switch self {
    case .unreadable: "can't be read as JSON"
    case .incomplete: "has no id or no time that can be read"
    case .earlierVersion: "an earlier version of a tweet that was edited; its newest text is kept"
    case .noteWithoutTweet: "a long text whose tweet is not in the archive"
    case .likeWithoutTime: "a like of a tweet whose age can't be told"
    case .notAMessage: "something else in a conversation than a message: who joined, what was read"
    case .noAuthor: "a tweet without its author; ask the API for expansions=author_id"
    case .noSender: "a message without its sender; ask the API for dm_event.fields=sender_id"
    case .tooLong: "longer than the 1 MiB that a record may have"
    case .badRow: "a row with a quote that is not closed, or with text behind a closing quote"
    case .wideRow: "a row that is too long or has too many columns"
    case .nobody: "without a name, a handle and an e-mail address"
    case .badDate: "with a date that can't be read"
    case .stayedDeleted: "a person whom you deleted"
    case .notAPost: "neither a post nor a like nor a repost"
    case .group: "a group, not a person"
    case .draft: "a draft that was not sent"
    case .audience: "a meeting of more people than anybody talks with"
    case .cancelled: "a meeting that was cancelled"
    case .noPosts: "an answer without posts, messages or people"
    case .deletedPost: "an answer to a deletion"
    case .otherError: "an answer that is an error"
    case .notACard: "cut short or not as its format has it"
    case .apiError: "an answer of the X API that is an error"
    case .notGiven: "something that the X API did not give: deleted, protected or suspended"
    case .noRecords: "an answer of the X API without tweets, messages or people"
    case .emptyFile: "an empty file"
    case .notJSON: "not JSON"
    case .notAPI: "JSON that is no answer of X, Mastodon or Bluesky"
    }
  }
}

/// Where something stands in an input.
package struct Place: Equatable, Sendable {
  package var file: String
  /// From 1; 0 for the file as a whole.
  package var entry: Int
  /// From 1.
  package var line: Int

  package init(file: String, entry: Int, line: Int) {
    self.file = file
    self.entry = entry
    self.line = line
  }
}

/// Entries of one input that were not taken in for one reason.
package struct Skip: Equatable, Sendable {
  package var reason: SkipReason
  package var count: Int
  /// The first few.
  package var examples: [Place]
}

/// Skips as they are counted, by reason.
struct Skips: Equatable, Sendable {
  private static let exampleCount = 3
  private(set) var list: [Skip] = []

  /// - Parameter place: asked only while examples are wanted, as finding a line takes time.
  mutating func add(_ reason: SkipReason, _ place: @autoclosure () -> Place) {
    if let at = list.firstIndex(where: { $0.reason == reason }) {
      list[at].count += 1
      if list[at].examples.count < Skips.exampleCount { list[at].examples.append(place()) }
    } else {
      list.append(Skip(reason: reason, count: 1, examples: [place()]))
    }
  }

  /// For what can't be said to stand in one place.
  mutating func add(_ reason: SkipReason) {
    merge(Skips(list: [Skip(reason: reason, count: 1, examples: [])]))
  }

  mutating func merge(_ other: Skips) {
    for skip in other.list {
      if let at = list.firstIndex(where: { $0.reason == skip.reason }) {
        list[at].count += skip.count
        let room = max(0, Skips.exampleCount - list[at].examples.count)
        list[at].examples += skip.examples.prefix(room)
      } else {
        list.append(skip)
      }
    }
  }
}
