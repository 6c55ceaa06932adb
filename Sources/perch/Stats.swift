internal import ArgumentParser
internal import People
internal import Scoring
internal import Storage

struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how much of what you say is conversation, and how answers go both ways.")

  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let opening = try Opening(access: .readOnly)
    let relations = try opening.relations()
    let weights = relations.weights
    let conversation = Conversation(book: opening.book, now: opening.now, weights: weights)
    let answers = relations.answers()
    let insights = Insights(
      opening.book, now: opening.now, zone: opening.zone, weights: weights)
    if json {
      printJSON(conversation, answers, insights)
    } else {
      show(conversation, answers, weights)
      show(insights)
      show(insights.introductions, opening.book)
    }
  }

  /// Whom I introduced, and how often it took.
  private func show(_ tally: IntroductionTally, _ book: Book) {
    guard tally.made > 0 else { return }
    Output.line(
      "you introduced \(tally.made) pairs: \(tally.took) spoke, \(tally.quiet) gone quiet")
    for (person, made, took) in tally.people.prefix(3) where made > 1 {
      let name = book.contact(person)?.displayName ?? "somebody"
      Output.line("\(name): \(made) introductions, \(took) took")
    }
  }

  /// What a year says besides.
  private func show(_ insights: Insights) {
    if let before = insights.conversationBefore.share {
      Output.line("conversation was \(percent(before)) \(Insights.trendDays) days ago")
    }
    for (who, times) in [("you", insights.mine), ("they", insights.theirs)] {
      guard let low = times.quantile(0.25), let middle = times.quantile(0.5),
        let high = times.quantile(0.75)
      else { continue }
      Output.line(
        "this year \(who) answered \(times.answered) of \(times.turns) turns: a quarter within "
          + "\(length(low)), half within \(length(middle)), three quarters within \(length(high))")
    }
    for (who, hours) in [("you say", insights.hours.mine), ("they say", insights.hours.theirs)] {
      guard let busiest = BusyHours.busiest(hours) else { continue }
      Output.line("\(who) most on \(BusyHours.name(ofHour: busiest))")
    }
    if let longest = insights.debt.longest {
      Output.line("\(insights.debt.now) wait for you, the longest \(length(longest))")
    }
  }

  private func show(
    _ conversation: Conversation, _ answers: (mine: Ledger.Side, theirs: Ledger.Side),
    _ weights: Weights
  ) {
    if let share = conversation.share {
      let interval = conversation.interval
      Output.line(
        "conversation \(percent(share)) (\(percent(interval.lowerBound)) to \(percent(interval.upperBound))) of your tweets, \(conversation.standing)"
      )
      if share < weights.broadcastWarning {
        Output.line("You mostly broadcast: answer somebody.")
      }
    } else {
      Output.line("You said nothing of late.")
    }
    Output.line("you answer \(words(answers.theirs))")
    Output.line("they answer \(words(answers.mine))")
  }

  private func words(_ side: Ledger.Side) -> String {
    guard let rate = side.rate else { return "nothing: nothing was asked" }
    let time = side.usualSeconds.map { ", usually within \(length($0))" } ?? ""
    return "\(percent(rate)) of \(side.turns)\(time)"
  }

  private func printJSON(
    _ conversation: Conversation, _ answers: (mine: Ledger.Side, theirs: Ledger.Side),
    _ insights: Insights
  ) {
    var fields: Fields = [
      "conversing": .real(conversation.conversing), "tweets": .real(conversation.all),
      "standing": .text(conversation.standing), "theirs": fields(answers.theirs),
      "mine": fields(answers.mine),
    ]
    if let share = conversation.share {
      fields["share"] = .real(share)
      fields["low"] = .real(conversation.interval.lowerBound)
      fields["high"] = .real(conversation.interval.upperBound)
    }
    fields.merge(self.fields(insights)) { one, _ in one }
    Output.json(fields)
  }

  private func fields(_ insights: Insights) -> Fields {
    var fields: Fields = [
      "months": .list(
        insights.months.map {
          ["conversing": .integer(Int64($0.conversing)), "tweets": .integer(Int64($0.all))]
        }),
      "year": ["mine": fields(insights.mine), "theirs": fields(insights.theirs)],
      "hours": ["mine": hours(insights.hours.mine), "theirs": hours(insights.hours.theirs)],
      "debt": [
        "weeks": .list(insights.debt.weeks.map { .integer(Int64($0)) }),
        "waitSeconds": .list(insights.debt.waits.map { .real(rounded($0)) }),
      ],
    ]
    let tally = insights.introductions
    fields["introductions"] = [
      "made": .integer(Int64(tally.made)), "took": .integer(Int64(tally.took)),
      "thanked": .integer(Int64(tally.thanked)), "quiet": .integer(Int64(tally.quiet)),
      "underWay": .integer(Int64(tally.underWay)),
    ]
    fields["shareBefore"] = insights.conversationBefore.share.map { .real($0) }
    return fields
  }

  private func fields(_ times: AnswerTimes) -> FieldValue {
    var fields: Fields = [
      "turns": .integer(Int64(times.turns)), "answered": .integer(Int64(times.answered)),
    ]
    for (name, share) in [("quarterSeconds", 0.25), ("halfSeconds", 0.5), ("mostSeconds", 0.75)] {
      fields[name] = times.quantile(share).map { .real(rounded($0)) }
    }
    return .object(fields)
  }

  /// Seven days from Monday, of 24 hours each.
  private func hours(_ counts: [Int]) -> FieldValue {
    .list(
      stride(from: 0, to: counts.count, by: 24).map { day in
        .list(counts[day..<day + 24].map { .integer(Int64($0)) })
      })
  }

  private func fields(_ side: Ledger.Side) -> FieldValue {
    var fields: Fields = [
      "turns": .integer(Int64(side.turns)), "answered": .integer(Int64(side.answered)),
    ]
    if let seconds = side.usualSeconds { fields["usualSeconds"] = .real(rounded(seconds)) }
    return .object(fields)
  }
}

private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

private func length(_ seconds: Double) -> String {
  switch seconds {
  case ..<3600: "\(max(1, Int(seconds / 60))) min"
  case ..<86400: "\(Int(seconds / 3600)) h"
  default: "\(Int(seconds / 86400)) d"
  }
}
