package import People

/// What waits for my answer, best first.
package struct Queue: Equatable, Sendable {
  package var items: [QueueItem] = []
  /// How many threads were left out because they waited too long.
  package var older = 0

  package init() {}
}

/// A tweet or message that waits for my answer, with what ranks it.
package struct QueueItem: Equatable, Sendable {
  package let tweet: TweetID
  package private(set) var row: Int
  package let author: HandleNumber
  /// The author's index among the contacts; nil where they are none.
  package let contact: Int?
  package let time: Moment
  /// 0–100.
  package let priority: Double
  package let isMessage: Bool
  /// How many more of the same person wait in the same thread; they go with this one.
  package let earlier: Int
  /// When the first of these came.
  package let since: Moment

  let terms: AnswerTerms
  let unhappyWords: [String]
  let tries: Int
  let others: Int
  let asOf: Moment
  let phrasesShown: Int

  /// Whether they sound unhappy: then the clock of `since` counts.
  package var isUnhappy: Bool { !unhappyWords.isEmpty }

  /// How likely I am to answer, 0–1, as if it had just come.
  package var willAnswer: Double { terms.willAnswer }

  /// Why it stands where it does; the points add up to the priority. What says most of the tweet
  /// and its author comes first, at most three phrases, then "other" where there are more, what
  /// anybody's would have, and what waiting took.
  package var reasons: [Reason] { terms.reasons(wording, shown: phrasesShown) }

  /// The reasons that speak for it, in a line: `asks you a question · answers your tweet`.
  package var why: String {
    let reasons = reasons
    var phrases = reasons.dropLast(2).filter { $0.points > 0 && $0.phrase != "other" }
      .map(\.phrase)
    if phrases.isEmpty { phrases = reasons.suffix(2).prefix(1).map(\.phrase) }
    if isUnhappy { phrases += reasons.suffix(1).map(\.phrase) }
    return phrases.joined(separator: " · ")
  }

  /// The same where its tweet stands in another row, since others came.
  package func moved(to row: Int) -> QueueItem {
    var item = self
    item.row = row
    return item
  }

  var wording: AnswerTerms.Wording {
    AnswerTerms.Wording(
      unhappyWords: unhappyWords, tries: tries, others: others, isMessage: isMessage,
      waiting: asOf.seconds(since: since))
  }
}
