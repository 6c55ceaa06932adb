/// Reads raw text line by line into safe text, only as far as it is asked.
struct SafeLines {
  private var scalars: String.UnicodeScalarView.Iterator
  private var held: Unicode.Scalar?
  private var hasLine = true
  private let columns: Int
  private let breaksLines: Bool

  /// A line is read until it is wider than `columns`; with `breaksLines` off, all is one line.
  init(_ raw: String, columns: Int, breaksLines: Bool) {
    scalars = raw.unicodeScalars.makeIterator()
    self.columns = columns
    self.breaksLines = breaksLines
  }

  /// The next line, or nil after the last. Of a line that is too wide more than `columns` columns
  /// come, and its rest as the next line.
  mutating func next() -> SafeText? {
    guard hasLine else { return nil }
    var sanitiser = Sanitiser()
    while let scalar = nextScalar() {
      switch scalar {
      case "\n" where breaksLines: return finish(&sanitiser)
      case "\n", "\t": sanitiser.take(" ")
      default: sanitiser.take(scalar)
      }
      if sanitiser.width > columns { return finish(&sanitiser) }
    }
    hasLine = false
    return finish(&sanitiser)
  }

  /// A carriage return before a line feed goes with it.
  private mutating func nextScalar() -> Unicode.Scalar? {
    let scalar = held ?? scalars.next()
    held = nil
    guard scalar == "\r" else { return scalar }
    held = scalars.next()
    guard held == "\n" else { return scalar }
    held = nil
    return "\n"
  }

  private func finish(_ sanitiser: inout Sanitiser) -> SafeText {
    let glyphs = sanitiser.finish()
    return SafeText(glyphs: glyphs, width: sanitiser.width)
  }
}
