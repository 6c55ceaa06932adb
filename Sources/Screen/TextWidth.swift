/// What the sanitiser does with a scalar, by its class. The numbers stand in the table.
enum ScalarKind: UInt8 {
  /// Shown as U+FFFD: unassigned, private, not a character, of disputed width.
  case replaced = 0
  case narrow = 1
  case wide = 2
  /// Takes no column of its own: needs a base.
  case mark = 3
  /// Takes a column of its own but belongs to the base before it.
  case spacingMark = 4
  /// Not shown: format, filler, variation selector, skin tone.
  case dropped = 5
  /// A line or paragraph separator: a space.
  case separator = 6
  case narrowPictograph = 7
  case widePictograph = 8
}

/// How wide text is, by a table of our own: what the terminal library believes must be what we
/// believe, whichever library or locale the machine has.
package enum TextWidth {
  /// The class of a scalar from U+00A0 on; anything below counts as replaced.
  static func kind(of scalar: Unicode.Scalar) -> ScalarKind {
    let wanted = scalar.value << 4 | 0xF
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return .replaced }
    return ScalarKind(rawValue: UInt8(runs[low - 1] & 0xF)) ?? .replaced
  }

  /// Columns that `raw` takes once it is safe to show.
  package static func columns(_ raw: String) -> Int { SafeText(raw).width }

  /// Whether terminals are known to disagree about how far the cursor moves after this cell:
  /// pictographs, conjoined clusters, marks that take a column. The painter does not trust its
  /// own idea of the cursor after one.
  package static func isDisputed(_ text: String) -> Bool {
    if text.utf8.count == 1 { return false }
    let scalars = text.unicodeScalars
    guard let first = scalars.first, first.value >= 0x300 else { return scalars.count > 1 }
    if scalars.dropFirst().first != nil { return true }
    switch kind(of: first) {
    case .narrowPictograph, .widePictograph, .spacingMark, .mark, .replaced: return true
    default: return isJamo(first)
    }
  }

  private static func isJamo(_ scalar: Unicode.Scalar) -> Bool {
    (0x1100...0x11FF).contains(scalar.value) || (0xA960...0xA97C).contains(scalar.value)
  }
}

extension Unicode.Scalar {
  /// Scripts in which joiners change how neighbours are drawn: Arabic, Syriac, the scripts of
  /// India and South-East Asia. Elsewhere a joiner can only hide something.
  var isOfJoiningScript: Bool {
    switch value {
    case 0x0600...0x08FF, 0x0900...0x0DFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1B00...0x1BFF,
      0xA8E0...0xA8FF, 0xAA60...0xAA7F, 0xABC0...0xABFF, 0xFB50...0xFDFF, 0xFE70...0xFEFE,
      0x11000...0x11FFF:
      true
    default: false
    }
  }

  /// How many marks may stand on it: two where letters with more are vandalism, four elsewhere.
  var mostMarks: Int {
    switch value {
    case 0x20, 0xA0, 0xFFFD, 0x2000...0x200A, 0x3000: 0
    case 0...0x2FF, 0x1E00...0x1EFF, 0x2000...0x2C5F, 0x2C60...0x2C7F, 0xA720...0xA7FF,
      0xAB30...0xAB6F, 0xFF21...0xFF5A:
      2
    default: 4
    }
  }

  /// A half of a flag: shown as the letter that it stands for.
  var regionalLetter: UInt8? {
    (0x1F1E6...0x1F1FF).contains(value) ? UInt8(value - 0x1F1E6) + 0x41 : nil
  }
}
