internal import Commands

// A count before a key, as in vim: so many steps down, or an act on so many.
extension State {
  private static var most: Int { 99_999 }

  /// Takes a digit of a count: `Alt-5` begins one, plain digits go on with it. Digits that show no
  /// view begin one too. False where the key is none.
  mutating func takeCount(_ key: Key) -> Bool {
    guard help == nil, !isExplaining else { return false }
    let begun = count != nil
    let digit: Character
    switch key {
    case .alt(let character): digit = character
    case .character(let character) where begun || keymap[key] == nil: digit = character
    default: return false
    }
    guard let value = digit.wholeNumberValue, digit.isASCII, begun || value > 0 else {
      return false
    }
    count = min(State.most, (count ?? 0) * 10 + value)
    status = nil
    return true
  }
}
