internal import Scoring
internal import Screen

/// The insights as sentences, for who can't see bars and maps.
enum SpokenInsights {
  static func lines(_ found: Insights) -> [SafeText] {
    conversation(found) + answers("Your answers", found.mine)
      + answers("Their answers", found.theirs) + debt(found.debt)
      + introductions(found.introductions)
      + [
        busiest("You talk most on", found.hours.mine),
        busiest("They talk most on", found.hours.theirs),
      ]
      .compactMap(\.self)
  }

  private static func introductions(_ tally: IntroductionTally) -> [SafeText] {
    guard tally.made + tally.underWay > 0 else { return [] }
    let words = "Introductions: \(tally.made) made, \(tally.took) took, \(tally.underWay) under way"
    return [SafeText("\(words), \(tally.quiet) gone quiet.")]
  }

  private static func conversation(_ found: Insights) -> [SafeText] {
    guard let share = found.conversation.share else { return ["You said nothing of late."] }
    let now = SafeText("Conversation: ") + percent(share) + " of your tweets talk with somebody, "
    let standing = SafeText(found.conversation.standing)
    let before = found.conversationBefore.share.map { ", " + percent($0) + " three months ago" }
    let months = found.months.map { month in
      month.share.map { "\(Int(($0 * 100).rounded()))" } ?? "none"
    }
    return [
      now + standing + (before ?? "") + ".",
      SafeText("By month, the oldest first, in percent: \(months.joined(separator: ", "))."),
    ]
  }

  private static func answers(_ whose: SafeText, _ times: AnswerTimes) -> [SafeText] {
    guard let rate = times.rate else { return [whose + ": nothing to answer."] }
    var line = whose + ": " + percent(rate) + SafeText(" of \(times.turns) in the past year")
    let parts: [(SafeText, Double)] = [("a quarter", 0.25), ("half", 0.5), ("most", 0.75)]
    for (name, share) in parts {
      guard let seconds = times.quantile(share) else { continue }
      line = line + ", " + name + " within " + length(seconds: seconds)
    }
    return [line + "."]
  }

  private static func debt(_ debt: ReplyDebt) -> [SafeText] {
    guard let longest = debt.longest, let median = debt.median else {
      return ["Nobody waits for you."]
    }
    let weeks = debt.weeks.map(String.init).joined(separator: ", ")
    return [
      SafeText("Reply debt: \(debt.now) wait, the longest ") + length(seconds: longest)
        + ", half over " + length(seconds: median) + ".",
      SafeText("Waiting by week, the oldest first: \(weeks)."),
    ]
  }

  private static func busiest(_ words: SafeText, _ hours: [Int]) -> SafeText? {
    BusyHours.busiest(hours).map { words + SafeText(" \(BusyHours.name(ofHour: $0)).") }
  }
}
