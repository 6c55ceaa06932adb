/// A text as its words, made once for all that looks for words in it.
///
/// Each word is a number, the same for upper and lower ASCII letters, so that looking it up makes
/// no text. Handles and links are left out.
struct Words {
  private(set) var words: [UInt64] = []
  private(set) var questionMarks = 0
  /// Emoji and other pictures, each by its first scalar.
  private(set) var pictures: [Unicode.Scalar] = []
  /// Letters of scripts that write no spaces: Chinese, Japanese, Thai and their kin.
  private(set) var unspaced = 0
  private var current = Words.empty
  private var skipping = Skipping.nothing
  private var previous: Unicode.Scalar = " "

  private enum Skipping { case nothing, handle, link }
  private static let empty: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ text: String) {
    for scalar in text.unicodeScalars {
      take(scalar)
      previous = scalar
    }
    endWord()
  }

  /// The number of one word, which has to be spelled as the text is read: lower-case, `'` straight.
  static func number(_ word: some StringProtocol) -> UInt64 {
    word.unicodeScalars.reduce(empty, hash)
  }

  /// The same for the bytes of an ASCII word.
  static func number(_ word: UnsafeRawBufferPointer) -> UInt64 {
    var number = empty
    for byte in word { number = (number ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return number
  }

  /// How many words it has; two letters make one where a script writes no spaces.
  var count: Int { words.count + (unspaced + 1) / 2 }
}

// MARK: - Reading

extension Words {
  private mutating func take(_ scalar: Unicode.Scalar) {
    if skipping == .link {
      if scalar.properties.isWhitespace { skipping = .nothing }
      return
    }
    if isWordScalar(scalar) {
      if skipping == .nothing { current = Words.hash(current, Words.lowercased(scalar)) }
      return
    }
    if scalar == ":", current == Words.http || current == Words.https {
      current = Words.empty
      skipping = .link
      return
    }
    endWord()
    skipping = scalar == "@" ? .handle : .nothing
    takeMark(scalar)
  }

  private mutating func endWord() {
    if current != Words.empty { words.append(current) }
    current = Words.empty
  }

  private mutating func takeMark(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // ? and its Arabic, full-width and double kin.
    case 0x3F, 0x61F, 0xFF1F, 0x2047...0x2049: questionMarks += 1
    case 0x0E00...0x0EFF, 0x3040...0x30FF, 0x3400...0x9FFF, 0x20000...0x3FFFF: unspaced += 1
    case 0x2600...0x27BF, 0x1F300...0x1FAFF: pictures.append(scalar)
    default: break
    }
  }

  private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0x27, 0x2019: current != Words.empty
    case ..<0xC0, 0x61F, 0x0E00...0x0EFF, 0x2000...0x2BFF, 0x3000...0x9FFF, 0xD7FF...0xFFFF: false
    default: scalar.value < 0x1F000
    }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value) | 0x20)
    case 0x2019: "'"
    default: scalar
    }
  }

  /// FNV-1a by scalar.
  private static func hash(_ hash: UInt64, _ scalar: Unicode.Scalar) -> UInt64 {
    (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3
  }

  private static let http = number("http")
  private static let https = number("https")
}
