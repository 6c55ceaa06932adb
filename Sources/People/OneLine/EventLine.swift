/// An event as people type it: `Chamber breakfast, 21 nov, Lord Nelson Hotel`, or `podcamp 3 dec in
/// Halifax`.
package struct EventLine: Equatable, Sendable {
  package let name: String
  /// Today where none was said.
  package let on: Day
  package let isDateSaid: Bool
  package let place: String

  /// Reads a line; nil where it names nothing. A date without a year is the nearest one.
  package init?(_ text: String, now: Moment, zone: Zone) {
    let dates = NaturalDate(now: now, zone: zone)
    var words = OneLineWord.all(text)
    let date = EventLine.date(in: words, dates)
    if let date { words.removeSubrange(date.range) }
    var rest = words.map(\.raw).joined(separator: " ")
    // A comma that stood before the date.
    rest = String(rest[...].trimming { " ,;".contains($0) })
    let (name, place) = EventLine.parts(rest)
    guard !name.isEmpty else { return nil }
    (self.name, self.place) = (name, place)
    (on, isDateSaid) = (date?.day ?? dates.today, date != nil)
  }

  /// The first date, `on` in front of it with it.
  private static func date(
    in words: [OneLineWord], _ dates: NaturalDate
  ) -> (day: Day, range: Range<Int>)? {
    let lows = words.map(\.low)
    // The first word is of the name: `Monday club`.
    for at in lows.indices.dropFirst() where !isNumberAlone(lows, at) {
      let past = dates.past(lows[at...]).map { ($0.when.day, $0.count) }
      let coming = dates.coming(lows[at...]).map { ($0.due.day, $0.count) }
      let nearest = [past, coming].compactMap(\.self).max { one, other in
        (one.1, -abs(one.0 - dates.today)) < (other.1, -abs(other.0 - dates.today))
      }
      guard let (day, count) = nearest else { continue }
      let start = lows[at - 1] == "on" ? at - 1 : at
      return (day, start..<(at + count))
    }
    return nil
  }

  /// `Podcamp 2026` is a name, and `2 d` nothing.
  private static func isNumberAlone(_ lows: [String], _ at: Int) -> Bool {
    lows[at].wholeNumber != nil
      && (at + 1 == lows.count || NaturalDate.month(lows[at + 1]) == nil)
  }

  /// The name, and the place behind a comma, or behind `at` or `in` and a capital.
  private static func parts(_ text: String) -> (name: String, place: String) {
    let pieces = text.split(separator: ",", maxSplits: 1).map {
      String($0.trimming { " ,;".contains($0) })
    }
    if pieces.count == 2, !pieces[1].isEmpty { return (pieces[0], pieces[1]) }
    let words = text.split(separator: " ")
    for at in words.indices.dropFirst().dropLast() {
      guard ["at", "in", "@"].contains(words[at].lowercased()),
        words[at + 1].first?.isUppercase == true
      else { continue }
      return (
        words[..<at].joined(separator: " "), words[(at + 1)...].joined(separator: " ")
      )
    }
    return (pieces.first ?? "", "")
  }

  /// The fields of a record that say this.
  package var fields: Fields {
    [
      "name": .text(name), "on": .text(on.description),
      "place": place.isEmpty ? .null : .text(place),
    ]
  }
}
