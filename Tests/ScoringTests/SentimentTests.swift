import Scoring
import Testing

/// The tone of a text, by VADER's rules. The figures of whole sentences are those that its paper's
/// own program gives.
@Suite struct SentimentTests {
  @Test(arguments: [
    ("", 0), ("the table is made of wood", 0), ("good", 0.4404), ("good!", 0.4926),
    ("good!!!", 0.5826), ("very good", 0.4927), ("not good", -0.3412),
    ("VADER is smart, handsome, and funny.", 0.8316),
    ("VADER is smart, handsome, and funny!", 0.8439),
    ("VADER is very smart, handsome, and funny.", 0.8545),
    ("VADER is VERY SMART, handsome, and FUNNY.", 0.9227),
    ("VADER is not smart, handsome, nor funny.", -0.7424),
    ("The book was good.", 0.4404), ("The book was kind of good.", 0.3832),
    ("Today SUX!", -0.5461), ("Not bad at all", 0.431),
  ])
  func tone(_ text: String, _ compound: Double) {
    #expect(Sentiment(text).compound.isAbout(compound, 1e-4))
  }

  @Test func picturesAndEmoticonsCount() {
    #expect(Sentiment("see you there :)").compound > 0.3)
    #expect(Sentiment("see you there 😢").compound < -0.3)
    #expect(Sentiment("see you there😍😍").compound > 0.6)
  }

  @Test func handlesAndLinksDoNot() {
    #expect(Sentiment("@awful @terrible https://example.org/horrible").compound == 0)
  }

  @Test func theUnpleasantWordsAreSaid() {
    #expect(Sentiment("a rude man and a horrible night").unpleasant == ["horrible", "rude"])
  }

  @Test func nothingBreaksIt() {
    for text in [
      "!!!!", "???", "but", "no", "never", "\u{FFFD}\u{200D}❤️‍🔥", "n't", "'", "''", "😀😀😀😀😀",
      String(repeating: "bad ", count: 100_000), "not not not not good", "\u{0}\u{1}",
    ] {
      let tone = Sentiment(text).compound
      #expect((-1...1).contains(tone))
    }
  }
}
