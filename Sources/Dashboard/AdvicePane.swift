package import People
package import Queries
package import Screen

/// People with what is known of each and what is advised: reach, the ladder, who is near.
package struct AdvicePane: Sendable {
  /// One person, as the list tells of them.
  package struct Entry: Identifiable, Equatable, Sendable {
    package enum Tone: Equatable, Sendable { case go, rest, joy }

    package let id: ContactID
    /// Their place in the book.
    package let index: Int
    /// To the right of the name: `3 tries, 1 answer`.
    package var figures = ""
    /// What is known, a line or two each.
    package var facts: [String] = []
    /// What to do; empty where nothing is to be said.
    package var advice = ""
    package var tone = Tone.go
    /// The tweet that an answer would go to.
    package var tweet: TweetKey?
  }

  package struct Section: Equatable, Sendable {
    package let heading: String
    package let entries: [Entry]
  }

  package var list = RowList<Entry>()
  package var limit = Query.everything
  package var search = Query.everything
  /// What was found out; nil until it was.
  package private(set) var page: AdvicePage?
  /// Whether that is not in the list yet.
  private var isNew = false
  private var wanted: KeptPlaces.Place?

  package init() {}

  mutating func take(_ page: AdvicePage) { (self.page, isNew) = (page, true) }

  /// Shows what was found since the last time.
  mutating func showNew(_ matcher: Matcher?) {
    guard isNew else { return }
    isNew = false
    show(matcher)
    if let wanted { list.restore(wanted) { $0.description } }
    wanted = nil
  }

  /// Shows whom `matcher` lets through; all without one.
  mutating func show(_ matcher: Matcher?) {
    guard let page else { return }
    list.replace(
      page.sections.flatMap { section -> [RowList<Entry>.Row] in
        let entries = section.entries.filter { matcher?.matches(contact: $0.index) ?? true }
        return entries.isEmpty ? [] : [.heading(section.heading)] + entries.map { .item($0) }
      })
  }

  mutating func restore(_ place: KeptPlaces.Place?) { wanted = place }
}

/// What a survey found to advise.
package struct AdvicePage: Equatable, Sendable {
  /// Behind the pane's title: `4 hoped for`.
  package let detail: String
  package let sections: [AdvicePane.Section]
  /// What is said where there is nobody.
  package let empty: String
}

extension AdvicePane.Entry {
  /// The lines below the name, at a width: facts, then the advice.
  package func lines(columns: Int) -> (facts: [SafeText], advice: [SafeText]) {
    let columns = max(1, columns - RowHeights.indent - 2)
    let told = facts.flatMap { TextWrap.wrapBody($0, columns: columns, maxLines: 2) }
    return (told, advice.isEmpty ? [] : TextWrap.wrapBody(advice, columns: columns, maxLines: 2))
  }

  /// A name, what stands below it and a gap.
  func height(columns: Int) -> Int {
    let (facts, advice) = lines(columns: columns)
    return 2 + facts.count + advice.count
  }
}

// MARK: - Of a state

extension State {
  /// The pane of people with advice; reads and writes of any other pane are a mistake.
  package subscript(advice pane: Pane) -> AdvicePane {
    get {
      switch pane {
      case .ladder: ladder
      case .near: near
      default: reach
      }
    }
    set {
      switch pane {
      case .ladder: ladder = newValue
      case .near: near = newValue
      default: reach = newValue
      }
    }
  }

  /// What an answer to the person under the cursor would go to.
  func subject(of entry: AdvicePane.Entry) -> Subject? {
    guard let contact = book.contact(entry.id) else { return nil }
    var subject = book.subject(contact)
    subject.tweet = entry.tweet.flatMap { key in book.tweets.row(of: key).map { _ in key } }
      .map { book.tweets.id(of: $0) }
    return subject
  }

  /// What the panes of the shown view have to have found out, since something changed.
  mutating func findAdvice() -> [Effect] {
    switch view {
    case .reach: find(.reach) + find(.ladder)
    case .near: find(.near(nearWish))
    default: []
    }
  }
}
