internal import CSimdJSON

extension UnsafeRawBufferPointer {
  /// How many line breaks there are.
  package var countOfLines: Int {
    baseAddress.map { perch_json_count_lines($0.assumingMemoryBound(to: CChar.self), count) } ?? 0
  }
}

/// Steps through the elements of a large top-level array without parsing them, so that one bad
/// element costs one element and memory stays with the bytes themselves.
package struct JSONElements {
  /// What stands next in the array.
  package enum Step: Equatable {
    /// An element, as offsets into the bytes.
    case element(Range<Int>)
    /// The closing bracket.
    case end
    /// The bytes end, or go wrong, before the array does.
    case cut(at: Int)
  }

  private let bytes: UnsafeRawBufferPointer
  /// Where the next step starts, as an offset into the bytes.
  package private(set) var position: Int
  /// After a cut: whether more bytes behind these could help; else something stands there that
  /// can't.
  package private(set) var isShort = false

  /// - Parameter start: the offset just after the array's opening bracket.
  package init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    self.bytes = bytes
    position = start
  }

  package mutating func next() -> Step {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else {
      return .cut(at: 0)
    }
    var start = 0
    var end = 0
    switch perch_json_next_element(base, bytes.count, &position, &start, &end) {
    case 1: return .element(start..<end)
    case 0: return .end
    case let code:
      isShort = code == -1
      return .cut(at: position)
    }
  }
}
