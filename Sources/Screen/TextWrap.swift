/// Breaks text into lines by word; wide glyphs may part anywhere but before closing punctuation
/// and after opening; a word that is longer than a line is broken between glyphs.
package enum TextWrap {
  /// One line of text in lines of at most `columns` columns. Spaces at a break go away; empty text
  /// is one empty line.
  package static func wrap(_ text: SafeText, columns: Int) -> [SafeText] {
    guard columns > 0 else { return [] }
    guard text.width > columns else { return [text] }
    return ranges(text.glyphs, columns: columns).map { range in
      SafeText(glyphs: range.map { Array(text.glyphs[$0]) } ?? [.ellipsis])
    }
  }

  /// Where the lines of some glyphs stand in them; nil is a glyph too wide for any line, for which
  /// `…` stands.
  static func ranges(_ glyphs: [Glyph], columns: Int) -> [Range<Int>?] {
    var lines: [Range<Int>?] = []
    var rest = glyphs[...]
    repeat {
      let (line, next) = firstLine(of: rest, columns: columns)
      lines.append(line.map { $0.startIndex..<$0.endIndex })
      rest = next
    } while !rest.isEmpty
    return lines
  }

  /// A body, with its own line breaks. Where more than `maxLines` lines come, the last shown ends
  /// with `…`; the rest is not read.
  package static func wrapBody(_ raw: String, columns: Int, maxLines: Int? = nil) -> [SafeText] {
    let most = maxLines ?? .max
    guard columns > 0, most > 0 else { return [] }
    let (enough, overflows) = columns.multipliedReportingOverflow(by: most)
    var reader = SafeLines(
      raw, columns: overflows ? .max : enough + columns, breaksLines: true)
    var lines: [SafeText] = []
    while lines.count <= most, let line = reader.next() {
      if line.isBlank, let previous = lines.last, previous.isBlank { continue }
      lines += wrap(line, columns: columns)
    }
    guard lines.count > most else { return lines }
    let last = lines[most - 1].prefix(columns - 1) + SafeText(glyphs: [.ellipsis])
    return lines.prefix(most - 1) + [last]
  }

  private static func firstLine(
    of glyphs: ArraySlice<Glyph>, columns: Int
  ) -> (line: ArraySlice<Glyph>?, rest: ArraySlice<Glyph>) {
    var taken = 0
    var lineBreak = (end: glyphs.startIndex, next: glyphs.startIndex)
    for place in glyphs.indices {
      let glyph = glyphs[place]
      if glyph == .space {
        let goesOn = lineBreak.next == place && lineBreak.end < place
        lineBreak = (goesOn ? lineBreak.end : place, place + 1)
      } else if place > glyphs.startIndex, mayPart(glyphs[place - 1], glyph) {
        lineBreak = (place, place)
      }
      taken += glyph.width
      guard taken > columns, glyph != .space else { continue }
      if lineBreak.end > glyphs.startIndex {
        return (glyphs[..<lineBreak.end], glyphs[lineBreak.next...])
      }
      guard place > glyphs.startIndex else { return (nil, glyphs.dropFirst()) }
      return (glyphs[..<place], glyphs[place...])
    }
    let end = lineBreak.next == glyphs.endIndex ? lineBreak.end : glyphs.endIndex
    return (glyphs[..<end], [])
  }

  private static func mayPart(_ left: Glyph, _ right: Glyph) -> Bool {
    guard left.width == 2 || right.width == 2, left != .space else { return false }
    return !opening.contains(left.text) && !closing.contains(right.text)
  }

  private static let opening: Set<String> = ["（", "「", "『", "【", "〔", "《", "〈", "(", "“"]
  private static let closing: Set<String> = [
    "、", "。", "，", "．", "！", "？", "：", "；", "）", "」", "』", "】", "〕", "》", "〉", "ー", "々", "ゃ", "ゅ",
    "ょ",
    "っ", "ャ", "ュ", "ョ", "ッ", "!", "?", ",", ".", ":", ";", ")", "”", "…",
  ]
}
