/// Every constant of the scores, in one place.
///
/// "Fitted" ones were fixed on logs of mail, messages, calls and Twitter archives; a guess says so.
package struct Weights: Sendable {
  package static let standard = Weights()
  package init() {}

  // MARK: What one thing that passed counts

  /// A reply, mention, message, mail or call. The unit of the others.
  package var talk = 1.0
  /// A repost. Fitted.
  package var repost = 0.2
  /// A like. Fitted.
  package var like = 0.1
  /// A meeting face to face: met, coffee, event. A guess.
  package var meeting = 3.0

  // MARK: Half-lives of decayed counts

  /// Hours: 15 minutes ("we are talking"), 16 hours ("today"), 42.67 days ("habit"). Fitted.
  package var spans = SIMD3(0.25, 16.0, 1024.0)
  /// Days: contact days, for the strength. Fitted.
  package var contactDaysHalfLife = 90.0
  /// Days: what they asked and what I answered. Fitted.
  package var answersHalfLife = 60.0

  // MARK: Whom next (T1)

  /// Weight of each span, its hours to the power −0.8. Fitted.
  package var nextSpans = SIMD3(3.031, 0.1088, 0.00391)
  /// What incoming counts beside outgoing. Fitted.
  package var nextIncoming = 0.25
  /// An owed reply: owed · r / (owedHours + hours it waits). Fitted.
  package var owed = 3.0
  package var owedHours = 0.25
  /// How many imagined asks at my own rate every contact starts with. Fitted.
  package var answerPrior = 3.0

  // MARK: Will I answer (T2), in logits

  /// Weight of each span, its hours to the power −0.4. Fitted.
  package var answerSpans = SIMD3(1.741, 0.330, 0.0625)
  /// Fitted; one for everybody, until it is learned for each user.
  package var answerIntercept = -0.8
  /// Of ln(what I wrote to them + `answerOffset`), and of theirs to me. Fitted.
  package var answerOutgoing = 0.35
  package var answerIncoming = -0.34
  package var answerOffset = 0.01
  /// It asks a question. Fitted.
  package var question = 1.0
  /// It answers a tweet of mine. Fitted.
  package var answersMine = 1.0
  /// For each other person it names, up to `othersAtMost`. Fitted.
  package var otherMention = -0.17
  package var othersAtMost = 5
  /// Fewer words than `shortWords`. Fitted.
  package var short = -0.47
  package var shortWords = 6
  /// Nothing but thanks, praise or laughter. Fitted.
  package var praiseOnly = -0.35

  // MARK: Queue: what the product wants beyond habit, in logits. All guesses

  package var reach = 1.2
  package var firstAnswer = 1.0
  package var unhappy = 1.5
  package var star = 0.5
  package var message = 0.8

  // MARK: Queue: time

  /// Minutes and power of the share of answers still to come, F(a) = 1 / (1 + (a / 4.2)^0.62).
  /// Fitted to 524,432 replies.
  package var momentMinutes = 4.2
  package var momentPower = 0.62
  /// The share of a priority that age never takes: the priority is scaled by floor + (1 − floor)·F.
  /// A guess: at 0.75 an old question of a reach contact stays above fresh small talk.
  package var momentFloor = 0.75
  /// Minutes in which who is unhappy expects an answer: until then age takes nothing. That 72 %
  /// expect it is from surveys; that the score shall wait for it, a guess.
  package var unhappyMinutes = 60.0
  /// Days after which a waiting tweet leaves the queue. A guess.
  package var queueDays = 30.0
  /// Days back to which those that left are counted. A guess.
  package var olderDays = 90.0
  /// Phrases shown of what a tweet and its author say; the rest is summed up as "other".
  package var phrasesShown = 3

  // MARK: Strength

  /// Decayed contact days at which the layers begin: inner, close, active, acquaintance. Fitted.
  package var layerBorders = [14.0, 6.0, 2.2, 0.9]
  /// Decayed contact days that make half of the full strength: strength = 100·D / (D + 3.5).
  /// Chosen so that the borders lie at 80, 63, 39 and 20.
  package var halfStrengthDays = 3.5
  /// What a star adds, in contact days. A guess: alone, it lifts nobody out of the faint layer.
  package var starDays = 0.5
  /// Points up or down within `trendDays` that make a trend. A guess: a month of silence shows
  /// from the acquaintances inward.
  package var trendPoints = 4.0
  package var trendDays = 30

  // MARK: Due (T4)

  /// Step of the moving mean and variance of ln(gap in days). Fitted.
  package var gapStep = 0.3
  /// How many imagined gaps of my usual length every contact starts with. Fitted.
  package var gapPrior = 3.0
  /// Gaps below which the layer's default is taken. Fitted.
  package var gapsNeeded = 3
  /// Latest date: this many deviations, deviation² = shrink·v + spread. Fitted.
  package var latestDeviations = 1.2
  package var varianceShrink = 0.7
  package var varianceFloor = 0.3
  /// Days between contacts by rank 1–5, 6–15, 16–50, 51–150, others. Fitted.
  package var layerDays = [6.4, 13.0, 36.0, 104.0, 210.0]
  /// The last rank of each of these, the others left out. Dunbar.
  package var layerRanks = [5, 15, 50, 150]
  /// A cadence set by hand is late at this many times its length. A guess, from "every 4 weeks, at
  /// worst 6".
  package var handLateness = 1.5
  /// Days: no gap is believed to be longer. A guess.
  package var longestGap = 3650.0
}
