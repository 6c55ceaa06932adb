extension SafeText {
  package static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(glyphs: left.glyphs + right.glyphs, width: left.width + right.width)
  }

  package static func += (left: inout SafeText, right: SafeText) { left = left + right }

  package static func spaces(_ columns: Int) -> SafeText {
    let count = max(0, columns)
    return SafeText(glyphs: Array(repeating: .space, count: count), width: count)
  }

  /// As many whole glyphs as fit; where some are left out, the last column is `…`.
  package func clipped(to columns: Int, ellipsis: Bool = true) -> SafeText {
    guard width > columns else { return self }
    guard columns > 0 else { return SafeText(glyphs: [], width: 0) }
    let room = ellipsis ? columns - 1 : columns
    var kept = prefix(room)
    if ellipsis { kept += SafeText(glyphs: [.ellipsis], width: 1) }
    return kept
  }

  /// The whole glyphs that fit, and no sign that more were there.
  package func prefix(_ columns: Int) -> SafeText {
    var taken = 0
    var count = 0
    for glyph in glyphs {
      guard taken + glyph.width <= columns else { break }
      taken += glyph.width
      count += 1
    }
    return SafeText(glyphs: Array(glyphs.prefix(count)), width: taken)
  }

  /// Without its first columns; a wide glyph that is cut goes whole.
  package func dropping(columns: Int) -> SafeText {
    var left = columns
    let kept = glyphs.drop { glyph in
      defer { left -= glyph.width }
      return left > 0
    }
    return SafeText(glyphs: Array(kept))
  }

  /// Exactly `columns` wide: clipped, or with spaces after it.
  package func padded(to columns: Int) -> SafeText {
    let text = clipped(to: columns)
    return text + .spaces(columns - text.width)
  }

  /// Exactly `columns` wide: clipped, or with spaces before it, as numbers stand.
  package func padded(leftTo columns: Int) -> SafeText {
    let text = clipped(to: columns)
    return .spaces(columns - text.width) + text
  }

  /// Without blank glyphs at either end.
  package var trimmed: SafeText {
    guard let first = glyphs.firstIndex(where: { !$0.isBlank }),
      let last = glyphs.lastIndex(where: { !$0.isBlank })
    else { return SafeText(glyphs: [], width: 0) }
    return SafeText(glyphs: Array(glyphs[first...last]))
  }
}

extension Sequence<SafeText> {
  package func joined(separator: SafeText = "") -> SafeText {
    var glyphs: [Glyph] = []
    for (index, text) in enumerated() {
      if index > 0 { glyphs += separator.glyphs }
      glyphs += text.glyphs
    }
    return SafeText(glyphs: glyphs)
  }
}
