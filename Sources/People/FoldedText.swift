internal import Glibc

/// Text as it is searched: lower case, letters without their accents, all else as it stands.
/// `Zoë’s Café` is `zoe’s cafe`.
package enum FoldedText {
  /// The folded text as UTF-8.
  package static func bytes(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return bytes
  }

  /// Adds the folded text to bytes that are there.
  package static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 { bytes.append(lower(byte)) }
      return
    }
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(lower(UInt8(scalar.value)))
      } else {
        bytes.append(contentsOf: (FoldedName.folded(scalar) ?? String(scalar)).utf8)
      }
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}

/// Folded words to find in folded text.
package struct FoldedWords: Hashable, Sendable {
  package let bytes: [UInt8]
  /// As it was typed, in lower case, with its accents.
  package let text: String

  /// Where its rarest byte stands, which is looked for first.
  private let rarest: Int

  package init(_ text: some StringProtocol) {
    let bytes = FoldedText.bytes(text)
    (self.bytes, self.text) = (bytes, text.lowercased())
    rarest =
      bytes.indices.max { FoldedWords.rarity(bytes[$0]) < FoldedWords.rarity(bytes[$1]) } ?? 0
  }

  /// The commonest first, as in English text.
  private static let common = Array(" etaoinsrhldcumfpgwybvkxjqz".utf8)

  /// How seldom a byte comes, the greater the seldomer.
  private static func rarity(_ byte: UInt8) -> Int {
    common.firstIndex(of: byte) ?? common.count / 2
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// Whether the words stand somewhere in a text that was folded.
  package func isIn(_ text: UnsafeRawBufferPointer) -> Bool { place(in: text) != nil }

  /// Where in the text they begin; nil where they are not.
  package func place(in text: UnsafeRawBufferPointer) -> Int? {
    if bytes.isEmpty { return 0 }
    guard let base = text.baseAddress, text.count >= bytes.count else { return nil }
    var at = 0
    let last = text.count - bytes.count
    let wanted = Int32(bytes[rarest])
    while at <= last, let found = memchr(base + at + rarest, wanted, last - at + 1) {
      at = UnsafeRawPointer(found) - base - rarest
      if memcmp(base + at, bytes, bytes.count) == 0 {
        return at
      }
      at += 1
    }
    return nil
  }

  /// Which of many texts that stand one behind the other have the words, in one look through all.
  ///
  /// - Parameters:
  ///   - texts: the texts, folded, each ended so that words never reach into the next.
  ///   - count: how many there are.
  ///   - start: where one begins; of `count`, where the last one ends.
  package func holders(in texts: [UInt8], count: Int, start: (Int) -> Int) -> [Bool] {
    var found = Array(repeating: false, count: count)
    texts.withUnsafeBytes { all in
      var (at, index) = (0, 0)
      while let next = place(in: UnsafeRawBufferPointer(rebasing: all[at...])) {
        while index < count, start(index + 1) <= at + next { index += 1 }
        guard index < count else { break }
        found[index] = true
        at = start(index + 1)
      }
    }
    return found
  }

  package func isIn(_ text: [UInt8]) -> Bool { text.withUnsafeBytes { isIn($0) } }
}
