package import Commands

/// Makes keys, pastes and clicks of the bytes that a terminal sends. Pure: bytes in, inputs out.
///
/// A lone Esc can't be told from the beginning of a sequence: while `isWaiting`, the owner calls
/// `flushEscape()` when nothing came for `escapeMilliseconds`.
package struct KeyDecoder {
  /// Long enough for a sequence cut in two by the network, short enough not to be felt.
  package static let escapeMilliseconds = 25
  /// What exceeds it of one paste is dropped, in bytes.
  package static let longestPaste = 1 << 20

  private static let escape: UInt8 = 0x1B
  private static let pasteEnd: [UInt8] = [0x1B] + "[201~".utf8
  private static let longestSequence = 64

  private let sequences: [[UInt8]: Key]
  private var bytes: [UInt8] = []
  private var at = 0
  private var paste: [UInt8]?

  /// - Parameter extra: sequences of this terminal besides the usual ones; each begins with Esc.
  package init(extra: [[UInt8]: Key] = [:]) {
    sequences = KeySequences.standard.merging(extra) { _, ours in ours }
  }

  /// Whether what has come so far may be a key, or the beginning of another.
  package var isWaiting: Bool { paste == nil && bytes.first == KeyDecoder.escape }

  package mutating func take(_ new: some Sequence<UInt8>) -> [TerminalInput] {
    let old = bytes.count
    bytes += new
    at = 0
    var inputs: [TerminalInput] = []
    if isWayOut(bytes[old...]) { endPaste(at: old, &inputs) }
    while at < bytes.count {
      let before = at
      if paste != nil { takePaste(&inputs) } else { takeKey(&inputs) }
      if at == before { break }
    }
    bytes.removeFirst(at)
    return inputs
  }

  /// Nothing followed the Esc: it was the key, or Alt with the one character after it.
  package mutating func flushEscape() -> [TerminalInput] {
    guard isWaiting else { return [] }
    defer { bytes = [] }
    switch bytes.count {
    case 1: return [.key(.escape)]
    case 2: return [.key(.alt(Character(Unicode.Scalar(bytes[1]))))]
    default: return []
    }
  }

  private mutating func takeKey(_ inputs: inout [TerminalInput]) {
    switch bytes[at] {
    case KeyDecoder.escape: takeEscape(&inputs)
    case 0...0x1F, 0x7F:
      inputs.append(.key(KeyDecoder.controlKey(bytes[at])))
      at += 1
    default: takeText(&inputs)
    }
  }

  private static func controlKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0: .control(" ")
    case 1...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }
}

// Text.
extension KeyDecoder {
  /// A run of text: each of its characters is a key. What is not UTF-8 is nothing.
  private mutating func takeText(_ inputs: inout [TerminalInput]) {
    let run = bytes[at...].prefix { $0 >= 0x20 && $0 != 0x7F }
    var end = run.endIndex
    if end == bytes.count { end -= KeyDecoder.unfinished(run) }
    inputs += KeyDecoder.characters(bytes[at..<end]).map { .key(.character($0)) }
    at = end
  }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> [Character] {
    String(decoding: bytes, as: UTF8.self).filter { character in
      guard let first = character.unicodeScalars.first else { return false }
      return first != "\u{FFFD}" && first.properties.generalCategory != .control
    }
  }

  /// How many bytes at the end begin a character of which more must come.
  private static func unfinished(_ bytes: ArraySlice<UInt8>) -> Int {
    for (count, byte) in bytes.reversed().prefix(3).enumerated() {
      if byte < 0x80 { return 0 }
      if byte >= 0xC0 { return length(lead: byte) > count + 1 ? count + 1 : 0 }
    }
    return 0
  }

  /// Bytes of the character that begins with `lead`.
  private static func length(lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}

// Sequences that begin with Esc.
extension KeyDecoder {
  private mutating func takeEscape(_ inputs: inout [TerminalInput]) {
    guard at + 1 < bytes.count else { return }
    switch bytes[at + 1] {
    case UInt8(ascii: "["): takeControlSequence(&inputs)
    case UInt8(ascii: "O"): takeSequence(upTo: at + 3, &inputs)
    case 0...0x1F, 0x7F:
      inputs.append(.key(.escape))
      at += 1
    default: takeAlt(&inputs)
    }
  }

  private mutating func takeAlt(_ inputs: inout [TerminalInput]) {
    let end = at + 1 + KeyDecoder.length(lead: bytes[at + 1])
    guard end <= bytes.count else { return }
    if let key = sequences[Array(bytes[at..<end])] {
      inputs.append(.key(key))
    } else if let character = KeyDecoder.characters(bytes[at + 1..<end]).first {
      inputs.append(.key(.alt(character)))
    }
    at = end
  }

  /// `ESC [`, parameters, a final byte; the Linux console sends `ESC [ [` and a letter.
  private mutating func takeControlSequence(_ inputs: inout [TerminalInput]) {
    var end = at + 2
    if end < bytes.count, bytes[end] == UInt8(ascii: "[") { end += 1 }
    while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end - at < KeyDecoder.longestSequence else {
      at = end
      return
    }
    guard end < bytes.count else { return }
    guard (0x40...0x7E).contains(bytes[end]) else {
      at = end
      return
    }
    takeSequence(upTo: end + 1, &inputs)
  }

  private mutating func takeSequence(upTo end: Int, _ inputs: inout [TerminalInput]) {
    guard end <= bytes.count else { return }
    let sequence = Array(bytes[at..<end])
    at = end
    if sequence.elementsEqual([0x1B] + "[200~".utf8) {
      paste = []
    } else if sequence.starts(with: MouseReport.start) {
      inputs += [MouseReport.input(sequence)].compactMap(\.self)
    } else if let key = sequences[sequence] ?? sequences[KeyDecoder.withoutModifier(sequence)] {
      inputs.append(.key(key))
    }
  }

  /// `ESC [ 1 ; 5 A`, Control and up, as `ESC [ A`; `ESC [ 3 ; 2 ~` as `ESC [ 3 ~`.
  private static func withoutModifier(_ sequence: [UInt8]) -> [UInt8] {
    guard let semicolon = sequence.firstIndex(of: UInt8(ascii: ";")), let final = sequence.last
    else { return sequence }
    let isNumbered = final == UInt8(ascii: "~")
    return sequence[..<(isNumbered ? semicolon : min(2, semicolon))] + [final]
  }
}

// Bracketed paste.
extension KeyDecoder {
  private mutating func takePaste(_ inputs: inout [TerminalInput]) {
    let mark = KeyDecoder.pasteEnd
    var start = at
    while let place = bytes[start...].firstIndex(of: KeyDecoder.escape) {
      let candidate = bytes[place...].prefix(mark.count)
      if candidate.elementsEqual(mark) {
        keep(bytes[at..<place])
        at = place + mark.count
        inputs.append(.paste(KeyDecoder.pasted(paste ?? [])))
        paste = nil
        return
      }
      if candidate.count < mark.count, mark.starts(with: candidate) {
        keep(bytes[at..<place])
        at = place
        return
      }
      start = place + 1
    }
    keep(bytes[at...])
    at = bytes.count
  }

  /// The end of a paste may get lost, and all keys would be pasted for ever after. A `^c` or `^q`
  /// that comes by itself was pressed: what is pasted comes many bytes at a time.
  private func isWayOut(_ new: ArraySlice<UInt8>) -> Bool {
    paste != nil && new.count == 1 && (new.first == 0x03 || new.first == 0x11)
  }

  private mutating func endPaste(at end: Int, _ inputs: inout [TerminalInput]) {
    keep(bytes[..<end])
    at = end
    inputs.append(.paste(KeyDecoder.pasted(paste ?? [])))
    paste = nil
  }

  private mutating func keep(_ more: ArraySlice<UInt8>) {
    let room = KeyDecoder.longestPaste - (paste?.count ?? 0)
    paste?.append(contentsOf: more.prefix(max(0, room)))
  }

  /// Terminals send a carriage return for each line break.
  private static func pasted(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\r" {
        text.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        text.append(scalar)
      }
      previous = scalar
    }
    return String(text)
  }
}
