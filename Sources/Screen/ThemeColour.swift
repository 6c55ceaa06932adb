/// A colour as a theme names it; a terminal shows the nearest it has.
package enum ThemeColour: Equatable, Hashable, Sendable {
  /// What the terminal writes with, or on, when nobody asks for a colour.
  case own
  /// Of xterm's 256; the first sixteen are the terminal's palette, which its user chose.
  case numbered(UInt8)
  case rgb(red: UInt8, green: UInt8, blue: UInt8)

  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// Reads `default`, `red`, `bright-red`, a number of the 256, or `#5fd7d7`; nil for all else.
  package init?(_ spelling: String) {
    let word = spelling.lowercased()
    if word == "default" {
      self = .own
    } else if let at = ThemeColour.names.firstIndex(of: word) {
      self = .numbered(UInt8(at))
    } else if word.hasPrefix("bright-"),
      let at = ThemeColour.names.firstIndex(of: String(word.dropFirst(7)))
    {
      self = .numbered(UInt8(at + 8))
    } else if word.hasPrefix("#"), word.utf8.count == 7,
      word.dropFirst().allSatisfy(\.isHexDigit), let value = UInt32(word.dropFirst(), radix: 16)
    {
      self = .rgb(
        red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    } else if let number = UInt8(word), word.allSatisfy(\.isNumber) {
      self = .numbered(number)
    } else {
      return nil
    }
  }

  /// The terminal's number for it, -1 for its own.
  /// - Parameter colours: how many the terminal has: 8, 16, 256, or more where it takes RGB.
  package func number(of colours: Int) -> Int {
    switch self {
    case .own: -1
    case .numbered(let number): ThemeColour.number(Int(number), of: colours)
    case .rgb(let red, let green, let blue):
      ThemeColour.number((Int(red), Int(green), Int(blue)), of: colours)
    }
  }

  private typealias Parts = (red: Int, green: Int, blue: Int)

  private static func number(_ number: Int, of colours: Int) -> Int {
    // Where numbers are RGB, only the first eight are the palette's.
    let own = colours > 256 ? 8 : colours
    if number < own { return number }
    return number < 16 ? number - 8 : self.number(parts(number), of: colours)
  }

  private static func number(_ parts: Parts, of colours: Int) -> Int {
    if colours > 256 { return parts.red << 16 | parts.green << 8 | parts.blue }
    return colours == 256 ? nearest(parts) : hue(parts)
  }

  /// Of the palette's first eight the one of the same hue; what has none is the terminal's own, so
  /// that nothing dark is written on black, or light on white.
  private static func hue(_ parts: Parts) -> Int {
    let all = [parts.red, parts.green, parts.blue]
    let (least, most) = (all.min() ?? 0, all.max() ?? 0)
    guard most - least >= 40 else { return -1 }
    let middle = (least + most) / 2
    return all.enumerated().reduce(0) { $1.element > middle ? $0 | 1 << $1.offset : $0 }
  }

  /// Of the cube and the greys, which no palette changes.
  private static func nearest(_ wanted: Parts) -> Int {
    (16..<256).min { distance(parts($0), wanted) < distance(parts($1), wanted) } ?? 16
  }

  private static func distance(_ left: Parts, _ right: Parts) -> Int {
    let (red, green, blue) = (
      left.red - right.red, left.green - right.green, left.blue - right.blue
    )
    return red * red + green * green + blue * blue
  }

  /// xterm's cube of six steps a side, then its greys; `number` is 16 or more.
  private static func parts(_ number: Int) -> Parts {
    if number >= 232 {
      let grey = 8 + (number - 232) * 10
      return (grey, grey, grey)
    }
    let place = number - 16
    let steps = [place / 36, place / 6 % 6, place % 6].map { $0 == 0 ? 0 : 55 + $0 * 40 }
    return (steps[0], steps[1], steps[2])
  }
}
