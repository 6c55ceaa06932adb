/// A constant of the scores as the settings know it: a name, a range, and what it means.
package struct WeightRow: Sendable {
  package let name: String
  package let range: ClosedRange<Double>
  /// Chosen by judgement; the others were fitted or come from the literature.
  package let isGuess: Bool
  package let meaning: String
  private let path: any WritableKeyPath<Weights, Double> & Sendable

  init(
    _ name: String, _ path: any WritableKeyPath<Weights, Double> & Sendable,
    _ range: ClosedRange<Double>, _ isGuess: Bool, _ meaning: String
  ) {
    self.name = name
    self.path = path
    self.range = range
    self.isGuess = isGuess
    self.meaning = meaning
  }

  package func value(_ weights: Weights) -> Double { weights[keyPath: path] }

  /// Changes this constant and no other.
  ///
  /// - Throws: where the value can't be taken; then it stays as it is.
  package func set(_ value: Double, in weights: inout Weights) throws(WeightProblem) {
    guard range.contains(value) else { throw .outOfRange }
    var changed = weights
    changed[keyPath: path] = value
    guard changed[keyPath: path] == value else { throw .notWhole }
    weights = changed
  }

  /// Whether it takes none but whole numbers.
  package var isWhole: Bool {
    var weights = Weights.standard
    weights[keyPath: path] = range.lowerBound + 0.5
    return value(weights) != range.lowerBound + 0.5
  }
}

/// What is wrong with a value for a constant.
package enum WeightProblem: Error, Equatable, Sendable {
  /// Outside of the row's range, or no number.
  case outOfRange
  /// The constant counts something.
  case notWhole
}

extension Weights {
  /// All constants that may be changed. A function, so that no start builds it.
  package static var rows: [WeightRow] {
    countingRows + queueRows + unhappyRows + tieRows + actRows
  }

  /// Names of rows whose values must not rise from one to the next, or not fall: out of order, a
  /// circle would begin where the next one further out does.
  package static var orders: [(names: [String], rises: Bool)] {
    [
      (["borderInner", "borderClose", "borderActive", "borderAcquaintance"], false),
      (["rankInner", "rankClose", "rankActive", "rankAcquaintance"], true),
    ]
  }

  /// Days back to which the queue looks at what waits.
  package var queueReach: Double { max(queueDays, olderDays) }
}

extension Int {
  /// The same number, for a table of numbers.
  fileprivate var asNumber: Double {
    get { Double(self) }
    set { self = Int(newValue.rounded()) }
  }
}

extension Weights {
  private static var countingRows: [WeightRow] {
    [
      WeightRow(
        "talk", \.talk, 0...10, false, "a reply, mention, message, mail or call counts this"),
      WeightRow("repost", \.repost, 0...10, false, "a repost counts this"),
      WeightRow("like", \.like, 0...10, false, "a like counts this"),
      WeightRow("meeting", \.meeting, 0...20, true, "a meeting face to face counts this"),
      WeightRow(
        "spanShort", \.spans.x, 0.01...100000, false, "half-life in hours: \"we are talking\""),
      WeightRow("spanMiddle", \.spans.y, 0.01...100000, false, "half-life in hours: \"today\""),
      WeightRow("spanLong", \.spans.z, 0.01...100000, false, "half-life in hours: \"habit\""),
      WeightRow(
        "contactDaysWeek", \.contactDaysHalfLives.x, 0.5...3650, false,
        "half-life of contact days, in days"),
      WeightRow(
        "contactDaysMonth", \.contactDaysHalfLives.y, 0.5...3650, false,
        "half-life of contact days, in days"),
      WeightRow(
        "contactDaysQuarter", \.contactDaysHalfLives.z, 0.5...3650, false,
        "half-life of contact days, in days; this one makes the strength"),
      WeightRow(
        "answersHalfLife", \.answersHalfLife, 0.5...3650, false,
        "half-life of what was asked and answered, in days"),
      WeightRow("nextShort", \.nextSpans.x, 0...100, false, "whom next: weight of this span"),
      WeightRow("nextMiddle", \.nextSpans.y, 0...100, false, "whom next: weight of this span"),
      WeightRow("nextLong", \.nextSpans.z, 0...100, false, "whom next: weight of this span"),
      WeightRow(
        "nextIncoming", \.nextIncoming, 0...10, false, "whom next: incoming beside outgoing"),
      WeightRow("owed", \.owed, 0...100, false, "whom next: an owed reply"),
      WeightRow(
        "owedHours", \.owedHours, 0.01...100, false, "whom next: hours added to those it waits"),
      WeightRow(
        "nextContactDay", \.nextContactDay, 0...10, false, "whom next: a contact day of the week"),
      WeightRow(
        "nextRecent", \.nextRecent, 0...100, false, "whom next: just talked, over 1 + hours since"),
      WeightRow("answerPrior", \.answerPrior, 0...1000, false, "imagined asks at my own rate"),
    ]
  }
}

extension Weights {
  private static var queueRows: [WeightRow] {
    [
      WeightRow(
        "answerShort", \.answerSpans.x, 0...100, false, "will I answer: weight of this span"),
      WeightRow(
        "answerMiddle", \.answerSpans.y, 0...100, false, "will I answer: weight of this span"),
      WeightRow(
        "answerLong", \.answerSpans.z, 0...100, false, "will I answer: weight of this span"),
      WeightRow("answerIntercept", \.answerIntercept, -10...10, false, "will I answer: anybody"),
      WeightRow(
        "answerOutgoing", \.answerOutgoing, -10...10, false,
        "will I answer: ln of what I wrote to them"),
      WeightRow(
        "answerIncoming", \.answerIncoming, -10...10, false,
        "will I answer: ln of what they wrote to me in public"),
      WeightRow(
        "answerIncomingPrivate", \.answerIncomingPrivate, -10...10, false,
        "will I answer: ln of what they wrote to me in private"),
      WeightRow("call", \.call, -10...10, false, "will I answer: a call"),
      WeightRow(
        "answerOffset", \.answerOffset, 0.0001...1, false, "will I answer: added inside the ln"),
      WeightRow("question", \.question, -10...10, false, "asks a question"),
      WeightRow("answersMine", \.answersMine, -10...10, false, "answers a tweet of mine"),
      WeightRow("otherMention", \.otherMention, -10...10, false, "for each other person it names"),
      WeightRow(
        "othersAtMost", \.othersAtMost.asNumber, 0...50, false, "others that count at most"),
      WeightRow("short", \.short, -10...10, false, "only a few words"),
      WeightRow(
        "shortWords", \.shortWords.asNumber, 0...50, false, "fewer words than this are few"),
      WeightRow(
        "praiseOnly", \.praiseOnly, -10...10, false, "nothing but thanks, praise or laughter"),
      WeightRow("reach", \.reach, -10...10, true, "queue: reach contact"),
      WeightRow("firstAnswer", \.firstAnswer, -10...10, true, "queue: their first answer ever"),
      WeightRow("unhappy", \.unhappy, -10...10, true, "queue: sounds unhappy"),
      WeightRow("star", \.star, -10...10, true, "queue: starred"),
      WeightRow("message", \.message, -10...10, true, "queue: a message"),
      WeightRow(
        "momentMinutes", \.momentMinutes, 0.1...10000, false,
        "minutes after which half of the answers have come"),
      WeightRow("momentPower", \.momentPower, 0.01...5, false, "how fast the rest comes"),
      WeightRow(
        "momentFloor", \.momentFloor, 0...1, true, "share of a priority that age never takes"),
      WeightRow(
        "unhappyMinutes", \.unhappyMinutes, 0...10000, true,
        "minutes in which age takes nothing of a complaint"),
      WeightRow(
        "queueDays", \.queueDays, 1...3650, true, "days after which what waits leaves the queue"),
      WeightRow(
        "olderDays", \.olderDays, 1...3650, true, "days back to which those that left are counted"),
      WeightRow("phrasesShown", \.phrasesShown.asNumber, 1...20, true, "phrases shown of a reason"),
    ]
  }
}

extension Weights {
  private static var unhappyRows: [WeightRow] {
    [
      WeightRow("unhappyIntercept", \.unhappyIntercept, -10...10, false, "unhappy: anybody"),
      WeightRow(
        "unhappyTone", \.unhappyTone, -10...10, false, "unhappy: tone of the words, −1 to 1"),
      WeightRow("unhappyNegation", \.unhappyNegation, -10...10, false, "unhappy: a negation"),
      WeightRow("unhappyWhy", \.unhappyWhy, -10...10, false, "unhappy: \"why\""),
      WeightRow("unhappyThanks", \.unhappyThanks, -10...10, false, "unhappy: thanks or praise"),
      WeightRow(
        "unhappyComplaint", \.unhappyComplaint, -10...10, false, "unhappy: each word of complaint"),
      WeightRow(
        "unhappyStrong", \.unhappyStrong, -10...10, false, "unhappy: more for each strong one"),
      WeightRow("unhappyAnger", \.unhappyAnger, -10...10, false, "unhappy: each word of anger"),
      WeightRow("unhappySorrow", \.unhappySorrow, -10...10, false, "unhappy: each word of sorrow"),
      WeightRow("unhappyWeak", \.unhappyWeak, -10...10, true, "unhappy: no more than a weak sign"),
      WeightRow(
        "addressedIntercept", \.addressedIntercept, -10...10, false,
        "unhappy, addressed to somebody: always"),
      WeightRow(
        "addressedWords", \.addressedWords, -10...10, false,
        "unhappy, addressed to somebody: each ten words"),
      WeightRow(
        "addressedWaiting", \.addressedWaiting, -10...10, false,
        "unhappy, addressed to somebody: each word of waiting"),
      WeightRow(
        "addressedStill", \.addressedStill, -10...10, false,
        "unhappy, addressed to somebody: still, again"),
      WeightRow(
        "addressedNegation", \.addressedNegation, -10...10, false,
        "unhappy, addressed to somebody: a negation"),
      WeightRow(
        "addressedComplaint", \.addressedComplaint, -10...10, false,
        "unhappy, addressed to somebody: each word of complaint"),
    ]
  }
}

extension Weights {
  private static var tieRows: [WeightRow] {
    [
      WeightRow(
        "borderInner", \.layerBorders[0], 0...1000, false, "contact days at which this layer begins"
      ),
      WeightRow(
        "borderClose", \.layerBorders[1], 0...1000, false, "contact days at which this layer begins"
      ),
      WeightRow(
        "borderActive", \.layerBorders[2], 0...1000, false,
        "contact days at which this layer begins"),
      WeightRow(
        "borderAcquaintance", \.layerBorders[3], 0...1000, false,
        "contact days at which this layer begins"),
      WeightRow(
        "halfStrengthDays", \.halfStrengthDays, 0.1...100, false,
        "contact days that make a strength of 50"),
      WeightRow("starDays", \.starDays, 0...100, true, "contact days that a star adds"),
      WeightRow(
        "circleInner", \.circleDays[0], 0...100, true,
        "contact days that this circle adds where it is set by hand"),
      WeightRow(
        "circleClose", \.circleDays[1], 0...100, true,
        "contact days that this circle adds where it is set by hand"),
      WeightRow(
        "circleActive", \.circleDays[2], 0...100, true,
        "contact days that this circle adds where it is set by hand"),
      WeightRow(
        "circleAcquaintance", \.circleDays[3], 0...100, true,
        "contact days that this circle adds where it is set by hand"),
      WeightRow("trendPoints", \.trendPoints, 0...100, true, "points that make a trend"),
      WeightRow(
        "trendDays", \.trendDays.asNumber, 1...3650, true, "days within which a trend shows"),
      WeightRow(
        "coldHorizon", \.coldHorizon, 1...3650, true,
        "going cold: days within which something ought to pass"),
      WeightRow("coldIntercept", \.coldIntercept, -10...10, false, "going cold: anybody"),
      WeightRow(
        "coldWeek", \.coldContactDays.x, -10...10, false,
        "going cold: ln of contact days at this half-life"),
      WeightRow(
        "coldMonth", \.coldContactDays.y, -10...10, false,
        "going cold: ln of contact days at this half-life"),
      WeightRow(
        "coldQuarter", \.coldContactDays.z, -10...10, false,
        "going cold: ln of contact days at this half-life"),
      WeightRow("coldOffset", \.coldOffset, 0.0001...1, false, "going cold: added inside the ln"),
      WeightRow(
        "coldPassed", \.coldPassed, -10...10, false, "going cold: ln of all that ever passed"),
      WeightRow(
        "coldSilence", \.coldSilence, -10...10, false,
        "going cold: ln of silent days for the horizon"),
    ]
  }
}

extension Weights {
  private static var actRows: [WeightRow] {
    [
      WeightRow(
        "gapStep", \.gapStep, 0.01...1, false, "step of the moving mean and variance of ln(gap)"),
      WeightRow("gapPrior", \.gapPrior, 0...1000, false, "imagined gaps of my usual length"),
      WeightRow(
        "gapExcess", \.gapExcess, 0...5, false,
        "by how much the mean of ln(gap) overshoots where gaps are short"),
      WeightRow("gapExcessScale", \.gapExcessScale, 0.1...100, false, "over which mean that fades"),
      WeightRow(
        "gapsNeeded", \.gapsNeeded.asNumber, 1...100, false,
        "gaps below which the circle's default is taken"),
      WeightRow(
        "latestDeviations", \.latestDeviations, 0...10, false,
        "deviations from the mean to the latest date"),
      WeightRow("varianceShrink", \.varianceShrink, 0...1, false, "share of the own variance"),
      WeightRow("varianceFloor", \.varianceFloor, 0...10, false, "variance added"),
      WeightRow(
        "daysInner", \.layerDays[0], 0.5...3650, false, "days between contacts in this circle"),
      WeightRow(
        "daysClose", \.layerDays[1], 0.5...3650, false, "days between contacts in this circle"),
      WeightRow(
        "daysActive", \.layerDays[2], 0.5...3650, false, "days between contacts in this circle"),
      WeightRow(
        "daysAcquaintance", \.layerDays[3], 0.5...3650, false,
        "days between contacts in this circle"),
      WeightRow(
        "daysFaint", \.layerDays[4], 0.5...3650, false, "days between contacts in this circle"),
      WeightRow(
        "rankInner", \.layerRanks[0].asNumber, 1...10000, false,
        "last rank of this circle, Dunbar's"),
      WeightRow(
        "rankClose", \.layerRanks[1].asNumber, 1...10000, false,
        "last rank of this circle, Dunbar's"),
      WeightRow(
        "rankActive", \.layerRanks[2].asNumber, 1...10000, false,
        "last rank of this circle, Dunbar's"),
      WeightRow(
        "rankAcquaintance", \.layerRanks[3].asNumber, 1...10000, false,
        "last rank of this circle, Dunbar's"),
      WeightRow(
        "handLateness", \.handLateness, 1...10, true,
        "a cadence set by hand is late at this many times its length"),
      WeightRow(
        "longestGap", \.longestGap, 1...36500, true, "days: no gap is believed to be longer"),
      WeightRow(
        "earliestDeviations", \.earliestDeviations, 0...10, false,
        "deviations before the mean until when it is too soon"),
      WeightRow(
        "cooldownInner", \.layerCooldowns[0], 0...3650, true,
        "days in which nobody in this circle is asked for again"),
      WeightRow(
        "cooldownClose", \.layerCooldowns[1], 0...3650, true,
        "days in which nobody in this circle is asked for again"),
      WeightRow(
        "cooldownActive", \.layerCooldowns[2], 0...3650, true,
        "days in which nobody in this circle is asked for again"),
      WeightRow(
        "cooldownAcquaintance", \.layerCooldowns[3], 0...3650, true,
        "days in which nobody in this circle is asked for again"),
      WeightRow(
        "cooldownFaint", \.layerCooldowns[4], 0...3650, true,
        "days in which nobody in this circle is asked for again"),
      WeightRow(
        "circleBound", \.circleBound, 1...100, true,
        "a learned gap lies within this factor of the circle's set by hand"),
      WeightRow(
        "loosening", \.loosening, 1...10, true,
        "each skipped date makes the next gap longer by this factor"),
      WeightRow(
        "unansweredAtMost", \.unansweredAtMost.asNumber, 1...100, true,
        "tries in a row without an answer until you wait for theirs"),
      WeightRow(
        "unansweredPause", \.unansweredPause, 0...100, true,
        "usual gaps after which you may try again all the same"),
      WeightRow(
        "weeklyCeiling", \.weeklyCeiling, 1...1000, true,
        "times a week that you write to somebody who does not answer"),
      WeightRow(
        "tryHours", \.tryHours, 0...1000, true, "hours within which all you write is one try"),
      WeightRow(
        "conversationHalfLife", \.conversationHalfLife, 1...3650, false,
        "half-life of conversation and broadcast, in days"),
      WeightRow(
        "broadcastWarning", \.broadcastWarning, 0...1, false,
        "share of conversation below which you only broadcast"),
      WeightRow(
        "introductionNeeded", \.introductionNeeded, 0...100, true,
        "score from which two people are worth an introduction"),
      WeightRow(
        "coffeeStrength", \.coffeeStrength, 0...100, true, "coffee: for each point of strength"),
      WeightRow(
        "coffeeFirst", \.coffeeFirst, -100...100, true, "coffee: you talk and never met"),
      WeightRow("coffeeReach", \.coffeeReach, -100...100, true, "coffee: you hope for them"),
      WeightRow(
        "coffeeAgain", \.coffeeAgain, 0...100, true, "coffee: taken off right after a meeting"),
      WeightRow("coffeeRest", \.coffeeRest, 1...3650, true, "coffee: days over which that fades"),
    ]
  }
}
