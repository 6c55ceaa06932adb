/// What the queue reads from a tweet's text.
struct TextFeatures: Equatable, Sendable {
  var isQuestion = false
  /// Words, handles and links left out.
  var words: Int
  /// Nothing but thanks, praise or laughter.
  var isPraiseOnly = false
  /// The words by which it sounds unhappy; empty where it does not.
  var unhappyWords: [String] = []

  /// Of a text that cannot be read: it speaks neither for nor against.
  static let unread = TextFeatures()

  private init() { words = .max }

  init(_ text: String, _ weights: Weights = .standard) {
    let read = Words(text)
    isQuestion = read.questionMarks > 0
    words = read.count
    isPraiseOnly = !isQuestion && TextFeatures.isPraiseOnly(read)
    let unhappy = Unhappy(text, read, isAddressed: true, weights)
    if unhappy.isUnhappy { unhappyWords = unhappy.words }
  }

  /// Whether it asks something, which is told without its tone.
  static func isQuestion(_ text: String) -> Bool { Words(text).questionMarks > 0 }

  /// Whether it thanks somebody.
  static func saysThanks(_ text: String) -> Bool {
    Words(text).words.contains(where: thanks.contains)
  }

  private static let thanks = numbers(
    """
    thanks thank thx ty cheers merci danke gracias obrigado obrigada grateful ありがとう
    """)

  private static func isPraiseOnly(_ text: Words) -> Bool {
    let hasPraise =
      text.words.contains(where: praise.contains) || text.pictures.contains(where: smiles.contains)
    return hasPraise && text.unspaced == 0
      && text.words.allSatisfy { praise.contains($0) || fillers.contains($0) }
  }

  private static let praise = numbers(
    """
    thanks thank thx ty cheers merci danke gracias great awesome amazing brilliant lovely love loved
    wonderful fantastic excellent perfect nice cool beautiful congrats congratulations bravo wow yay
    haha hahaha hahahaha lol lmao rofl hehe ha
    """)

  private static let fillers = numbers(
    """
    you so much very really a an the for this that it it's is was to of your my and all again too
    most lots many indeed welcome rt mention follow following share sharing ff one work job post
    piece shot photo man mate guys everyone oh well done
    """)

  private static let smiles: Set<Unicode.Scalar> = [
    "😀", "😁", "😂", "😃", "😄", "😅", "😆", "😊", "😍", "😘", "🙂", "🤣", "🤩", "🥰", "🙏", "👍", "👏", "🎉",
    "❤", "💕", "💖", "💙", "💚", "💛", "💜", "🔥", "🙌", "✨", "💪",
  ]

  private static func numbers(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { Words.number($0) })
  }
}
