/// A text as the words whose tone counts: as they stand between spaces, without the punctuation
/// around them; a picture is a word of its own. Handles and links are left out.
struct SentimentWords {
  struct Word {
    /// Where it stands in the text, lower-case.
    let place: Range<Int>
    /// As `Words` numbers it, where it is ASCII.
    let number: UInt64
    /// All its letters are capitals.
    let isCapital: Bool
    let isNegation: Bool
    /// Its own tone, −4 to 4; nil for a word that has none.
    let tone: Double?
  }

  private(set) var words: [Word] = []
  private(set) var exclamationMarks = 0
  private(set) var questionMarks = 0
  /// Whether some words are in capitals and others are not: then capitals are emphasis.
  private(set) var hasMixedCase = false
  private var bytes: [UInt8] = []
  private var start = 0
  private var (capitals, smalls) = (0, 0)

  init(_ text: String) {
    words.reserveCapacity(64)
    bytes.reserveCapacity(text.utf8.count + 8)
    for scalar in text.unicodeScalars { take(scalar) }
    endWord()
    let count = words.count { $0.isCapital }
    hasMixedCase = count > 0 && count < words.count
  }

  /// A word's text, lower-case.
  func text(_ word: Word) -> String { String(decoding: bytes[word.place], as: UTF8.self) }
}

// MARK: - Reading

extension SentimentWords {
  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case ..<0x21: endWord()
    case 0x21, 0x3F:
      if scalar == "!" { exclamationMarks += 1 } else { questionMarks += 1 }
      bytes.append(UInt8(scalar.value))
    case 0x41...0x5A:
      capitals += 1
      bytes.append(UInt8(scalar.value) | 0x20)
    case ..<0x80:
      if (0x61...0x7A).contains(scalar.value) { smalls += 1 }
      bytes.append(UInt8(scalar.value))
    case 0x2019: bytes.append(UInt8(ascii: "'"))
    case 0x2600...0x27BF, 0x1F300...0x1FAFF: takePicture(scalar)
    default:
      if scalar.properties.isWhitespace { return endWord() }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func takePicture(_ scalar: Unicode.Scalar) {
    endWord()
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    add(start..<bytes.count)
    start = bytes.count
  }

  private mutating func endWord() {
    let whole = start..<bytes.count
    guard !whole.isEmpty else { return }
    if bytes[start] != UInt8(ascii: "@"), !isLink(whole) {
      if !addEmoticon(whole), let first = whole.first(where: { !isMark($0) }),
        let last = whole.last(where: { !isMark($0) })
      {
        add(first..<(last + 1))
      }
    }
    start = bytes.count
    (capitals, smalls) = (0, 0)
  }

  private mutating func addEmoticon(_ place: Range<Int>) -> Bool {
    guard place.count <= 4, place.contains(where: { isMark($0) }) else { return false }
    let text = String(decoding: bytes[place], as: UTF8.self)
    guard let tone = SentimentWords.emoticons[text] else { return false }
    words.append(
      Word(place: place, number: 0, isCapital: false, isNegation: false, tone: tone))
    return true
  }

  private mutating func add(_ place: Range<Int>) {
    let (number, tenths, hasNot) = bytes.withUnsafeBytes { all in
      let word = UnsafeRawBufferPointer(rebasing: all[place])
      return (
        Words.number(word), SentimentTable.tenths(word), word.suffix(3).elementsEqual("n't".utf8)
      )
    }
    words.append(
      Word(
        place: place, number: number, isCapital: capitals > 1 && smalls == 0,
        isNegation: hasNot || SentimentWords.negations.contains(number),
        tone: tenths.map { Double($0) / 10 }))
  }

  private func isLink(_ place: Range<Int>) -> Bool {
    place.count > 7 && bytes[place].starts(with: "http".utf8)
  }

  /// Punctuation and signs of ASCII.
  private func isMark(_ at: Int) -> Bool {
    switch bytes[at] {
    case 0x30...0x39, 0x61...0x7A, 0x80...: false
    default: true
    }
  }
}

extension SentimentWords {
  fileprivate static let negations = Set(
    """
    aint arent cannot cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt
    neither neednt never none nope nor not nothing nowhere oughtnt shant shouldnt uh-uh wasnt werent
    without wont wouldnt rarely seldom despite no
    """.split(whereSeparator: \.isWhitespace).map { Words.number($0) })

  /// The commonest of the lexicon's emoticons, lower-case.
  private static let emoticons: [String: Double] = [
    ":)": 2.0, ":-)": 1.3, "(:": 2.2, ":d": 2.3, ":-d": 2.3, "=)": 2.2, "=d": 2.3, ";)": 0.9,
    ";-)": 1.0, ":p": 1.0, ":-p": 1.2, "<3": 1.9, ":*": 2.5, "xd": 2.7, ":')": 2.3, ":]": 2.2,
    ":(": -1.9, ":-(": -1.5, "):": -1.8, ":'(": -2.2, ":/": -1.4, ":-/": -1.2, ":\\": -1.3,
    ":|": -0.4, ":-|": -0.7, ">:(": -2.7, ":[": -2.0, ":@": -2.5, "</3": -3.0, ":s": -1.2,
    "\\o/": 2.2, ":o": -0.4, ":3": 2.3, "=]": 1.6, "=p": 1.3, ";d": 0.8, ":^)": 2.1, ":-*": 1.7,
    ":o)": 2.1,
  ]
}
