import People

/// What was logged by hand about one contact. Only its days are known, so it counts in the slowest
/// span alone, at noon.
struct Logged: Sendable {
  private(set) var outgoing = 0
  private(set) var incoming = 0
  /// Of them, what nobody else reads: messages, calls, mail, letters.
  private(set) var messagesOut = 0
  private(set) var messagesIn = 0
  /// Decayed, as of the yardstick's moment.
  private(set) var habitOut = 0.0
  private(set) var habitIn = 0.0
  /// How often I had tried, and whether they had answered, before their first tweet to me.
  private(set) var tries = 0
  private(set) var hasAnsweredBefore = false

  /// - Parameter firstIncoming: when they first wrote to me in a tweet.
  mutating func add(
    _ channel: Channel, _ direction: Direction, on day: Day, firstIncoming: Moment?,
    _ yard: Yardstick
  ) {
    let amount = steady(yard.habit(day) * yard.weights.weight(channel))
    let firstDay = firstIncoming?.utcDay
    if direction != .incoming {
      outgoing += 1
      if channel.isPrivate { messagesOut += 1 }
      habitOut += amount
    }
    if direction != .outgoing {
      incoming += 1
      if channel.isPrivate { messagesIn += 1 }
      habitIn += amount
      if let firstDay, day < firstDay { hasAnsweredBefore = true }
    } else if let firstDay, day <= firstDay {
      tries += 1
    }
  }
}

extension Weights {
  func weight(_ channel: Channel) -> Double {
    switch channel {
    case .met, .coffee, .event: meeting
    case .repost: repost
    case .like: like
    case .tweet, .reply, .mention, .message, .call, .email, .letter, .linkedin, .other: talk
    }
  }
}
