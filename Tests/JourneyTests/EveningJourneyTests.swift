import Foundation
import Testing

/// Events, promises, many follow-ups and the morning's mail, from the command line.
@Suite struct EveningJourneyTests {
  private let home: Home

  init() throws {
    home = try Home()
    try home.importAnna()
  }

  @Test("An event is noted with its people, and again changes nothing of it")
  func event() throws {
    let noted = [
      "event", "Chamber breakfast", "--on", "yesterday", "--place", "Halifax", "--with",
      "Mira Lund #host, slides by friday", "--with", "Nadia Rahman @nadiar",
    ]
    let (output, status) = run(perchProgram, noted, home.environment, in: home.path)
    #expect(status == 0 && output.contains("2026-02-11  Chamber breakfast  Halifax"))
    let events = try home.dump("event")
    #expect(events.count == 1 && (events[0]["people"] as? [String: Any])?.count == 2)
    #expect(try home.dump("follow-up").compactMap { $0["due"] as? String } == ["2026-02-13"])
    _ = run(perchProgram, noted, home.environment, in: home.path)
    #expect(try home.dump("event").count == 1)
    #expect(try home.dump("interaction").count == 2)
    let listed = try home.perch("events", "--json")
    #expect(listed.contains("\"left\":2") && listed.contains("Nadia Rahman"))
    let (wrong, code) = run(
      perchProgram, ["event", "Fair", "--with", "#press"], home.environment,
      in: home.path)
    #expect(code == 2 && !wrong.isEmpty)
  }

  @Test("Everybody who was there is promised something, as one act")
  func manyFollowUps() throws {
    try home.perch("event", "Fair", "--with", "Mira Lund", "--with", "Nadia Rahman")
    let made = try home.perch("follow-up", "--event", "fair", "in 2 weeks", "say hello")
    #expect(made.split(separator: "\n").count == 2 && made.contains("Thu 26 Feb"))
    try home.perch("follow-up", "--query", "nadia", "tomorrow", "send the map", "--json")
    #expect(try home.dump("follow-up").count == 3)
  }

  @Test("What was written is found as a promise, kept, and told in the morning")
  func promisesAndDigest() throws {
    try home.perch(
      "put", "tweet",
      """
      {"id":"twitter:990","time":"2026-02-11T08:00:00Z","author":"twitter:anna","kind":"tweet",\
      "text":"@mira_lund I'll send you the <b>map</b> tomorrow","mentions":["twitter:mira_lund"]}
      """)
    #expect(try home.perch("promises", "--json").contains("\"due\":\"2026-02-12\""))
    let html = try home.perch("digest", "--html")
    #expect(html.contains("<h2>You wrote that you would</h2>") && !html.contains("<b>"))
    #expect(try home.perch("digest").contains("Perch, Thu 12 Feb"))
    #expect(try home.perch("digest", "--markdown").hasPrefix("# Perch"))
    #expect(try home.perch("digest", "--json").contains("\"section\":\"To answer\""))
    try home.perch("promises", "--keep", "twitter:990")
    #expect(try home.dump("follow-up").compactMap { $0["tweet"] as? String } == ["twitter:990"])
    #expect(try home.perch("promises").contains("Nothing that you wrote"))
  }
}
