package import People

/// What waits for my answer, best first.
package struct Queue: Equatable, Sendable {
  package var items: [QueueItem] = []
  /// How many threads were left out because they waited too long.
  package var older = 0

  package init() {}
}

/// A tweet or message that waits for my answer, with what ranks it.
///
/// Two words, whatever is known of it: an item that comes into a queue of thousands moves all those
/// behind it.
package struct QueueItem: Equatable, Sendable {
  package private(set) var row: Int
  private let box: Box

  /// What is known of it, once it is scored.
  struct Content: Equatable, Sendable {
    let tweet: TweetID
    let author: HandleNumber
    let contact: Int?
    let time: Moment
    let priority: Double
    let isMessage: Bool
    let earlier: Int
    let since: Moment
    let terms: AnswerTerms
    let unhappyWords: [String]
    let tries: Int
    let others: Int
    let asOf: Moment
    let phrasesShown: Int
  }

  private final class Box: Sendable {
    let content: Content

    init(_ content: Content) { self.content = content }
  }

  init(row: Int, _ content: Content) { (self.row, box) = (row, Box(content)) }

  var content: Content { box.content }

  package static func == (one: QueueItem, other: QueueItem) -> Bool {
    one.row == other.row && (one.box === other.box || one.content == other.content)
  }

  package var tweet: TweetID { box.content.tweet }
  package var author: HandleNumber { box.content.author }
  /// The author's index among the contacts; nil where they are none.
  package var contact: Int? { box.content.contact }
  package var time: Moment { box.content.time }
  /// 0–100.
  package var priority: Double { box.content.priority }
  package var isMessage: Bool { box.content.isMessage }
  /// How many more of the same person wait in the same thread; they go with this one.
  package var earlier: Int { box.content.earlier }
  /// When the first of these came.
  package var since: Moment { box.content.since }

  /// Whether they sound unhappy: then the clock of `since` counts.
  package var isUnhappy: Bool { !content.unhappyWords.isEmpty }

  /// Whether somebody whom I hoped for answered for the first time ever.
  package var isFirstAnswer: Bool { box.content.terms.reach != 0 && box.content.tries > 0 }

  /// How likely I am to answer, 0–1, as if it had just come.
  package var willAnswer: Double { content.terms.willAnswer }

  /// Why it stands where it does; the points add up to the priority. What says most of the tweet
  /// and its author comes first, at most three phrases, then "other" where there are more, what
  /// anybody's would have, and what waiting took.
  package var reasons: [Reason] {
    content.terms.reasons(wording, shown: content.phrasesShown)
  }

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
      unhappyWords: content.unhappyWords, tries: content.tries, others: content.others,
      isMessage: isMessage, waiting: content.asOf.seconds(since: since))
  }
}
