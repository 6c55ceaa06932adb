import Dashboard
import Foundation
import People
import Runtime
import Settings
import TestSupport
import Testing

/// Programs of the user's, which run after acts.
@Suite struct HookTests {
  @Test func aProgramGetsTheTextAndNoShellReadsIt() throws {
    let file = NSTemporaryDirectory() + "perch-hook-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let text = "{\"a\":\"$(touch /x); `id` \\\"\"}\n"
    let program = HookProgram(
      ["sh", "-c", "cat > \"$1\"", "sh", file], seconds: 10, home: nil)
    #expect(program.run(text) == nil)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  @Test func aLongTextThatNobodyReadsHoldsNothingUp() {
    let text = String(repeating: "x", count: 1 << 20)
    #expect(HookProgram(["true"], seconds: 10, home: nil).run(text) == nil)
    #expect(HookProgram(["cat"], seconds: 10, home: nil).run(text) == nil)
  }

  @Test func whatGoesWrongIsTold() {
    let failing = HookProgram(["sh", "-c", "echo no network >&2; exit 3"], seconds: 10, home: nil)
    #expect(failing.run("") == "exit status 3: no network")
    let killed = HookProgram(["sh", "-c", "kill -9 $$"], seconds: 10, home: nil)
    #expect(killed.run("") == "signal 9")
    #expect(HookProgram(["sleep", "60"], seconds: 1, home: nil).run("") == "took more than 1 s")
    #expect(
      HookProgram(["/no/such/program"], seconds: 1, home: nil).run("")
        == "No such file or directory")
    #expect(
      HookProgram(["~/x"], seconds: 1, home: "/no/such").run("") == "No such file or directory")
  }

  @Test func whatAProgramLeavesBehindIsNotWaitedFor() {
    let program = HookProgram(["sh", "-c", "sleep 60 & exit 0"], seconds: 30, home: nil)
    let start = ContinuousClock.now
    #expect(program.run("") == nil)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func anActIsToldWithItsRecordsAndPeople() throws {
    var user = Scenario()
    user.press("e")
    guard case .save(_, _, let entry?)? = user.effects.first else {
      Issue.record("nothing was saved")
      return
    }
    let report = user.state.book.report(of: entry)
    #expect(report["event"] == "done" && report["kinds"] == .list(["done"]))
    #expect(
      report["people"]
        == .list([
          .object([
            "id": "c-sam", "name": "Sam Baker", "handles": .list(["twitter:sambaker"]),
          ])
        ]))
    guard case .list(let records)? = report["records"], case .object(let record)? = records.first
    else {
      Issue.record("no records")
      return
    }
    #expect(record["kind"] == "queue" && record["id"] == "twitter:130")
    #expect(record["record"] == .object(["state": "done"]))
  }

  @Test func eachActIsOfItsKinds() {
    let acts: [(String, Set<ActKind>)] = [
      ("e", [.done]), ("w2h<Enter>", [.snooze]), ("ffri send it<Enter>", [.followUp]),
      ("tpress<Enter>", [.tag]), ("*", [.star]), ("anice<Enter>", [.note]), ("M", [.mute]),
      ("rYes<^s>y", [.reply, .done]),
      ("cmet Sam Baker at the fair promised slides by friday<Enter>", [.log, .followUp]),
    ]
    for (keys, kinds) in acts {
      var user = Scenario()
      user.press(keys)
      let entries = user.effects.compactMap { effect -> ActEntry? in
        if case .save(_, _, let entry) = effect { entry } else { nil }
      }
      #expect(entries.first?.act.kinds == kinds, "\(keys)")
    }
  }
}
