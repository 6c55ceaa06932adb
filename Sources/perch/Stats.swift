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
    json ? printJSON(conversation, answers) : show(conversation, answers, weights)
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
    _ conversation: Conversation, _ answers: (mine: Ledger.Side, theirs: Ledger.Side)
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
    Output.json(fields)
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
