/// Where a list's cursor goes.
package enum CursorMove: Equatable, Sendable {
  /// So many items on, down where positive.
  case by(Int)
  case top, bottom
  /// To a row that is an item.
  case to(Int)
  /// What is shown goes on by so many lines, down where positive; the cursor only as far as needed.
  case roll(Int)
}

/// The rows of a pane with a cursor on one of them, and how far they are scrolled.
package struct RowList<Item: Identifiable & Sendable>: Sendable where Item.ID: Sendable {
  package enum Row: Sendable {
    case heading(String)
    case item(Item)

    package var item: Item? {
      if case .item(let item) = self { item } else { nil }
    }
  }

  package private(set) var rows: [Row] = []
  /// The row under the cursor; nil where there is nothing to stand on.
  package private(set) var selected: Int?
  /// The first row that is shown.
  package private(set) var top = 0
  /// How many of the rows are items.
  package private(set) var itemCount = 0
  /// Heights of rows that were reckoned for a width, since the rows were last replaced.
  private var heights: (columns: Int, known: [Int: Int]) = (0, [:])
  /// Lines by which what is shown is to go on, once the heights of the rows are known.
  private var rolling = 0

  package init() {}

  package var items: [Item] { rows.compactMap(\.item) }
  package var selectedItem: Item? { selected.flatMap { rows[$0].item } }

  /// Takes new rows; the cursor stays on its item, or else on what now stands in its place.
  package mutating func replace(_ rows: some Sequence<Row>) {
    let wanted = selectedItem?.id
    let place = selected ?? 0
    self.rows = Array(rows)
    itemCount = self.rows.count { $0.item != nil }
    heights.known = [:]
    selected =
      wanted.flatMap { id in self.rows.firstIndex { $0.item?.id == id } } ?? nearest(to: place)
    // What comes or goes above the cursor does not move it on the screen, but at the list's start,
    // where one wants to see what comes.
    if top > 0, let selected, selectedItem?.id == wanted { top += selected - place }
    top = max(0, min(top, self.rows.count - 1))
  }

  /// Puts other items in the places of some; the cursor and what is shown stay.
  package mutating func renew(_ item: (Item) -> Item) {
    for at in rows.indices {
      if case .item(let old) = rows[at] { rows[at] = .item(item(old)) }
    }
    heights.known = [:]
  }

  package func contains(_ id: Item.ID) -> Bool { rows.contains { $0.item?.id == id } }

  @discardableResult
  package mutating func select(where matches: (Item) -> Bool) -> Bool {
    guard let at = rows.firstIndex(where: { $0.item.map(matches) ?? false }) else { return false }
    selected = at
    return true
  }

  package mutating func move(_ move: CursorMove) {
    switch move {
    case .by(let count): self.move(by: count)
    case .top: selected = nearest(to: 0)
    case .bottom: selected = rows.lastIndex { $0.item != nil }
    case .to(let row): if rows.indices.contains(row), rows[row].item != nil { selected = row }
    case .roll(let lines): rolling += lines
    }
  }

  /// Skips headings; stops at the ends. Returns how far it went.
  @discardableResult
  package mutating func move(by count: Int) -> Int {
    guard var at = selected else { return 0 }
    let step = count < 0 ? -1 : 1
    var left = abs(count)
    var place = at
    while left > 0, rows.indices.contains(at + step) {
      at += step
      guard rows[at].item != nil else { continue }
      place = at
      left -= 1
    }
    selected = place
    return count - step * left
  }

  /// Shows so many rows above the one under the cursor.
  package mutating func restore(above: Int) { top = max(0, (selected ?? 0) - max(0, above)) }

  /// Shows rows from one on.
  package mutating func scroll(to row: Int) { top = max(0, min(row, rows.count - 1)) }

  /// The next item that matches after the cursor, or before it, going round at the end.
  package mutating func search(forward: Bool, _ matches: (Item) -> Bool) -> Bool {
    guard let selected, !rows.isEmpty else { return false }
    for distance in 1...rows.count {
      let offset = forward ? distance : rows.count - distance
      let at = (selected + offset) % rows.count
      if let item = rows[at].item, matches(item) {
        self.selected = at
        return true
      }
    }
    return false
  }

  /// Turns the page when the cursor has left a window of `lines`: down, its row comes to the top,
  /// up, to the bottom. In between nothing moves, so a step costs a slow line next to nothing.
  ///
  /// - Parameter height: how many lines a row takes at this width; asked once a row.
  package mutating func scroll(lines: Int, columns: Int, height: (Row) -> Int) {
    guard let selected else { return top = 0 }
    if heights.columns != columns { heights = (columns, [:]) }
    var known = heights.known
    let rows = rows
    func reckon(_ at: Int) -> Int {
      if let height = known[at] { return height }
      let reckoned = height(rows[at])
      known[at] = reckoned
      return reckoned
    }
    if rolling == 0 { scroll(to: selected, lines: lines, height: reckon) }
    if rolling != 0 { roll(lines: lines, height: reckon) }
    heights.known = known
  }

  /// Goes on by rows, of as many lines as are wanted at the least, not beyond the last page.
  private mutating func roll(lines: Int, height: (Int) -> Int) {
    var left = abs(rolling)
    while left > 0, rolling > 0 ? !isShown(rows.count - 1, lines, height) : top > 0 {
      let passed = rolling > 0 ? top : top - 1
      top += rolling.signum()
      left -= max(1, height(passed))
    }
    rolling = 0
    followRoll(lines: lines, height: height)
  }

  /// Takes the cursor to the nearest item that is shown with its heading.
  private mutating func followRoll(lines: Int, height: (Int) -> Int) {
    guard let at = selected else { return }
    if headingAbove(at) < top {
      let isParted = top > 0 && rows[top - 1].item == nil && top + 1 < rows.count
      selected = nearest(to: isParted ? top + 1 : top)
    } else if !isShown(at, lines, height) {
      var last = top
      while last < at, isShown(last + 1, lines, height) { last += 1 }
      selected = rows[top...last].lastIndex { $0.item != nil } ?? nearest(to: top)
    }
  }

  private mutating func scroll(to selected: Int, lines: Int, height: (Int) -> Int) {
    let first = headingAbove(selected)
    if first < top {
      top = firstRow(endingAt: selected, lines, height)
    } else if !isShown(selected, lines, height) {
      // The last page is a full one.
      top = min(first, firstRow(endingAt: rows.count - 1, lines, height))
    }
  }

  private func isShown(_ row: Int, _ lines: Int, _ height: (Int) -> Int) -> Bool {
    var left = lines
    for at in top...row {
      left -= height(at)
      if left < 0 { return at == top && at == row }
    }
    return true
  }

  /// The rows of which at least the start is in a window of `lines`.
  func shown(lines: Int, height: (Row) -> Int) -> Range<Int> {
    var (left, end) = (lines, min(top, rows.count))
    while left > 0, end < rows.count {
      left -= height(rows[end])
      end += 1
    }
    return min(top, rows.count)..<end
  }

  /// The top of a page on which `row` is the last.
  private func firstRow(endingAt row: Int, _ lines: Int, _ height: (Int) -> Int) -> Int {
    var left = lines - height(row)
    var at = row
    while at > 0, left >= height(at - 1) {
      at -= 1
      left -= height(at)
    }
    return at
  }

  /// A heading just above a row is shown with it, so that the first item is not without its own.
  private func headingAbove(_ row: Int) -> Int {
    row > 0 && rows[row - 1].item == nil ? row - 1 : row
  }

  private func nearest(to place: Int) -> Int? {
    rows[min(place, rows.count)...].firstIndex { $0.item != nil }
      ?? rows[..<min(place, rows.count)].lastIndex { $0.item != nil }
  }
}
