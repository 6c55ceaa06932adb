import Dashboard
import People
import TestSupport
import Testing

/// A list with a cursor, headings, and more rows than lines.
@Suite struct RowListTests {
  private struct Item: Identifiable, Equatable {
    let id: Int
    var height = 1
  }

  private func list(_ rows: Int?...) -> RowList<Item> {
    var list = RowList<Item>()
    list.replace(rows.map { row($0) })
    return list
  }

  private func row(_ id: Int?) -> RowList<Item>.Row {
    id.map { .item(Item(id: $0)) } ?? .heading("h")
  }

  @Test("The cursor starts on the first item, skips headings, and stops at the ends")
  func moving() {
    var rows = list(nil, 1, 2, nil, 3, nil)
    #expect(rows.selectedItem?.id == 1 && rows.itemCount == 3)
    rows.move(.by(2))
    #expect(rows.selectedItem?.id == 3)
    rows.move(.by(1))
    #expect(rows.selectedItem?.id == 3)
    rows.move(.by(-100))
    #expect(rows.selectedItem?.id == 1)
    rows.move(.bottom)
    #expect(rows.selectedItem?.id == 3)
    rows.move(.top)
    #expect(rows.selectedItem?.id == 1)
  }

  @Test("Where there is nothing to stand on, nothing moves")
  func nothing() {
    for var rows in [list(), list(nil), list(nil, nil)] {
      for move in [CursorMove.top, .bottom, .by(1), .by(-1)] { rows.move(move) }
      #expect(rows.selectedItem == nil && rows.selected == nil)
      #expect(!rows.search(forward: true) { _ in true })
      rows.scroll(lines: 3, columns: 10) { _ in 1 }
      #expect(rows.top == 0)
    }
  }

  @Test("New rows keep the item under the cursor, or else its place")
  func replacing() {
    var rows = list(1, 2, 3, 4)
    rows.move(.by(2))
    rows.replace([3, 1, nil, 2].map(row))
    #expect(rows.selected == 0)
    rows.replace([nil, 7, 8].map(row))
    #expect(rows.selectedItem?.id == 7)
    rows.move(.bottom)
    rows.replace([7].map(row))
    #expect(rows.selectedItem?.id == 7)
    rows.replace([nil].map(row))
    #expect(rows.selectedItem == nil)
    rows.replace([5].map(row))
    #expect(rows.selectedItem?.id == 5)
  }

  @Test("A search goes round both ways, and back to where it stands")
  func searching() {
    var rows = list(1, nil, 2, 3)
    #expect(rows.search(forward: true) { $0.id != 2 } && rows.selectedItem?.id == 3)
    #expect(rows.search(forward: true) { $0.id == 1 } && rows.selectedItem?.id == 1)
    #expect(rows.search(forward: false) { $0.id == 2 } && rows.selectedItem?.id == 2)
    #expect(rows.search(forward: true) { $0.id == 2 } && rows.selectedItem?.id == 2)
    #expect(!rows.search(forward: false) { $0.id == 9 } && rows.selectedItem?.id == 2)
  }

  @Test("Wherever the cursor goes, its row is shown whole, or from its first line")
  func scrolling() throws {
    var random = SeededGenerator(3)
    for round in 0..<200 {
      var list = RowList<Item>()
      let heights = (0..<40).map { _ in Int.random(in: 1...6, using: &random) }
      list.replace(
        heights.enumerated().map { at, height in
          at.isMultiple(of: 9) ? .heading("h") : .item(Item(id: at, height: height))
        })
      for _ in 0..<40 {
        let move: CursorMove =
          [.by(1), .by(-1), .by(5), .by(-7), .top, .bottom]
          .randomElement(using: &random) ?? .top
        list.move(move)
        let lines = Int.random(in: 2...12, using: &random)
        list.scroll(lines: lines, columns: lines) { $0.item?.height ?? 1 }
        let selected = try #require(list.selected)
        try #require(list.top <= selected, "round \(round)")
        let above = (list.top..<selected).map { list.rows[$0].item?.height ?? 1 }.reduce(0, +)
        let isWhole = above + (list.rows[selected].item?.height ?? 1) <= lines
        try #require(isWhole || above <= 1, "round \(round), \(above) of \(lines) lines above")
      }
    }
  }

  @Test("The last page is full, whatever took the cursor there")
  func lastPage() {
    for move in [CursorMove.bottom, .by(9), .by(6)] {
      var rows = list(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
      rows.move(move)
      rows.scroll(lines: 5, columns: 10) { _ in 1 }
      #expect(rows.top == 5)
    }
  }
}
