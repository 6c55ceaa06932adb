import Foundation
import Testing

/// `perch reach`, `ladder` and `near`, from records to lines.
@Suite struct ReachJourneyTests {
  private let home: Home

  init() throws {
    home = try Home()
    try home.perch("init", "--me", "@anna")
    let me = try #require(try home.dump("contact").first?["id"] as? String)
    try home.perch("put", "contact", #"{"id":"\#(me)","place":"Halifax, NS"}"#)
    try home.perch(
      "put", "contact",
      #"{"id":"c-host","name":"Host","handles":{"twitter:host":true},"reach":true,"place":"Dartmouth, NS"}"#
    )
    for (id, day) in [("1", "02-01"), ("2", "02-06")] {
      try home.perch(
        "put", "tweet",
        #"{"id":"twitter:\#(id)","time":"2026-\#(day)T08:00:00Z","author":"twitter:anna","kind":"tweet","text":"is there a cat?","mentions":["twitter:host"]}"#
      )
    }
  }

  @Test func twoSilentTriesAreTold() throws {
    let line = try home.perch("reach", "--json")
    #expect(line.contains(#""standing":"rest""#))
    #expect(line.contains(#""gapDays":5"#))
    #expect(line.contains(#""waitUntil":"2026"#))
    let words = try home.perch("reach")
    #expect(words.contains("Host  2 tries, 0 answers"))
    #expect(words.contains("> rest until "))
  }

  @Test func anAnswerBringsThemUpTheLadder() throws {
    try home.perch(
      "put", "tweet",
      #"{"id":"twitter:3","time":"2026-02-11T08:00:00Z","author":"twitter:host","kind":"reply","text":"there is","replyTo":"twitter:2","replyToAuthor":"twitter:anna","mentions":["twitter:anna"]}"#
    )
    #expect(try home.perch("reach").contains("first answer ever, after 2 tries"))
    let ladder = try home.perch("ladder", "--moved", "--json")
    #expect(ladder.contains(#""stage":"exchanged""#))
    #expect(ladder.contains(#""since":"2026-02-11""#))
    #expect(ladder.contains(#""tweet":"twitter:3""#))
    #expect(try home.perch("near").contains("Dartmouth, Nova Scotia, CA, "))
    #expect(try home.perch("near", "toronto", "3 mar").contains("Nobody within 60 km of Toronto"))
  }

  /// They have written nothing since the two tries: another word to their old tweet is pushing.
  @Test func anAnswerFromTheShellSaysWhatSpeaksAgainstIt() throws {
    try home.perch(
      "put", "tweet",
      #"{"id":"twitter:0","time":"2026-01-20T08:00:00Z","author":"twitter:host","kind":"tweet","text":"a cat!"}"#
    )
    let answer = ["reply", "twitter:0", "may I come?"]
    let (told, status) = run(
      perchProgram, answer + ["--queue"], home.environment, in: home.path)
    #expect(status == 1)
    #expect(told.contains("Host: 2 tries without an answer"), "\(told)")
    #expect(told.contains("--anyway"), "\(told)")
    #expect(try home.dump("outbox").isEmpty)
    try home.perch(answer[0], answer[1], answer[2])
    #expect(try home.perch("drafts").contains("may I come?"))
    try home.perch(answer[0], answer[1], answer[2], "--queue", "--anyway")
    #expect(try home.dump("outbox").map { $0["state"] as? String } == ["queued"])
  }

  @Test func whoIsPutAwayIsNowhere() throws {
    try home.perch("put", "contact", #"{"id":"c-host","tags":{"archived":true}}"#)
    #expect(try home.perch("reach", "--json").isEmpty)
    #expect(try home.perch("ladder", "--json").isEmpty)
    #expect(try home.perch("near").hasPrefix("Nobody within"))
  }
}
