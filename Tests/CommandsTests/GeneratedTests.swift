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

  @Test func manualPage() throws {
    let file = try String(
      contentsOf: GeneratedTests.resources.appending(path: "perch.1"), encoding: .utf8)
    #expect(file == ManualPage.text, "refresh: perch keys --man > Resources/perch.1")
  }
}
