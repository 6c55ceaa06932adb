/// A person or organisation, with handles on networks, tags, a place, notes.
package struct Contact: Equatable, Sendable {
  package let id: ContactID
  package var name = ""
  package var handles: Set<Handle> = []
  /// True on the user's own record.
  package var isMe = false
  package var tags: Set<String> = []
  package var place = ""
  package var bio = ""
  package var followers: Int?
  package var following: Int?
  package var isVerified = false
  package var met: Meeting?
  /// How often to be in touch, set by hand: `6w`.
  package var cadence: Cadence?
  /// Dunbar's layer, set by hand: 5, 15, 50 or 150.
  package var circle: Int?
  /// The rung that the user put them on; what passed may have led higher.
  package var stage: Stage?
  package var isStarred = false
  /// Hoped for: an answer from them would be an event.
  package var isReach = false
  package var isMuted = false
  package var note = ""
  package var birthday = ""
  /// Whether they follow me, where it changed from one export of X to the next.
  package var followsMe: Follow?
  /// The same of me following them.
  package var iFollow: Follow?
  package var emails: Set<String> = []
  package var urls: Set<String> = []
  package var phones: Set<String> = []
  package var company = ""
  /// Who this contact turned out to be: this record is shown with that one, see `Book+Merging`.
  package var mergedInto: ContactID?
  /// Contacts that the user said are somebody else.
  package var notSame: Set<ContactID> = []
  /// Contacts about whom the user wants to be asked again, and from when on.
  package var askAgain: [ContactID: Moment] = [:]
  /// What they do there: `Founder`.
  package var position = ""
  package var isDeleted = false

  /// That somebody began to follow, or ceased to. Exports have no dates: all that is known of when
  /// is the days of the two between which it was.
  package struct Follow: Equatable, Sendable {
    package var isNow: Bool
    /// `2026-02-10/2026-02-20`.
    package var between: String

    package init(isNow: Bool, between: String) {
      self.isNow = isNow
      self.between = between
    }
  }

  /// How, when and through whom we met.
  package struct Meeting: Equatable, Sendable {
    package var on = ""
    package var place = ""
    package var through: ContactID?
    package var event = ""

    package init() {}
  }

  /// The tag of contacts who are put by: kept, and never suggested.
  package static let archivedTag = "archived"
  /// The tag of contacts whom I want to be able to write to as often as I like.
  package static let freelyTag = "write-freely"

  package init(id: ContactID) { self.id = id }

  package init(id: String, _ source: some FieldSource) {
    self.id = ContactID(id)
    name = source.text("name") ?? ""
    handles = Set(source.set("handles").compactMap(Handle.init))
    isMe = source.flag("me") ?? false
    tags = Set(source.set("tags"))
    place = source.text("place") ?? ""
    bio = source.text("bio") ?? ""
    followers = source.integer("followers").map(Int.init)
    following = source.integer("following").map(Int.init)
    isVerified = source.flag("verified") ?? false
    met = source.inner("met").map { Meeting($0) }.flatMap { $0 == Meeting() ? nil : $0 }
    cadence = source.text("cadence").flatMap(Cadence.init)
    circle = source.integer("circle").map(Int.init)
    stage = source.text("stage").flatMap { Stage(name: $0) }
    isStarred = source.flag("star") ?? false
    isReach = source.flag("reach") ?? false
    isMuted = source.flag("muted") ?? false
    note = source.text("note") ?? ""
    birthday = source.text("birthday") ?? ""
    followsMe = source.flag("followsMe").map {
      Follow(isNow: $0, between: source.text("followsMeSince") ?? "")
    }
    iFollow = source.flag("iFollow").map {
      Follow(isNow: $0, between: source.text("iFollowSince") ?? "")
    }
    emails = Set(source.set("email"))
    urls = Set(source.set("urls"))
    phones = Set(source.set("phone") + [source.text("phone")].compactMap(\.self))
    company = source.text("company") ?? ""
    mergedInto = source.text("mergedInto").map { ContactID($0) }
    notSame = Set(source.set("notSame").map { ContactID($0) })
    askAgain = Contact.moments(source.texts("askAgain"))
    position = source.text("position") ?? ""
    isDeleted = source.flag("deleted") ?? false
  }

  /// The record as the store has it, absent fields left out.
  package var fields: Fields {
    var fields: Fields = [:]
    fields.put("name", name)
    fields.put("handles", set: handles.map(\.description))
    fields.put("me", isMe)
    fields.put("tags", set: tags)
    fields.put("place", place)
    fields.put("bio", bio)
    fields.put("followers", followers)
    fields.put("following", following)
    fields.put("verified", isVerified)
    if let met { fields["met"] = .object(met.fields) }
    fields.put("cadence", cadence?.description ?? "")
    fields.put("circle", circle)
    fields.put("stage", stage?.name ?? "")
    fields.put("star", isStarred)
    fields.put("reach", isReach)
    fields.put("muted", isMuted)
    fields.put("note", note)
    fields.put("birthday", birthday)
    fields["followsMe"] = followsMe.map { .bool($0.isNow) }
    fields.put("followsMeSince", followsMe?.between ?? "")
    fields["iFollow"] = iFollow.map { .bool($0.isNow) }
    fields.put("iFollowSince", iFollow?.between ?? "")
    fields.put("email", set: emails)
    fields.put("urls", set: urls)
    fields.put("phone", set: phones)
    fields.put("company", company)
    fields.put("mergedInto", mergedInto?.description ?? "")
    fields.put("notSame", set: notSame.map(\.description))
    if !askAgain.isEmpty {
      let times = askAgain.map { ($0.key.description, FieldValue.text($0.value.rfc3339)) }
      fields["askAgain"] = .object(Dictionary(times) { first, _ in first })
    }
    fields.put("position", position)
    fields.put("deleted", isDeleted)
    return fields
  }

  private static func moments(_ texts: [String: String]) -> [ContactID: Moment] {
    let times = texts.compactMap { id, text in
      Moment(rfc3339: text).map { (ContactID(id), $0) }
    }
    return Dictionary(times) { first, _ in first }
  }

  /// The name to show: their own, else a handle, else the id.
  package var displayName: String {
    name.isEmpty ? handles.min()?.at ?? id.description : name
  }

  /// The handle to show beside the name: Twitter's first.
  package var mainHandle: Handle? {
    handles.min { ($0.network == .twitter ? 0 : 1, $0) < ($1.network == .twitter ? 0 : 1, $1) }
  }
}

extension Contact.Meeting {
  init(_ source: some FieldSource) {
    on = source.text("on") ?? ""
    place = source.text("where") ?? ""
    through = source.text("through").map { ContactID($0) }
    event = source.text("event") ?? ""
  }

  var fields: Fields {
    var fields: Fields = [:]
    fields.put("on", on)
    fields.put("where", place)
    fields.put("through", through?.description ?? "")
    fields.put("event", event)
    return fields
  }
}

extension Fields {
  /// Sets a field, unless the text is empty.
  package mutating func put(_ key: String, _ text: String) {
    if !text.isEmpty { self[key] = .text(text) }
  }

  mutating func put(_ key: String, _ flag: Bool) {
    if flag { self[key] = .bool(true) }
  }

  mutating func put(_ key: String, _ number: Int?) {
    if let number { self[key] = .integer(Int64(number)) }
  }

  /// Sets a field to a set of names, unless there are none.
  package mutating func put(_ key: String, set: some Collection<String>) {
    if !set.isEmpty { self[key] = FieldValue(set: set) }
  }
}
