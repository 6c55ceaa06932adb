import People
import TestSupport

/// A book in which anything happens, the same for the same seed.
struct RandomStory {
  private(set) var book = SmallBook()
  private var random: SeededGenerator
  private let names = ["p1", "p2", "p3", "stranger"]
  private static let texts = [
    "", "thanks!", "shall we meet?", "still waiting for my order", "😂", "all the best to you all",
    "not one of the things that I ordered has come, why?",
  ]

  /// - Parameter spanSeconds: how far back, and a tenth of it ahead, things happen.
  init(seed: UInt64, spanSeconds: Double = 300 * 86400, isLogged: Bool = true) {
    random = SeededGenerator(seed)
    for name in names.dropLast() { addPerson(name) }
    for _ in 0..<120 { addTweet(spanSeconds) }
    for _ in 0..<(isLogged ? 10 : 0) { addLogged() }
  }

  private mutating func addPerson(_ name: String) {
    let (isStarred, isReach) = (Bool.random(using: &random), Bool.random(using: &random))
    let circle = [nil, nil, 5, 150, 7].randomElement(using: &random) ?? nil
    book.person(name) {
      ($0.isStarred, $0.isReach, $0.circle) = (isStarred, isReach, circle)
    }
  }

  private mutating func addTweet(_ span: Double) {
    let seconds = (span * Double.random(in: -0.1...1, using: &random)).rounded()
    let (isMine, other) = (Bool.random(using: &random), pick(names))
    let answered = book.tweets.randomElement(using: &random)?.key
    book.say(
      isMine ? "anna" : other, .seconds(Int(seconds)), pick(RandomStory.texts),
      to: isMine ? other : "anna",
      answering: Bool.random(using: &random) ? answered : nil,
      kind: pick([.tweet, .reply, .reply, .message, .like, .repost, .quote]))
  }

  private mutating func addLogged() {
    book.log(
      pick(["p1", "p2", "p3"]), daysAgo: Int.random(in: -5...500, using: &random),
      pick(Channel.allCases), pick([.incoming, .outgoing, .both]))
  }

  private mutating func pick<Element>(_ all: [Element]) -> Element {
    all[Int.random(in: all.indices, using: &random)]
  }
}
