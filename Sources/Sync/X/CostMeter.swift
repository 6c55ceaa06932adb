internal import JSONText
package import People

/// What X's reads cost, counted as X bills them: each resource once a UTC day (prices of 2026-08,
/// docs.x.com). What comes along with an answer (authors, parents) is counted too, since X says that
/// it charges for each resource returned: the sum is the most that it can be.
package struct CostMeter: Equatable, Sendable {
  package enum Resource: String, CaseIterable, Sendable {
    /// What belongs to the user, who owns the developer's app: own tweets and mentions.
    case owned
    case post, user, message

    /// In millionths of a dollar.
    package var price: Int64 {
      switch self {
      case .owned: 1_000
      case .post: 5_000
      case .user, .message: 10_000
      }
    }
  }

  /// What writing costs, in millionths of a dollar.
  package static let postPrice: Int64 = 15_000
  package static let linkPostPrice: Int64 = 200_000

  /// As `2026-11`.
  package private(set) var month = ""
  /// Of the month, in millionths of a dollar.
  package private(set) var spent: Int64 = 0
  package private(set) var counts: [String: Int64] = [:]
  /// The UTC day, and what was read on it: billed once.
  private var day = ""
  private var seen: Set<String> = []

  package init() {}

  /// Counts what an answer brought.
  package mutating func count(_ ids: [(Resource, String)], at now: Moment) {
    turn(now)
    for (resource, id) in ids {
      let kind = resource == .owned ? Resource.post : resource
      if seen.insert("\(kind.rawValue)/\(id)").inserted { add(resource.rawValue, resource.price) }
    }
  }

  /// Counts what was posted.
  package mutating func countPost(hasLink: Bool, at now: Moment) {
    turn(now)
    add("created", hasLink ? CostMeter.linkPostPrice : CostMeter.postPrice)
  }

  /// What was spent in the month of `now`.
  package func spent(at now: Moment) -> Int64 { now.utcDay.monthName == month ? spent : 0 }

  private mutating func add(_ what: String, _ price: Int64) {
    counts[what, default: 0] += 1
    spent += price
  }

  private mutating func turn(_ now: Moment) {
    let today = now.utcDay
    if today.monthName != month { (month, spent, counts) = (today.monthName, 0, [:]) }
    if today.description != day { (day, seen) = (today.description, []) }
  }

  /// `$1.25`; fractions of a cent are rounded up.
  package static func dollars(_ millionths: Int64) -> String {
    let cents = (millionths + 9_999) / 10_000
    return "$\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
  }
}

// MARK: - As JSON

extension CostMeter {
  init?(_ json: JSON) {
    guard let month = json["month"]?.text, let spent = json["spent"]?.integer,
      let day = json["day"]?.text
    else { return nil }
    (self.month, self.spent, self.day) = (month, spent, day)
    seen = Set(json["seen"]?.elements.compactMap(\.text) ?? [])
    for (key, value) in json["counts"]?.members.map({ $0 }) ?? [] {
      if let name = key.text, let count = value.integer { counts[name] = count }
    }
  }

  func put(into writer: inout JSONWriter) {
    writer.beginObject()
    for (key, value) in [("month", month), ("day", day)] {
      writer.key(key)
      writer.text(value)
    }
    writer.key("spent")
    writer.integer(spent)
    writer.key("counts")
    writer.beginObject()
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
      writer.key(name)
      writer.integer(count)
    }
    writer.endObject()
    writer.key("seen")
    writer.beginArray()
    for id in seen.sorted() { writer.text(id) }
    writer.endArray()
    writer.endObject()
  }
}
