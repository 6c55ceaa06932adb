package import People
package import Scoring

// What a contact looks for and can give, and whom I introduced them to.
extension ContactFacts {
  private static var most: Int { 3 }

  static func connecting(_ contact: Contact, _ state: State) -> [Line] {
    let open = state.book.needs(of: contact.id).filter(\.isOpen)
    return things(open, .need, "needs") + things(open, .offer, "offers")
      + introduced(contact, state)
  }

  private static func things(_ open: [Need], _ kind: Need.Kind, _ label: String) -> [Line] {
    let texts = open.filter { $0.kind == kind }.map(\.what)
    guard !texts.isEmpty else { return [] }
    return [Line(label: label, text: texts.prefix(most).joined(separator: " · "))]
  }

  private static func introduced(_ contact: Contact, _ state: State) -> [Line] {
    let words = state.book.introductions(of: contact.id).reversed().compactMap {
      introduction -> String? in
      guard let (a, b) = state.book.pair(of: introduction) else { return nil }
      let standing = introduction.standing(a, b, in: state.book, now: state.now)
      return "\(state.name(a == contact.id ? b : a)) (\(standing.words(at: state.now)))"
    }
    guard !words.isEmpty else { return [] }
    return [Line(label: "met by me", text: words.prefix(most).joined(separator: " · "))]
  }
}

extension IntroductionStanding {
  /// `asked 5d ago`, `gone quiet, 3w`
  package func words(at now: Moment) -> String {
    let ago = since.map { age(of: $0, at: now) } ?? ""
    let isNow = ago.isEmpty || ago == "now"
    switch stage {
    case .quiet: return ago.isEmpty ? "gone quiet" : "quiet for \(ago)"
    case .closed: return "let rest"
    case .proposed, .asked, .agreed, .made, .spoke, .thanked:
      return isNow ? stage.rawValue : "\(stage.rawValue) \(ago) ago"
    }
  }
}
