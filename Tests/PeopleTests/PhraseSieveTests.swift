import People
import Testing

/// What rules out texts by their bytes never rules out one that has the phrase.
@Suite struct PhraseSieveTests {
  private let sieve = PhraseSieve([
    [["i'll"], ["send", "bring"]], [["te"], ["mandaré"]], [["für"], ["suche"]],
  ])

  @Test(arguments: [
    "I'll send it", "I’LL, well: SEND", "(bring what i‘ll)", "Te mandaré", "TE MANDARÉ",
    "te mandare\u{301}", "FÜR 🎉suche🎉", "send—i'll", "-i'll- 'send'", "\u{0}i'll\u{0}bring\u{0}",
    "一つ、i'll send。",
  ])
  func letsThroughWhatHasThePhrase(_ text: String) { #expect(sieve.lets(text)) }

  @Test(arguments: [
    "", "'", "-", "I'll", "send", "ill send", "i'llsend", "i'll sends", "suche", "mandaré", "é",
    "\u{1F469}\u{200D}\u{1F4BB}",
  ])
  func holdsBackWhatHasNone(_ text: String) { #expect(!sieve.lets(text)) }

  @Test func aPhraseOfNoWordsIsInAll() { #expect(PhraseSieve([[]]).lets("anything")) }

  @Test func anyBytesAreRead() {
    var random = SeededGenerator(3)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<9, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let noise = String(decoding: bytes, as: UTF8.self)
      #expect(sieve.lets(noise + " i'll " + noise + " send " + noise))
    }
  }
}
