package import People

extension Relations {
  /// The ledger of all who are marked `reach`, by one look at all rows: not for the thread that draws.
  ///
  /// - Parameter ranks: places by strength, the first being 1, by the contact's place in the book.
  package func reachLedger(book: Book, now: Moment, zone: Zone) -> ReachLedger {
    let marks = book.contacts.marks
    let hoped = book.contacts.indices.filter {
      marks[$0].contains(.reach) && marks[$0].isDisjoint(with: .unwanted)
    }
    guard !hoped.isEmpty else { return ReachLedger(people: []) }
    var count = ReachCount(book, hoped, zone, weights)
    count.countTweets(now)
    count.countLog()
    let creep = CreepGuard(self, book: book, now: now)
    let places = ranking(book: book, now: now)
    var ranks = Array(repeating: places.count, count: book.contacts.count)
    for (at, contact) in places.enumerated() { ranks[contact] = at + 1 }
    let people = hoped.enumerated().map { slot, contact in
      count.person(slot, contact, creep.objection(to: contact, rank: ranks[contact], .step), now)
    }
    return ReachLedger(
      people: people.sorted { one, other in
        one.standing != other.standing
          ? one.standing < other.standing
          : (one.order(now), book.contacts.id(one.contact))
            < (other.order(now), book.contacts.id(other.contact))
      })
  }
}

extension ContactMarks {
  /// On records of which nothing is to be suggested.
  package static let unwanted: ContactMarks = [.apart, .putAway]
}

extension ReachLedger.Person {
  /// What those who stand alike are ordered by: whose time comes first.
  fileprivate func order(_ now: Moment) -> Int64 {
    switch standing {
    case .answer: -(firstAnswer?.time.milliseconds ?? 0)
    case .go: nextTime?.milliseconds ?? now.milliseconds
    case .rest: Int64(objection?.until?.number ?? .max)
    }
  }
}

/// One pass over everything for some people.
struct ReachCount {
  /// Something that was said, in order of time.
  private struct Said {
    let time: Moment
    /// Nil where they said it.
    let way: ReachLedger.Way?
    let tweet: TweetKey?
    let row: Int?
    /// What it answers.
    var answers: TweetKey = TweetTable.noTweet
  }

  private let book: Book
  private let zone: Zone
  private let weights: Weights
  private var slots: [Int32]
  private let mine: [HandleNumber]
  private let contacts: [Int]
  private var said: [[Said]]
  private var rhythms: [Rhythm]
  private var newest: [TweetKey?]

  private static let (nobody, me): (Int32, Int32) = (-1, -2)

  init(_ book: Book, _ hoped: [Int], _ zone: Zone, _ weights: Weights) {
    (self.book, self.zone, self.weights) = (book, zone, weights)
    (mine, contacts) = (book.myHandles, hoped)
    var slotOfContact: [Int32: Int32] = [:]
    for (slot, contact) in hoped.enumerated() { slotOfContact[Int32(contact)] = Int32(slot) }
    slots = book.owners.map { $0 < 0 ? ReachCount.nobody : slotOfContact[$0] ?? ReachCount.nobody }
    for handle in mine { slots[Int(handle)] = ReachCount.me }
    said = Array(repeating: [], count: hoped.count)
    rhythms = Array(repeating: Rhythm(), count: hoped.count)
    newest = Array(repeating: nil, count: hoped.count)
  }

  mutating func countTweets(_ now: Moment) {
    let (table, mine) = (book.tweets, mine)
    for row in 0..<table.count {
      let whose = slots[Int(table.authors[row])]
      guard whose != ReachCount.nobody, table.times[row] <= now else { continue }
      if whose >= 0 { note(row, by: Int(whose), table) }
      table.touches(row, isMine: { mine.contains($0) }) { touch in
        let slot = slots[Int(touch.handle)]
        guard slot >= 0, touch.kind.isTalk else { return }
        said[Int(slot)].append(
          Said(
            time: touch.time, way: touch.isOutgoing ? ReachLedger.Way(touch.kind) : nil,
            tweet: table.keys[row], row: row, answers: table.replyTo[row]))
      }
    }
  }

  /// What they wrote to anybody tells when they are about.
  private mutating func note(_ row: Int, by slot: Int, _ table: TweetTable) {
    let kind = table.kinds[row]
    guard kind != .like, kind != .message else { return }
    let isAnswer = table.isAddressed(row) { slots[Int($0)] == ReachCount.me }
    rhythms[slot].add(table.times[row], isAnswer: isAnswer, zone: zone)
    if kind != .repost { newest[slot] = table.keys[row] }
  }

  /// Letters, calls and mail are tries too. Of those only the day is known: they count as of its noon.
  mutating func countLog() {
    let all = book.interactions
    let slotOf = Dictionary(uniqueKeysWithValues: contacts.enumerated().map { ($1, $0) })
    let owner = all.contactIndices { id in
      book.contacts.home(of: id).flatMap { slotOf[$0] }
    }
    for at in all.indices {
      guard let slot = owner(at), !all.isDeleted(at), let day = all.day(at),
        !all.channel(at).isMeeting
      else { continue }
      let (direction, way) = (all.direction(at), ReachLedger.Way.other(all.channel(at)))
      if direction != .incoming {
        said[slot].append(Said(time: day.noon, way: way, tweet: nil, row: nil))
      }
      if direction != .outgoing {
        let time = day.noon.adding(seconds: direction == .both ? 1 : 0)
        said[slot].append(Said(time: time, way: nil, tweet: nil, row: nil))
      }
    }
  }
}

// MARK: - One person

extension ReachCount {
  /// - Parameter objection: what the guard has against another try.
  func person(
    _ slot: Int, _ contact: Int, _ objection: Objection?, _ now: Moment
  ) -> ReachLedger.Person {
    var story = ReachStory(tryHours: weights.tryHours)
    let words = said[slot].sorted { $0.time < $1.time }
    for word in words {
      if let way = word.way {
        story.take(way, word.time, word.tweet, isQuestion: isQuestion(word.row))
      } else {
        story.hear(word.time, word.tweet, answering: word.answers)
      }
    }
    let waits = story.waits && words.last.map { isOpen($0, now) } ?? false
    // Who wrote before I ever tried was never out of reach.
    let first = words.first?.way == nil ? nil : story.answers.first
    let earliest = objection?.until.map { max(now, zone.moment($0)) } ?? now
    return ReachLedger.Person(
      contact: contact, tries: story.tries, unanswered: story.unanswered,
      methods: methods(story.tries), rhythm: rhythms[slot], firstAnswer: first,
      waits: waits, newest: newest[slot], objection: waits ? nil : objection,
      nextTime: rhythms[slot].next(after: earliest, zone: zone))
  }

  /// Whether a word of theirs still waits for mine, as in the queue.
  private func isOpen(_ word: Said, _ now: Moment) -> Bool {
    guard now.days(since: word.time) < weights.queueDays else { return false }
    guard let key = word.tweet else { return true }
    return book.queueStates[book.tweets.id(of: key)]?.hides(at: now) != true
  }

  private func isQuestion(_ row: Int?) -> Bool {
    row.flatMap { book.text($0) }.map { TextFeatures.isQuestion($0) } ?? false
  }

  /// Each way with how often it was tried; what worked comes first.
  private func methods(_ tries: [ReachLedger.Try]) -> [ReachLedger.Method] {
    struct Key: Hashable {
      let way: ReachLedger.Way
      let isQuestion: Bool
    }
    let groups = Dictionary(grouping: tries) { Key(way: $0.way, isQuestion: $0.isQuestion) }
    return groups.map { key, tries in
      ReachLedger.Method(
        way: key.way, isQuestion: key.isQuestion, tries: tries.count,
        answered: tries.count { $0.answer != nil })
    }.sorted { ($1.answered, $1.tries, $0.phrase) < ($0.answered, $0.tries, $1.phrase) }
  }
}

/// What came of tries, as it went on.
private struct ReachStory {
  private(set) var tries: [ReachLedger.Try] = []
  private(set) var answers: [ReachLedger.Answer] = []
  private(set) var unanswered = 0
  private(set) var waits = false
  private let tryHours: Double

  init(tryHours: Double) { self.tryHours = tryHours }

  /// A word of mine: a try, or more of the last one.
  mutating func take(
    _ way: ReachLedger.Way, _ time: Moment, _ tweet: TweetKey?, isQuestion: Bool
  ) {
    waits = false
    if !answers.isEmpty { answers[answers.count - 1].isLast = false }
    if unanswered > 0, let last = tries.last, time.hours(since: last.time) < tryHours { return }
    unanswered += 1
    tries.append(
      ReachLedger.Try(
        way: way, time: time, tweet: tweet, isQuestion: isQuestion,
        gapDays: tries.last.map { time.utcDay - $0.time.utcDay }))
  }

  /// A word of theirs: it answers the try that it names, or else the last one.
  mutating func hear(_ time: Moment, _ tweet: TweetKey?, answering: TweetKey) {
    waits = true
    guard unanswered > 0 else {
      if !answers.isEmpty { answers[answers.count - 1].isLast = false }
      return
    }
    unanswered = 0
    let answer = ReachLedger.Answer(time: time, tweet: tweet, tries: tries.count)
    answers.append(answer)
    let at = tries.lastIndex { $0.tweet != nil && $0.tweet == answering }
    tries[at ?? tries.count - 1].answer = answer
  }
}

extension ReachLedger.Way {
  fileprivate init(_ kind: Touch.Kind) {
    switch kind {
    case .answer: self = .reply
    case .message: self = .message
    case .talk, .repost, .like: self = .mention
    }
  }
}
