package import People

/// What my own log says about me.
package struct Insights: Equatable, Sendable {
  /// Tweets of mine in about a month, and those of them that answer or name somebody.
  package struct Month: Equatable, Sendable {
    package var conversing = 0
    package var all = 0

    /// 0–1; nil where I said nothing.
    package var share: Double? { all > 0 ? Double(conversing) / Double(all) : nil }
  }

  package let conversation: Conversation
  /// The same as it was `trendDays` ago.
  package let conversationBefore: Conversation
  /// The past twelve months of 30.4 days, the last one up to now.
  package let months: [Month]
  /// My answers to contacts, and theirs to me, within a year.
  package let mine: AnswerTimes
  package let theirs: AnswerTimes
  /// When in the week things are said, within a year.
  package let hours: BusyHours
  package let debt: ReplyDebt
  package let introductions: IntroductionTally

  package static let trendDays = 90
  private static let yearDays = 365.0

  /// Looks at a year of the book: not for the thread that draws.
  package init(_ book: Book, now: Moment, zone: Zone, weights: Weights = .standard) {
    let start = now.adding(seconds: -Insights.yearDays * 86400)
    let before = now.adding(seconds: -Double(Insights.trendDays) * 86400)
    conversation = Conversation(book: book, now: now, weights: weights)
    conversationBefore = Conversation(book: book, now: before, until: before, weights: weights)
    months = Insights.months(book, now)
    (mine, theirs) = AnswerTimes.between(book, since: start, until: now)
    hours = BusyHours(book, since: start, until: now, zone: zone)
    debt = ReplyDebt(book, now: now, weights: weights)
    introductions = IntroductionTally(book, now: now)
  }

  private static func months(_ book: Book, _ now: Moment) -> [Month] {
    let length = 30.4 * 86400
    var months = Array(repeating: Month(), count: 12)
    let tweets = book.tweets
    for row in tweets.firstRow(since: now.adding(seconds: -12 * length))..<tweets.count {
      let ago = now.seconds(since: tweets.times[row]) / length
      guard ago >= 0, ago < 12, let isConversing = book.conversing(row) else { continue }
      months[11 - Int(ago)].all += 1
      if isConversing { months[11 - Int(ago)].conversing += 1 }
    }
    return months
  }
}
