import Foundation
import Testing

/// What stands in config.toml, from the file to every score.
@Suite(.timeLimit(.minutes(2)))
struct SettingsTests {
  private let home: Home

  init() throws {
    home = try Home()
    try home.importAnna()
    try home.talkedHalfAYearAgo()
  }

  @Test("A weight changes the scores, whatever lies in the cache, and goes again without a trace")
  func weights() throws {
    let before = try scores()
    #expect(try scores() == before)
    try home.settings("[weights]\nquestion = 3\nhalfStrengthDays = 7\n")
    let changed = try scores()
    for (one, other) in zip(before, changed) { #expect(one != other) }
    #expect(try scores() == changed)
    try FileManager.default.removeItem(atPath: home.path + "/cache")
    #expect(try scores() == changed)
    try home.settings("")
    #expect(try scores() == before)
  }

  @Test("A weight of the history behind the first screen counts too, and of each contact")
  func oldWeights() throws {
    let handle = try home.someHandle()
    let before = try home.perch("show", "--json", handle)
    let why = try home.perch("why", "--json", handle)
    try home.settings("[weights]\ncontactDaysQuarter = 400\ncoldIntercept = -1\n")
    #expect(try home.perch("show", "--json", handle) != before)
    #expect(try home.perch("why", "--json", handle) != why)
    try home.settings("[weights]\nbroadcastWarning = 1\n")
    #expect(try home.perch("stats").contains("You mostly broadcast"))
    try home.settings("[weights]\nintroductionNeeded = 0\n")
    #expect(try home.perch("introductions") != "")
  }

  @Test("The queue may look back further than the cache does")
  func longQueue() throws {
    let usual = try home.waiting().count
    try home.settings("[weights]\nqueueDays = 365\n")
    let long = try home.waiting().count
    #expect(long > usual)
    #expect(try home.waiting().count == long)
  }

  @Test("Nobody asks to keep in touch in a quiet period")
  func quiet() throws {
    let handle = try home.someHandle()
    let ask = try #require(try day("ask", handle))
    try home.settings("[quiet]\nperiods = [{ from = \(ask), to = 2031-03-09 }]\n")
    #expect(try day("ask", handle) == "2031-03-10")
    #expect(try home.perch("show", handle).contains("put off by a quiet period"))
  }

  @Test("With a mistake in it, commands that score say all of it, and what is logged is saved")
  func mistakes() throws {
    try home.settings("[weights]\nstar = 99\nreech = 1\n[quite]\n")
    let said = """
      perch: PATH, line 2: “star” is 99, and may be -10 to 10.
      perch: PATH, line 3: [weights] has no weight “reech”; did you mean “reach”?
      perch: PATH, line 4: there is no [quite]; did you mean [quiet]?

      """.replacing("PATH", with: home.settingsPath)
    let handle = try home.someHandle()
    for arguments in [
      ["queue"], ["contacts", "--json"], ["show", handle], ["why", handle], ["why", "--weights"],
      ["stats"], ["introductions"], ["config", "--check"],
    ] {
      let (output, status) = run(perchProgram, arguments, home.environment, in: home.path)
      #expect(output == said, "\(arguments)")
      #expect(status == 1)
    }
    try home.perch("log", "\(handle) coffee good talk")
    #expect(try home.dump("interaction").count == 1)
    #expect(try home.perch("due") != "")

    let terminal = try Terminal(home, columns: 120)
    try terminal.waits(for: "4 to answer")
    try terminal.waits(
      for: "Settings left out, see perch config --check: config.toml, line 2: “star” is 99")
    try terminal.types("q")
    try terminal.waits(for: "perch left with 0.")
  }

  @Test("A change of the file holds at once, and a mistake in it changes nothing")
  func reload() throws {
    let terminal = try Terminal(home, columns: 120)
    try terminal.waits(for: "4 to answer")
    try home.settings("[keys]\npreset = \"arrows\"\nreply = \"R\"\n[weights]\nquestion = 3\n")
    try terminal.waits(for: "Settings read again: keys, weights.")
    try terminal.waits(for: "R reply")
    try terminal.types("j")
    try terminal.waits(for: "j does nothing here: ? shows all keys.")
    try home.settings("[keys]\nreply = \"gg\"\n")
    try terminal.waits(for: "Settings left as they were: config.toml, line 2: “gg” is no key")
    try terminal.types("R")
    try terminal.waits(for: "hand over")
    try terminal.presses("Escape")
    // As editors save: another file, put in its place.
    try Data("[start]\nview = \"timeline\"\n".utf8)
      .write(to: URL(filePath: home.settingsPath), options: .atomic)
    try terminal.waits(for: "Settings read again: keys, the first view")
    try terminal.waits(for: "r reply")
    try FileManager.default.removeItem(atPath: home.path + "/config/perch")
    try terminal.waits(for: "Settings read again: the first view")
    try terminal.types("q")
    try terminal.waits(for: "perch left with 0.")
  }

  @Test("perch begins with the view of the settings, and lists the keys of the settings")
  func startView() throws {
    try home.settings("[start]\nview = \"timeline\"\n[keys]\ndone = \"X\"\n")
    let terminal = try Terminal(home)
    try terminal.waits(for: "Timeline")
    try terminal.types("1q")
    try terminal.waits(for: "perch left with 0.")
    #expect(try home.perch("keys").contains("  X                   done"))
    #expect(try home.perch("keys", "--preset", "mutt").contains("  d e                 done"))
  }

  @Test("perch config tells the path and what is changed, as a file that says the same")
  func config() throws {
    #expect(try home.perch("config").contains(home.settingsPath))
    #expect(try home.perch("config", "--check").contains("There is no "))
    try home.settings(try home.perch("config", "--default"))
    #expect(try home.perch("config", "--check").contains("is sound, and changes nothing."))
    try home.settings(
      "[weights]\nstar = 1\n[quiet]\nperiods = [{ from = \"12-24\", to = \"01-02\" }]")
    let shown = try home.perch("config")
    try home.settings(shown)
    #expect(try home.perch("config") == shown)
    #expect(shown.contains("star = 1.0  # not 0.5"))
    #expect(try home.perch("config", "--check").contains("is sound: 2 settings are changed."))
    #expect(try home.perch("config", "--json").contains(#""section":"quiet""#))
    let weights = try home.perch("why", "--weights").split(separator: "\n")
    #expect(
      weights.filter { $0.contains("yours") }.map(String.init) == [
        "star = 1.0  yours, not the guess 0.5  queue: starred"
      ])
  }

  @Test("perch evaluate keeps to the standard weights, unless it is given others")
  func evaluate() throws {
    let usual = try evaluated()
    try home.settings("[weights]\nspanLong = 24\nanswersHalfLife = 1\nunhappyIntercept = 3\n")
    #expect(try evaluated() == usual)
    #expect(try evaluated("--weights", home.settingsPath) != usual)
    let (said, status) = run(
      perchProgram, ["evaluate", "--weights", home.path + "/none"], home.environment, in: home.path)
    #expect(status == 1 && said.contains("There is no file \(home.path)/none."))
  }

  /// The answers to some questions, asked through a shell.
  private func evaluated(_ arguments: String...) throws -> String {
    let lines = """
      {"from":"a","to":"b","at":1000,"kind":"reply"}
      {"from":"b","to":"a","at":90000,"kind":"reply"}
      {"id":"q1","task":"T1","ego":"a","at":900000}
      {"id":"q2","task":"T3","ego":"a","contact":"b","at":900000,"withinSeconds":2592000}
      """
    let file = home.path + "/stream"
    try Data((lines + "\n").utf8).write(to: URL(filePath: file))
    let (output, status) = run(
      "/bin/sh",
      ["-c", "file=$1; shift; exec \"$0\" evaluate \"$@\" < $file", perchProgram, file]
        + arguments, home.environment, in: home.path)
    try #require(status == 0, "\(output)")
    return output
  }

  /// What the queue and the contacts come to.
  private func scores() throws -> [String] {
    [try home.perch("queue", "--json"), try home.perch("contacts", "--json")]
  }

  private func day(_ field: String, _ handle: String) throws -> String? {
    let line = try home.perch("show", "--json", handle)
    let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    return fields?[field] as? String
  }
}

extension Home {
  var settingsPath: String { path + "/config/perch/config.toml" }

  func settings(_ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/config/perch", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: settingsPath))
  }

  /// The handle of one of the contacts.
  func someHandle() throws -> String {
    let handles = try dump("contact").filter { $0["me"] as? Bool != true }
      .compactMap { ($0["handles"] as? [String: Any])?.keys.first }
    return "@" + (try #require(handles.min())).split(separator: ":")[1]
  }
}
