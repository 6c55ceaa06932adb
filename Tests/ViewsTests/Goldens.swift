import Foundation
import Screen
import Testing

/// Compares a screen with the picture of it that is checked in under `Screens/`.
///
/// With `PERCH_RECORD=1` it writes the picture instead, and fails once, so that nobody records
/// without reading the difference.
func expectScreen(
  _ grid: Grid, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appending(path: "Screens")
  let golden = folder.appending(path: "\(name).screen")
  let found = grid.picture + "\n"
  if ProcessInfo.processInfo.environment["PERCH_RECORD"] != nil {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? found.write(to: golden, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name): read it, then run again", sourceLocation: sourceLocation)
    return
  }
  let wanted = try? String(contentsOf: golden, encoding: .utf8)
  let refresh = "PERCH_RECORD=1 swift test --filter Screens"
  #expect(
    found == wanted, "\(name) looks different; refresh with \(refresh)\n\(found)",
    sourceLocation: sourceLocation)
}
