internal import Glibc
internal import JSONText
internal import People

extension JSON {
  /// An id or a count, which X writes as text in one place and as a number in another; nil for
  /// zero, signs, leading zeros and what does not fit 63 bits.
  var id: UInt64? {
    if let integer { return integer > 0 ? UInt64(integer) : nil }
    guard let utf8, let number = decimal(utf8), utf8.first != 0x30 else { return nil }
    return number <= UInt64(Int64.max) ? number : nil
  }

  /// A whole number of zero or more, as text or number.
  var whole: Int? {
    if let integer { return integer >= 0 ? Int(exactly: integer) : nil }
    return utf8.flatMap(decimal).flatMap { Int(exactly: $0) }
  }

  /// A text that is not empty.
  var words: String? { text.flatMap { $0.isEmpty ? nil : $0 } }

  /// Reads RFC 3339, or one of X's own ways to write a time.
  var moment: Moment? {
    utf8.flatMap { Moment(xTime: $0) ?? Moment(rfc3339: $0) ?? Moment(tableTime: $0) }
  }

  /// Two offsets, the first not behind the second.
  var range: Range<Int>? {
    var offsets = elements
    guard let from = offsets.next()?.whole, let to = offsets.next()?.whole, from <= to else {
      return nil
    }
    return from..<to
  }

  @inline(__always)
  func equals(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard let utf8, utf8.count == length, let base = utf8.baseAddress else { return false }
    return memcmp(base, text.utf8Start, length) == 0
  }
}

/// Reads up to 19 digits.
private func decimal(_ bytes: UnsafeRawBufferPointer) -> UInt64? {
  guard !bytes.isEmpty, bytes.count <= 19 else { return nil }
  var value: UInt64 = 0
  for byte in bytes {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    value = value * 10 + UInt64(byte - 0x30)
  }
  return value
}

extension TweetID {
  init(twitter number: UInt64) {
    // Digit by digit, as each tweet has two or three of these and interpolation takes a while.
    let prefix: StaticString = "twitter:"
    let most = prefix.utf8CodeUnitCount + 20
    let text = String(unsafeUninitializedCapacity: most) { place in
      var (at, rest) = (most, number)
      repeat {
        at -= 1
        place[at] = UInt8(truncatingIfNeeded: rest % 10) | 0x30
        rest /= 10
      } while rest > 0
      let digits = most - at
      for from in at..<most { place[prefix.utf8CodeUnitCount + from - at] = place[from] }
      for from in 0..<prefix.utf8CodeUnitCount { place[from] = prefix.utf8Start[from] }
      return prefix.utf8CodeUnitCount + digits
    }
    self.init(text)
  }
}
