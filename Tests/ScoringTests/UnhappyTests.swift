import Scoring
import Testing

@Suite struct UnhappyTests {
  @Test(arguments: [
    ("third time my order is late, nobody answers", ["third time", "nobody answers", "late"]),
    ("I am STILL WAITING. Where is my refund?", ["still waiting", "refund"]),
    ("the parcel is broken and two pieces are missing", ["broken", "missing"]),
    ("why is it so slow", ["slow"]),
    ("it doesn’t work", ["doesn't work"]),
    ("no reply since Monday", ["no reply"]),
  ])
  func theseAre(_ text: String, _ words: [String]) {
    let unhappy = Unhappy(text)
    #expect(unhappy.isUnhappy)
    #expect(unhappy.words.starts(with: words))
    #expect(unhappy.terms.sum.isAbout(unhappy.score, 1e-9))
  }

  @Test(arguments: [
    "", "lovely to meet you yesterday", "running late, see you at nine", "can't wait for Thursday!",
    "lost in Halifax, great coffee though", "no problem at all, thank you", "展覧会は金曜日まで。",
    "do not miss this one: https://example.org/refund?terrible", "@refund hello",
    "no rush at all, but the workshop is on Monday, and they keep asking about your ten minutes. Slides?",
    "take your time, it took me two hours and some minutes until I had mine ready, and that was no fun",
  ])
  func theseAreNot(_ text: String) { #expect(!Unhappy(text).isUnhappy) }
}
