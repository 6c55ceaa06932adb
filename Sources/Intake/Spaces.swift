extension StringProtocol {
  /// Without the white space at both ends.
  var trimmed: String { Substring(self).trimmedByBytes }

  /// Character by character, as white space beyond ASCII is told.
  fileprivate var trimmedOfAnySpace: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard let from = firstIndex(where: { !isSpace($0) }),
      let to = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[from...to])
  }
}

extension Substring {
  fileprivate var trimmedByBytes: String {
    let bytes = utf8
    var (from, to) = (bytes.startIndex, bytes.endIndex)
    while from < to, bytes[from].isSpace { from = bytes.index(after: from) }
    while from < to, bytes[bytes.index(before: to)].isSpace { to = bytes.index(before: to) }
    guard from < to else { return "" }
    let isPlain = bytes[from] < 0x80 && bytes[bytes.index(before: to)] < 0x80
    return isPlain ? String(self[from..<to]) : self[from..<to].trimmedOfAnySpace
  }
}

extension String {
  /// In one line, runs of white space as one space.
  var oneLine: String {
    isOneLine ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether it surely is so already, by its bytes: most texts are.
  private var isOneLine: Bool {
    var last: UInt8 = 0x20
    for byte in utf8 {
      // The bytes with which white space beyond ASCII starts: U+0085 to U+3000.
      if byte == 0xC2 || (0xE1...0xE3).contains(byte) { return false }
      if byte.isSpace, byte != 0x20 || last == 0x20 { return false }
      last = byte
    }
    return last != 0x20 || isEmpty
  }
}

extension UInt8 {
  /// ASCII's white space.
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
