import Dashboard
import People
import Scoring
import Screen
import TestSupport
import Testing

/// Those I hope for, the ladder, and who is near: from opening to the saved record.
@Suite struct AdviceTests {
  /// The made-up book that comes with the program, as somebody who tries it sees it.
  private func demo() throws -> Scenario { Scenario(try SampleBooks.demo()) }

  @Test func theFirstAnswerEverComesFirstAndIsAnsweredFromThere() throws {
    var user = try demo()
    user.press("7")
    #expect(user.state.reach.list.selectedItem?.id == ContactID("c-sam"))
    #expect(user.sees("first answer ever, after 3 tries"))
    #expect(user.sees("r reply"))
    user.press("rThursday at ten? I shall bring the proofs.<^s>")
    #expect(user.saved.last?.kind == .outbox)
    #expect(user.saved.last?.fields["inReplyTo"] != nil)
  }

  @Test func hopingForSomebodyBeginsTheirLedger() throws {
    var user = try demo()
    user.press("3/priya<Enter>H")
    #expect(user.saved == [Patch(.contact, "c-priya", ["reach": true])])
    user.press("7")
    #expect(user.state.reach.list.items.contains { $0.id == ContactID("c-priya") })
    user.press("u")
    #expect(!user.state.reach.list.items.contains { $0.id == ContactID("c-priya") })
  }

  @Test func nobodyIsPushedAfterTwoSilentTries() throws {
    var user = try demo()
    user.press("7")
    let resting = user.state.reach.list.items.filter { $0.tone == .rest }
    #expect(!resting.isEmpty)
    #expect(resting.allSatisfy { $0.advice.hasPrefix("rest until ") })
  }

  @Test func tabGoesToTheLadder() throws {
    var user = try demo()
    user.press("7<Tab>")
    #expect(user.state.focus == .ladder)
    #expect(user.sees("moved this month"))
    user.press("<Tab>")
    #expect(user.state.focus == .reach)
  }

  @Test func somebodyIsPutOnARungAndStaysThereAtTheLeast() throws {
    var user = try demo()
    func stage(_ id: String) -> Standing? {
      let state = user.state
      return state.book.index(of: ContactID(id)).map { state.relations.stage($0, now: state.now) }
    }
    let shown = try #require(stage("c-sam"))
    #expect(shown.stage < .met)
    user.press("3/sam<Enter>:rung met<Enter>")
    #expect(user.saved == [Patch(.contact, "c-sam", ["stage": "met"])])
    #expect(stage("c-sam")?.stage == .met)
    #expect(stage("c-sam")?.evidence.hasPrefix("set by you") == true)
    user.press("u")
    #expect(stage("c-sam") == shown)
    user.press(":rung noticed<Enter>")
    #expect(stage("c-sam") == shown)
    user.press(":rung high<Enter>")
    #expect(user.sees("There is no rung “high”"))
  }

  @Test func everybodyIsOnTheLadder() throws {
    var user = try demo()
    user.press("7<Tab>")
    let state = user.state
    let open = state.book.contacts.indices.filter {
      state.book.contacts.marks[$0].isDisjoint(with: .unwanted)
    }
    #expect(state.ladder.list.itemCount == open.count)
  }

  @Test func aStepOfTheLadderBecomesAPromise() throws {
    var user = try demo()
    user.press("7<Tab>jfsat coffee<Enter>")
    #expect(user.saved.map(\.kind) == [.followUp])
    #expect(
      user.saved[0].fields["contact"]
        == user.state.ladder.list.selectedItem.map { .text($0.id.description) })
  }

  @Test func anAgreedCoffeeIsAFollowUpInThreeKeys() throws {
    var user = try demo()
    user.press("8")
    #expect(user.sees("Halifax, Nova Scotia, CA"))
    user.press("f<Enter>")
    #expect(user.saved.map(\.kind) == [.followUp])
    #expect(user.saved[0].fields["what"] == "coffee, Halifax")
  }

  @Test func iLookWhereIShallBe() throws {
    var user = try demo()
    user.press(":near london 3 dec<Enter>")
    #expect(user.state.view == .near)
    #expect(user.sees("London, England, GB from Thu 3 Dec"))
    user.press("f<Enter>")
    #expect(user.saved[0].fields["what"] == "coffee, London")
    #expect(user.saved[0].fields["due"] == "2026-12-03")
    user.press("8toronto<Enter>")
    #expect(user.sees("Toronto, Ontario, CA"))
    user.press("8<Enter>")
    #expect(user.sees("Halifax, Nova Scotia, CA"))
  }

  @Test func aPlaceThatNobodyKnowsIsSaid() throws {
    var user = try demo()
    user.press("88xyzzyplugh<Enter>")
    #expect(user.sees("No place is called “xyzzyplugh”"))
    user.press("8toronto yesterday<Enter>")
    #expect(user.sees("is past"))
  }

  @Test func theMutedAndTheArchivedAreNowhere() throws {
    var user = try demo()
    user.press("8")
    let first = try #require(user.state.near.list.selectedItem?.id)
    user.press("tarchived<Enter>")
    for pane in [Pane.reach, .ladder, .near] {
      user.press(pane == .near ? "18" : pane == .ladder ? "7<Tab>" : "17")
      #expect(!user.state[advice: pane].list.items.contains { $0.id == first })
    }
  }

  @Test func theListsAreLimitedSearchedAndMarked() throws {
    var user = try demo()
    user.press("8")
    let all = user.state.near.list.itemCount
    user.press("\\tag:local<Enter>")
    #expect(user.state.near.list.itemCount < all && user.state.near.list.itemCount > 0)
    user.press("<Esc>vvtcoffee-map<Enter>")
    #expect(user.saved.count == 2)
    user.press("7/imogen<Enter>")
    #expect(user.state.reach.list.selectedItem?.id == ContactID("c-imogen"))
  }
}
