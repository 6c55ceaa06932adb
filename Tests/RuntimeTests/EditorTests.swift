import Dashboard
import Foundation
import Testing

@testable import Runtime

/// The user's own editor, as a program that changes a file.
@Suite(.serialized) struct EditorTests {
  private let folder = NSTemporaryDirectory() + "perch-editor-" + UUID().uuidString

  @Test("What it leaves is the text; its file is the user's alone and goes")
  func edits() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let script = "stat -c %a \"$1\" > \(folder)/mode; sed -i s/half/whole/ \"$1\""
    let editor = Editor([nil, "sh -c '\(script)' sh"], folder: folder)
    #expect(editor.edit("half a text\nof two lines") == .text("whole a text\nof two lines"))
    let mode = try String(contentsOfFile: folder + "/mode", encoding: .utf8)
    #expect(mode == "600\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["mode"])
  }

  @Test("One that fails changes nothing, and what was typed in it stays in its file")
  func fails() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let aborted = Editor(["sh -c 'exit 1'"], folder: folder)
    #expect(aborted.edit("half") == .failed("sh ended with 1."))
    let crashed = Editor(["sh -c 'echo more >> \"$1\"; kill -9 $$' sh"], folder: folder)
    guard case .failed(let why) = crashed.edit("half") else {
      Issue.record("it was taken")
      return
    }
    let left = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first)
    #expect(why == "sh was ended by signal 9. What it left is in \(folder)/\(left).")
    let text = try String(contentsOfFile: "\(folder)/\(left)", encoding: .utf8)
    #expect(text == "half\nmore\n")
  }

  @Test("While it runs, the keyboard's signals are its own alone, and after that ours again")
  func signals() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let before = try EditorTests.ignored("/proc/self/status")
    let editor = Editor(["sh -c 'cat /proc/$PPID/status > \(folder)/status' sh"], folder: folder)
    #expect(editor.edit("half") == .text("half"))
    // SIGINT and SIGQUIT are ignored, SIGCHLD is not.
    #expect(try EditorTests.ignored(folder + "/status") & 0x10006 == 0x6)
    #expect(try EditorTests.ignored("/proc/self/status") & 0x10006 == before & 0x10006)
  }

  /// The signals that a process ignores, a bit each.
  private static func ignored(_ path: String) throws -> UInt64 {
    let status = try String(contentsOfFile: path, encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("SigIgn:") })
    return try #require(UInt64(line.split(separator: "\t")[1], radix: 16))
  }

  @Test(
    "No shell reads what it is called by",
    arguments: [
      "no-such-editor; touch X", "no-such-editor $(touch X)", "true `touch X`", "true && touch X",
    ])
  func isNoShell(command: String) {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let marked = command.replacing("X", with: folder + "-made")
    _ = Editor([marked], folder: folder).edit("$(touch \(folder)-made)")
    #expect(!FileManager.default.fileExists(atPath: folder + "-made"))
  }

  @Test(arguments: [
    ("vim -f", ["vim", "-f"]), (" 'my editor' a\\ b \"c d\" ", ["my editor", "a b", "c d"]),
    ("ed ''", ["ed", ""]), ("", []),
  ])
  func words(command: String, words: [String]) {
    #expect(Editor.words(command) == words)
  }

  @Test func templatesAreFilesOfAFolder() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in [("hello.txt", "Hi {first}\n"), ("notes.md", "no"), (".hidden.txt", "no")] {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    #expect(TemplateFolder(folder).read() == [Template(name: "hello", text: "Hi {first}")])
    #expect(TemplateFolder(folder + "/none").read().isEmpty)
  }
}
