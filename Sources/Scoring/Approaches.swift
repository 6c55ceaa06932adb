import Glibc
package import People

/// How often I tried to reach one contact, and what came of it, in constant space.
struct Approaches: Sendable, BitwiseCopyable {
  /// Turns of mine, and those of them that they answered.
  private(set) var turns: Int32 = 0
  private(set) var answeredTurns: Int32 = 0
  /// The sum of ln(1 + seconds) that their answers took.
  private(set) var answerLogs = 0.0
  /// Tries since their last word: all I write within an hour is one.
  private(set) var unanswered: Int32 = 0
  /// The last try since their last word.
  var lastTry: Moment? { last.moment }
  private var last = Instant()
  private var waiting = Instant()
  /// The week of the last try, counted from 1970, and how many fell into it and the one before.
  private var week: Int32 = 0
  private var inWeek: Int32 = 0
  private var inWeekBefore: Int32 = 0
}

extension Approaches {
  private static let weekSeconds = 604_800.0

  /// Counts what I wrote. What I write at the very moment of a word of theirs is no try.
  mutating func addMine(_ time: Moment, _ weights: Weights, newestIn: Moment?) {
    if waiting.moment == nil {
      waiting.moment = time
      turns += 1
    }
    let isSameTry = lastTry.map { time.hours(since: $0) < weights.tryHours } ?? false
    guard !isSameTry, newestIn != time else { return }
    last.moment = time
    unanswered += 1
    advance(to: time)
    inWeek &+= 1
  }

  /// Counts what they wrote: an answer to all of mine before it.
  mutating func addTheirs(_ time: Moment) {
    unanswered = 0
    last.moment = nil
    guard let since = waiting.moment, since < time else { return }
    answeredTurns += 1
    answerLogs += log1p(time.seconds(since: since))
    waiting.moment = nil
  }

  private mutating func advance(to time: Moment) {
    let now = Int32(clamping: time.seconds / Int64(Approaches.weekSeconds))
    guard now > week else { return }
    inWeekBefore = now == week + 1 ? inWeek : 0
    (inWeek, week) = (0, now)
  }

  /// About how many tries lie in the seven days before a moment: those of the week so far, and of the
  /// week before the share that is left.
  func tries(inWeekBefore time: Moment) -> Double {
    var counts = self
    counts.advance(to: time)
    let seconds = Double(time.seconds) - Double(counts.week) * Approaches.weekSeconds
    let left = min(max(1 - seconds / Approaches.weekSeconds, 0), 1)
    return Double(counts.inWeek) + left * Double(counts.inWeekBefore)
  }
}

/// Whether another word to somebody would be one too many.
package struct Approach: Equatable, Sendable {
  /// What speaks against it, unless they write; nil where nothing does.
  package let objection: Objection?

  package init(objection: Objection?) { self.objection = objection }

  /// Until when to wait, unless they write; nil where nothing speaks against writing.
  package var waitUntil: Day? { objection?.until }
  /// Why: `2 tries without an answer`.
  package var why: String { objection?.why ?? "" }
}

extension Relations {
  /// Says before I write when I would be pushing: after two tries without an answer it is their turn,
  /// or three usual gaps go by; and no more than three tries a week. Both are policy, not measured.
  package func approach(_ contact: Int, now: Moment, rank: Int) -> Approach {
    let (tally, weights) = (self[contact], yard.weights)
    let tries = tally.tweets.approaches
    guard tally.tweets.waitingSince == nil, let last = tries.lastTry else {
      return Approach(objection: nil)
    }
    if Int(tries.unanswered) >= weights.unansweredAtMost {
      let until = last.utcDay + pause(contact, rank: rank)
      let why =
        "\(counted(Int(tries.unanswered), "try", "tries")) without an answer: it is their turn"
      if until > now.utcDay {
        return Approach(objection: Objection(.unanswered, until: until, why: why))
      }
    }
    let inWeek = tries.tries(inWeekBefore: now)
    guard inWeek >= weights.weeklyCeiling else { return Approach(objection: nil) }
    let why = "\(Int(inWeek)) tries within a week: enough for now"
    return Approach(objection: Objection(.ceiling, until: now.utcDay + 7, why: why))
  }

  /// How many days to wait for an answer after too many tries.
  func pause(_ contact: Int, rank: Int) -> Int {
    let weights = yard.weights
    let usual = usualGap(contact)?.days ?? weights.layerDays[Layer(rank: rank, weights).rawValue]
    return Int(min(usual * weights.unansweredPause, weights.longestGap))
  }
}
