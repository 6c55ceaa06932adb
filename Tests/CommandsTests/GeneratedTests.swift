import Commands
import Foundation
import Testing

/// Files that are made from the command table are what it makes now.
@Suite struct GeneratedTests {
  private static let resources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Resources")

  @Test func keysPage() throws {
    let file = try String(
      contentsOf: GeneratedTests.resources.appending(path: "keys.md"), encoding: .utf8)
    #expect(file == CommandGuide.markdown, "refresh: perch keys --markdown > Resources/keys.md")
  }

  @Test("Every variable that the sources ask for is told of")
  func environment() throws {
    let sources = GeneratedTests.resources.deletingLastPathComponent().appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    let known = Set(EnvironmentGuide.variables.map(\.name) + ["LC_CTYPE", "LANG"])
    let asked = /(?:surroundings|environment|self|variable|getenv|isOn)[\[(]"([A-Z_]{2,})"[\])]/
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      for match in text.matches(of: asked) {
        #expect(known.contains(String(match.output.1)), "\(name): \(match.output.1)")
      }
    }
  }
}
