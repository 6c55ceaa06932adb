internal import People

/// A text to begin with, in which fields as `{first}` stand for what is known of the person.
package struct Template: Equatable, Sendable {
  package let name: String
  package let text: String

  package init(name: String, text: String) { (self.name, self.text) = (name, text) }

  /// Those that come with the program. One of the user's with the same name takes its place.
  package static let builtIn: [Template] = [
    Template(name: "thanks", text: "Thank you, {first}! {what}"),
    Template(
      name: "good to meet", text: "Good to meet you at {event}, {first}. I said I'd send {what}:"),
    Template(
      name: "coffee",
      text: "{first}, I'm in {place} on {day}. Coffee? My treat, half an hour, no agenda."),
    Template(
      name: "introduce",
      text: "{handle} meet {other}: you both {what}. I'll leave you to it."),
    Template(
      name: "may I introduce",
      text: "{handle} may I introduce you to {other}? {why}. Say the word and I connect you."),
    Template(
      name: "nudge: introduce", text: "{handle} shall I still connect you with {other}?"),
    Template(
      name: "nudge: did you speak", text: "{handle} did you and {other} find a moment to talk?"),
    Template(name: "how did it go", text: "{handle} how did it go with {other}?"),
    Template(name: "congratulate", text: "Congratulations on {what}, {first}. Well earned."),
    Template(
      name: "sorry",
      text: "I'm sorry about {what}, {first}. Send me your number and I call you within the hour."),
    Template(name: "been a while", text: "It's been a while, {first}. How did {what} turn out?"),
    Template(
      name: "see you there", text: "See you at {event}, {first}? I'll be there from {time}."),
  ]

  /// Those built in, of the settings, and of the user's folder, by name. Where several have a name
  /// the last of these holds.
  package static func all(with settings: [Template], _ folder: [Template]) -> [Template] {
    let byName = Dictionary((builtIn + settings + folder).map { ($0.name, $0) }) { $1 }
    return byName.values.sorted { $0.name < $1.name }
  }

  /// The text with every field filled that has a value; the others stay as they are.
  package func filled(_ values: [String: String]) -> String {
    let characters = Array(text)
    var (result, at) = ("", 0)
    for field in Template.fields(in: characters) {
      result += String(characters[at..<field.lowerBound])
      let name = String(characters[field].dropFirst().dropLast())
      let value = values[name].flatMap { $0.isEmpty ? nil : $0 }
      result += value ?? String(characters[field])
      at = field.upperBound
    }
    return result + String(characters[at...])
  }

  /// Where fields stand in a text: a word of small letters in braces.
  package static func fields(in text: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    while let open = text[at...].firstIndex(of: "{") {
      let name = text[(open + 1)...].prefix { $0.isASCII && ($0.isLowercase || $0 == "-") }
      at = open + 1
      guard !name.isEmpty, name.count <= 20, name.endIndex < text.count, text[name.endIndex] == "}"
      else { continue }
      at = name.endIndex + 1
      found.append(open..<at)
    }
    return found
  }
}

/// The list of templates, with the one under the cursor shown as it would come out.
package struct TemplateChoice: Equatable, Sendable {
  package let templates: [Template]
  package var selected = 0
  /// What the fields are filled with.
  package let values: [String: String]

  package var preview: String? {
    templates.indices.contains(selected) ? templates[selected].filled(values) : nil
  }

  mutating func move(by step: Int) {
    guard !templates.isEmpty else { return }
    selected = (selected + step + templates.count) % templates.count
  }
}

extension State {
  /// What is known for the fields of a template.
  func templateValues(_ composer: Composer) -> [String: String] {
    var values: [String: String] = [:]
    let today = zone.day(now)
    values["date"] = today.words
    values["me"] = book.me?.displayName ?? book.myHandle?.at ?? ""
    guard let subject = composer.subject else { return values }
    values["handle"] = subject.handle?.at ?? ""
    let contact = subject.contact.flatMap { book.contact($0) }
    let hasName = contact.map { !$0.name.isEmpty } ?? (subject.name != subject.handle?.at)
    if hasName {
      values["name"] = subject.name
      values["first"] = subject.name.split(separator: " ").first.map(String.init) ?? ""
    }
    guard let contact else { return values }
    values["place"] = contact.place
    values["event"] = event(with: contact)
    return values
  }

  /// The gathering where I last met somebody, or first.
  private func event(with contact: Contact) -> String {
    let last = book.events.values.filter { !$0.isDeleted && $0.people.contains(contact.id) }
      .max { ($0.on, $0.id) < ($1.on, $1.id) }
    if let last { return last.name }
    guard let met = contact.met else { return "" }
    return book.events[EventID(met.event)]?.name ?? met.place
  }
}
