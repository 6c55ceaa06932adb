internal import People

// How we know each other, and where to find them besides.
extension ContactFacts {
  static func acquaintance(_ contact: Contact, in book: Book) -> [Line] {
    let lines = [
      Line(label: "met", text: met(contact, in: book)),
      Line(label: "follows", text: follows(contact)),
      Line(label: "reach", text: (contact.emails.sorted() + contact.phones.sorted()).listed),
      Line(label: "web", text: contact.urls.sorted().listed),
      Line(label: "birthday", text: birthday(contact.birthday)),
    ]
    return lines.filter { !$0.text.isEmpty }
  }

  /// `12 Nov 2026, Chamber breakfast, Halifax, through Jo Lind`
  private static func met(_ contact: Contact, in book: Book) -> String {
    guard let met = contact.met else { return "" }
    let day = Day(met.on).map { "\($0.words) \($0.civil.year)" } ?? met.on
    let event = met.event.isEmpty ? nil : book.events[EventID(met.event)].map(\.name) ?? met.event
    let through = met.through.flatMap { book.contact($0) }.map { "through \($0.displayName)" }
    let isSaid = event.map { met.place.contains($0) } ?? true
    return [day, isSaid ? "" : event ?? "", met.place, through ?? ""].listed
  }

  /// `3 Mar 1980`; the day alone where the year is not known, as vCards write it: `--0303`.
  private static func birthday(_ text: String) -> String {
    if let day = Day(text) { return "\(day.civil.day) \(day.shortMonth) \(day.civil.year)" }
    let digits = text.filter(\.isNumber)
    guard text.hasPrefix("--"), digits.count == 4,
      let day = Day("2000-\(digits.prefix(2))-\(digits.suffix(2))")
    else { return text }
    return "\(day.civil.day) \(day.shortMonth)"
  }

  private static func follows(_ contact: Contact) -> String {
    [
      contact.followsMe.map { follow("follows you", "no longer follows you", $0) } ?? "",
      contact.iFollow.map { follow("you follow", "you no longer follow", $0) } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// `follows you since 10 Feb 2026 or later, by 20 Feb`: exports tell between which days it was.
  private static func follow(_ yes: String, _ no: String, _ follow: Contact.Follow) -> String {
    let days = follow.between.split(separator: "/").compactMap { Day($0) }
    let since = days.last.map { " since \($0.civil.day) \($0.shortMonth) \($0.civil.year)" } ?? ""
    return (follow.isNow ? yes : no) + since
  }
}

extension [String] {
  fileprivate var listed: String { filter { !$0.isEmpty }.joined(separator: ", ") }
}
