/// Safe text some of which looks otherwise than the rest.
package struct StyledText: Equatable, Sendable {
  /// Glyphs beside each other that have a style of their own.
  package struct Span: Equatable, Sendable {
    /// Places in `text.glyphs`.
    package var glyphs: Range<Int>
    package var style: Style

    package init(_ glyphs: Range<Int>, _ style: Style) {
      self.glyphs = glyphs
      self.style = style
    }
  }

  package let text: SafeText
  /// In order, apart from each other.
  package let spans: [Span]

  package init(_ text: SafeText, _ spans: [Span] = []) {
    self.text = text
    self.spans = spans
  }

  package var width: Int { text.width }

  /// Some of it, with the styles that fall into it.
  func part(_ range: Range<Int>) -> StyledText {
    let glyphs = SafeText(glyphs: Array(text.glyphs[range]))
    let inside = spans.filter { $0.glyphs.overlaps(range) }.map { span in
      let clamped = span.glyphs.clamped(to: range)
      let start = clamped.lowerBound - range.lowerBound
      return Span(start..<start + clamped.count, span.style)
    }
    return StyledText(glyphs, inside)
  }

  /// At most `columns` wide, with `…` at its end: more would come.
  func cut(to columns: Int) -> StyledText {
    let kept = text.prefix(columns - 1)
    let part = part(0..<kept.glyphs.count)
    return StyledText(part.text + SafeText(glyphs: [.ellipsis]), part.spans)
  }
}

extension Grid {
  /// Writes text as `put` of safe text does, its spans in their own styles.
  @discardableResult
  package mutating func put(
    _ line: StyledText, at point: Point, style: Style = .plain, columns: Int = .max
  ) -> Int {
    let used = put(line.text, at: point, style: style, columns: columns)
    for span in line.spans {
      let before = line.text.glyphs[..<span.glyphs.lowerBound].reduce(0) { $0 + $1.width }
      let width = line.text.glyphs[span.glyphs].reduce(0) { $0 + $1.width }
      let rect = Rect(
        column: point.column + before, row: point.row,
        columns: min(width, used - before), rows: 1)
      restyle(rect, style: span.style)
    }
    return used
  }
}
