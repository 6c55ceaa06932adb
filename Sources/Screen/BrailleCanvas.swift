/// A field of dots, two wide and four high in each cell, that becomes lines of Braille.
package struct BrailleCanvas: Sendable {
  /// In cells.
  package let columns: Int
  package let rows: Int
  private var cells: [UInt32]

  /// Bit of the dot at (x, y) in its cell, as Unicode numbers Braille patterns.
  private static let bits: [[UInt32]] = [
    [0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80],
  ]

  package init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (max(0, columns), max(0, rows))
    cells = Array(repeating: 0, count: self.columns * self.rows)
  }

  /// Sets the dot at (x, y), the first at the top left being (0, 0); nothing outside the field.
  package mutating func set(_ x: Int, _ y: Int) {
    guard x >= 0, y >= 0, x < columns * 2, y < rows * 4 else { return }
    cells[y / 4 * columns + x / 2] |= BrailleCanvas.bits[y % 4][x % 2]
  }

  /// Sets every `step`th dot of an ellipse around a dot, in dots.
  package mutating func ellipse(x: Double, y: Double, across: Double, up: Double, step: Double = 2)
  {
    let count = max(8, Int(.pi * (across + up) / step))
    for at in 0..<count {
      let point = circlePoint(turn: Double(at) / Double(count))
      set(
        Int((x + across * point.x).rounded()), Int((y + up * point.y).rounded()))
    }
  }

  /// A line for each row. A cell without dots is a space: the blank pattern looks like one and is
  /// not.
  package var lines: [SafeText] {
    stride(from: 0, to: cells.count, by: max(1, columns)).map { start in
      SafeText(
        glyphs: cells[start..<start + columns].map { bits in
          guard bits > 0, let scalar = Unicode.Scalar(0x2800 + bits) else { return .space }
          return Glyph(String(scalar), width: 1)
        })
    }
  }

  /// The same where a terminal has ASCII alone: `mark` in each cell that has dots.
  package func lines(of mark: SafeText) -> [SafeText] {
    let glyph = mark.glyphs.first ?? .space
    return stride(from: 0, to: cells.count, by: max(1, columns)).map { start in
      SafeText(glyphs: cells[start..<start + columns].map { $0 > 0 ? glyph : .space })
    }
  }
}

/// The point of a circle of radius 1 after `turn` (0 to 1) of it, clockwise from the right.
package func circlePoint(turn: Double) -> (x: Double, y: Double) {
  (sine(turn + 0.25), sine(turn))
}

/// The sine of so many turns by its Taylor series to the ninth power: within 0.000004, and the same on
/// every machine.
private func sine(_ turns: Double) -> Double {
  var turn = turns - turns.rounded()
  if turn > 0.25 { turn = 0.5 - turn }
  if turn < -0.25 { turn = -0.5 - turn }
  let x = 2 * Double.pi * turn
  let square = x * x
  return x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))))
}
