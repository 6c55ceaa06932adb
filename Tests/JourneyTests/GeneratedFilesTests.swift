import Foundation
import Testing

/// Files that the program prints are what it prints now.
@Suite struct GeneratedFilesTests {
  @Test(
    "Each refreshes by: perch ARGUMENTS > Resources/FILE",
    arguments: [
      ("keys.md", ["keys", "--markdown"]), ("perch.1", ["keys", "--man"]),
      ("config.toml", ["config", "--default"]),
    ])
  func isCurrent(_ file: String, _ arguments: [String]) throws {
    let home = try Home()
    let resources = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Resources")
    let kept = try String(contentsOf: resources.appending(path: file), encoding: .utf8)
    let (printed, status) = run(perchProgram, arguments, home.environment, in: home.path)
    #expect(status == 0)
    #expect(
      printed == kept, "perch \(arguments.joined(separator: " ")) > Resources/\(file)")
  }

  @Test("The manual knows every command, key, setting and variable, and man reads it")
  func manual() throws {
    let home = try Home()
    let page = try home.perch("keys", "--man")
    for word in [
      ".SS perch show handle", "\\-\\-dry\\-run", ".SS [hooks]", "PERCH_HOME", "NO_COLOR",
      ".SH EXIT STATUS", "promised slides by friday", "go down one line",
    ] {
      #expect(page.contains(word), "\(word)")
    }
    // A name that man takes for markup would vanish.
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(line.wholeMatch(of: /\.(\\"|SH|SS|TP|TH|B|BR|I|IR|RI|br)( .*)?/) != nil, "\(line)")
    }
  }

  @Test("Shells complete commands and the handles of the book", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let home = try Home()
    try home.importAnna()
    #expect(try home.perch("completions", shell).contains("follow-up"))
    let asked = ["---completion", "show", "--", "positional@0", "2", "2", "perch", "show", "@k"]
    let (said, _) = run(perchProgram, asked, home.environment, in: home.path)
    #expect(said.split(separator: "\n").contains("@kai_w"), "\(said)")
  }

  @Test("bash completes a handle as it is typed")
  func bash() throws {
    let home = try Home()
    try home.importAnna()
    try Data(try home.perch("completions", "bash").utf8)
      .write(to: URL(filePath: home.path + "/perch.bash"))
    let script = """
      PATH=$(dirname "$0"):$PATH; . "$1/perch.bash"
      COMP_WORDS=(perch show @kai); COMP_CWORD=2; COMP_LINE="perch show @kai"; COMP_POINT=15
      complete -p perch > /dev/null || exit 9
      _perch perch @kai show; printf '%s\\n' "${COMPREPLY[@]}"
      """
    let (said, _) = run(
      "/bin/bash", ["-c", script, perchProgram, home.path], home.environment, in: home.path)
    #expect(said.contains("@kai_w"), "\(said)")
  }
}
