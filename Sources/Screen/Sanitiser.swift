/// Turns scalars that anyone may have written into glyphs that may be shown, one at a time.
///
/// What is done with each class stands in `SafeText`. The state is the cluster being built.
struct Sanitiser {
  private(set) var glyphs: [Glyph] = []
  /// Columns of the finished glyphs.
  private(set) var width = 0

  /// The cluster being built: its base, and what stands on it.
  private var base: Unicode.Scalar?
  private var marks: [Unicode.Scalar] = []
  private var clusterWidth = 0
  private var marksLeft = 0
  private var joiner: Unicode.Scalar?
  private var isPictograph = false
  private var swallowsNext = false

  mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E: begin(scalar, width: 1)
    case 0...0x1F: begin(Unicode.Scalar(UInt8(scalar.value)), control: 0x2400)
    case 0x7F: begin(scalar, control: 0x2421 - 0x7F)
    case 0x200C, 0x200D: takeJoiner(scalar)
    case 0x1100...0x11FF: takeJamo(scalar)
    default: takeOther(scalar)
    }
  }

  /// The glyphs, with the cluster that was still open.
  mutating func finish() -> [Glyph] {
    close()
    return glyphs
  }

  private mutating func takeOther(_ scalar: Unicode.Scalar) {
    if let letter = scalar.regionalLetter { return begin(Unicode.Scalar(letter), width: 1) }
    switch TextWidth.kind(of: scalar) {
    case .replaced: begin("\u{FFFD}", width: 1)
    case .narrow: begin(scalar, width: 1)
    case .wide: begin(scalar, width: 2)
    case .mark: add(scalar)
    case .spacingMark: addSpacing(scalar)
    case .dropped: break
    case .separator: begin(" ", width: 1)
    case .narrowPictograph: beginPictograph(scalar, width: 1)
    case .widePictograph: beginPictograph(scalar, width: 2)
    }
  }

  private mutating func begin(_ scalar: Unicode.Scalar, width: Int) {
    keepJoiner(before: scalar)
    close()
    base = scalar
    clusterWidth = width
    marksLeft = scalar.mostMarks
  }

  /// A control character as its picture.
  private mutating func begin(_ scalar: Unicode.Scalar, control offset: UInt32) {
    begin(Unicode.Scalar(scalar.value + offset) ?? "\u{FFFD}", width: 1)
    marksLeft = 0
  }

  /// Of a family joined by U+200D the first member is shown.
  private mutating func beginPictograph(_ scalar: Unicode.Scalar, width: Int) {
    if swallowsNext {
      swallowsNext = false
      return
    }
    begin(scalar, width: width)
    isPictograph = true
    marksLeft = 0
  }

  private mutating func add(_ mark: Unicode.Scalar) {
    guard marksLeft > 0 else { return }
    keepJoiner(before: mark)
    guard marksLeft > 0 else { return }
    marks.append(mark)
    marksLeft -= 1
  }

  private mutating func addSpacing(_ mark: Unicode.Scalar) {
    guard base != nil, marksLeft > 0 || clusterWidth == 2 else { return }
    guard clusterWidth == 1 else { return begin(mark, width: 1) }
    add(mark)
    clusterWidth = 2
  }

  private mutating func takeJoiner(_ scalar: Unicode.Scalar) {
    if isPictograph {
      swallowsNext = scalar.value == 0x200D
    } else if (marks.last ?? base)?.isOfJoiningScript == true {
      joiner = scalar
    }
  }

  private mutating func keepJoiner(before scalar: Unicode.Scalar) {
    guard let held = joiner else { return }
    joiner = nil
    guard scalar.isOfJoiningScript, marksLeft > 0 else { return }
    marks.append(held)
    marksLeft -= 1
  }

  /// Conjoining jamo become the syllable they spell, whose width nobody disputes.
  private mutating func takeJamo(_ scalar: Unicode.Scalar) {
    if let first = base, marks.isEmpty, let syllable = HangulSyllable.compose(first, scalar) {
      base = syllable
    } else if TextWidth.kind(of: scalar) == .mark {
      begin("\u{FFFD}", width: 1)
    } else {
      takeOther(scalar)
    }
  }

  private mutating func close() {
    joiner = nil
    isPictograph = false
    swallowsNext = false
    guard let first = base else { return }
    if marks.isEmpty {
      glyphs.append(Glyph(first, width: clusterWidth))
    } else {
      glyphs.append(Glyph(String(String.UnicodeScalarView([first] + marks)), width: clusterWidth))
      marks = []
    }
    width += clusterWidth
    base = nil
    marksLeft = 0
  }
}

/// Unicode's arithmetic of Hangul (chapter 3.12): leading, vowel and trailing jamo.
enum HangulSyllable {
  static func compose(_ base: Unicode.Scalar, _ next: Unicode.Scalar) -> Unicode.Scalar? {
    let (base, next) = (base.value, next.value)
    if (0x1100...0x1112).contains(base), (0x1161...0x1175).contains(next) {
      return Unicode.Scalar(0xAC00 + ((base - 0x1100) * 21 + next - 0x1161) * 28)
    }
    if (0xAC00...0xD7A3).contains(base), (base - 0xAC00) % 28 == 0,
      (0x11A8...0x11C2).contains(next)
    {
      return Unicode.Scalar(base + next - 0x11A7)
    }
    return nil
  }
}
