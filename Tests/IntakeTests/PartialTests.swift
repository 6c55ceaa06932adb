import Intake
import People
import Testing

/// Several inputs of which one is broken, and how far an import has come.
struct PartialTests {
  @Test func aBrokenFileCostsItselfAlone() throws {
    let scratch = try Scratch()
    let broken = try scratch.put("broken.json", #"{"data":[{"id":"2010621888000000001""#)
    let cut = try scratch.put(
      "tweets.js", #"window.YTD.tweets.part0 = [{"tweet":{"id_str":"20","full_text":"x"}},{"#)
    let plan = try Intake.plan(broken, cut, "/nowhere", "anna-2026-02", "api/mentions.json")
    let sound = try Intake.plan("anna-2026-02", "api/mentions.json")
    #expect(plan.tweets == sound.tweets && plan.patches == sound.patches)
    #expect(plan.report.inputs == sound.report.inputs)
    #expect(plan.report.refusals.map(\.path) == ["/nowhere", broken, cut])
    #expect(plan.report.refusals[0].problem == .missing(path: "/nowhere"))
  }

  @Test func whereAllAreBrokenEachIsSaid() throws {
    let plan = try Intake.plan("/nowhere", "/nowhere/else")
    #expect(plan.tweets.isEmpty && plan.report.refusals.count == 2)
  }

  @Test func progressAddsUpOverAllInputs() throws {
    var seen: [ImportProgress] = []
    _ = try Intake(book: Book()).plan(
      paths: [fixture("anna-2026-02"), fixture("api/mentions.json")]
    ) { seen.append($0) }
    #expect(seen.map(\.allDone) == seen.map(\.allDone).sorted())
    let last = try #require(seen.last)
    #expect(last.allDone > 0 && last.allDone <= last.allTotal)
  }

  @Test func tellsRateAndRest() {
    var progress = ImportProgress(
      file: "data/tweets.js", bytesDone: 12_500_000, bytesTotal: 39_000_000, records: 7)
    let start = "[######..............] 32 %  12 of 39 MB  "
    #expect(progress.line(seconds: 0.4) == "\(start)data/tweets.js")
    #expect(progress.line(seconds: 2) == "\(start)6 MB/s  0:05 left  data/tweets.js")
    (progress.allDone, progress.allTotal) = (100_000_000, 4_000_000_000)
    #expect(
      progress.line(seconds: 2)
        == "[....................] 2 %  100 of 4000 MB  50 MB/s  1:18 left  data/tweets.js")
  }
}
