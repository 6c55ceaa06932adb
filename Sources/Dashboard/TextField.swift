package import Commands

/// A line, or a few, of text being typed, edited as users of readline expect.
package struct TextField: Equatable, Sendable {
  package private(set) var characters: [Character]
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int
  private let isMultiline: Bool
  /// What was last cut out, for `^y`.
  private var killed: [Character] = []
  /// Whether the last key cut: what is cut next joins it.
  private var isKilling = false

  package init(_ text: String = "", isMultiline: Bool = false) {
    characters = Array(text)
    cursor = characters.count
    self.isMultiline = isMultiline
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }
  package var beforeCursor: String { String(characters[..<cursor]) }

  /// Puts typed or pasted text at the cursor. Control characters are left out, and line ends
  /// become spaces where only one line is wanted.
  package mutating func insert(_ text: String) {
    isKilling = false
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let typed = lines.compactMap { character -> Character? in
      if character == "\n" { return isMultiline ? "\n" : " " }
      if character == "\t" { return " " }
      return character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        ? nil : character
    }
    replace(cursor..<cursor, with: typed)
  }

  /// Takes a key that edits; false where the key means nothing here.
  package mutating func take(_ key: Key) -> Bool {
    if let cut = cut(by: key) {
      kill(cut.range, before: cut.isBefore)
      return true
    }
    isKilling = false
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = lineStart
    case .end, .control("e"): cursor = lineEnd
    case .backspace, .control("h"): replace(max(0, cursor - 1)..<cursor)
    case .delete, .control("d"): replace(cursor..<min(characters.count, cursor + 1))
    case .control("y"): replace(cursor..<cursor, with: killed)
    case .alt("b"): cursor = wordStart
    case .alt("f"): cursor = wordEnd
    default: return false
    }
    return true
  }

  /// What a key cuts out, and whether it stands before the cursor.
  private func cut(by key: Key) -> (range: Range<Int>, isBefore: Bool)? {
    switch key {
    case .control("w"), .alt("\u{7F}"), .alt("\u{8}"): (wordStart..<cursor, true)
    case .control("u"): (lineStart..<cursor, true)
    case .alt("d"): (cursor..<wordEnd, false)
    case .control("k"):
      (cursor..<(cursor == lineEnd ? min(cursor + 1, characters.count) : lineEnd), false)
    default: nil
    }
  }

  private mutating func kill(_ range: Range<Int>, before isBefore: Bool) {
    let cut = Array(characters[range])
    killed = !isKilling ? cut : isBefore ? cut + killed : killed + cut
    isKilling = true
    replace(range)
  }

  /// Moves the cursor before the character at `place`, or behind the last.
  package mutating func moveCursor(to place: Int) {
    isKilling = false
    cursor = max(0, min(place, characters.count))
  }

  /// Puts a text in the place of some characters, with the cursor behind it.
  package mutating func put(_ text: String, over range: Range<Int>) {
    replace(range.clamped(to: 0..<characters.count), with: Array(text))
  }

  private mutating func replace(_ range: Range<Int>, with new: [Character] = []) {
    // Joined anew from the character before on, because what is put in may combine with it. Not
    // from the start: a long text that comes key by key would take the square of its length.
    let kept = max(0, range.lowerBound - 1)
    let head = String(characters[kept..<range.lowerBound]) + String(new)
    cursor = kept + head.count
    characters.replaceSubrange(kept..., with: head + String(characters[range.upperBound...]))
  }

  /// Two fields are equal when they look it; what was cut out is another matter.
  package static func == (a: TextField, b: TextField) -> Bool {
    a.cursor == b.cursor && a.characters == b.characters
  }

  private var lineStart: Int {
    (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1
  }

  private var lineEnd: Int {
    characters[cursor...].firstIndex(of: "\n") ?? characters.count
  }

  private var wordStart: Int {
    var at = cursor
    while at > 0, characters[at - 1].isWhitespace { at -= 1 }
    while at > 0, !characters[at - 1].isWhitespace { at -= 1 }
    return at
  }

  private var wordEnd: Int {
    var at = cursor
    while at < characters.count, characters[at].isWhitespace { at += 1 }
    while at < characters.count, !characters[at].isWhitespace { at += 1 }
    return at
  }
}
