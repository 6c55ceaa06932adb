/// Text as its UTF-8 bytes. Two spellings of `é` are two names here, as they are in a file, while
/// Swift's `String` takes them for one.
struct ByteText: Hashable, Comparable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
  init(_ text: String) { bytes = Array(text.utf8) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func < (a: ByteText, b: ByteText) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }

  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
