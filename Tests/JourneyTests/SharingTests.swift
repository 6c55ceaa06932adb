import Foundation
import Glibc
import Testing

/// Two machines and a bare repository between them, kept in step by the lines in README.
@Suite(.timeLimit(.minutes(2)), .enabled(if: access("/usr/bin/git", X_OK) == 0))
struct SharingTests {
  private let anna: Home
  private let bert: Home
  private let remote: String

  init() throws {
    (anna, bert) = (try Home(), try Home())
    remote = anna.path + "/remote.git"
    try shell(
      "git init -q --bare remote.git && git -C remote.git symbolic-ref HEAD refs/heads/main")
  }

  /// The lines of README's routine.
  private func routine() throws -> String {
    let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "### On several machines").last)
    let lines = try #require(section.components(separatedBy: "```").dropFirst().first)
      .split(separator: "\n").dropFirst()
    #expect(lines.count == 3)
    return lines.joined(separator: "\n")
  }

  @discardableResult
  private func shell(_ command: String, at home: Home? = nil, in folder: String = "") throws
    -> String
  {
    let home = home ?? anna
    let (output, status) = run(
      "/bin/sh", ["-c", "cd \(home.path)/\(folder) && { \(command)\n}"], home.environment,
      in: home.path)
    try #require(status == 0, "\(command): \(output)")
    return output
  }

  private func keepInStep(_ home: Home) throws { try shell(try routine(), at: home, in: "book") }

  private func rename(_ home: Home, _ id: String, _ name: String) throws {
    try home.perch("put", "contact", #"{"id":"\#(id)","name":"\#(name)"}"#)
  }

  /// Two machines with one book, Anna's first.
  private func share() throws {
    try rename(anna, "c-1", "Sam")
    try anna.perch("git", "setup")
    try shell("git remote add origin \(remote) && git push -qu origin main", in: "book")
    try shell("git clone -q \(remote) book", at: bert)
    try bert.perch("git", "setup")
  }

  @Test("Setting git up twice changes nothing the second time, and keeps what the user wrote there")
  func twice() throws {
    try anna.perch("init", "--me", "@anna")
    try "*.txt\n.lock".write(
      toFile: anna.path + "/book/.gitignore", atomically: true, encoding: .utf8)
    try anna.perch("init", "--git")
    let ignored = try shell("cat .gitignore", in: "book")
    #expect(ignored == "*.txt\n.lock\npending.json\n.*.tmp.*\n/.cache/\n/.state/\n")
    #expect(
      try shell("cat .gitattributes", in: "book")
        == "*.jsonl -text merge=union\nperch.json -text\n")
    let log = try shell("git log --format=%H", in: "book")
    #expect(log.split(separator: "\n").count == 1)
    #expect(try shell("git status --porcelain", in: "book") == "")
    #expect(try anna.perch("git", "setup").hasSuffix("There was nothing to commit.\n"))
    #expect(try shell("git log --format=%H", in: "book") == log)
  }

  @Test("Without git a sentence says so")
  func noGit() throws {
    var environment = anna.environment
    environment["PATH"] = anna.path
    let (output, status) = run(perchProgram, ["git", "setup"], environment, in: anna.path)
    #expect(status == 1)
    #expect(output.hasPrefix("perch: git is not installed, or not in PATH."))
  }

  @Test("Both have one book after edits of the same fields, deletions and compaction on one side")
  func inStep() throws {
    try share()
    for round in 1...3 {
      try rename(anna, "c-1", "Sam A\(round)")
      try rename(bert, "c-1", "Sam B\(round)")
      try rename(anna, "c-a\(round)", "Ada")
      try rename(bert, "c-b\(round)", "Bob")
      if round == 2 {
        try anna.perch("put", "contact", #"{"id":"c-b1","deleted":true}"#)
        try anna.perch("compact")
      }
      if round == 3 { try bert.perch("compact") }
      try keepInStep(anna)
      try keepInStep(bert)
      try keepInStep(anna)
      #expect(try anna.perch("dump") == bert.perch("dump"))
    }
    let names = try bert.dump("contact").compactMap { $0["id"] as? String }
    #expect(names == ["c-1", "c-a1", "c-a2", "c-a3", "c-b2", "c-b3"])
    #expect(try anna.perch("check").contains("contact 6"))
  }

  @Test("Both compact, and what each takes out of lines that stood twice is not lost")
  func bothCompact() throws {
    try share()
    let line = #"{"id":"c-2","name":"Jo"}"#
    let others = (0..<40).map { #"{"id":"c-3\#($0)","name":"x"}"# }
    try ([line] + others + [line, ""]).joined(separator: "\n")
      .write(toFile: anna.path + "/book/contacts.jsonl", atomically: true, encoding: .utf8)
    try keepInStep(anna)
    try keepInStep(bert)
    for (home, number) in [(anna, "1"), (bert, "41")] {
      try shell("sed -i '\(number)d' contacts.jsonl && git commit -qam one", at: home, in: "book")
    }
    try keepInStep(anna)
    try keepInStep(bert)
    try keepInStep(anna)
    for home in [anna, bert] {
      #expect(try home.dump("contact").contains { $0["id"] as? String == "c-2" })
    }
  }

  @Test("Two books that were begun apart come together")
  func unrelated() throws {
    try rename(anna, "c-1", "Sam")
    try rename(bert, "c-2", "Jo")
    for home in [anna, bert] {
      try home.perch("git", "setup")
      try shell("git remote add origin \(remote)", at: home, in: "book")
    }
    try shell("git push -qu origin main", in: "book")
    try shell(
      "git pull -q --no-rebase --no-edit --allow-unrelated-histories origin main && git push -qu origin main",
      at: bert, in: "book")
    try keepInStep(anna)
    #expect(try anna.perch("dump") == bert.perch("dump"))
    #expect(try anna.dump("contact").count == 2)
  }

  @Test("A checkout's modes are closed by the next setup")
  func modes() throws {
    try rename(anna, "c-1", "Sam")
    try anna.perch("git", "setup")
    try shell("git push -q \(remote) main", in: "book")
    try shell("umask 022; git clone -q \(remote) book", at: bert)
    try bert.perch("git", "setup")
    #expect(
      try shell("stat -c %a . contacts.jsonl perch.json", at: bert, in: "book") == "700\n600\n600\n"
    )
  }
}
