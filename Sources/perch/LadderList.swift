internal import ArgumentParser
internal import Dashboard
internal import People
internal import Runtime
internal import Scoring
internal import Storage

struct LadderList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ladder",
    abstract: "List who stands on which rung, by what, and what would lead to the next.")

  @Flag(help: "Print JSON, one record a line.") var json = false
  @Flag(help: "Only who came to their rung within the past month.") var moved = false
  @Flag(help: "Everybody, not the 300 strongest alone.") var all = false

  func run() throws {
    let opening = try Opening(whole: false, access: .readOnly)
    let judged = try opening.judged(.tweets)
    let ladder = judged.relations.ladder(
      book: judged.book, now: opening.now, most: all ? .max : Ladder.most)
    guard json else {
      let page = AdvicePage(ladder, judged.book, onlyMoved: moved, all: all)
      return page.print(judged.book)
    }
    for climber in moved ? ladder.moved : ladder.climbers.filter(\.isTold) {
      Output.json(fields(climber, judged.book))
    }
  }

  private func fields(_ climber: Ladder.Climber, _ book: Book) -> Fields {
    var fields = book.who(climber.contact)
    fields["stage"] = .text(climber.standing.stage.name)
    fields["evidence"] = .text(climber.standing.evidence)
    if let since = climber.since { fields["since"] = .text(since.description) }
    if let next = climber.next {
      fields["next"] = .text(next.to.name)
      fields["nextRung"] = .text(next.phrase)
    }
    fields.put(climber.objection)
    fields["rungs"] = .list(climber.rungs.map { .object(rung($0, book)) })
    return fields
  }

  private func rung(_ rung: Ladder.Rung, _ book: Book) -> Fields {
    var fields: Fields = ["stage": .text(rung.stage.name), "day": .text(rung.day.description)]
    switch rung.evidence {
    case .tweet(let key): fields["tweet"] = .text(book.tweets.id(of: key).description)
    case .logged(let at): fields["interaction"] = .text(book.interactions[at].id.description)
    case .record: fields["record"] = .text("met")
    }
    return fields
  }
}
