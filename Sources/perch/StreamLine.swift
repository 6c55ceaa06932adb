internal import Glibc
internal import JSONText

/// A line of an evaluated stream: something that happened, or a question about what comes.
struct StreamLine {
  typealias Text = UnsafeRawBufferPointer

  var id: Text?
  var from: Text?
  var to: Text?
  var kind: Text?
  var task: Text?
  var ego: Text?
  var contact: Text?
  var text: Text?
  /// Seconds since 1970.
  var at: Int64?
  var withinSeconds: Int64?

  /// Reads any JSON object; nil where it is none.
  init?(_ json: JSON) {
    guard json.isObject else { return nil }
    (id, from, to) = (json["id"]?.utf8, json["from"]?.utf8, json["to"]?.utf8)
    (kind, text) = (json["kind"]?.utf8, json["text"]?.utf8)
    (task, ego, contact) = (json["task"]?.utf8, json["ego"]?.utf8, json["contact"]?.utf8)
    at = json["at"]?.seconds
    withinSeconds = json["withinSeconds"]?.seconds
  }

  /// Reads the plain lines that nearly all are: a flat object of the known keys, each once, of
  /// whole numbers and ASCII texts without escapes. Nil for any other, which is for the real reader.
  init?(plain bytes: UnsafeRawBufferPointer) {
    var scan = PlainScan(bytes)
    guard scan.skip(UInt8(ascii: "{")) else { return nil }
    repeat {
      guard let key = scan.text(), scan.skip(UInt8(ascii: ":")), take(key, &scan) else {
        return nil
      }
    } while scan.skip(UInt8(ascii: ","))
    guard scan.skip(UInt8(ascii: "}")), scan.isAtEnd else { return nil }
  }

  private mutating func take(_ key: Text, _ scan: inout PlainScan) -> Bool {
    if key.says("at") {
      guard at == nil, let number = scan.number() else { return false }
      at = number
      return true
    }
    guard let value = scan.text() else { return false }
    if key.says("from") { return StreamLine.set(&from, value) }
    if key.says("to") { return StreamLine.set(&to, value) }
    if key.says("kind") { return StreamLine.set(&kind, value) }
    if key.says("id") { return StreamLine.set(&id, value) }
    if key.says("task") { return StreamLine.set(&task, value) }
    if key.says("ego") { return StreamLine.set(&ego, value) }
    return false
  }

  private static func set(_ field: inout Text?, _ value: Text) -> Bool {
    guard field == nil else { return false }
    field = value
    return true
  }
}

/// Steps over flat JSON, byte by byte.
private struct PlainScan {
  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    skipSpace()
    return true
  }

  mutating func text() -> UnsafeRawBufferPointer? {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return nil }
    let start = at + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      guard bytes[end] >= 0x20, bytes[end] < 0x7F, bytes[end] != UInt8(ascii: "\\") else {
        return nil
      }
      end += 1
    }
    guard end < bytes.count else { return nil }
    at = end + 1
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  /// A whole number of at most 15 digits without a sign or a leading zero.
  mutating func number() -> Int64? {
    let start = at
    var value: Int64 = 0
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) {
      value = value &* 10 &+ Int64(bytes[at] & 0xF)
      at += 1
    }
    let digits = at - start
    guard digits > 0, digits <= 15, digits == 1 || bytes[start] != 0x30 else { return nil }
    return value
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D { at += 1 }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these bytes are a text.
  func says(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount, let base = baseAddress else { return count == 0 }
    return memcmp(base, text.utf8Start, count) == 0
  }

  var string: String { String(decoding: self, as: UTF8.self) }
}

extension JSON {
  /// A whole number of seconds, also where it is written with a fraction.
  fileprivate var seconds: Int64? {
    integer ?? double.flatMap { abs($0) < 1e15 ? Int64($0.rounded(.down)) : nil }
  }
}
