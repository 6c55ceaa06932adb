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

// MARK: - As people spell keys

extension Key {
  /// What is wrong with a key in the settings.
  package enum Mistake: Error, Equatable, Sendable {
    /// It names no key.
    case unknown
    /// Terminals send the same for it as for this one.
    case same(as: Key)
    /// Perch needs it, or the terminal takes it for itself.
    case reserved
  }

  private static let otherNames: [String: Key] = [
    "return": .enter, "ret": .enter, "cr": .enter, "escape": .escape, "spc": .character(" "),
    "pagedown": .pageDown, "pageup": .pageUp, "page-down": .pageDown, "page-up": .pageUp,
    "bs": .backspace, "delete": .delete, "insert": .insert, "backtab": .backTab, "s-tab": .backTab,
  ]

  /// Reads what somebody wrote for a key, also as vim, Emacs and mutt spell it: `<C-d>`, `Ctrl-d`,
  /// `M-x`, `<Return>`, `pagedown`.
  package static func reading(_ text: String) throws(Mistake) -> Key {
    let isBracketed = text.count > 2 && text.hasPrefix("<") && text.hasSuffix(">")
    let word = isBracketed ? String(text.dropFirst().dropLast()) : text
    guard let key = Key(word) ?? named(word) ?? modified(word) else { throw .unknown }
    switch key {
    case .control("c"), .control("z"): throw .reserved
    case .control("i"): throw .same(as: .tab)
    case .control("m"), .control("j"): throw .same(as: .enter)
    case .control("h"), .control("?"): throw .same(as: .backspace)
    case .control("["): throw .same(as: .escape)
    case .alt("["), .alt("O"): throw .reserved
    case .control(let character) where character.isUppercase:
      return try reading("^\(character.lowercased())")
    default: return key
    }
  }

  private static func named(_ word: String) -> Key? {
    let small = word.lowercased()
    return names.first { $0.1.lowercased() == small }?.0 ?? otherNames[small]
      ?? (small.count > 1 && small.hasPrefix("f") ? Key(small.uppercased()) : nil)
  }

  private static func modified(_ word: String) -> Key? {
    guard let last = word.last, word.count > 2 else { return nil }
    switch word.dropLast().lowercased() {
    case "ctrl-", "ctrl+", "c-", "control-": return Key("^\(last.lowercased())")
    case "alt-", "alt+", "m-", "a-", "meta-": return Key("Alt-\(last)")
    default: return nil
    }
  }
}
