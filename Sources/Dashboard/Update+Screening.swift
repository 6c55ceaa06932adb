internal import People
internal import Scoring

// Screening: who writes for the first time is let in, kept out, or asked about later.
extension State {
  mutating func openScreening() -> [Effect] {
    if case .screening? = pages.last { return [] }
    var page = ScreeningPage(queue.all, book: book)
    page.rebuild(book: book, now: now)
    guard page.list.itemCount > 0 else { return tell(.nobodyNew) }
    pages.append(.screening(page))
    return []
  }

  /// Whom the page of first-timers asks about.
  package var screened: ScreeningPage.Entry? {
    if case .screening(let page)? = pages.last { page.list.selectedItem } else { nil }
  }

  /// A contact from now on; what they wrote goes on waiting.
  mutating func letIn() -> [Effect] {
    guard let subject, let (id, made) = subject.ensured() else { return tell(.noPerson) }
    let patches = made.isEmpty ? [Patch(.contact, id.description, ["muted": .null])] : made
    return perform("let in \(subject.name)", patches)
  }

  /// Muted from now on: nothing of theirs waits any more.
  mutating func keepOut() -> [Effect] {
    guard let subject, let (id, made) = subject.ensured() else { return tell(.noPerson) }
    return perform(
      "kept out \(subject.name)", made + [Patch(.contact, id.description, ["muted": true])])
  }

  /// Yes or no to what a page asks.
  mutating func answer(_ isYes: Bool) -> [Effect] {
    if screened != nil { return isYes ? letIn() : keepOut() }
    guard let promise = askedPromise else { return tell(.nothingAsked) }
    return isYes ? keep(promise) : refuse(promise)
  }
}
