package import People

/// What the tweets show of an introduction that my own record does not say yet.
package struct IntroductionSigns: Equatable, Sendable {
  /// The newest that somebody wrote to me since I asked them.
  package internal(set) var answers: [ContactID: TweetKey] = [:]
  /// The first that one of the two wrote to the other since I connected them, and who it was.
  package internal(set) var word: (tweet: TweetKey, by: ContactID)?
  /// The first that the other of the two wrote back.
  package internal(set) var reply: TweetKey?
  /// Thanks that came to me since they spoke.
  package internal(set) var thanks: TweetKey?

  package static func == (one: Self, other: Self) -> Bool {
    one.answers == other.answers && one.word?.tweet == other.word?.tweet
      && one.reply == other.reply && one.thanks == other.thanks
  }
}

/// How far an introduction has come, whose word is next, and since when all is silent.
package struct IntroductionStanding: Equatable, Sendable {
  /// What it has come to: the clock's stages, in their order.
  package enum Stage: String, CaseIterable, Sendable {
    case proposed, asked, agreed, made, spoke, thanked
    /// Nobody said a word for so long that somebody has to be reminded.
    case quiet
    /// I let it rest before it came to anything.
    case closed
  }

  /// What would bring it on.
  package enum Next: Equatable, Sendable {
    /// I ask somebody whether they want it.
    case ask(ContactID)
    /// Somebody says yes.
    case agree(ContactID)
    /// I connect them.
    case make
    /// They speak; the one named has the next word.
    case speak(ContactID)
    /// I ask how it went, or am told.
    case thank(ContactID)
    case nothing

    /// Who has to say the next word; nil where it is me, or nobody.
    package var owing: ContactID? {
      switch self {
      case .agree(let person), .speak(let person), .thank(let person): person
      case .ask, .make, .nothing: nil
      }
    }
  }

  package let stage: Stage
  package let next: Next
  /// When something last happened; nil where nothing has a date.
  package let since: Moment?
  /// The tweet that shows that the next step was taken already.
  package let sign: TweetKey?

  /// Whether I have to do something: my own next step, a sign to look at, or somebody to remind.
  package var isMyTurn: Bool {
    switch next {
    case .ask, .make: true
    case .agree, .speak, .thank: sign != nil || stage == .quiet
    case .nothing: false
    }
  }
}

extension Introduction {
  /// After so many days without a word whoever has the next one is to be reminded. The brief's
  /// number; a guess.
  package static let silentDays = 10.0

  /// - Parameters:
  ///   - a: who `self.a` turned out to be, and so `b`.
  ///   - signs: what tweets show, as far as they were looked at.
  package func standing(
    _ a: ContactID, _ b: ContactID, in book: Book, signs: IntroductionSigns? = nil, now: Moment
  ) -> IntroductionStanding {
    let last = lastDate
    func standing(
      _ stage: IntroductionStanding.Stage, _ next: IntroductionStanding.Next,
      _ sign: TweetKey? = nil
    ) -> IntroductionStanding {
      let days = last.map { now.seconds(since: $0) / 86400 } ?? 0
      let isSilent = days >= Introduction.silentDays && next.owing != nil && sign == nil
      return IntroductionStanding(
        stage: isSilent ? .quiet : stage, next: next, since: last, sign: sign)
    }
    if thanked != nil { return standing(.thanked, .nothing) }
    if closed != nil { return standing(spoke == nil ? .closed : .spoke, .nothing) }
    if spoke != nil { return standing(.spoke, .thank(a), signs?.thanks) }
    if made != nil {
      // Who was spoken to has the next word; before the first one, who wanted something.
      let owing = signs?.word.map { $0.by == a ? b : a } ?? a
      return standing(.made, .speak(owing), signs?.reply ?? signs?.word?.tweet)
    }
    for person in [a, b] where book.times(agreed, of: person) == nil {
      guard book.times(asked, of: person) != nil else {
        let isBegun = !agreed.isEmpty
        return standing(isBegun ? .agreed : .proposed, .ask(person))
      }
      return standing(.asked, .agree(person), signs?.answers[person])
    }
    return standing(.agreed, .make)
  }

  /// When something last happened, or I last reminded somebody.
  private var lastDate: Moment? {
    let times = [proposed, made, spoke, thanked, closed, nudged].compactMap(\.self)
    return (times + asked.values + agreed.values).map(\.moment).max()
  }

  /// The patch that says that the next step was taken now.
  ///
  /// - Parameter sign: the tweet that shows it; it becomes evidence.
  package func taking(
    _ next: IntroductionStanding.Next, sign: TweetID?, now: Moment
  ) -> Patch? {
    let time = FieldValue.text(now.rfc3339)
    var fields: Fields
    switch next {
    case .ask(let person): fields = ["asked": .object([person.description: time])]
    case .agree(let person): fields = ["agreed": .object([person.description: time])]
    case .make: fields = ["made": time]
    case .speak: fields = ["spoke": time]
    case .thank: fields = ["thanked": time]
    case .nothing: return nil
    }
    if let sign { fields["evidence"] = .object([sign.description: true]) }
    return Patch(.introduction, id.description, fields)
  }
}

/// How often what I introduced took.
package struct IntroductionTally: Equatable, Sendable {
  /// Those that I made.
  package private(set) var made = 0
  /// Of those, the ones after which they spoke.
  package private(set) var took = 0
  /// For which I was thanked, or told how it went.
  package private(set) var thanked = 0
  /// After which nobody said a word for ten days.
  package private(set) var quiet = 0
  /// Those not made yet that are under way.
  package private(set) var underWay = 0
  /// Whom I introduced, the most often first, with how often it took.
  package private(set) var people: [(person: ContactID, made: Int, took: Int)] = []

  package init(_ book: Book, now: Moment) {
    var counts: [ContactID: (made: Int, took: Int)] = [:]
    for introduction in book.introductions.records where introduction.isReal {
      guard let (a, b) = book.pair(of: introduction) else { continue }
      let hasTaken = introduction.spoke != nil || introduction.thanked != nil
      guard introduction.made != nil else {
        if introduction.isOpen { underWay += 1 }
        continue
      }
      made += 1
      took += hasTaken ? 1 : 0
      thanked += introduction.thanked == nil ? 0 : 1
      let stage = introduction.standing(a, b, in: book, now: now).stage
      if !hasTaken, stage == .quiet { quiet += 1 }
      for person in [a, b] {
        counts[person, default: (0, 0)].made += 1
        counts[person, default: (0, 0)].took += hasTaken ? 1 : 0
      }
    }
    people = counts.map { ($0.key, $0.value.made, $0.value.took) }
      .sorted { ($1.made, $1.took, $0.person) < ($0.made, $0.took, $1.person) }
  }

  package static func == (one: Self, other: Self) -> Bool {
    (one.made, one.took, one.thanked, one.quiet, one.underWay)
      == (other.made, other.took, other.thanked, other.quiet, other.underWay)
      && one.people.map(\.person) == other.people.map(\.person)
  }
}
