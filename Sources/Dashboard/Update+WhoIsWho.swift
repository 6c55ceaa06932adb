internal import People
internal import Scoring

// Answering who is who.
extension State {
  /// Whom the page of who is who asks about.
  package var pair: WhoIsWhoPage.Pair? {
    if case .whoIsWho(let page)? = pages.last { page.list.selectedItem } else { nil }
  }

  /// Opens the page at whoever stands under the cursor, where they may be somebody else, once all
  /// were looked at.
  mutating func openWhoIsWho() -> [Effect] {
    if case .whoIsWho? = pages.last { return [] }
    guard book.isComplete else { return open(book.samePeople(now: now)) }
    return find(.samePeople)
  }

  /// Opens the page, unless something else was begun since it was asked for.
  mutating func open(_ found: [SamePerson]) -> [Effect] {
    if case .whoIsWho? = pages.last { return [] }
    guard prompt == nil, composer == nil, palette == nil else { return [] }
    guard !found.isEmpty else { return tell(.noPair) }
    let person = subject?.contact
    var page = WhoIsWhoPage(found)
    page.rebuild(book: book, now: now)
    page.list.select { $0.kept == person || $0.other == person }
    pages.append(.whoIsWho(page))
    return []
  }

  mutating func merge() -> [Effect] {
    answer { book, pair, kept, other in
      (
        "merged \(other.displayName) into \(kept.displayName)",
        book.merging(pair.other, into: pair.kept)
      )
    }
  }

  mutating func part() -> [Effect] {
    answer { book, pair, kept, other in
      (
        "\(kept.displayName) and \(other.displayName) are two people",
        [book.parting(pair.kept, pair.other)]
      )
    }
  }

  mutating func askAgain(from due: Due) -> [Effect] {
    let moment = zone.moment(due.day, minute: due.minute ?? 0)
    return answer { book, pair, kept, other in
      (
        "ask again \(due.words) about \(kept.displayName) and \(other.displayName)",
        [book.putOff(pair.kept, pair.other, until: moment)]
      )
    }
  }

  private mutating func answer(
    _ act: (Book, WhoIsWhoPage.Pair, _ kept: Contact, _ other: Contact) -> (String, [Patch])
  ) -> [Effect] {
    guard let pair, let kept = book.contact(pair.kept), let other = book.contact(pair.other) else {
      return tell(.noPair)
    }
    let (label, patches) = act(book, pair, kept, other)
    return perform(label, patches)
  }

  /// Goes to the pair that an undone act answered, where its page is open.
  mutating func goToPair(of act: Act) {
    guard case .whoIsWho(var page)? = pages.last else { return }
    let ids = Set(act.patches.map(\.id))
    page.list.select { ids.contains($0.kept.description) || ids.contains($0.other.description) }
    pages[pages.count - 1] = .whoIsWho(page)
  }

  mutating func keepOther() -> [Effect] {
    guard case .whoIsWho(var page)? = pages.last else { return [] }
    page.swap()
    page.rebuild(book: book, now: now)
    pages[pages.count - 1] = .whoIsWho(page)
    return []
  }
}
