/// Says in fewer bytes what ncurses says about attributes and colours: those that follow each other
/// become one sequence, what is so already is not said again, nor what only spaces would wear, on
/// which it does not show; and so goes the switch back to the first character set, which nothing
/// ever leaves. What is shown is the same; over a slow line it is there sooner.
struct StyleThrift {
  /// An attribute or a colour as a terminal is told: `1`, or `38;5;31`.
  private typealias Number = ArraySlice<UInt8>

  /// What the terminal writes with, since the last reset; nil where nobody knows.
  private var worn: [Number]?
  /// Whether ncurses has wanted a reset since the terminal was told, and what besides.
  private var isReset = false
  private var added: [Number] = []
  /// Switches of character sets that were sent.
  private var charsets: Set<[UInt8]> = []

  private static let escape: UInt8 = 0x1B
  private static let charsetSwitches: [[UInt8]] = [[0x1B] + "(B".utf8, [0x0F]]
  /// Beyond so many without a reset, it is not known any more what is worn.
  private static let most = 16

  /// - Parameter bytes: whole sequences, all that has been written since the last call.
  mutating func shortened(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let first = rest.first {
      if first == StyleThrift.escape || first == 0x0F, takeStyle(&rest, &result) { continue }
      let unseen = StyleThrift.unseen(rest)
      if unseen == 0 || !isOfLettersOnly { tell(&result) }
      result += rest.prefix(max(1, unseen))
      rest = rest.dropFirst(max(1, unseen))
    }
    tell(&result)
    return result
  }

  /// Takes a sequence of style, or a switch of character sets; false where there is neither.
  private mutating func takeStyle(
    _ rest: inout ArraySlice<UInt8>, _ result: inout [UInt8]
  ) -> Bool {
    if let charset = StyleThrift.charsetSwitches.first(where: { rest.starts(with: $0) }) {
      if charsets.insert(charset).inserted { result += charset }
      rest = rest.dropFirst(charset.count)
    } else if let numbers = StyleThrift.numbers(rest) {
      rest = rest[numbers.endIndex...].dropFirst()
      add(numbers)
    } else {
      return false
    }
    return true
  }

  /// Tells the terminal what is wanted, where it is not worn already.
  private mutating func tell(_ result: inout [UInt8]) {
    guard isReset || !added.isEmpty else { return }
    let before = isReset ? [] : worn
    let isKept = isReset && worn.map { added.starts(with: $0) } ?? false
    let numbers = isKept ? added.dropFirst(worn?.count ?? 0) : added[...]
    if !isKept || !numbers.isEmpty {
      let resets = isReset && !isKept && !added.isEmpty
      result += [StyleThrift.escape] + "[".utf8
      result += ((resets ? [[0x30]] : []) + numbers).joined(separator: [0x3B])
      result.append(UInt8(ascii: "m"))
    }
    worn = before.map { $0 + added }.flatMap { $0.count > StyleThrift.most ? nil : $0 }
    (isReset, added) = (false, [])
  }
}

// MARK: - What does not show on spaces

extension StyleThrift {
  /// Whether neither what is worn nor what is wanted shows where nothing is written.
  private var isOfLettersOnly: Bool {
    guard let worn else { return !isReset && added.isEmpty }
    return (worn + added).allSatisfy(StyleThrift.isOfLetters)
  }

  /// Bold, dim, italic, and colours of the letters; not lines, backgrounds and what swaps the two.
  private static func isOfLetters(_ number: Number) -> Bool {
    let first = number.prefix { $0 != 0x3B }.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    return switch first {
    case 1...3, 22, 23, 30...39, 90...97: true
    default: false
    }
  }

  /// The bytes at the start that show no letter: a space, or a sequence such as a move; 0 where
  /// others begin.
  private static func unseen(_ rest: ArraySlice<UInt8>) -> Int {
    if rest.first == 0x20 { return 1 }
    guard rest.starts(with: [escape, UInt8(ascii: "[")]) else { return 0 }
    let inside = rest.dropFirst(2).prefix { (0x20...0x3F).contains($0) }
    return inside.endIndex < rest.endIndex ? inside.count + 3 : 0
  }
}

// MARK: - What ncurses says

extension StyleThrift {
  /// What stands between `ESC [` and the `m`; nil where another sequence begins.
  private static func numbers(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard rest.starts(with: [escape, UInt8(ascii: "[")]) else { return nil }
    let inside = rest.dropFirst(2).prefix { (0x30...0x3B).contains($0) }
    guard rest.endIndex > inside.endIndex, rest[inside.endIndex] == UInt8(ascii: "m")
    else { return nil }
    return inside
  }

  /// What was wanted before a reset, which an empty number is too, is wanted no more. The numbers of
  /// a colour belong together.
  private mutating func add(_ numbers: ArraySlice<UInt8>) {
    let parts = numbers.split(separator: 0x3B, omittingEmptySubsequences: false)
    var at = 0
    while at < parts.count {
      if parts[at].allSatisfy({ $0 == 0x30 }) {
        (isReset, added) = (true, [])
        at += 1
        continue
      }
      let isColour = parts[at].elementsEqual("38".utf8) || parts[at].elementsEqual("48".utf8)
      let isIndexed = at + 1 < parts.count && parts[at + 1].elementsEqual("5".utf8)
      let last = min(parts.count, at + (isColour ? (isIndexed ? 3 : 5) : 1)) - 1
      added.append(numbers[parts[at].startIndex..<parts[last].endIndex])
      at = last + 1
    }
  }
}
