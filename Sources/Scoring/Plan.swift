package import People

/// What matters most of all that could be done now, in the order to do it in, within a time.
package struct Plan: Equatable, Sendable {
  /// Why something stands in a plan, the most urgent first.
  package enum Matter: Int, CaseIterable, Comparable, Sendable {
    /// Somebody unhappy waits for an answer.
    case unhappy
    /// Something that I promised is due.
    case promise
    /// Something that I said I would do is no follow-up yet.
    case said
    /// Somebody whom I hoped for answered.
    case reach
    /// An introduction waits for my word.
    case introducing
    /// One of two looks for what the other can give.
    case match
    /// Somebody waits for an answer.
    case waiting
    /// A close tie is about to cool.
    case cooling
    /// It is time to say hello.
    case hello

    package static func < (a: Matter, b: Matter) -> Bool { a.rawValue < b.rawValue }

    package var name: String {
      switch self {
      case .unhappy: "unhappy"
      case .promise: "promised"
      case .said: "said"
      case .reach: "reach"
      case .introducing: "introduce"
      case .match: "match"
      case .waiting: "waits"
      case .cooling: "cooling"
      case .hello: "hello"
      }
    }

    /// Whether I would be the one who begins.
    package var isAsk: Bool { self == .cooling || self == .hello }

    /// Whether nothing is lost by leaving it for another time.
    package var canBePassed: Bool {
      switch self {
      case .said, .introducing, .match, .cooling, .hello: true
      case .unhappy, .promise, .reach, .waiting: false
      }
    }

    /// About how long it takes, in seconds. Guesses: an answer to somebody unhappy wants thought, a
    /// yes or no does not.
    package var seconds: Int {
      switch self {
      case .unhappy: 90
      case .promise, .reach, .introducing, .match: 60
      case .waiting, .cooling, .hello: 45
      case .said: 15
      }
    }
  }

  /// What something of a plan is about.
  package enum Target: Hashable, Sendable {
    case tweet(TweetID)
    case followUp(FollowUpID)
    /// A tweet of mine in which I promised something.
    case said(TweetID)
    case contact(ContactID)
    case introduction(IntroductionID)
    /// Who needs something, and who offers it.
    case match(ContactID, ContactID)
  }

  package struct Item: Equatable, Identifiable, Sendable {
    package let matter: Matter
    package let target: Target
    /// In one line: `silent 41 days, usually every 9 days`.
    package let why: String

    package var id: Target { target }

    package init(_ matter: Matter, _ target: Target, why: String) {
      (self.matter, self.target, self.why) = (matter, target, why)
    }
  }

  /// What the user allows a session and a day.
  package struct Limits: Equatable, Sendable {
    package static let standard = Limits()

    /// How long a session is planned for.
    package var minutes = 5
    /// How often I begin myself, a day.
    package var asks = 3

    package init() {}
  }

  package private(set) var items: [Item] = []
  /// About how long all of it takes, in seconds.
  package var seconds: Int { items.reduce(0) { $0 + $1.matter.seconds } }

  /// Chooses among all that could be done: as much as fits, the most urgent matter first and at
  /// least one thing, with room kept for a tie about to cool and one hello.
  ///
  /// - Parameters:
  ///   - offered: of each matter the most wanted first.
  ///   - seconds: how much time there is.
  ///   - asks: how often I may begin myself today.
  package init(_ offered: [Item], seconds: Int, asks: Int) {
    let beginnings = Plan.beginnings(offered, asks: asks)
    let kept = beginnings.reduce(0) { $0 + $1.matter.seconds }
    var room = seconds - (kept * 2 > seconds ? seconds / 2 : kept)
    for matter in Matter.allCases where !matter.isAsk {
      for item in offered where item.matter == matter && room >= matter.seconds {
        items.append(item)
        room -= matter.seconds
      }
    }
    room = seconds - self.seconds
    for item in beginnings where room >= item.matter.seconds || items.isEmpty {
      items.append(item)
      room -= item.matter.seconds
    }
    if items.isEmpty, let first = offered.first(where: { !$0.matter.isAsk }) { items = [first] }
  }

  /// Ties about to cool, then one hello.
  private static func beginnings(_ offered: [Item], asks: Int) -> [Item] {
    let cooling = offered.filter { $0.matter == .cooling }
    let hello = offered.first { $0.matter == .hello }
    let room = max(0, asks - (hello == nil ? 0 : 1))
    let chosen = cooling.prefix(max(room, asks > 0 ? 1 : 0)) + [hello].compactMap(\.self)
    return Array(chosen.prefix(max(0, asks)))
  }
}

// MARK: - What could be done

extension Plan {
  /// Of each matter no more are offered than anybody does in a session.
  private static let mostOfEach = 100

  /// What could be done now, of each matter the most wanted first.
  ///
  /// - Parameters:
  ///   - waiting: the queue, best first.
  ///   - due: what I promised for today or before, soonest first, with its words.
  ///   - connecting: introductions that wait for my word, and what fits.
  package static func offered(
    waiting: [QueueItem], due: [(id: FollowUpID, why: String)], said: [FoundPromise], ties: Ties,
    connecting: [Item] = [], book: Book
  ) -> [Item] {
    // Who waits for my answer need not be greeted too.
    let here = Set(waiting.compactMap(\.contact))
    func isGreeted(_ tie: Ties.Tie) -> Bool {
      book.contacts.home(of: tie.contact).map { !here.contains($0) } ?? false
    }
    return answers(waiting, book)
      + due.prefix(mostOfEach).map { Item(.promise, .followUp($0.id), why: $0.why) }
      + said.prefix(mostOfEach).map {
        Item(.said, .said($0.tweet), why: "“\($0.promise.sentence)”")
      }
      + connecting
      + ties.cooling.filter(isGreeted).map { Item(.cooling, .contact($0.contact), why: $0.why) }
      + ties.hello.filter(isGreeted).map { Item(.hello, .contact($0.contact), why: $0.why) }
  }

  /// Who waits. Thousands may, and wording why takes its time.
  private static func answers(_ waiting: [QueueItem], _ book: Book) -> [Item] {
    var (items, counts) = ([Item](), [Matter: Int]())
    for item in waiting {
      let isReach = item.contact.map { book.contacts.marks[$0].contains(.reach) } ?? false
      let matter: Matter = item.isUnhappy ? .unhappy : isReach ? .reach : .waiting
      counts[matter, default: 0] += 1
      guard counts[matter, default: 0] <= mostOfEach else { continue }
      items.append(Item(matter, .tweet(item.tweet), why: item.why))
    }
    return items
  }
}
