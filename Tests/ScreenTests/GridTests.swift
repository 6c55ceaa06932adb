import Screen
import Testing

private func grid(_ columns: Int, _ rows: Int) -> Grid {
  Grid(size: Size(columns: columns, rows: rows))
}

@Suite struct GridTests {
  @Test func textStandsWhereItIsPut() {
    var grid = grid(12, 3)
    grid.put("Sam Baker", at: Point(column: 1, row: 0))
    grid.put("漢字", at: Point(column: 2, row: 2), style: .strong)
    #expect(grid.picture == " Sam Baker\n\n  漢字")
    #expect(grid.stylePicture == "\n\n..bbbb")
  }

  @Test func putSaysHowManyColumnsItTook() {
    var grid = grid(6, 1)
    #expect(grid.put("ab漢", at: Point(column: 0, row: 0)) == 4)
    #expect(grid.put("abcdef", at: Point(column: 0, row: 0), columns: 3) == 3)
    #expect(grid.picture == "ab…")
    #expect(grid.put("", at: Point(column: 0, row: 0)) == 0)
    #expect(grid.put("x", at: Point(column: 6, row: 0)) == 0)
    #expect(grid.put("x", at: Point(column: 0, row: -1)) == 0)
    #expect(grid.put("x", at: Point(column: 0, row: 0), columns: 0) == 0)
  }

  @Test func theEdgeClips() {
    var grid = grid(5, 1)
    grid.put("ab漢字", at: Point(column: 0, row: 0))
    #expect(grid.picture == "ab漢…")
    grid.put("漢", at: Point(column: 4, row: 0))
    #expect(grid.picture == "ab漢…")
  }

  @Test(arguments: [(0, "x 漢b"), (1, " x漢b"), (2, "漢x b"), (3, "漢 xb"), (4, "漢漢x")])
  func halfAWideGlyphIsNone(column: Int, expected: String) {
    var grid = grid(5, 1)
    grid.put("漢漢b", at: Point(column: 0, row: 0))
    grid.put("x", at: Point(column: column, row: 0))
    #expect(grid.picture == expected)
  }

  @Test func fillBlanksAndRestyleKeeps() {
    var grid = grid(6, 2)
    grid.put("漢漢漢", at: Point(column: 0, row: 0))
    grid.put("abcdef", at: Point(column: 0, row: 1))
    grid.fill(Rect(column: 1, row: 0, columns: 2, rows: 1), style: .selected)
    grid.restyle(Rect(column: 4, row: 1, columns: 9, rows: 9), style: .dim)
    #expect(grid.picture == "    漢\nabcdef")
    #expect(grid.stylePicture == ".ss\n....dd")
  }

  @Test func anEmptyGridTakesNothing() {
    var grid = grid(0, 0)
    grid.put("x", at: Point(column: 0, row: 0))
    grid.fill(Rect(column: 0, row: 0, columns: 5, rows: 5), style: .dim)
    #expect(grid.picture == "")
  }

  @Test func everyStyleHasItsOwnLetter() {
    #expect(Set(Style.allCases.map(\.letter)).count == Style.allCases.count)
  }
}

@Suite struct GeometryTests {
  private let screen = Rect(column: 0, row: 0, columns: 80, rows: 24)

  @Test func blocksAreCutUp() {
    let (left, right) = screen.inset(top: 2).splitLeft(30)
    #expect(left.endColumn == right.column)
    #expect(right == Rect(column: 30, row: 2, columns: 50, rows: 22))
  }

  @Test func aMarginIsNeverLargerThanTheBlock() {
    #expect(screen.inset(columns: 1).columns == 78)
    #expect(screen.inset(left: 60, right: 60).isEmpty)
    #expect(screen.splitLeft(99).rest.isEmpty)
  }

  @Test func blocksMeet() {
    let corner = Rect(column: 70, row: 20, columns: 20, rows: 20)
    #expect(screen.intersection(corner) == Rect(column: 70, row: 20, columns: 10, rows: 4))
    #expect(screen.intersection(Rect(column: 80, row: 0, columns: 1, rows: 1)).isEmpty)
    #expect(screen.contains(Point(column: 79, row: 23)))
    #expect(!screen.contains(Point(column: 80, row: 0)))
  }
}
