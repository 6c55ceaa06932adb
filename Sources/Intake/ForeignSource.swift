internal import JSONText
internal import People

/// An input of another kind than X's: an archive of Mastodon, an address book, a list, a calendar.
protocol ForeignSource {
  var path: String { get }
  /// In bytes, as far as the file system tells.
  var size: Int { get }

  /// Whether a file of this name in its folder is its own.
  func claims(_ name: String) -> Bool

  /// Reads all of it into `harvest`.
  func read(
    into harvest: Harvest, _ context: ForeignContext, progress: (ImportProgress) -> Void
  ) throws(ImportProblem)
}

extension ForeignSource {
  var size: Int { Folder.size(path) }

  func claims(_ name: String) -> Bool { false }
}

/// What reading takes into account.
struct ForeignContext {
  let book: Book
  let setting: Intake.Setting
  let json: JSONReader

  init(_ book: Book, _ setting: Intake.Setting, _ json: JSONReader) {
    (self.book, self.setting, self.json) = (book, setting, json)
  }
}

/// Finds out by its content what an input is.
enum ForeignSources {
  /// What a folder is; nil where it is none of these.
  static func folder(_ path: String) -> (any ForeignSource)? {
    let container = Container(folder: path, Folder.names(path) ?? [])
    if MastodonArchive.isOne(container) { return MastodonArchive(container) }
    return LinkedInExport.isFolder(container) ? LinkedInExport(container) : nil
  }

  /// What a zip is; nil where it is none of these.
  static func zip(_ path: String) throws(ImportProblem) -> (any ForeignSource)? {
    try source(Container(zip: path))
  }

  /// What another file is; nil where it is none of these.
  ///
  /// - Parameter head: its first bytes.
  static func file(_ path: String, _ head: [UInt8]) throws(ImportProblem) -> (any ForeignSource)? {
    if head.starts(with: [0x1F, 0x8B]) || head.dropFirst(257).starts(with: "ustar".utf8) {
      if let source = try source(Container(tar: path)) { return source }
      throw .unknown(path: path, what: .gzip)
    }
    if isRepository(head) { throw .unknown(path: path, what: .car) }
    if BookFile.isOne(head) { return BookFile(path: path) }
    let text = ForeignText.utf8(head)
    if isCollection(text) {
      let name = Folder.lastName(path).lowercased()
      let isOwn = ["likes.json", "bookmarks.json"].contains(name)
      return MastodonArchive(Container(file: path, as: isOwn ? name : "outbox.json"))
    }
    let start = text.firstIndex { $0 > 0x20 } ?? 0
    let words = text[start...]
    if words.starts(with: "BEGIN:V", ignoringCase: true) {
      return words.starts(with: "BEGIN:VCARD", ignoringCase: true)
        ? CardFile(path: path) : CalendarFile(path: path)
    }
    if path.lowercased().hasSuffix(".vcf") { return CardFile(path: path) }
    if path.lowercased().hasSuffix(".ics") { return CalendarFile(path: path) }
    // X's own tables of 2012–18 are its archives'.
    let isTweets =
      words.starts(with: "\"tweet_id\"", ignoringCase: true)
      || words.starts(with: "tweet_id", ignoringCase: true)
    if isTweets { return nil }
    let isSheet = [".csv", ".tsv"].contains { path.lowercased().hasSuffix($0) }
    return isSheet ? Sheet(path: path) : nil
  }

  /// Whether it starts as a content-addressable archive does: its header's length, then a CBOR
  /// map whose first key is `roots`.
  private static func isRepository(_ head: [UInt8]) -> Bool {
    head.dropFirst().prefix(8).starts(with: [0xA2, 0x65])
      && head.dropFirst(3).starts(with: "roots".utf8)
  }

  /// Whether it starts as a file of Mastodon's archive does.
  private static func isCollection(_ text: [UInt8]) -> Bool {
    guard text.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
    return String(decoding: text, as: UTF8.self).contains("OrderedCollection")
  }

  private static func source(_ container: Container) throws(ImportProblem) -> (any ForeignSource)? {
    if MastodonArchive.isOne(container) { return MastodonArchive(container) }
    if LinkedInExport.isOne(container) { return LinkedInExport(container) }
    return nil
  }
}

extension Collection<UInt8> {
  /// Whether an ASCII text stands at the start.
  func starts(with text: StaticString, ignoringCase: Bool) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return prefix(wanted.count).elementsEqual(wanted) { a, b in
      a == b || ignoringCase && (0x41...0x5A).contains(a & 0xDF) && a & 0xDF == b & 0xDF
    }
  }
}
