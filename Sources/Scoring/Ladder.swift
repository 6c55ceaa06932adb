package import People

/// Who stands on which rung, since when and by what, and what would lead to the next.
package struct Ladder: Equatable, Sendable {
  /// One contact on it.
  package struct Climber: Equatable, Sendable {
    /// Its place in the book.
    package let contact: Int
    package let standing: Standing
    /// The rungs they came by, the lowest first; those of which no day is known are left out.
    package let rungs: [Rung]
    package let next: NextStep?
    /// What speaks against the next step now.
    package let objection: Objection?
    /// Whether both were looked for.
    package let isTold: Bool

    /// When they came to where they stand; nil where that is not known.
    package var since: Day? { rungs.last { $0.stage == standing.stage }?.day }
  }

  /// A rung, and what shows that they reached it.
  package struct Rung: Equatable, Sendable {
    package let stage: Stage
    package let day: Day
    package let evidence: Evidence
  }

  package enum Evidence: Equatable, Sendable {
    case tweet(TweetKey)
    /// Something that was logged; its place in the book's log.
    case logged(Int)
    /// What the contact's own record says of the day we met.
    case record
  }

  /// Everybody, by rung, the highest first, then by strength. What comes next is told of those who
  /// moved within `Ladder.days`, and of the strongest.
  package let climbers: [Climber]
  /// How many stand on each rung, the lowest first.
  package let counts: [Int]
  package let today: Day

  /// A month.
  package static let days = 30
  /// As many of the strongest are told of. A guess: more than anybody reads.
  package static let most = 300

  /// Who came to their rung within the past month, the highest rung first.
  package var moved: [Climber] {
    climbers.filter { climber in
      climber.standing.stage > .noticed && (climber.since.map { today - $0 < Ladder.days } ?? false)
    }
  }
}

extension Relations {
  /// Everybody's rung, by one look at all rows: not for the thread that draws.
  ///
  /// - Parameter most: of how many of the strongest it is told what comes next.
  package func ladder(book: Book, now: Moment, most: Int = Ladder.most) -> Ladder {
    var count = LadderCount(book)
    count.countTweets(until: now)
    count.countLog(self)
    let creep = CreepGuard(self, book: book, now: now)
    let home = book.me?.place ?? ""
    var counts = Array(repeating: 0, count: Stage.allCases.count)
    var climbers: [Ladder.Climber] = []
    for (at, contact) in ranking(book: book, now: now).enumerated() {
      let standing = stage(contact, now: now)
      counts[standing.stage.rawValue] += 1
      let rungs = count.rungs(of: contact, upTo: standing.stage, self)
      let isNew = rungs.last.map { now.utcDay - $0.day < Ladder.days } ?? false
      guard book.contacts.marks[contact].isDisjoint(with: .unwanted) else { continue }
      let isTold = at < most || isNew && standing.stage > .noticed
      climbers.append(
        Ladder.Climber(
          contact: contact, standing: standing, rungs: rungs,
          next: isTold ? nextStep(contact, book: book, now: now, home: home) : nil,
          objection: isTold ? creep.objection(to: contact, rank: at + 1, .step) : nil,
          isTold: isTold))
    }
    let order = climbers.enumerated().sorted { one, other in
      let (a, b) = (one.element.standing.stage, other.element.standing.stage)
      return a != b ? a > b : one.offset < other.offset
    }
    return Ladder(climbers: order.map(\.element), counts: counts, today: now.utcDay)
  }
}
