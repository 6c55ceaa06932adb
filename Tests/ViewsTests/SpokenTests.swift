import Dashboard
import Screen
import TestSupport
import Testing
import Views

/// A user's minute without a screen.
@Suite struct SpokenTests {
  /// A user who listens: what is said after each few keys.
  private struct Listener {
    var user = Scenario(size: SpokenView.size)
    private var view = SpokenView()
    private var typing: SafeText?

    mutating func hear(_ keys: String = "") -> [String] {
      user.press(keys)
      let speech = view.speech(user.state)
      typing = speech.typing
      return speech.lines.map(\.text)
    }

    mutating func forget() { view.forget() }
    var line: String? { typing?.text }
  }

  @Test func theFirstWordsSayWhereOneIsAndWhatComesFirst() {
    var listener = Listener()
    let said = listener.hear()
    #expect(said.first == "Perch, line by line: ? tells the keys, ^l says all again.")
    #expect(said[1].contains("4 to answer · 1 today · 1 overdue"))
    #expect(said[2] == "To answer  4")
    #expect(said[3] == "Sam Baker @sambaker, 2h ago, 74 points, 1 of 4")
    #expect(said[4] == "loved the piece on Red's new look. Are you in London on Thursday?")
    #expect(said[5].hasPrefix("because: reach contact"))
    #expect(listener.line == nil)
  }

  @Test func aMoveSaysWhatIsSelectedAndNothingElse() {
    var listener = Listener()
    _ = listener.hear()
    let said = listener.hear("j")
    #expect(said.first == "Pat Doyle @patd, 14m ago, 66 points, 2 of 4")
    #expect(said.count == 3)
    #expect(listener.hear("k").first?.hasPrefix("Sam Baker") == true)
    #expect(listener.hear("k").isEmpty, "there is nothing above")
  }

  @Test func anActSaysWhatBecameOfIt() {
    var listener = Listener()
    _ = listener.hear()
    let said = listener.hear("e")
    #expect(said.first?.contains("done") == true)
    #expect(said.last?.contains("u undo") == true)
  }

  @Test func panesAndTheirRowsHaveWords() {
    var listener = Listener()
    _ = listener.hear()
    let contacts = listener.hear("<Shift-Tab>")
    #expect(contacts.first?.hasPrefix("Contacts") == true)
    #expect(contacts[1] == "Grace Okoye, strength 55, last 2d ago, rising, starred, 1 of 4")
    let promises = listener.hear("<Tab><Tab>")
    #expect(promises.first?.hasPrefix("Follow-ups") == true)
    #expect(promises[1].hasPrefix("overdue, "))
  }

  @Test func figuresAreSentencesAndNotBars() {
    var listener = Listener()
    _ = listener.hear()
    let said = listener.hear("6")
    #expect(said.contains { $0.hasPrefix("Conversation: ") && $0.hasSuffix(".") })
    #expect(said.contains { $0.hasPrefix("By month, the oldest first, in percent: ") })
    #expect(said.contains { $0.hasPrefix("Your answers: ") })
    #expect(said.contains { $0.hasPrefix("Reply debt: 4 wait, the longest ") })
    #expect(!said.contains { $0.contains("#") || $0.contains("=") })
  }

  @Test func aPageIsReadWholeAndThenRowByRow() {
    var listener = Listener()
    _ = listener.hear()
    let page = listener.hear("<Shift-Tab>j<Enter>")
    #expect(page.first?.hasPrefix("‹ Sam Baker") == true)
    #expect(page.contains { $0.contains("third coffee") })
    let next = listener.hear("j")
    #expect(next.count == 1 && next[0].contains("third coffee"))
    #expect(listener.hear("q").first?.hasPrefix("Contacts") == true)
  }

  @Test func whatIsTypedIsALineAndItsResultIsSaid() {
    var listener = Listener()
    _ = listener.hear()
    #expect(listener.hear("w").contains { $0.hasPrefix("For example: tomorrow") })
    #expect(listener.line == "Snooze until: ")
    #expect(listener.hear("tue").isEmpty)
    #expect(listener.line == "Snooze until: tue")
    let said = listener.hear("<Enter>")
    #expect(said.contains { $0.contains("Tue") })
    #expect(listener.line == nil)
  }

  @Test func anAnswerSaysWhenRoomGetsScarce() {
    var listener = Listener()
    _ = listener.hear()
    let opened = listener.hear("r")
    #expect(opened.first?.contains("Reply to Sam Baker") == true)
    #expect(opened.contains { $0.contains("loved the piece") })
    #expect(listener.line == "Answer: ")
    #expect(listener.hear(String(repeating: "x", count: 255)).isEmpty)
    #expect(listener.hear("xxxxxx") == ["20 left"])
    #expect(listener.hear("x").isEmpty)
    #expect(listener.hear(String(repeating: "x", count: 20)) == ["too long"])
  }

  @Test func helpIsReadAndRead() {
    var listener = Listener()
    _ = listener.hear()
    let help = listener.hear("?")
    #expect(help.first?.hasPrefix("Help") == true)
    #expect(listener.hear("j").count == 1, "one line more")
    #expect(listener.hear("q").first == "To answer  4")
  }

  @Test func allIsSaidAgainOnDemand() {
    var listener = Listener()
    let first = listener.hear()
    #expect(listener.hear().isEmpty)
    listener.forget()
    #expect(listener.hear() == first)
  }

  @Test func hostileTextCannotSpeakInItsOwnVoice() {
    var listener = Listener()
    listener.user = Scenario(SampleBooks.hostile, size: SpokenView.size)
    for keys in ["", "j", "<Tab>", "<Shift-Tab><Shift-Tab>", "<Enter>", "q", "2", "<Enter>"] {
      for line in listener.hear(keys) {
        #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
      }
    }
  }
}
