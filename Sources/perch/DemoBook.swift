internal import Glibc
internal import JSONText
internal import People
internal import Records
internal import Runtime
internal import Storage

/// The demo book: the one in Resources, moved in time so that its reference moment is now.
struct DemoBook {
  /// The moment as of which the book in Resources is written; see its README.
  private static let reference = Moment(rfc3339: "2026-11-21T09:14:00Z") ?? Moment(seconds: 0)

  private let surroundings: Surroundings
  private let resources: String
  /// The folder of this run, below the cache.
  private let home: String

  init(_ surroundings: Surroundings) throws {
    self.surroundings = surroundings
    resources = try Resources.folder("demo", surroundings)
    home = "\(try Opening.folders(surroundings).cache)/demo-\(getpid())"
  }

  /// Makes the folder, and returns where it is.
  func make() throws -> Store.Location {
    remove()
    do throws(StorageError) {
      let book = try Store.open(
        location(data: resources), clock: surroundings.clock, access: .shipped)
      let made = location(data: "\(home)/data")
      let store = try Store.open(made, clock: surroundings.clock, access: .readWrite)
      try store.append(try patches(of: book))
      return made
    } catch {
      throw Failure(error.sentence)
    }
  }

  /// Takes the folder away again.
  func remove() { FileTree.remove(home) }

  private func location(data: String) -> Store.Location {
    Store.Location(data: data, cache: "\(home)/cache", state: "\(home)/state")
  }

  private func patches(of book: Store) throws(StorageError) -> [Patch] {
    let reader = JSONReader()
    let shift = TimeShift(
      from: DemoBook.reference, to: surroundings.clock(), zone: surroundings.zone)
    var patches: [Patch] = []
    try book.dump { line in
      if let patch = try reader.read(line, { Patch(dumped: $0) }) {
        patches.append(Patch(patch.kind, patch.id, shift.moved(patch.fields)))
      }
    }
    return patches
  }
}

/// Moves the times in a record: moments by the exact difference, days by whole days, and times
/// of day with the clock, so that what is due in a quarter of an hour always is.
struct TimeShift {
  private let milliseconds: Int64
  private let days: Int
  /// How much later the clock shows than at the reference, midnight to midnight.
  private let minutes: Int

  private static let fields: Set<String> = [
    "time", "until", "done", "due", "on", "snoozed", "proposed", "asked", "made", "spoke",
    "thanked", "closed",
  ]

  init(from reference: Moment, to now: Moment, zone: Zone) {
    milliseconds = now.milliseconds - reference.milliseconds
    days = zone.day(now) - reference.utcDay
    minutes = zone.minute(now) - Zone.utc.minute(reference)
  }

  func moved(_ fields: Fields) -> Fields {
    Dictionary(
      uniqueKeysWithValues: fields.map { key, value in
        switch value {
        case .object(let inner) where key == "asked":
          (key, .object(inner.mapValues(moved)))
        case .object(let inner): (key, .object(moved(inner)))
        default: (key, TimeShift.fields.contains(key) ? moved(value) : value)
        }
      })
  }

  private func moved(_ value: FieldValue) -> FieldValue {
    guard case .text(let text) = value else { return value }
    if let moment = Moment(rfc3339: text) {
      return .text(Moment(milliseconds: moment.milliseconds + milliseconds).rfc3339)
    }
    guard let due = People.Due(text) else { return value }
    return .text(moved(due).description)
  }

  /// Times of day stay at quarters of an hour, as people agree on them.
  private func moved(_ due: People.Due) -> People.Due {
    guard let minute = due.minute else { return People.Due(day: due.day + days) }
    let later = (minute + minutes + 14) / 15 * 15
    let day = due.day + days
    if later < 0 { return People.Due(day: day + -1, minute: later + 1440) }
    return People.Due(day: later < 1440 ? day : day + 1, minute: later % 1440)
  }
}

extension Patch {
  /// A line of a dump as the patch that makes its record.
  fileprivate init?(dumped json: JSON) {
    guard let kind = json["kind"]?.text.flatMap(RecordKind.init), let id = json["id"]?.text,
      case .object(var fields) = FieldValue(json)
    else { return nil }
    fields["id"] = nil
    // A dump writes a record's own field `kind` under the name of its kind.
    fields["kind"] = fields.removeValue(forKey: "\(kind.rawValue)Kind")
    self.init(kind, id, fields)
  }
}
