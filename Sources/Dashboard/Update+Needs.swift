internal import Commands
internal import People
internal import Scoring

// What people look for and can give: typed, or found in tweets and confirmed.
extension State {
  mutating func confirm(_ entry: NeedsPane.Entry) -> [Effect] {
    guard entry.isFound else { return tell(.nothingWaits) }
    let noun = entry.kind == .need ? "looks for" : "offers"
    return perform("\(name(entry.contact)) \(noun) \(entry.what)", [patch(of: entry, [:])])
  }

  /// Neither is it asked again what was found, nor kept what held.
  mutating func refuse(_ entry: NeedsPane.Entry) -> [Effect] {
    let label = entry.isFound ? "no \(entry.kind.rawValue)" : "took off"
    return perform("\(label): \(entry.what)", [patch(of: entry, ["refused": true])])
  }

  /// It was met, or holds no more.
  mutating func closeNeed(_ entry: NeedsPane.Entry) -> [Effect] {
    guard !entry.isFound else { return tell(.confirmFirst) }
    let patch = Patch(.need, entry.need.description, ["closed": .text(now.rfc3339)])
    return perform("met: \(entry.what)", [patch])
  }

  /// The whole record, as what was found has none yet; `fields` say what was answered.
  func patch(of entry: NeedsPane.Entry, _ fields: Fields) -> Patch {
    guard entry.isFound else { return Patch(.need, entry.need.description, fields) }
    var all: Fields = [
      "contact": .text(entry.contact.description), "kind": .text(entry.kind.rawValue),
      "what": .text(entry.what),
    ]
    all.put("evidence", entry.evidence?.description ?? "")
    if book.needs[entry.need]?.askAgain != nil { all["askAgain"] = .null }
    return Patch(.need, entry.need.description, all.merging(fields) { $1 })
  }

  /// Notes what was typed about a person, with the tweet under the cursor as evidence.
  mutating func note(_ kind: Need.Kind, of subject: Subject?, _ what: String) -> [Effect] {
    guard let subject, let (contact, made) = subject.ensured() else { return tell(.noPerson) }
    var fields: Fields = [
      "contact": .text(contact.description), "kind": .text(kind.rawValue), "what": .text(what),
    ]
    let isTheirs = subject.tweet.flatMap { book.tweet($0) }.map { !isMine($0) } ?? false
    if isTheirs { fields.put("evidence", subject.tweet?.description ?? "") }
    let patch = Patch(.need, ids.next("w"), fields)
    let noun = kind == .need ? "looks for" : "offers"
    return perform("\(subject.name) \(noun) \(what)", made + [patch])
  }
}
