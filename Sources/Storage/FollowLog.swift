internal import JSONText
package import People

/// The lists of followers that were imported on this machine, a file an export, kept in the state
/// folder: the next import is set against them.
///
/// They can be made again from the exports. Where they are gone, the next export is the first.
package struct FollowLog: Sendable {
  private let location: Store.Location

  /// So many exports are kept.
  static let most = 24

  package init(_ location: Store.Location) { self.location = location }

  private var path: String {
    "\(location.state)/follows-\(String(unorderedChecksum([location.data]), radix: 16))"
  }

  /// Notes the lists of an import.
  ///
  /// - Parameter act: the id of the import's act, with which they are forgotten.
  package func add(_ lists: [FollowList], by act: String) {
    guard !lists.isEmpty else { return }
    if ((try? Folder.open(path)) ?? nil) == nil { try? Folder.make(path, isDurable: false) }
    guard let folder = (try? Folder.open(path)) ?? nil else { return }
    for list in lists {
      let name = "\(list.made.milliseconds)-\(list.account).json"
      try? folder.replace(name, list.encoded(act), isDurable: false)
    }
    for old in FollowLog.names(folder).dropLast(FollowLog.most) { try? folder.remove(old) }
  }

  /// All lists, the oldest export first.
  package var lists: [FollowList] { read().map(\.list) }

  /// Forgets what an import brought that was taken back.
  package func drop(by act: String) {
    guard let folder = (try? Folder.open(path)) ?? nil else { return }
    for (name, maker, _) in read() where maker == act { try? folder.remove(name) }
  }

  private func read() -> [(name: String, act: String, list: FollowList)] {
    guard let folder = (try? Folder.open(path)) ?? nil else { return [] }
    let reader = JSONReader(maxDepth: LineReader.maxDepth, uniqueKeys: true)
    return FollowLog.names(folder).compactMap { name in
      guard let file = (try? folder.file(name)) ?? nil else { return nil }
      let bytes = FileBytes()
      guard (try? bytes.fill(from: file)) != nil else { return nil }
      let found = bytes.withBytes { utf8 in
        try? reader.read(utf8, readable: bytes.readable(from: 0)) { json in
          FollowList(json).flatMap { list in
            json["act"]?.text.map { (name, $0, list) }
          }
        }
      }
      return found ?? nil
    }
  }

  private static func names(_ folder: Folder) -> [String] {
    ((try? folder.names()) ?? []).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
  }
}

extension FollowList {
  fileprivate func encoded(_ act: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("act")
    writer.text(act)
    writer.key("account")
    writer.text(String(account))
    writer.key("made")
    writer.text(made.rfc3339Milliseconds)
    writer.numbers("followers", followers)
    writer.numbers("following", following)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// Nil where this is no such list.
  fileprivate init?(_ json: JSON) {
    guard let account = json["account"]?.text.flatMap({ UInt64($0) }),
      let made = json["made"]?.text.flatMap({ Moment(rfc3339: $0) })
    else { return nil }
    func numbers(_ list: JSON?) -> Set<UInt64>? {
      list.map { Set($0.elements.compactMap { $0.text.flatMap { UInt64($0) } }) }
    }
    self.init(
      account: account, made: made, followers: numbers(json["followers"]),
      following: numbers(json["following"]))
  }
}

extension JSONWriter {
  fileprivate mutating func numbers(_ name: String, _ numbers: Set<UInt64>?) {
    guard let numbers else { return }
    key(name)
    beginArray()
    for number in numbers.sorted() { text(String(number)) }
    endArray()
  }
}
