import Screen
import TestSupport
import Testing

@Suite struct HostileTextTests {
  /// What may never reach a terminal, whatever the class tables say.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x34F,
      0x17B4, 0x17B5, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xFE00...0xFE0F, 0xE0000...0xE0FFF, 0xFDD0...0xFDEF, 0x1F3FB...0x1F3FF:
      return true
    default:
      let category = scalar.properties.generalCategory
      return [.privateUse, .unassigned, .surrogate].contains(category)
    }
  }

  @Test(arguments: HostileText.strings)
  func nothingHarmfulIsLeft(raw: String) {
    for line in SafeText.lines(raw) + [SafeText(raw)] {
      #expect(!line.text.unicodeScalars.contains(where: HostileTextTests.isForbidden))
      for glyph in line.glyphs {
        let scalars = glyph.text.unicodeScalars
        #expect(scalars.count <= 5)
        #expect(LibraryWidth.of(scalars.first ?? "\0") > 0)
        #expect(LibraryWidth.of(glyph.text) == glyph.width)
      }
    }
  }

  @Test(arguments: HostileText.strings)
  func aGridKeepsItsShape(raw: String) {
    var grid = Grid(size: Size(columns: 7, rows: 1))
    let used = grid.put(SafeText(raw), at: Point(column: 1, row: 0), columns: 5)
    #expect(used <= 5)
    #expect(grid[row: 0, column: 6] == grid[row: 0, column: 0])
    #expect(grid.rows.joined().reduce(0) { $0 + Int($1.width) } == 7)
  }
}
