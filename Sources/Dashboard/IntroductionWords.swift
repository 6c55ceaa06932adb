package import People
package import Scoring

extension Book {
  /// Whose word an introduction waits for: `Jo has the next word: time to remind them`.
  package func words(of standing: IntroductionStanding) -> String {
    let reminder = standing.stage == .quiet ? ": time to remind them" : ""
    switch standing.next {
    case .ask(let person): return "\(name(person)) is not asked yet"
    case .agree(let person): return "\(name(person)) has not answered yet\(reminder)"
    case .make: return "both want it: connect them"
    case .speak(let person): return "\(name(person)) has the next word\(reminder)"
    case .thank(let person): return "\(name(person)) has not told how it went\(reminder)"
    case .nothing: return ""
    }
  }

  private func name(_ person: ContactID) -> String { contact(person)?.displayName ?? "somebody" }

  /// The same, or the tweet that shows that the step was taken: `Jo wrote “yes please”: is it so?`.
  package func planned(_ standing: IntroductionStanding) -> String {
    guard let row = standing.sign.flatMap({ tweets.row(of: $0) }), let tweet = tweet(row)
    else { return words(of: standing) }
    return "\(subject(tweet).name) wrote “\(tweet.text)”: is it so?"
  }
}

extension Book {
  /// What became of an introduction since a moment; nil where all is as it was.
  func howMoved(_ id: IntroductionID, since began: Moment) -> String? {
    // What is written down has no milliseconds.
    let began = began.adding(seconds: -1)
    guard let introduction = introductions[id], !introduction.isDeleted else { return "gone" }
    if introduction.askAgain.map({ $0 > began }) ?? false { return "later" }
    func isNew(_ date: WrittenTime?) -> Bool { date.map { $0.moment >= began } ?? false }
    if isNew(introduction.closed) { return "let rest" }
    if isNew(introduction.nudged) { return "reminded" }
    let steps = [introduction.made, introduction.spoke, introduction.thanked]
    let words =
      introduction.asked.values.map { Optional($0) } + introduction.agreed.values.map { $0 }
    return (steps + words).contains(where: isNew) ? "done" : nil
  }

  /// What was answered about two who fit; nil where nothing was.
  func howMatched(_ a: ContactID, _ b: ContactID, now: Moment) -> String? {
    let known = introductions(of: a, and: b)
    if known.contains(where: \.isReal) { return "begun" }
    if known.contains(where: \.isRefused) { return "not these two" }
    return known.contains { $0.askAgain.map { $0 > now } ?? false } ? "later" : nil
  }
}
