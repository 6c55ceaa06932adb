internal import JSONText
package import People
package import Storage

/// Where the syncs of an account stopped. Kept in the state folder, and written only once all that
/// came before is on the disk; without it a sync begins anew and doubles nothing.
package struct SyncPosition: Equatable, Sendable {
  /// Where the walks along a stream stopped.
  package struct Place: Equatable, Sendable {
    /// The mark of the newest record when a walk last came to its end: all up to it is here.
    package var since: String?
    /// The page that a walk did not get to.
    package var next: String?
    /// The mark of the newest record of that walk.
    package var newest: String?
    /// How many records that walk may still take.
    package var left = 0

    package init() {}
  }

  /// Who the account was: a lasting id.
  package var id = ""
  /// What people call it; nil before the first sync.
  package var handle: Handle?
  package var places: [String: Place] = [:]
  /// The server asked not to be asked before.
  package var until: Moment?
  /// When all streams were last walked to their ends.
  package var done: Moment?
  /// What went wrong last; empty where nothing did.
  package var trouble = ""
  package var meter = CostMeter()
  /// What the server's own ids stand for, see `StreamPage.names`, the newest last.
  package var names: [(id: String, meaning: String)] = []
  static let mostNames = 5_000

  package init() {}

  package static func == (a: SyncPosition, b: SyncPosition) -> Bool { a.bytes == b.bytes }

  mutating func note(_ found: [String: String]) {
    guard !found.isEmpty else { return }
    names.removeAll { found[$0.id] != nil }
    names += found.sorted { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }
      .map { ($0.key, $0.value) }
    names.removeFirst(max(0, names.count - SyncPosition.mostNames))
  }

  /// The server's own number of a post.
  package func number(of id: TweetID) -> String? {
    names.last { $0.meaning == id.description }?.id
  }
}

// MARK: - Its file

extension SyncPosition {
  static func fileName(_ account: String) -> String { "\(account).json" }

  /// - Throws: `.badPosition` where something else stands in its place.
  package static func read(
    _ account: String, in folder: PrivateFolder
  ) throws(SyncTrouble) -> SyncPosition {
    let name = fileName(account)
    let bytes = try storing { () throws(StorageError) in try folder.read(name) }
    guard let bytes else { return SyncPosition() }
    let read = bytes.withUnsafeBytes { bytes in
      try? JSONReader().read(bytes) { SyncPosition($0) }
    }
    guard let position = read ?? nil else { throw .badPosition(path: "\(folder.path)/\(name)") }
    return position
  }

  func write(_ account: String, in folder: PrivateFolder) throws(SyncTrouble) {
    let bytes = bytes
    try storing { () throws(StorageError) in
      try folder.replace(SyncPosition.fileName(account), bytes)
    }
  }

  private init?(_ json: JSON) {
    guard json.isObject, let places = json["streams"], places.isObject else { return nil }
    id = json["account"]?.text ?? ""
    handle = json["handle"]?.text.flatMap { Handle($0) }
    for (key, value) in places.members {
      guard let name = key.text else { continue }
      var place = Place()
      place.since = value["since"]?.filled
      place.next = value["next"]?.filled
      place.newest = value["newest"]?.filled
      place.left = Int(value["left"]?.integer ?? 0)
      self.places[name] = place
    }
    until = json["until"]?.text.flatMap { Moment(rfc3339: $0) }
    done = json["done"]?.text.flatMap { Moment(rfc3339: $0) }
    trouble = json["trouble"]?.text ?? ""
    meter = json["meter"].flatMap { CostMeter($0) } ?? CostMeter()
    for name in json["names"]?.elements.map({ $0 }) ?? [] {
      let pair = name.elements.compactMap(\.text)
      if pair.count == 2 { names.append((pair[0], pair[1])) }
    }
  }

  private var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("account", id)
    if let handle { writer.member("handle", handle.description) }
    writer.key("streams")
    writer.beginObject()
    for (name, place) in places.sorted(by: { $0.key < $1.key }) {
      writer.key(name)
      writer.beginObject()
      writer.member("since", place.since)
      writer.member("next", place.next)
      writer.member("newest", place.newest)
      writer.key("left")
      writer.integer(Int64(place.left))
      writer.endObject()
    }
    writer.endObject()
    writer.member("until", until?.rfc3339Milliseconds)
    writer.member("done", done?.rfc3339Milliseconds)
    writer.member("trouble", trouble)
    writer.key("meter")
    meter.put(into: &writer)
    writer.key("names")
    writer.beginArray()
    for name in names {
      writer.beginArray()
      writer.text(name.id)
      writer.text(name.meaning)
      writer.endArray()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}

extension JSONWriter {
  /// Left out where there is nothing to say.
  fileprivate mutating func member(_ key: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    self.key(key)
    self.text(text)
  }
}
