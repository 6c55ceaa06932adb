/// Says in fewer bytes what ncurses says about attributes and colours: those that follow each other
/// become one sequence, a reset of what is plain already goes, and so does the switch back to the
/// first character set, which nothing ever leaves. What is shown is the same; over a slow line it
/// is there sooner.
struct StyleThrift {
  /// Whether what is written now has no attribute, for sure.
  private var isPlain = false
  /// Switches of character sets that were sent.
  private var charsets: Set<[UInt8]> = []

  private static let escape: UInt8 = 0x1B
  private static let charsetSwitches: [[UInt8]] = [[0x1B] + "(B".utf8, [0x0F]]

  /// - Parameter bytes: whole sequences, all that has been written since the last call.
  mutating func shortened(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let first = rest.first {
      if first == StyleThrift.escape || first == 0x0F, takeRun(&rest, &result) { continue }
      result.append(first)
      rest = rest.dropFirst()
    }
    return result
  }

  /// Takes all sequences of style that follow each other; false where there is none.
  private mutating func takeRun(_ rest: inout ArraySlice<UInt8>, _ result: inout [UInt8]) -> Bool {
    var (isReset, wanted, hasRun) = (false, [ArraySlice<UInt8>](), false)
    while !rest.isEmpty {
      if let charset = StyleThrift.charsetSwitches.first(where: { rest.starts(with: $0) }) {
        if charsets.insert(charset).inserted { result += charset }
        rest = rest.dropFirst(charset.count)
      } else if let numbers = StyleThrift.numbers(rest) {
        rest = rest[numbers.endIndex...].dropFirst()
        StyleThrift.add(numbers, &isReset, &wanted)
      } else {
        break
      }
      hasRun = true
    }
    emit(isReset: isReset, wanted, &result)
    return hasRun
  }

  private mutating func emit(
    isReset: Bool, _ wanted: [ArraySlice<UInt8>], _ result: inout [UInt8]
  ) {
    let resets = isReset && !isPlain
    guard resets || !wanted.isEmpty else { return }
    // An empty number is a reset.
    let numbers = (resets && !wanted.isEmpty ? [[0x30]] : []) + wanted
    result += [StyleThrift.escape] + "[".utf8
    result += numbers.joined(separator: [0x3B])
    result.append(UInt8(ascii: "m"))
    isPlain = wanted.isEmpty
  }

  /// What stands between `ESC [` and the `m`; nil where another sequence begins.
  private static func numbers(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard rest.starts(with: [escape, UInt8(ascii: "[")]) else { return nil }
    let inside = rest.dropFirst(2).prefix { (0x30...0x3B).contains($0) }
    guard rest.endIndex > inside.endIndex, rest[inside.endIndex] == UInt8(ascii: "m")
    else { return nil }
    return inside
  }

  /// What was wanted before a reset is wanted no more. The numbers of a colour belong together.
  private static func add(
    _ numbers: ArraySlice<UInt8>, _ isReset: inout Bool, _ wanted: inout [ArraySlice<UInt8>]
  ) {
    let parts = numbers.split(separator: 0x3B, omittingEmptySubsequences: false)
    var at = 0
    while at < parts.count {
      if parts[at].allSatisfy({ $0 == 0x30 }) {
        (isReset, wanted) = (true, [])
        at += 1
        continue
      }
      let isColour = parts[at].elementsEqual("38".utf8) || parts[at].elementsEqual("48".utf8)
      let isIndexed = at + 1 < parts.count && parts[at + 1].elementsEqual("5".utf8)
      let count = min(parts.count - at, isColour ? (isIndexed ? 3 : 5) : 1)
      wanted += parts[at..<at + count]
      at += count
    }
  }
}
