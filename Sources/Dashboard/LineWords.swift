package import People

/// What was understood of a line, in words: a label and a text for each thing.
package struct LineWords: Equatable, Sendable {
  package let label: String
  package let text: String

  /// All that is there to say, people first.
  package static func all(
    _ line: OneLine, book: Book, now: Moment, zone: Zone
  ) -> [LineWords] {
    let people = line.people.map { person($0, book) }.joined(separator: ", ")
    let words =
      [
        ("who", people.isEmpty ? "nobody yet" : people),
        (line.channel?.rawValue ?? "how", what(line, now, zone)),
        ("tags", line.tags.map { "#\($0)" }.joined(separator: " ")),
      ] + line.promises.map { ("promise", promise($0, line, book)) } + [("note", line.note)]
    return words.filter { !$0.1.isEmpty }.map { LineWords(label: $0.0, text: $0.1) }
  }

  /// The people's names: `Sam Baker and Jo Lind`.
  package static func names(_ line: OneLine, book: Book) -> String {
    let names = line.people.map { name($0, book) }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// `Jo Lind @jolind (Halifax)`, to tell people of one name apart.
  package static func distinct(_ id: ContactID, _ book: Book) -> String {
    guard let contact = book.contact(id) else { return id.description }
    let place = contact.place.isEmpty ? "" : "(\(contact.place))"
    return [contact.displayName, contact.mainHandle?.at ?? "", place].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private static func name(_ person: OneLine.Person, _ book: Book) -> String {
    switch person.which {
    case .known(let id, _): book.contact(id)?.displayName ?? person.spelled
    case .new(let name, let handle): name.isEmpty ? handle?.at ?? "" : name
    case .unsure: person.spelled
    }
  }

  private static func person(_ person: OneLine.Person, _ book: Book) -> String {
    let name = name(person, book)
    switch person.which {
    case .known(let id, let handle):
      let known = book.contact(id)?.mainHandle?.at
      let shown = known == name ? nil : known
      return [name, shown, handle.map { "and now \($0.at)" }].compactMap(\.self)
        .joined(separator: " ")
    case .new(_, let handle):
      let shown = handle?.at == name ? nil : handle?.at
      return [name, shown, "(new)"].compactMap(\.self).joined(separator: " ")
    case .unsure(let several): return "\(name): which of \(several.count)?"
    }
  }

  private static func what(_ line: OneLine, _ now: Moment, _ zone: Zone) -> String {
    let today = zone.day(now)
    let day =
      line.when.map { $0.day == today && $0.minute == nil ? "today" : $0.words } ?? "now"
    let event = line.event.map { $0.known == nil ? "\($0.name) (new event)" : $0.name }
    let way = line.direction == .incoming ? "from them" : nil
    let text = [day, event, line.placePhrase.isEmpty ? nil : line.placePhrase, way]
    return line.channel == nil
      ? "met, coffee, call, email, message …?" : text.compactMap(\.self).joined(separator: " · ")
  }

  private static func promise(
    _ promise: OneLine.Promise, _ line: OneLine, _ book: Book
  ) -> String {
    let to = promise.to.map { name(line.people[$0], book) }.joined(separator: ", ")
    let each = line.people.count > 1 ? "each of them" : ""
    let receiver = to.isEmpty ? each : to
    let due = promise.due.words + (promise.isDueGuessed ? " (no date said)" : "")
    return [due, promise.what, receiver.isEmpty ? "" : "to \(receiver)"].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}
