/// A key as the user presses it, whatever bytes the terminal sends for it.
package enum Key: Hashable, Sendable {
  /// A key that types something, Space among them.
  case character(Character)
  /// Control and a lower-case letter: `^d`.
  case control(Character)
  /// Alt, or Esc, and a character.
  case alt(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
}

extension Key: CustomStringConvertible {
  private static let names: [(Key, String)] = [
    (.enter, "Enter"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.escape, "Esc"),
    (.backspace, "Backspace"), (.delete, "Del"), (.insert, "Ins"), (.up, "Up"), (.down, "Down"),
    (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"),
    (.pageDown, "PgDn"), (.character(" "), "Space"),
  ]

  /// As help, manual and settings spell it: `j`, `^d`, `Alt-x`, `Enter`, `F1`.
  package var description: String {
    if let name = Key.names.first(where: { $0.0 == self })?.1 { return name }
    return switch self {
    case .character(let character): String(character)
    case .control(let character): "^\(character)"
    case .alt(let character): "Alt-\(character)"
    case .function(let number): "F\(number)"
    default: ""
    }
  }

  /// Reads a spelling back; nil where it names no key.
  package init?(_ spelling: String) {
    if let key = Key.names.first(where: { $0.1 == spelling })?.0 {
      self = key
    } else if spelling.count == 1, let character = spelling.first {
      self = .character(character)
    } else if spelling.count == 2, spelling.first == "^", let character = spelling.last {
      self = .control(character)
    } else if spelling.hasPrefix("Alt-"), spelling.count == 5, let character = spelling.last {
      self = .alt(character)
    } else if spelling.first == "F", let number = Int(spelling.dropFirst()),
      (1...24).contains(number)
    {
      self = .function(number)
    } else {
      return nil
    }
  }
}
