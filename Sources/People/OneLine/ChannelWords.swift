/// The channel that words say something went by: `met`, `had a call with`, `ran into`.
struct ChannelWords {
  let channel: Channel
  /// How many words say it.
  let count: Int
  /// Whether a person is what follows, with nothing in between: `met Sam`, not `coffee Sam`.
  let takesPerson: Bool

  /// - Parameter words: in lower case; the channel is looked for at their start.
  init?(_ words: ArraySlice<String>) {
    guard let first = words.first else { return nil }
    let second = words.dropFirst().first ?? ""
    if let channel = ChannelWords.pairs["\(first) \(second)"] {
      (self.channel, count, takesPerson) = (channel, 2, true)
    } else if let channel = ChannelWords.verbs[first] {
      (self.channel, count, takesPerson) = (channel, 1, true)
    } else if let channel = ChannelWords.nouns[first] ?? Channel(rawValue: first) {
      (self.channel, count, takesPerson) = (channel, 1, false)
    } else {
      return nil
    }
  }

  private static let pairs: [String: Channel] = [
    "ran into": .met, "bumped into": .met, "caught up": .met, "got together": .met,
    "spoke to": .call, "spoke with": .call, "talked to": .call, "talked with": .call,
    "wrote to": .message, "heard from": .message,
  ]
  private static let verbs: [String: Channel] = [
    "met": .met, "saw": .met, "visited": .met, "called": .call, "phoned": .call, "rang": .call,
    "emailed": .email, "mailed": .email, "messaged": .message, "texted": .message, "dmed": .message,
    "wrote": .letter,
  ]
  private static let nouns: [String: Channel] = [
    "meet": .met, "meeting": .met, "lunch": .met, "dinner": .met, "breakfast": .met, "drinks": .met,
    "beer": .met, "tea": .coffee, "phone": .call, "zoom": .call, "mail": .email, "e-mail": .email,
    "dm": .message, "text": .message,
  ]
}

extension Channel {
  /// Which way it goes when nothing else is said: both, where two take part.
  package var usualDirection: Direction {
    switch self {
    case .met, .coffee, .event, .call: .both
    default: .outgoing
    }
  }
}
