// A line a person, about people met at a gathering that is known.
extension OneLine {
  /// Reads a line about people at a gathering: `Sam Baker @sambaker #press, slides by friday`.
  ///
  /// What follows a comma and has a date is a promise, without a word that says so.
  package init(
    attending event: Event, _ text: String, book: Book, names: NameIndex, now: Moment, zone: Zone
  ) {
    let dates = NaturalDate(now: now, zone: zone)
    var reader = OneLineReader(
      "met \(OneLine.withPromise(text, dates))", book: book, names: names, dates: dates,
      subject: nil)
    self = reader.read()
    channel = .met
    self.event = Gathering(name: event.name, known: event.id)
    when = event.day.map { Due(day: $0) }
  }

  /// `Jo, slides by friday` as `Jo promised slides by friday`.
  private static func withPromise(_ text: String, _ dates: NaturalDate) -> String {
    guard !OneLineWord.all(text).contains(where: { $0.low.hasPrefix("promise") }),
      let comma = text.firstIndex(of: ",")
    else { return text }
    let rest = text[text.index(after: comma)...].drop { $0 == " " }
    let lows = OneLineWord.all(String(rest)).map(\.low)
    guard rest.first?.isLowercase == true, lows.first != "and",
      lows.indices.contains(where: { dates.coming(lows[$0...]) != nil })
    else { return text }
    return "\(text[..<comma]) promised \(rest)"
  }

  /// The patches that save a line about people at a gathering, in one act. Of one that is still to
  /// come nothing has passed yet: they are noted as coming. Who was noted already is met only once.
  package func attendance(book: Book, ids: inout IDSource, now: Moment, zone: Zone) -> [Patch] {
    let isToCome = (when?.day).map { $0 > zone.day(now) } ?? false
    return patches(book: book, ids: &ids, now: now, zone: zone).compactMap { patch in
      switch patch.kind {
      case .interaction where isToCome || isLogged(patch, book): return nil
      case .contact where isToCome:
        var patch = patch
        patch.fields["met"] = nil
        return patch.fields.isEmpty ? nil : patch
      default: return patch
      }
    }
  }

  private func isLogged(_ patch: Patch, _ book: Book) -> Bool {
    guard case .text(let id)? = patch.fields["contact"], let event = event?.known else {
      return false
    }
    return book.logged(with: ContactID(id)).contains { $0.event == event.description }
  }
}
