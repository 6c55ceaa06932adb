import People

/// One pass over everything that notes when each contact came to a rung, and by what.
struct LadderCount {
  /// What is known of one contact on the way up.
  fileprivate struct Climb {
    var first: Int32 = -1
    var firstIn: Int32 = -1
    var firstOut: Int32 = -1
    var talking: Int32 = -1
    var messageIn: Int32 = -1
    var messageOut: Int32 = -1
    var lastDay: Int32 = .min
    var days: Int32 = 0
    var answers: Int32 = 0
    /// Whether a turn of theirs, and one of mine, is open.
    var (theyWait, iWait) = (false, false)
  }

  /// A meeting that was logged.
  private struct Meeting {
    let day: Day
    let evidence: Ladder.Evidence
  }

  private let book: Book
  private var climbs: [Climb]
  private var meetings: [Int: [Meeting]] = [:]
  private let owners: [Int32]
  private let mine: [HandleNumber]

  init(_ book: Book) {
    self.book = book
    owners = book.owners
    mine = book.myHandles
    climbs = Array(repeating: Climb(), count: book.contacts.count)
  }

  mutating func countTweets(until now: Moment) {
    let (table, mine) = (book.tweets, mine)
    for row in 0..<table.count where table.times[row] <= now {
      table.touches(row, isMine: { mine.contains($0) }) { touch in
        let owner = Int(owners[Int(touch.handle)])
        if owner >= 0 { climbs[owner].take(touch, Int32(row)) }
      }
    }
  }

  mutating func countLog(_ relations: Relations) {
    let all = book.interactions
    let owner = all.contactIndices { book.contacts.home(of: $0) }
    for at in all.indices where all.channel(at).isMeeting && !all.isDeleted(at) {
      guard let contact = owner(at), let day = all.day(at) else { continue }
      meetings[contact, default: []].append(Meeting(day: day, evidence: .logged(at)))
    }
    for contact in book.contacts.setByHand {
      guard let day = book.contacts.metDay(contact) else { continue }
      meetings[contact, default: []].append(Meeting(day: day, evidence: .record))
    }
    for contact in meetings.keys { meetings[contact]?.sort { $0.day < $1.day } }
  }

  /// The rungs of one contact up to the one on which it stands, as far as their days are known.
  func rungs(of contact: Int, upTo stage: Stage, _ relations: Relations) -> [Ladder.Rung] {
    let climb = climbs[contact]
    var rungs: [Ladder.Rung] = []
    func add(_ stage: Stage, _ rows: Int32...) {
      guard let row = rows.max(), rows.min() ?? -1 >= 0 else { return }
      rungs.append(
        Ladder.Rung(
          stage: stage, day: book.tweets.times[Int(row)].utcDay,
          evidence: .tweet(book.tweets.keys[Int(row)])))
    }
    let met = meetings[contact] ?? []
    let first = climb.first < 0 ? nil : book.tweets.times[Int(climb.first)].utcDay
    if let meeting = met.first, first.map({ meeting.day < $0 }) ?? true {
      rungs.append(Ladder.Rung(stage: .noticed, day: meeting.day, evidence: meeting.evidence))
    } else {
      add(.noticed, climb.first)
    }
    if stage >= .exchanged { add(.exchanged, climb.firstIn, climb.firstOut) }
    if stage >= .talking { add(.talking, climb.talking) }
    if stage >= .messaging { add(.messaging, climb.messageIn, climb.messageOut) }
    if stage >= .met, let first = met.first {
      rungs.append(Ladder.Rung(stage: .met, day: first.day, evidence: first.evidence))
    }
    if stage == .friend, let day = relations.friendSince(contact) {
      let last = met.last { $0.day <= day } ?? met.last
      if let last { rungs.append(Ladder.Rung(stage: .friend, day: day, evidence: last.evidence)) }
    }
    return rungs
  }
}

extension LadderCount.Climb {
  fileprivate mutating func take(_ touch: Touch, _ row: Int32) {
    if first < 0 { first = row }
    let day = touch.time.utcDay.number
    if day != lastDay { (lastDay, days) = (day, days + 1) }
    guard touch.kind.isTalk else { return }
    if touch.isOutgoing {
      if firstOut < 0 { firstOut = row }
      if touch.kind == .message, messageOut < 0 { messageOut = row }
      if theyWait { answers += 1 }
      (theyWait, iWait) = (false, true)
    } else {
      if firstIn < 0 { firstIn = row }
      if touch.kind == .message, messageIn < 0 { messageIn = row }
      if iWait { answers += 1 }
      (iWait, theyWait) = (false, true)
    }
    if talking < 0, answers >= 3, days >= 3 { talking = row }
  }
}
