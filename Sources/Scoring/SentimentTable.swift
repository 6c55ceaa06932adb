/// How pleasant words sound: VADER's lexicon, as `Resources/words/sentiment.tsv` has it.
///
/// A sorted static table that is searched where it lies: nothing is read or built at start.
enum SentimentTable {
  /// In tenths of the lexicon's scale, −40 to 40; nil for a word that is not in it.
  ///
  /// - Parameter word: UTF-8, lower-case.
  static func tenths(_ word: UnsafeRawBufferPointer) -> Int? {
    // A part begins with its first word; only the last that begins not after the word can have it.
    for part in [words3, words2, words1] {
      let bytes = UnsafeRawBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount)
      if compare(word, bytes, at: 0) >= 0 { return search(word, bytes) }
    }
    return nil
  }

  /// Entries are `word:tenths`, with a space or a newline between them.
  private static func search(
    _ word: UnsafeRawBufferPointer, _ bytes: UnsafeRawBufferPointer
  ) -> Int? {
    var (low, high) = (0, bytes.count)
    while low < high {
      var middle = (low + high) / 2
      while middle > low, bytes[middle - 1] > 0x20 { middle -= 1 }
      let order = compare(word, bytes, at: middle)
      if order == 0 { return number(bytes, at: middle + word.count + 1) }
      if order < 0 {
        high = middle
      } else {
        while middle < high, bytes[middle] > 0x20 { middle += 1 }
        low = middle + 1
      }
    }
    return nil
  }

  /// Negative where the word comes before the entry, 0 where it is the entry's.
  private static func compare(
    _ word: UnsafeRawBufferPointer, _ bytes: UnsafeRawBufferPointer, at start: Int
  ) -> Int {
    var at = start
    for byte in word {
      let other = bytes[at]
      if other == colon || other <= 0x20 { return 1 }
      if byte != other { return byte < other ? -1 : 1 }
      at += 1
    }
    return bytes[at] == colon ? 0 : -1
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
    let isNegative = bytes[start] == UInt8(ascii: "-")
    var (at, value) = (start + (isNegative ? 1 : 0), 0)
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) {
      value = value * 10 + Int(bytes[at] & 0xF)
      at += 1
    }
    return isNegative ? -value : value
  }

  private static let colon = UInt8(ascii: ":")
}
