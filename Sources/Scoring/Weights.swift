/// Every constant of the scores, in one place.
///
/// "Fitted" ones were fixed on logs of mail, messages, calls and Twitter archives; a guess says so.
package struct Weights: Equatable, Sendable {
  package static let standard = Weights()
  /// Raised when a formula or a list of words changes, so that no cache keeps what the old one gave.
  static let edition = 3
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
  /// Days: contact days, for what goes cold within a week and a month, and for the strength. Fitted.
  package var contactDaysHalfLives = SIMD3(7.0, 30.0, 90.0)
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
  /// What a contact day counts, decayed with the week's half-life. Fitted.
  package var nextContactDay = 0.005
  /// Just talked, in either direction: `nextRecent` / (1 + hours since). Fitted.
  package var nextRecent = 0.3
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
  /// The same of private words: messages, mail, calls. Who writes to me a lot in public I answer less,
  /// in private as much. Fitted.
  package var answerIncomingPrivate = -0.06
  /// A call: most are answered when they come. Fitted.
  package var call = -0.6
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

  // MARK: Unhappy (T5): a sum that is 1 where it wants a fast answer

  /// Fitted on tweets to airlines, on tweets of any kind, and on angry ones, weighed alike.
  package var unhappyIntercept = -0.3
  /// Of VADER's compound tone, −1 to 1. Fitted.
  package var unhappyTone = -1.4
  /// Where there is a negation; "why"; thanks or praise. Fitted.
  package var unhappyNegation = 0.4
  package var unhappyWhy = 1.0
  package var unhappyThanks = -1.0
  /// For each word of complaint, up to 3; more for each strong one, up to 2. Fitted.
  package var unhappyComplaint = 0.4
  package var unhappyStrong = 0.5
  /// For each word of anger and of sorrow, up to 2. Fitted.
  package var unhappyAnger = 1.8
  package var unhappySorrow = -1.2
  /// One weak sign alone, in no bad tone. A guess: "running late" is none.
  package var unhappyWeak = -0.5
  /// More where it is addressed to somebody: always; for each ten words, up to 24 words; for each word
  /// of waiting or time lost, up to 3; "still", "again"; a negation; each word of complaint. Fitted.
  package var addressedIntercept = 0.3
  package var addressedWords = 0.3
  package var addressedWaiting = 1.2
  package var addressedStill = 0.4
  package var addressedNegation = 0.5
  package var addressedComplaint = 0.7

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
  /// What a circle set by hand adds, in contact days, from the inner to the acquaintances. A guess: as
  /// much as a meeting for the inner one; alone, none reaches the strength of its own layer.
  package var circleDays = [3.0, 2.0, 1.0, 0.5]
  /// Points up or down within `trendDays` that make a trend. A guess: a month of silence shows
  /// from the acquaintances inward.
  package var trendPoints = 4.0
  package var trendDays = 30

  // MARK: Going cold (T3), in logits

  /// Days within which something ought to pass. A guess.
  package var coldHorizon = 30.0
  /// Fitted; one for everybody.
  package var coldIntercept = 2.0
  /// Of ln(contact days at each of `contactDaysHalfLives` + `coldOffset`). Fitted.
  package var coldContactDays = SIMD3(-0.3, -0.5, -0.3)
  package var coldOffset = 0.05
  /// Of ln(all that ever passed + 1). Fitted.
  package var coldPassed = -0.2
  /// Of ln((silent days + 1) / horizon in days). Fitted.
  package var coldSilence = 0.3

  // MARK: Due (T4)

  /// Step of the moving mean and variance of ln(gap in days). Fitted.
  package var gapStep = 0.3
  /// How many imagined gaps of my usual length every contact starts with. Fitted.
  package var gapPrior = 3.0
  /// The usual gap lies below e to the mean, the more the shorter it is, since gaps are whole days
  /// and most are short: ln(gap) = max(0, m − 0.5·e^(−m/2)). Fitted.
  package var gapExcess = 0.5
  package var gapExcessScale = 2.0
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
  /// Too soon: this many deviations before the mean, a fifth of all gaps. Fitted.
  package var earliestDeviations = 0.84
  /// Days in which nobody is asked for again, by circle. Guesses.
  package var layerCooldowns = [7.0, 14.0, 35.0, 100.0, 180.0]
  /// A learned gap lies within this factor of that of a circle set by hand. A guess.
  package var circleBound = 2.0
  /// Each date that was skipped makes the next gap longer by this factor. A guess.
  package var loosening = 1.5
  /// A cadence set by hand is late at this many times its length. A guess, from "every 4 weeks, at
  /// worst 6".
  package var handLateness = 1.5
  /// Days: no gap is believed to be longer. A guess.
  package var longestGap = 3650.0

  // MARK: Not creepy. A policy, not measured: all guesses

  /// Tries in a row without an answer, until it is their turn.
  package var unansweredAtMost = 2
  /// Usual gaps after which another try is all right nevertheless.
  package var unansweredPause = 3.0
  /// Tries a week with somebody who owes me an answer.
  package var weeklyCeiling = 3.0
  /// All I write within so many hours is one try.
  package var tryHours = 1.0

  // MARK: Conversation against broadcast

  /// Days. From the definition of the figure.
  package var conversationHalfLife = 30.0
  /// One in ten of 59 people lies below it.
  package var broadcastWarning = 0.21

  // MARK: Introductions

  /// The score from which two people are worth one. A guess.
  package var introductionNeeded = 4.0

  // MARK: Coffee

  /// Points for each point of strength. A guess, like all of these.
  package var coffeeStrength = 0.6
  /// Points for somebody I talk with and never met.
  package var coffeeFirst = 20.0
  /// Points for somebody I hope for.
  package var coffeeReach = 10.0
  /// Points less right after a meeting.
  package var coffeeAgain = 40.0
  /// Days over which that fades.
  package var coffeeRest = 60.0
}
