import Commands
import Dashboard
import Foundation
import People
import Screen
import TestSupport
import Testing
import Views

/// Any keys, clicks and pastes, any text, any size: nothing crashes, nothing is left on the screen
/// that does not belong there, and Esc and q always lead back.
///
/// `PERCH_STEPS=10000` makes the storm longer.
@Suite struct StormTests {
  private static let steps =
    ProcessInfo.processInfo.environment["PERCH_STEPS"].flatMap { Int($0) } ?? 300

  @Test func onTheDemoBook() throws { try storm(try SampleBooks.demo(), seed: 1) }
  @Test func amongHostilePeople() throws { try storm(SampleBooks.hostile, seed: 2) }

  @Test func theLineAboutMarksGoesWithThePaneThatHasThem() throws {
    for event in [DashboardEvent.key(.tab), .clicked(.row(1, in: .contacts, isSelected: false))] {
      var user = Scenario()
      var view = ScreenView()
      user.press("v")
      user.save()
      user.press("j")
      _ = view.draw(user.state)
      user.happen(event)
      #expect(view.draw(user.state) == ScreenView.draw(user.state))
    }
  }

  private func storm(_ book: Book, seed: UInt64) throws {
    var random = SeededGenerator(seed)
    var user = Scenario(book)
    var (view, spoken) = (ScreenView(), SpokenView())
    var trail: [String] = []
    for step in 1...StormTests.steps {
      let event = StormTests.event(view, user.state.size, &random)
      trail.append("\(event)")
      user.happen(event)
      if step % 7 == 0 { user.save() }
      let told = "after \(trail.suffix(12).joined(separator: "\n"))"
      let grid = view.draw(user.state)
      try #require(grid == ScreenView.draw(user.state), "what is left of before, \(told)")
      try #require(grid.size == user.state.size && isWhole(grid), "half a glyph, \(told)")
      _ = spoken.speech(user.state)
      if step % 50 == 0 { try leadsBack(user, told) }
    }
  }

  /// Whether each row has its columns, and each wide glyph both its halves.
  private func isWhole(_ grid: Grid) -> Bool {
    grid.rows.allSatisfy { row in
      row.count == grid.size.columns && row.reduce(0) { $0 + Int($1.width) } == row.count
        && row.indices.allSatisfy { row[$0].width < 2 || row[$0 + 1].width == 0 }
    }
  }

  /// From wherever the user is, Esc leads to the dashboard, and from there q out.
  private func leadsBack(_ user: Scenario, _ told: String) throws {
    var user = user
    user.save()
    user.press(String(repeating: "<Esc>", count: 12))
    try #require(user.state.pages.isEmpty && user.state.prompt == nil, "stuck \(told)")
    try #require(user.state.composer == nil && user.state.help == nil, "stuck \(told)")
    try #require(user.state.view == .dashboard, "stuck \(told)")
    user.press("q")
    try #require(user.effects.last == .quit, "q does not lead out \(told)")
  }

  private static func event(
    _ view: ScreenView, _ size: Size, _ random: inout SeededGenerator
  ) -> DashboardEvent {
    switch Int.random(in: 0..<40, using: &random) {
    case 0...1: return .resized(self.size(&random))
    case 2...3: return .paste(HostileText.strings.randomElement(using: &random) ?? "")
    case 4...6: return .clicked(view.target(at: point(size, &random)))
    case 7...9:
      let notches = Int.random(in: -3...3, using: &random)
      return .rolled(view.target(at: point(size, &random)), notches: notches)
    case 10...14: return .key(.escape)
    case 15...17: return .key(.enter)
    case 18...20: return .key(.character(letters.randomElement(using: &random) ?? "x"))
    default:
      let keys = CommandTable.rows.flatMap(\.keys).filter { $0 != .control("q") }
      return .key(keys.randomElement(using: &random) ?? .tab)
    }
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789 @#-:漢é👍")

  private static func point(_ size: Size, _ random: inout SeededGenerator) -> Point {
    Point(
      column: Int.random(in: -1...size.columns, using: &random),
      row: Int.random(in: -1...size.rows, using: &random))
  }

  /// From 1×1 to 500×200, most of them such as people have.
  private static func size(_ random: inout SeededGenerator) -> Size {
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      Size(
        columns: .random(in: 1...500, using: &random), rows: .random(in: 1...200, using: &random))
    case 1...2:
      Size(columns: .random(in: 1...40, using: &random), rows: .random(in: 1...20, using: &random))
    default:
      Size(
        columns: .random(in: 30...130, using: &random), rows: .random(in: 10...40, using: &random))
    }
  }
}
