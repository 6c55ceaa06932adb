import Foundation
import Intake
import People

/// A file or folder beside these tests.
func fixture(_ name: String, file: String = #filePath) -> String {
  URL(fileURLWithPath: file).deletingLastPathComponent().path + "/Fixtures/" + name
}

/// A folder of its own for one test, gone afterwards.
final class Scratch {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "perch-intake-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and says where it is.
  func put(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  func put(_ name: String, _ text: String) throws -> String { try put(name, text.utf8) }
}

extension Intake {
  /// What an import into an empty book gives.
  static func plan(_ names: String..., into book: Book = Book()) throws -> ImportPlan {
    try Intake(book: book).plan(paths: names.map { $0.hasPrefix("/") ? $0 : fixture($0) })
  }

  /// What the import of a file of this name and text gives.
  static func plan(
    file name: String, _ text: some Sequence<UInt8>, into book: Book = Book(),
    _ setting: Setting = Setting()
  ) throws -> ImportPlan {
    let scratch = try Scratch()
    return try withExtendedLifetime(scratch) {
      try Intake(book: book, setting).plan(paths: [try scratch.put(name, text)])
    }
  }

  /// The sentence with which the import of a file of this name and text is refused.
  static func refusal(file name: String, _ text: String) throws -> String {
    let scratch = try Scratch()
    return try withExtendedLifetime(scratch) { refusal(try scratch.put(name, text)) }
  }

  /// The sentence with which an import is refused; empty where it is not.
  static func refusal(_ path: String, into book: Book = Book()) -> String {
    do {
      _ = try Intake(book: book).plan(paths: [path])
      return ""
    } catch {
      return error.sentence
    }
  }
}

extension Intake.Setting {
  /// With lists of followers that were imported before.
  static func following(_ lists: [FollowList]) -> Self {
    var setting = Self()
    setting.followLists = lists
    return setting
  }

  /// Keeps of messages who wrote to whom and when.
  static var withoutMessageText: Self {
    var setting = Self()
    setting.readsMessageText = false
    return setting
  }
}

extension ImportPlan {
  func tweet(_ id: String) -> Tweet? { tweets.first { $0.id.description == id } }

  func tweet(saying text: String) -> Tweet? { tweets.first { $0.text.contains(text) } }

  func patch(_ id: String) -> Fields? { patches.first { $0.id == id }?.fields }
}

extension Book {
  /// The book after an import.
  init(_ plan: ImportPlan, onto book: Book = Book()) {
    self = book
    apply(plan.patches)
    var tweets = (book.reader as? GivenTweets)?.tweets ?? []
    for change in plan.changes {
      guard let at = tweets.firstIndex(where: { $0.id.description == change.patch.id }) else {
        continue
      }
      tweets[at].take(change.patch.fields)
    }
    tweets += plan.tweets
    var handles = self.handles
    var table = TweetTable()
    for (index, tweet) in tweets.enumerated() {
      table.append(
        TweetTable.Entry(
          key: table.key(of: tweet.id), time: tweet.time,
          author: handles.number(of: tweet.author.description), kind: tweet.kind,
          location: TweetLocation(file: 0, offset: UInt32(index), length: 1)))
    }
    replaceTweets(table, handles: handles, isComplete: true, reader: GivenTweets(tweets: tweets))
  }

  static func of(me handle: String) -> Book {
    var book = Book()
    book.apply([
      Patch(.contact, "c-me", ["me": true, "handles": ["twitter:\(handle)": true]])
    ])
    return book
  }
}

private struct GivenTweets: TweetReader {
  let tweets: [Tweet]

  func tweet(at location: TweetLocation) -> Tweet? { tweets[Int(location.offset)] }

  func locations(holding words: String) -> Set<TweetLocation> { [] }
}

extension Tweet {
  /// Takes those fields of a change that are texts.
  fileprivate mutating func take(_ fields: Fields) {
    func text(_ key: String) -> String? {
      if case .text(let text)? = fields[key] { text } else { nil }
    }
    self.text = text("text") ?? self.text
    source = text("source") ?? source
    name = text("name") ?? name
    authorID = text("authorId") ?? authorID
    language = text("lang") ?? language
    kind = text("kind").flatMap(Kind.init) ?? kind
    edited = text("edited").map { TweetID($0) } ?? edited
    thread = text("thread").map { TweetID($0) } ?? thread
    of = text("of").map { TweetID($0) } ?? of
    replyTo = text("replyTo").map { TweetID($0) } ?? replyTo
    if case .list(let list)? = fields["mentions"] {
      mentions = list.compactMap { if case .text(let name) = $0 { Handle(name) } else { nil } }
    }
    if case .list(let list)? = fields["media"] {
      media = list.map { _ in Media(kind: "photo", url: "https://example.org") }
    }
    if case .integer(let count)? = fields["likes"] { likes = Int(count) }
    if case .integer(let count)? = fields["reposts"] { reposts = Int(count) }
    if case .integer(let count)? = fields["replies"] { replies = Int(count) }
  }
}
