/// Numbers as small pictures of text.
package enum Plot {
  /// What a terminal can show.
  package enum Alphabet: Sendable { case unicode, ascii }

  private static let bars = Array("▁▂▃▄▅▆▇█").map { Glyph(String($0), width: 1) }
  private static let asciiBars = Array("._-~=+*#").map { Glyph(String($0), width: 1) }
  private static let shades = Array(" ░▒▓█").map { Glyph(String($0), width: 1) }
  private static let asciiShades = Array(" .:+#").map { Glyph(String($0), width: 1) }

  /// How full `value` is of `largest`, as one bar: the lowest for the least there is, a space for
  /// nothing.
  package static func bar(_ value: Double, of largest: Double, _ alphabet: Alphabet) -> SafeText {
    guard value > 0, largest > 0 else { return " " }
    let bars = alphabet == .unicode ? bars : asciiBars
    return SafeText(glyphs: [bars[min(7, max(0, Int((value / largest * 8).rounded(.up)) - 1))]])
  }

  /// How dark `value` is where `largest` is darkest, `width` columns of it; any at all is seen.
  package static func shade(
    _ value: Double, of largest: Double, width: Int, _ alphabet: Alphabet
  ) -> SafeText {
    let shades = alphabet == .unicode ? shades : asciiShades
    let level =
      value > 0 && largest > 0 ? min(4, max(1, Int((value / largest * 4).rounded(.up)))) : 0
    return SafeText(glyphs: Array(repeating: shades[level], count: max(0, width)))
  }

  /// A bar from the left, as long as `value` is of `largest`, of `columns` at the most; any at all
  /// is seen.
  package static func rule(
    _ value: Double, of largest: Double, columns: Int, _ alphabet: Alphabet
  ) -> SafeText {
    guard value > 0, largest > 0, columns > 0 else { return "" }
    let count = max(1, min(columns, Int((value / largest * Double(columns)).rounded())))
    let glyph = alphabet == .unicode ? bars[7] : asciiBars[7]
    return SafeText(glyphs: Array(repeating: glyph, count: count))
  }

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
    line(values, columns: columns, rows: rows, maximum: maximum)?.lines ?? []
  }

  /// The same where a terminal has ASCII alone.
  package static func asciiLine(
    values: [Double], columns: Int, rows: Int, maximum: Double
  ) -> [SafeText] {
    line(values, columns: columns, rows: rows, maximum: maximum)?.lines(of: "*") ?? []
  }

  private static func line(
    _ values: [Double], columns: Int, rows: Int, maximum: Double
  ) -> BrailleCanvas? {
    guard columns > 0, rows > 0 else { return nil }
    var dots = BrailleCanvas(columns: columns, rows: rows)
    var previous: Int?
    for x in 0..<columns * 2 {
      let value = interpolated(values, at: Double(x) / Double(max(1, columns * 2 - 1)))
      guard let value, maximum > 0 else {
        previous = nil
        continue
      }
      let share = min(1, max(0, value / maximum))
      let y = Int(((1 - share) * Double(rows * 4 - 1)).rounded())
      // Joined to the last dot, so that a steep line has no gaps.
      for dot in min(y, previous ?? y)...max(y, previous ?? y) where dot != previous || dot == y {
        dots.set(x, dot)
      }
      previous = y
    }
    return dots
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
