package import People
package import Scoring

// The ladder in words.
extension AdvicePage {
  /// Who moved this month, then everybody by rung, with the evidence and the next step.
  ///
  /// - Parameters:
  ///   - onlyMoved: whether all others are left out.
  ///   - all: whether those are in of whom no next step is told.
  package init(_ ladder: Ladder, _ book: Book, onlyMoved: Bool = false, all: Bool = true) {
    let words = LadderWords(book: book, today: ladder.today)
    let moved = ladder.moved
    let isNew = Set(moved.map(\.contact))
    var sections: [AdvicePane.Section] = []
    if !moved.isEmpty {
      sections.append(
        AdvicePane.Section(
          heading: "moved this month  \(moved.count)", entries: moved.map { words.entry($0) }))
    }
    for stage in onlyMoved ? [] : Stage.allCases.reversed() {
      let there = ladder.climbers.filter {
        $0.standing.stage == stage && !isNew.contains($0.contact) && (all || $0.isTold)
      }
      guard !there.isEmpty else { continue }
      sections.append(
        AdvicePane.Section(
          heading: "\(stage.name)  \(ladder.counts[stage.rawValue])",
          entries: there.map { words.entry($0) }))
    }
    self.sections = sections
    let counts = Stage.allCases.reversed().map { "\(ladder.counts[$0.rawValue]) \($0.name)" }
    detail = counts.joined(separator: " · ")
    empty = "Nobody stands on the ladder yet: perch import brings in who you talk with."
  }
}

private struct LadderWords {
  let book: Book
  let today: Day

  func entry(_ climber: Ladder.Climber) -> AdvicePane.Entry {
    var entry = AdvicePane.Entry(
      id: book.contacts.id(climber.contact), index: climber.contact,
      figures: climber.since.map { "\(climber.standing.stage.name) since \(day($0))" }
        ?? climber.standing.stage.name)
    let path = climber.rungs.map { "\($0.stage.name) \(day($0.day))" }.joined(separator: " › ")
    entry.facts = [path, climber.isTold ? evidence(climber) : ""].filter { !$0.isEmpty }
    if let objection = climber.objection {
      (entry.advice, entry.tone) = (objection.advice, .rest)
    } else if let next = climber.next {
      entry.advice = next.phrase
    }
    return entry
  }

  private func day(_ day: Day) -> String { day.shortDate(asOf: today) }

  /// What shows that they stand where they stand.
  private func evidence(_ climber: Ladder.Climber) -> String {
    guard let rung = climber.rungs.last, rung.stage == climber.standing.stage else {
      return climber.standing.evidence
    }
    switch rung.evidence {
    case .tweet(let key):
      guard let tweet = book.tweets.row(of: key).flatMap({ book.tweet($0) }) else {
        return climber.standing.evidence
      }
      return "by \(tweet.author.at): “\(book.words(of: tweet).prefix(70))”"
    case .logged(let at):
      let logged = book.interactions[at]
      return logged.note.isEmpty
        ? logged.channel.rawValue : "\(logged.channel.rawValue): \(logged.note)"
    case .record: return "as their record says: \(climber.standing.evidence)"
    }
  }
}
