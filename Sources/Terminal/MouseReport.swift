import Screen

/// What a terminal says of the mouse (xterm's SGR form, 1006): `ESC [ < button ; column ; row`, and
/// `M` for pressed or `m` for released.
enum MouseReport {
  static let start: [UInt8] = [0x1B] + "[<".utf8

  /// Bits of the button's number: Shift, Alt and Control.
  private static let modifiers = 4 | 8 | 16

  /// Nil for a release, a move, and every button but the first and the wheel.
  static func input(_ sequence: [UInt8]) -> TerminalInput? {
    guard sequence.last == UInt8(ascii: "M") else { return nil }
    let numbers = sequence.dropFirst(start.count).dropLast().split(separator: UInt8(ascii: ";"))
      .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let point = Point(column: numbers[1] - 1, row: numbers[2] - 1)
    switch numbers[0] & ~modifiers {
    case 0: return .click(point)
    case 64: return .wheel(point, -1)
    case 65: return .wheel(point, 1)
    default: return nil
    }
  }
}
