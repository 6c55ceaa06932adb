package import People
internal import Places
package import Scoring

// Who is near, in words.
extension AdvicePage {
  /// - Parameter lookup: nil, or without a gazetteer, where no place can be told.
  package init(
    near wish: NearWish, _ lookup: PlaceLookup?, _ book: Book, _ relations: Relations,
    now: Moment, zone: Zone
  ) {
    let words = wish.words.isEmpty ? book.me?.place ?? "" : wish.words
    guard let lookup, let reader = lookup.reader else {
      self.init(nobody: "The gazetteer is not beside the program: set PERCH_RESOURCES.")
      return
    }
    guard !words.isEmpty else {
      self.init(nobody: "Where? :near toronto 3 dec looks there, as of that day.")
      return
    }
    guard let center = reader.read(words) else {
      self.init(nobody: "No place is called “\(words)”: add its region or country.")
      return
    }
    let whereabouts = lookup.whereabouts(book, edition: wish.edition, reader)
    let near = Neighbourhood(
      around: center.place, within: NearWish.reach, from: wish.from, whereabouts, book: book,
      relations, now: now, zone: zone)
    self.init(near, unknown: whereabouts.unknown, book)
  }

  private init(nobody why: String) { self.init(detail: "", sections: [], empty: why) }

  private init(_ near: Neighbourhood, unknown: Int, _ book: Book) {
    let known = near.neighbours.filter(\.isAcquainted)
    let strange = near.neighbours.filter { !$0.isAcquainted }
    let lists = [("worth a coffee", known), ("not talked with yet", strange)]
    sections = lists.filter { !$0.1.isEmpty }.map { heading, people in
      AdvicePane.Section(
        heading: "\(heading)  \(people.count)",
        entries: people.prefix(NearWish.most).map { AdvicePane.Entry($0, book) })
    }
    let from = near.from.map { " from \($0.words)" } ?? ""
    let unread = unknown == 0 ? "" : " · \(unknown) whose place is not known"
    detail =
      "\(near.center.title)\(from) · \(near.neighbours.count) within "
      + "\(Int(NearWish.reach)) km\(unread)"
    empty =
      "Nobody within \(Int(NearWish.reach)) km of \(near.center.title): :near berlin looks elsewhere."
  }
}

extension NearWish {
  /// As many of each list are told of. A guess: more than anybody has coffee with.
  fileprivate static let most = 200
}

extension AdvicePane.Entry {
  fileprivate init(_ neighbour: Neighbourhood.Neighbour, _ book: Book) {
    let index = neighbour.coffee.contact
    self.init(id: book.contacts.id(index), index: index)
    let place = neighbour.reading.place
    let doubt = neighbour.reading.certainty == .sure ? "" : "?"
    figures = "\(place.name)\(doubt) · \(Int(neighbour.kilometres.rounded())) km"
    if neighbour.reading.certainty != .sure {
      facts = ["perhaps \(place.title): they say “\(book.contacts[index].place)”"]
    }
    let reasons = neighbour.coffee.reasons.filter { abs($0.points) >= 0.5 }
    advice = reasons.map { "\($0.phrase) \($0.signed)" }.joined(separator: " · ")
  }
}
