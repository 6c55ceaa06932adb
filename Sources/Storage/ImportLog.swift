internal import JSONText
package import People

/// What an import brought, kept in the state folder so that it can be taken back as a whole: which
/// tweets, and what it did to contacts.
package struct ImportRecord: Equatable, Sendable {
  package let at: Moment
  /// What was read: `~/Downloads/twitter.zip`.
  package let paths: [String]
  package let tweets: [TweetID]
  /// What it did to contacts, and what takes that back.
  package let contacts: Act

  package init(at: Moment, paths: [String], tweets: [TweetID], contacts: Act) {
    (self.at, self.paths, self.tweets, self.contacts) = (at, paths, tweets, contacts)
  }
}

/// The last imports of this machine into one data folder, a file each.
package struct ImportLog: Sendable {
  private let location: Store.Location

  /// So many imports are kept.
  static let most = 3

  package init(_ location: Store.Location) { self.location = location }

  private var path: String {
    "\(location.state)/imports-\(String(unorderedChecksum([location.data]), radix: 16))"
  }

  /// Notes what is about to be imported.
  ///
  /// - Parameter tweets: more of the tweets, one at a time, as there may be many.
  package func add(_ record: ImportRecord, tweets: some Sequence<TweetID> = EmptyCollection()) {
    if ((try? Folder.open(path)) ?? nil) == nil { try? Folder.make(path, isDurable: false) }
    guard let folder = (try? Folder.open(path)) ?? nil else { return }
    let names = ImportLog.names(folder)
    let used = (names + ImportLog.names(folder, ImportLog.takenBack)).sorted()
    let next = (used.last.flatMap { Int($0.prefix(6)) } ?? 0) + 1
    let number = String(next)
    let name = String(repeating: "0", count: max(0, 6 - number.count)) + number + ".json"
    let bytes = record.encoded(tweets)
    guard (try? folder.replace(name, bytes, isDurable: false)) != nil else { return }
    for old in (names + [name]).dropLast(ImportLog.most) { try? folder.remove(old) }
  }

  /// The imports that can be taken back, the newest last.
  package func records() -> [ImportRecord] { records(".json") }

  private func records(_ suffix: String) -> [ImportRecord] {
    guard let folder = (try? Folder.open(path)) ?? nil else { return [] }
    return ImportLog.names(folder, suffix).compactMap { name in
      guard let file = (try? folder.file(name)) ?? nil else { return nil }
      let bytes = FileBytes()
      return (try? bytes.fill(from: file)).flatMap { ImportRecord(bytes) }
    }
  }

  /// Contacts, interactions and events that went when imports were taken back: the same import
  /// brings them back, while what was deleted by hand stays deleted.
  package var recordsTakenBack: Set<String> {
    Set(records(ImportLog.takenBack).flatMap(\.contacts.patches).map(\.id))
  }

  /// Puts the newest import aside, which was taken back.
  package func dropLast() {
    guard let folder = (try? Folder.open(path)) ?? nil,
      let last = ImportLog.names(folder).last
    else { return }
    try? folder.rename(last, to: String(last.prefix(6)) + ImportLog.takenBack)
    for old in ImportLog.names(folder, ImportLog.takenBack).dropLast(ImportLog.most) {
      try? folder.remove(old)
    }
  }

  private static var takenBack: String { ".undone" }

  private static func names(_ folder: Folder, _ suffix: String = ".json") -> [String] {
    ((try? folder.names()) ?? []).filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
  }
}

extension ImportRecord {
  fileprivate func encoded(_ more: some Sequence<TweetID>) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("at")
    writer.text(at.rfc3339Milliseconds)
    writer.key("paths")
    writer.texts(paths)
    writer.key("id")
    writer.text(contacts.id)
    writer.key("label")
    writer.text(contacts.label)
    writer.key("patches")
    writer.patches(contacts.patches)
    writer.key("inverse")
    writer.patches(contacts.inverse)
    writer.key("tweets")
    writer.beginArray()
    for tweet in tweets { writer.text(tweet.description) }
    for tweet in more { writer.text(tweet.description) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// Nil where the bytes are no such record.
  fileprivate init?(_ bytes: FileBytes) {
    let reader = JSONReader(maxDepth: LineReader.maxDepth, uniqueKeys: true)
    let record: ImportRecord?? = bytes.withBytes { utf8 in
      try? reader.read(utf8, readable: bytes.readable(from: 0)) { ImportRecord($0) }
    }
    guard let record = record ?? nil else { return nil }
    self = record
  }

  private init?(_ json: JSON) {
    guard let at = json["at"]?.text.flatMap({ Moment(rfc3339: $0) }),
      let patches = json["patches"].flatMap(Patch.all),
      let inverse = json["inverse"].flatMap(Patch.all)
    else { return nil }
    self.init(
      at: at, paths: json["paths"]?.elements.compactMap(\.text) ?? [],
      tweets: json["tweets"]?.elements.compactMap { $0.text.map { TweetID($0) } } ?? [],
      contacts: Act(
        id: json["id"]?.text ?? "", label: json["label"]?.text ?? "", patches: patches,
        inverse: inverse))
  }
}

extension JSONWriter {
  fileprivate mutating func texts(_ texts: [String]) {
    beginArray()
    for text in texts { self.text(text) }
    endArray()
  }
}
