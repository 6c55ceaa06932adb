/// Two contacts whom I connect, and how far it has come.
///
/// Both are asked before either learns of the other. What is refused stays as a record, so that
/// nobody offers the two again.
package struct Introduction: Identifiable, Equatable, Sendable {
  package let id: IntroductionID
  package var a: ContactID?
  package var b: ContactID?
  package var why = ""
  /// When I thought of it.
  package var proposed: WrittenTime?
  /// When I asked each whether they want it.
  package var asked: [ContactID: WrittenTime] = [:]
  /// When each said yes.
  package var agreed: [ContactID: WrittenTime] = [:]
  /// When I connected them.
  package var made: WrittenTime?
  /// When they first spoke to each other.
  package var spoke: WrittenTime?
  /// When I was thanked, or told how it went.
  package var thanked: WrittenTime?
  /// When I let it rest, whatever became of it.
  package var closed: WrittenTime?
  /// When I last reminded somebody of it.
  package var nudged: WrittenTime?
  /// The tweets that led to it, and those that show that they spoke.
  package var evidence: Set<TweetID> = []
  /// It was offered, and I said no.
  package var isRefused = false
  /// It was offered, and I said not before this.
  package var askAgain: Moment?
  package var isDeleted = false

  package init(id: IntroductionID) { self.id = id }

  package init(id: String, _ source: some FieldSource) {
    self.id = IntroductionID(id)
    a = source.text("a").map { ContactID($0) }
    b = source.text("b").map { ContactID($0) }
    why = source.text("why") ?? ""
    proposed = source.text("proposed").flatMap { WrittenTime($0) }
    asked = source.times("asked")
    agreed = source.times("agreed")
    made = source.text("made").flatMap { WrittenTime($0) }
    spoke = source.text("spoke").flatMap { WrittenTime($0) }
    thanked = source.text("thanked").flatMap { WrittenTime($0) }
    closed = source.text("closed").flatMap { WrittenTime($0) }
    nudged = source.text("nudged").flatMap { WrittenTime($0) }
    evidence = Set(source.set("evidence").map { TweetID($0) })
    isRefused = source.flag("refused") ?? false
    askAgain = source.text("askAgain").flatMap { Moment(rfc3339: $0) }
    isDeleted = source.flag("deleted") ?? false
  }

  package var fields: Fields {
    var fields: Fields = [:]
    fields.put("a", a?.description ?? "")
    fields.put("b", b?.description ?? "")
    fields.put("why", why)
    fields.put("proposed", proposed?.description ?? "")
    fields.put("asked", times: asked)
    fields.put("agreed", times: agreed)
    fields.put("made", made?.description ?? "")
    fields.put("spoke", spoke?.description ?? "")
    fields.put("thanked", thanked?.description ?? "")
    fields.put("closed", closed?.description ?? "")
    fields.put("nudged", nudged?.description ?? "")
    fields.put("evidence", set: evidence.map(\.description))
    fields.put("refused", isRefused)
    fields.put("askAgain", askAgain?.rfc3339 ?? "")
    fields.put("deleted", isDeleted)
    return fields
  }

  /// Whether it was begun at all: not only offered and turned down or put off.
  package var isReal: Bool { !isDeleted && !isRefused && (proposed != nil || made != nil) }

  /// Whether there is something left to do or to wait for.
  package var isOpen: Bool { isReal && closed == nil && thanked == nil }
}

package typealias IntroductionID = Identifier<Introduction>

extension FieldSource {
  fileprivate func times(_ key: StaticString) -> [ContactID: WrittenTime] {
    let times = texts(key).compactMap { name, text in
      WrittenTime(text).map { (ContactID(name), $0) }
    }
    return Dictionary(times) { first, _ in first }
  }
}

extension Fields {
  fileprivate mutating func put(_ key: String, times: [ContactID: WrittenTime]) {
    guard !times.isEmpty else { return }
    let members = times.map { ($0.description, FieldValue.text($1.description)) }
    self[key] = .object(Dictionary(members) { first, _ in first })
  }
}
