internal import Glibc

extension UnsafeRawBufferPointer {
  /// Where some bytes first stand in these; nil where they do not.
  package func place(of bytes: [UInt8]) -> Int? {
    guard let base = baseAddress, let first = bytes.first else { return nil }
    var at = 0
    while at + bytes.count <= count {
      guard let next = memchr(base + at, Int32(first), count - at - bytes.count + 1) else {
        return nil
      }
      at = UnsafeRawPointer(next) - base
      if memcmp(base + at, bytes, bytes.count) == 0 { return at }
      at += 1
    }
    return nil
  }
}

extension String {
  /// Whether any of some runs of bytes stands in the text's UTF-8.
  package func holds(anyOf runs: some Sequence<[UInt8]>) -> Bool {
    var text = self
    return text.withUTF8 { bytes in
      runs.contains { UnsafeRawBufferPointer(bytes).place(of: $0) != nil }
    }
  }
}
