/// Phrases of which most texts have none, told by their bytes in one pass and without a character
/// being read: whoever looks for phrases need read with care only what comes through.
///
/// It never holds back what has a phrase, but lets some through that have none.
package struct PhraseSieve: Sendable {
  /// Words by their numbers, in a table with a free place behind each run of them.
  private var table: [Slot]
  /// By the place of a word in the vocabulary: the phrases that are looked at where it occurs.
  private var phrasesOfWord: [[Int]] = []
  /// What a phrase needs: of each set one word.
  private var phrases: [[[Int]]] = []
  /// Whether a phrase may be in any text.
  private let letsAll: Bool

  private struct Slot: Sendable {
    var number: UInt64 = 0
    var word: Int32 = -1
  }

  /// - Parameter phrases: for each, sets of words of which a text that has it has at least one, in
  ///   lower case, with straight apostrophes.
  package init(_ phrases: [[Set<String>]]) {
    letsAll = phrases.contains { $0.isEmpty }
    let words = Set(phrases.joined().joined())
    var size = 64
    while size < 4 * words.count { size *= 2 }
    table = Array(repeating: Slot(), count: size)
    var known: [UInt64: Int] = [:]
    for word in words.sorted() {
      let number = PhraseSieve.number(word)
      guard known[number] == nil else { continue }
      known[number] = known.count
      var at = Int(truncatingIfNeeded: number) & (size - 1)
      while table[at].word >= 0 { at = (at + 1) & (size - 1) }
      table[at] = Slot(number: number, word: Int32(known.count - 1))
    }
    phrasesOfWord = Array(repeating: [], count: known.count)
    for phrase in phrases {
      // Looked at by the set that is likely to be the rarest: few words, and long ones.
      let sets = phrase.map { set in Array(Set(set.map { known[PhraseSieve.number($0)] ?? 0 })) }
      let key = phrase.indices.min { rarity(of: phrase[$0]) < rarity(of: phrase[$1]) }
      for word in key.map({ sets[$0] }) ?? [] { phrasesOfWord[word].append(self.phrases.count) }
      self.phrases.append(sets)
    }
  }

  private func rarity(of words: Set<String>) -> Double {
    words.reduce(0) { $0 + 1 / Double($1.utf8.count * $1.utf8.count) }
  }

  /// Whether a text may have one of the phrases.
  package func lets(_ text: String) -> Bool {
    var text = text
    return letsAll || text.withUTF8 { lets(UnsafeRawBufferPointer($0)) }
  }

  private func lets(_ bytes: UnsafeRawBufferPointer) -> Bool {
    withUnsafeTemporaryAllocation(of: Bool.self, capacity: phrasesOfWord.count + 1) { occurs in
      occurs.initialize(repeating: false)
      var scanner = WordScanner(bytes)
      var found = false
      while let number = scanner.next() {
        guard let word = word(number) else { continue }
        occurs[word] = true
        found = true
      }
      guard found, !scanner.hasLooseAccents else { return scanner.hasLooseAccents }
      for word in phrasesOfWord.indices where occurs[word] {
        for phrase in phrasesOfWord[word]
        where phrases[phrase].allSatisfy({ set in set.contains { occurs[$0] } }) {
          return true
        }
      }
      return false
    }
  }

  private func word(_ number: UInt64) -> Int? {
    var at = Int(truncatingIfNeeded: number) & (table.count - 1)
    while table[at].word >= 0 {
      if table[at].number == number { return Int(table[at].word) }
      at = (at + 1) & (table.count - 1)
    }
    return nil
  }

  private static func number(_ word: String) -> UInt64 {
    Array(word.utf8).withUnsafeBytes { bytes in
      var scanner = WordScanner(bytes)
      return scanner.next() ?? 0
    }
  }
}

/// The words of a text as numbers made of their ASCII letters, digits and inner `'` and `-`; other
/// letters stand in words and count for nothing, so that their case does not matter.
private struct WordScanner {
  private let bytes: UnsafeRawBufferPointer
  private var at = 0
  /// Whether there are accents that stand behind their letters: such words are spelled otherwise.
  private(set) var hasLooseAccents = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private static let empty: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func next() -> UInt64? {
    var (number, pending, isWord) = (WordScanner.empty, WordScanner.empty, false)
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x61...0x7A, 0x30...0x39: take(byte, &number, &pending, &isWord)
      case 0x41...0x5A: take(byte | 0x20, &number, &pending, &isWord)
      case 0x27, 0x2D: if isWord { pending = WordScanner.mixed(pending, byte) }
      case 0xCC, 0xCD:
        hasLooseAccents = true
        at += 1
      case 0xC3...0xDF, 0xE1, 0xE3...0xEE:
        isWord = true
        at += byte < 0xE0 ? 1 : 2
      case 0xE2 where isApostrophe:
        if isWord { pending = WordScanner.mixed(pending, 0x27) }
        at += 2
      default:
        if isWord { return number }
        at += byte < 0x80 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      }
      at += 1
    }
    return isWord ? number : nil
  }

  /// Marks between letters are of the word, those behind it are not.
  private func take(
    _ byte: UInt8, _ number: inout UInt64, _ pending: inout UInt64, _ isWord: inout Bool
  ) {
    pending = WordScanner.mixed(pending, byte)
    (number, isWord) = (pending, true)
  }

  private static func mixed(_ number: UInt64, _ byte: UInt8) -> UInt64 {
    (number ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// `’` or `‘`.
  private var isApostrophe: Bool {
    at + 2 < bytes.count && bytes[at + 1] == 0x80 && (bytes[at + 2] | 1) == 0x99
  }
}
