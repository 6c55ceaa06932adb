import Foundation
import Testing

/// Needs, offers and introductions from the shell, as a script uses them.
@Suite struct ConnectJourneyTests {
  private let home: Home

  init() throws {
    home = try Home()
    try home.perch("init", "--me", "@anna")
    for (id, name) in [("c-1", "jolind"), ("c-2", "graceok")] {
      try home.perch(
        "put", "contact", #"{"id":"\#(id)","name":"\#(name)","handles":{"twitter:\#(name)":true}}"#)
    }
  }

  @Test("A need and an offer become a match, and the match an introduction with dates")
  func fromNeedToThanks() throws {
    try home.perch("need", "@jolind", "a van for the fair")
    try home.perch("offer", "@graceok", "her van on Saturdays")
    #expect(try home.perch("needs", "--json").split(separator: "\n").count == 2)
    let match = try home.perch("matches", "--json")
    #expect(match.contains(#""why":"both say “van”""#), "\(match)")
    try home.perch("introduce", "@jolind", "@graceok", "a van for the fair", "--on", "2026-02-01")
    #expect(try home.perch("matches").hasPrefix("No need goes with an offer"))
    #expect(try home.perch("introductions").contains("jolind and graceok: proposed, your word"))
    for step in [["--asked", "@jolind"], ["--agreed", "@jolind"], ["--asked", "@graceok"]] {
      try introduce(step + ["--on", "2026-02-10"])
    }
    #expect(try home.perch("introductions").contains("asked, graceok's word"))
    for step in ["--agreed=@graceok", "--made", "--spoke", "--thanked"] { try introduce([step]) }
    #expect(try home.perch("stats", "--json").contains(#""introductions":{"made":1,"#))
    #expect(try home.perch("introductions", "--all").contains("jolind and graceok: thanked"))
  }

  @Test("Who is nobody, or the same twice, is told, and --dry-run writes nothing")
  func refusals() throws {
    let before = try home.perch("dump")
    try introduce(["--dry-run"])
    try home.perch("need", "@jolind", "a van", "--dry-run")
    #expect(try home.perch("dump") == before)
    for arguments in [["@jolind", "@jolind"], ["@jolind", "@nobody"]] {
      let (_, status) = run(
        perchProgram, ["introduce"] + arguments, home.environment, in: home.path)
      #expect(status != 0)
    }
  }

  private func introduce(_ more: [String]) throws {
    let (output, status) = run(
      perchProgram, ["introduce", "@jolind", "@graceok"] + more, home.environment, in: home.path)
    try #require(status == 0, "\(output)")
  }
}
