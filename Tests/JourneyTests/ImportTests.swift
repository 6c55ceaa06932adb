import Foundation
import Glibc
import Testing

/// What `perch import` promises beside the happy way.
struct ImportTests {
  private static let fixtures =
    URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().path + "/IntakeTests/Fixtures"

  private func perch(_ home: Home, _ arguments: String...) -> (output: String, status: Int32) {
    run(perchProgram, arguments, home.environment, in: home.path)
  }

  @Test("A dry run says all and writes nothing, not even a folder")
  func dryRun() throws {
    let home = try Home()
    let said = try home.perch("import", "--dry-run", Self.fixtures + "/anna-2014")
    #expect(said.contains("X archive of @annadraws, made 2016-06-01"))
    #expect(said.contains("added: 5 tweets, 2 replies, 1 repost, 1 quote"))
    #expect(said.hasSuffix("Nothing was written: this was a dry run.\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
    try home.importAnna()
    let before = try home.perch("dump")
    _ = try home.perch("import", "--dry-run", "--json", Self.fixtures + "/anna-2014/tweets.csv")
    #expect(try home.perch("dump") == before)
  }

  @Test("Of two inputs the sound one comes in, and the status says that one did not")
  func oneBroken() throws {
    let home = try Home()
    let broken = home.path + "/broken.json"
    try #"{"data":[{"id""#.write(toFile: broken, atomically: true, encoding: .utf8)
    let (output, status) = perch(home, "import", broken, Self.fixtures + "/anna-2014")
    #expect(status == 1)
    #expect(output.contains("added: 5 tweets") && output.contains("broken.json is cut short"))
    #expect(output.contains("1 of 2 inputs did not come in."))
    #expect(try home.dump("tweet").count == 9)
  }

  @Test("What an import changed in a tweet that was there is set back with it")
  func undoOfAChange() throws {
    let home = try Home()
    try home.perch("init", "--me", "@annadraws")
    try home.perch("import", Self.fixtures + "/anna-2014/tweets.csv")
    let before = try home.dump("tweet").map { $0["text"] as? String }
    #expect(try home.perch("import", Self.fixtures + "/anna-2014").contains("of these changed"))
    #expect(
      try home.dump("tweet").contains { ($0["text"] as? String)?.hasSuffix("agree to it") == true })
    try home.perch("undo-import")
    #expect(try home.dump("tweet").map { $0["text"] as? String } == before)
    let again = try home.perch("import", Self.fixtures + "/anna-2014")
    #expect(again.contains("of these changed"))
  }

  @Test(
    "Who left between two exports is told, kept with the contact, and forgotten with the import")
  func follows() throws {
    let home = try Home()
    let old = try export(home, day: 10, followers: ["4200000002", "4300000003"])
    let new = try export(home, day: 20, followers: ["4200000002", "5"])
    try home.perch("import", Self.fixtures + "/anna-2026-02")
    try home.perch("import", old)
    let said = try home.perch("import", new)
    #expect(said.contains("New followers, 2026-03-10/2026-03-20: 1 (1 known by number alone)"))
    #expect(said.contains("Followers who left, 2026-03-10/2026-03-20: 1 (@kai_w)"))
    let kai = try home.dump("contact").first { $0["id"] as? String == "c-tw4300000003" }
    #expect(kai?["followsMe"] as? Bool == false)
    #expect(kai?["followsMeSince"] as? String == "2026-03-10/2026-03-20")
    #expect(try home.perch("check").contains("contact"))
    try home.perch("undo-import")
    let before = try home.dump("contact").first { $0["id"] as? String == "c-tw4300000003" }
    #expect(before?["followsMe"] as? Bool == true)
    #expect(before?["followsMeSince"] as? String == "2026-02-01/2026-03-10")
    #expect(try home.perch("import", new).contains("Followers who left"))
    #expect(try !home.perch("import", new).contains("Followers who left"))
  }

  private func export(_ home: Home, day: Int, followers: [String]) throws -> String {
    let path = "\(home.path)/on-\(day)/data"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try """
    window.__THAR_CONFIG = {"userInfo":{"accountId":"4100000001","userName":"anna"},
    "archiveInfo":{"generationDate":"2026-03-\(day)T08:00:00.000Z"}}
    """.write(toFile: path + "/manifest.js", atomically: true, encoding: .utf8)
    let list = followers.map { "{\"follower\":{\"accountId\":\"\($0)\"}}" }
    try "window.YTD.follower.part0 = [\(list.joined(separator: ","))]"
      .write(toFile: path + "/follower.js", atomically: true, encoding: .utf8)
    return "\(home.path)/on-\(day)"
  }

  @Test("Without the text of messages, who wrote to whom is there, and no word of what")
  func noMessageText() throws {
    let home = try Home()
    try home.perch("import", "--no-message-text", Self.fixtures + "/anna-2026-02")
    let messages = try home.dump("message")
    #expect(messages.count == 4 && messages.allSatisfy { $0["text"] == nil })
    #expect(messages.contains { $0["author"] as? String == "twitter:sambaker" })
  }

  @Test(
    "Killed while it writes, the book is as before or whole, and the next import completes it",
    arguments: ["book/perch.json", "book/pending.json", "book/tweets"])
  func killed(once name: String) throws {
    let whole = try Home()
    let archive = try largeArchive(in: whole.path)
    try whole.perch("import", archive)
    let wanted = try whole.perch("dump")
    for signal in [SIGKILL, SIGINT] {
      let home = try Home()
      let child = start(home, "import", archive)
      var status: Int32 = 0
      // Looked for again and again, as it may be gone in no time.
      while access("\(home.path)/\(name)", F_OK) != 0, waitpid(child, &status, WNOHANG) == 0 {}
      kill(child, signal)
      waitpid(child, &status, 0)
      let left = try home.perch("dump")
      #expect(left.isEmpty || left == wanted)
      try home.perch("import", archive)
      #expect(try home.perch("dump") == wanted)
    }
  }

  /// Some thousand tweets over many months, so that saving them takes a while.
  private func largeArchive(in folder: String) throws -> String {
    let path = folder + "/large/data"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try #"window.YTD.account.part0 = [{"account":{"username":"anna","accountId":"4100000001"}}]"#
      .write(toFile: path + "/account.js", atomically: true, encoding: .utf8)
    let tweets = (0..<6000).map { index in
      let id = 1_000_000_000_000_000_000 + UInt64(index) * 150_000_000_000_000
      return #"{"tweet":{"id_str":"\#(id)","full_text":"fox \#(index)"}}"#
    }
    try "window.YTD.tweets.part0 = [\(tweets.joined(separator: ","))]"
      .write(toFile: path + "/tweets.js", atomically: true, encoding: .utf8)
    return folder + "/large"
  }

  private func start(_ home: Home, _ arguments: String...) -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
    }
    var child = pid_t()
    let words = ([perchProgram] + arguments).map { strdup($0) } + [nil]
    let variables = home.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    posix_spawn(&child, perchProgram, &files, nil, words, variables)
    return child
  }
}
