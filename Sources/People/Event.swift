/// A gathering with a date, a place and the people I met there.
package struct Event: Equatable, Sendable {
  package let id: EventID
  package var name = ""
  /// As written: a day, a month or a year.
  package var on = ""
  package var place = ""
  package var people: Set<ContactID> = []
  package var isDeleted = false

  package init(id: EventID) { self.id = id }

  package init(id: String, _ source: some FieldSource) {
    self.id = EventID(id)
    name = source.text("name") ?? ""
    on = source.text("on") ?? ""
    place = source.text("place") ?? ""
    people = Set(source.set("people").map { ContactID($0) })
    isDeleted = source.flag("deleted") ?? false
  }

  /// The day on which it begins; nil where only a month or a year is known.
  package var day: Day? { Day(Substring(on.utf8.prefix(10))) }

  package var fields: Fields {
    var fields: Fields = [:]
    fields.put("name", name)
    fields.put("on", on)
    fields.put("place", place)
    fields.put("people", set: people.map(\.description))
    fields.put("deleted", isDeleted)
    return fields
  }
}
