internal import CSimdJSON

/// Builds JSON as bytes: compact, UTF-8 as it is, keys in the order they are given.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func beginObject() { open("{") }
  package mutating func endObject() { close("}") }
  package mutating func beginArray() { open("[") }
  package mutating func endArray() { close("]") }

  package mutating func key(_ key: String) {
    var key = key
    key.withUTF8 { self.key(utf8: UnsafeRawBufferPointer($0)) }
  }

  /// A key that needs no escapes.
  package mutating func key(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A key given by its bytes, which are UTF-8.
  package mutating func key(utf8 key: UnsafeRawBufferPointer) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text(utf8: UnsafeRawBufferPointer($0)) }
  }

  /// A text given by its bytes, which are UTF-8.
  package mutating func text(utf8 text: UnsafeRawBufferPointer) {
    separate()
    quote(text)
    needsComma = true
  }

  /// A value that is JSON already.
  package mutating func raw(_ json: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Members that are JSON already, as they stand between an object's braces.
  package mutating func members(raw json: UnsafeRawBufferPointer) {
    guard !json.isEmpty else { return }
    separate()
    bytes.append(contentsOf: json.bindMemory(to: UInt8.self))
    needsComma = true
  }

  /// A text of ASCII letters or signs that need no escapes, and a number behind them.
  package mutating func text(_ start: StaticString, _ number: UInt64) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: start.utf8Start, count: start.utf8CodeUnitCount))
    append(number)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func append(_ number: UInt64) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var (at, rest) = (20, number)
      repeat {
        at -= 1
        digits[at] = UInt8(truncatingIfNeeded: rest % 10) | 0x30
        rest /= 10
      } while rest > 0
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[at...]))
    }
  }

  package mutating func integer(_ number: Int64) { literal(String(number)) }
  package mutating func unsigned(_ number: UInt64) { literal(String(number)) }
  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
  package mutating func null() { literal("null") }

  /// A number in the fewest digits that read back as the same double; JSON has no infinity: null.
  package mutating func double(_ number: Double) {
    literal(number.isFinite ? "\(number)" : "null")
  }

  /// Ends a line of JSON Lines; the next value starts a new one.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Empties the writer and keeps its memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// Copies what needs no escape a run at a time.
  private mutating func quote(_ text: UnsafeRawBufferPointer) {
    bytes.append(UInt8(ascii: "\""))
    let text = text.bindMemory(to: UInt8.self)
    var at = 0
    while let start = text.baseAddress, at < text.count {
      let run = perch_json_plain_run(start + at, text.count - at)
      bytes.append(contentsOf: UnsafeBufferPointer(start: start + at, count: run))
      at += run
      if at < text.count { escape(text[at]) }
      at += 1
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: "u00".utf8)
      if digits.utf8.count == 1 { bytes.append(UInt8(ascii: "0")) }
      bytes.append(contentsOf: digits.utf8)
    }
  }
}
