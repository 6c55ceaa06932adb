internal import Dashboard
internal import People
internal import Scoring
internal import Screen

/// The rings, and who stands where on them.
struct CircleRings {
  private struct Spot {
    let row: Int
    let entry: CirclesPane.Entry
    let at: Point
    /// Where the name stands; nil where there is no room for it.
    var name: Point?
  }

  private let area: Rect
  private let centre: Point
  /// Half the width and height of the outermost ring, in cells.
  private let across: Double
  private let up: Double
  private var spots: [Spot] = []
  private var taken: [Bool]
  private static let nameColumns = 14
  private static let layers = Layer.allCases.dropLast()

  init(_ state: State, _ area: Rect) {
    self.area = area
    centre = Point(column: area.column + area.columns / 2, row: area.row + area.rows / 2)
    up = Double(area.rows / 2 - 1)
    across = min(up * 2.6, Double(area.columns / 2 - CircleRings.nameColumns))
    taken = Array(repeating: false, count: area.columns * area.rows)
    take(centre, 1)
    placePeople(state.circles.rings)
    placeNames(state)
  }

  private static func part(_ layer: Layer) -> Double { Double(layer.rawValue + 1) / 4 }

  private mutating func placePeople(_ rings: [CirclesPane.Ring]) {
    for ring in rings {
      for (place, (row, entry)) in ring.shown.enumerated() {
        let turn =
          (Double(place) + 0.5) / Double(ring.shown.count) + Double(ring.layer.rawValue) * 0.137
        let at = point(turn, CircleRings.part(ring.layer))
        guard isFree(at, 1) else { continue }
        take(at, 1)
        spots.append(Spot(row: row, entry: entry, at: at))
      }
    }
  }

  /// A place on a ring: `turn` is 0 to 1, clockwise from the right.
  private func point(_ turn: Double, _ part: Double) -> Point {
    let (x, y) = circlePoint(turn: turn)
    return Point(
      column: centre.column + Int((across * part * x).rounded()),
      row: centre.row + Int((up * part * y).rounded()))
  }

  /// Names beside their dots, outward where that is free: of those who drift first.
  private mutating func placeNames(_ state: State) {
    let order = spots.indices.sorted { one, other in
      let drifts = (spots[one].entry.drift == .none, spots[other].entry.drift == .none)
      return drifts.0 != drifts.1 ? !drifts.0 : one < other
    }
    for at in order {
      let width = CircleRings.name(spots[at].entry, state).width
      let dot = spots[at].at
      let right = dot.moved(by: 2)
      let left = dot.moved(by: -1 - width)
      let outward = dot.column >= centre.column ? [right, left] : [left, right]
      spots[at].name = outward.first { isFree($0.moved(by: -1), width + 2, but: dot) }
      if let place = spots[at].name { take(place, width) }
    }
  }

  private static func name(_ entry: CirclesPane.Entry, _ state: State) -> SafeText {
    SafeText(state.book.contacts.displayName(entry.member.contact)).clipped(to: nameColumns)
  }

  /// Whether cells are in the area and nothing stands there but one's own dot.
  private func isFree(_ place: Point, _ columns: Int, but own: Point? = nil) -> Bool {
    guard place.row >= area.row, place.row < area.endRow, place.column >= area.column,
      place.column + columns <= area.endColumn
    else { return false }
    let (start, dot) = (index(place), own.map { index($0) })
    return (start..<start + columns).allSatisfy { !taken[$0] || $0 == dot }
  }

  private mutating func take(_ place: Point, _ columns: Int) {
    for cell in index(place)..<index(place) + columns where taken.indices.contains(cell) {
      taken[cell] = true
    }
  }

  private func index(_ place: Point) -> Int {
    (place.row - area.row) * area.columns + place.column - area.column
  }

  func draw(_ state: State, _ symbols: Symbols, _ grid: inout Grid) {
    drawRings(symbols, &grid)
    grid.put(symbols.me, at: centre, style: .strong)
    let selected = state.circles.list.selected
    for spot in spots where spot.row != selected { draw(spot, false, state, symbols, &grid) }
    for spot in spots where spot.row == selected { draw(spot, true, state, symbols, &grid) }
  }

  /// Where people stand side by side they are the ring: dots between them would be noise.
  private func drawRings(_ symbols: Symbols, _ grid: inout Grid) {
    var canvas = BrailleCanvas(columns: area.columns, rows: area.rows)
    for layer in CircleRings.layers {
      let part = CircleRings.part(layer)
      canvas.ellipse(
        x: Double(centre.column - area.column) * 2 + 1, y: Double(centre.row - area.row) * 4 + 2,
        across: across * part * 2, up: up * part * 4, step: 5)
    }
    let lines = symbols.hasBraille ? canvas.lines : canvas.lines(of: ".")
    for (row, line) in lines.enumerated() {
      for (column, mark) in line.glyphs.enumerated() where !mark.isBlank {
        let place = area.origin.down(row).moved(by: column)
        guard isFree(place.moved(by: -1), 3) else { continue }
        grid.put(SafeText(glyphs: [mark]), at: place, style: .dim)
      }
    }
  }

  private func draw(
    _ spot: Spot, _ isSelected: Bool, _ state: State, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let entry = spot.entry
    let style: Style =
      switch entry.drift {
      case .outward: .warning
      case .inward: .good
      case .none: .accent
      }
    let mark =
      switch entry.drift {
      case .outward: symbols.down
      case .inward: symbols.up
      case .none: symbols.layer(entry.member.layer)
      }
    grid.put(mark, at: spot.at, style: isSelected ? .selected : style)
    if state.marks.contains(.contact(entry.id)) {
      grid.put(symbols.mark, at: spot.at.moved(by: 1), style: .accentStrong)
    }
    let name = CircleRings.name(entry, state)
    let place = spot.name ?? (isSelected ? over(spot, name) : nil)
    if let place { grid.put(name, at: place, style: isSelected ? .selected : nameStyle(entry)) }
  }

  private func nameStyle(_ entry: CirclesPane.Entry) -> Style {
    entry.drift == .outward ? .warning : entry.member.layer <= .close ? .strong : .plain
  }

  /// Where the name of who is selected stands over others.
  private func over(_ spot: Spot, _ name: SafeText) -> Point {
    let fits = spot.at.column + 2 + name.width <= area.endColumn
    return fits ? spot.at.moved(by: 2) : spot.at.moved(by: -1 - name.width)
  }
}
