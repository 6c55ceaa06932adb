/// One thing that was measured.
struct Figure {
  let name: String
  let value: Double
  let unit: String

  /// As a child process prints it: `appending an act|1.25|ms`.
  var line: String { "\(name)|\(value)|\(unit)" }

  init(_ name: String, _ value: Double, _ unit: String) {
    (self.name, self.value, self.unit) = (name, value, unit)
  }

  /// Nil for a line of another kind.
  init?(line: Substring) {
    let parts = line.split(separator: "|")
    guard parts.count == 3, let value = Double(parts[1]) else { return nil }
    self.init(String(parts[0]), value, String(parts[2]))
  }

  /// Three digits that say something: `0.0123`, `1.23`, `12.3`, `123`, `12345`.
  var shown: String {
    var (digits, limit) = (4, 0.1)
    while digits > 0, abs(value) >= limit { (digits, limit) = (digits - 1, limit * 10) }
    let scale = [1.0, 10, 100, 1000, 10_000][digits]
    let whole = Int((abs(value) * scale).rounded())
    let (before, after) = (whole / Int(scale), whole % Int(scale))
    let fraction = String(String(Int(scale) + after).dropFirst())
    return digits == 0 ? "\(before)" : "\(before).\(fraction)"
  }
}

/// Figures of several sizes side by side, with how each grew from the smallest to the largest.
struct FigureTable {
  let sizes: [Int]
  let columns: [[Figure]]

  var lines: [String] {
    let head = ["tweets"] + sizes.map(grouped) + ["growth"]
    let rows = (columns.first ?? []).indices.map { row in
      let figures = columns.compactMap { row < $0.count ? $0[row] : nil }
      return ["\(figures[0].name), \(figures[0].unit)"] + figures.map(\.shown) + [growth(figures)]
    }
    let table = [head] + rows
    let widths = head.indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    return ([head, widths.map { String(repeating: "-", count: $0) }] + rows).map { row in
      "| " + zip(row, widths).map { $0.padded(to: $1) }.joined(separator: " | ") + " |"
    }
  }

  /// The tweets grew so many times, this figure so many.
  private func growth(_ figures: [Figure]) -> String {
    guard let first = figures.first, let last = figures.last, first.value > 0, figures.count > 1
    else { return "" }
    return "× \(Figure("", last.value / first.value, "").shown)"
  }

  private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce("") { text, at in
      text + (at > 0 && (digits.count - at) % 3 == 0 ? "," : "") + String(digits[at])
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
