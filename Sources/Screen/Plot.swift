/// Numbers as small pictures of text.
package enum Plot {
  private static let bars = Array("▁▂▃▄▅▆▇█").map { Glyph(String($0), width: 1) }

  /// One bar a value, the tallest for the largest; zero and less are the lowest bar. With more
  /// values than `columns`, neighbours are averaged; with fewer it is as wide as there are values.
  package static func sparkline(_ values: [Double], columns: Int) -> SafeText {
    guard columns > 0, !values.isEmpty else { return "" }
    let means = averaged(values, count: min(columns, values.count))
    let largest = means.max() ?? 0
    return SafeText(
      glyphs: means.map { value in
        guard value > 0, largest > 0 else { return bars[0] }
        return bars[min(7, max(1, Int((value / largest * 7).rounded(.up))))]
      })
  }

  /// A line through the values, in Braille: two dots a column and four a row, the first row on
  /// top. Values are spread over the whole width; what is under 0 or over `maximum` is drawn at
  /// the edge, and what is no number leaves a gap.
  package static func braille(
    values: [Double], columns: Int, rows: Int, maximum: Double
  ) -> [SafeText] {
    guard columns > 0, rows > 0 else { return [] }
    var dots = BrailleDots(columns: columns, rows: rows)
    var previous: Int?
    for x in 0..<columns * 2 {
      let value = interpolated(values, at: Double(x) / Double(max(1, columns * 2 - 1)))
      guard let value, maximum > 0 else {
        previous = nil
        continue
      }
      let share = min(1, max(0, value / maximum))
      let y = Int(((1 - share) * Double(rows * 4 - 1)).rounded())
      dots.rise(at: x, from: previous ?? y, to: y)
      previous = y
    }
    return dots.lines
  }

  private static func averaged(_ values: [Double], count: Int) -> [Double] {
    (0..<count).map { place in
      let start = place * values.count / count
      let end = max(start + 1, (place + 1) * values.count / count)
      let numbers = values[start..<end].filter(\.isFinite)
      return numbers.isEmpty ? 0 : numbers.reduce(0, +) / Double(numbers.count)
    }
  }

  /// The value at `share` (0 to 1) of the way from the first to the last.
  private static func interpolated(_ values: [Double], at share: Double) -> Double? {
    guard let last = values.indices.last else { return nil }
    let place = share * Double(last)
    let left = Int(place.rounded(.down))
    let right = min(last, left + 1)
    let value = values[left] + (values[right] - values[left]) * (place - Double(left))
    return value.isFinite ? value : nil
  }
}

/// A field of dots, two wide and four high in each cell.
private struct BrailleDots {
  private let columns: Int
  private var cells: [UInt32]

  /// Bit of the dot at (x, y) in its cell, as Unicode numbers Braille patterns.
  private static let bits: [[UInt32]] = [
    [0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80],
  ]

  init(columns: Int, rows: Int) {
    self.columns = columns
    cells = Array(repeating: 0, count: columns * rows)
  }

  private mutating func set(_ x: Int, _ y: Int) {
    cells[y / 4 * columns + x / 2] |= BrailleDots.bits[y % 4][x % 2]
  }

  /// Joins the last dot to the next, so that a steep line has no gaps.
  mutating func rise(at x: Int, from start: Int, to end: Int) {
    set(x, end)
    guard abs(start - end) > 1 else { return }
    for y in min(start, end) + 1..<max(start, end) { set(x, y) }
  }

  /// A cell without dots is a space: the blank pattern looks like one and is not.
  var lines: [SafeText] {
    stride(from: 0, to: cells.count, by: columns).map { start in
      SafeText(
        glyphs: cells[start..<start + columns].map { bits in
          guard bits > 0, let scalar = Unicode.Scalar(0x2800 + bits) else { return .space }
          return Glyph(String(scalar), width: 1)
        })
    }
  }
}
