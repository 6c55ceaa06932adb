internal import CSimdJSON

/// Why a JSON text was refused.
package enum JSONProblem: Error, Equatable, Sendable {
  case syntax, badUTF8, tooDeep, duplicateKey, noMemory, badNumber, badString

  init(code: Int32) {
    switch UInt32(bitPattern: code) {
    case PERCH_JSON_BAD_UTF8.rawValue: self = .badUTF8
    case PERCH_JSON_TOO_DEEP.rawValue: self = .tooDeep
    case PERCH_JSON_DUPLICATE_KEY.rawValue: self = .duplicateKey
    case PERCH_JSON_NO_MEMORY.rawValue: self = .noMemory
    case PERCH_JSON_BAD_NUMBER.rawValue: self = .badNumber
    case PERCH_JSON_BAD_STRING.rawValue: self = .badString
    default: self = .syntax
    }
  }
}

/// Reads one JSON text at a time, strictly, and keeps its buffers in between.
///
/// What `read` hands out points into those buffers, so it lives only inside the closure.
/// One reader serves one thread.
package final class JSONReader {
  private let handle: OpaquePointer
  private let maxDepth: UInt32
  private let uniqueKeys: Bool

  /// A reader that refuses nesting above `maxDepth` and, with `uniqueKeys`, a key given twice.
  package init(maxDepth: Int = 32, uniqueKeys: Bool = true) {
    guard let handle = perch_json_open() else { preconditionFailure("out of memory") }
    self.handle = handle
    self.maxDepth = UInt32(maxDepth)
    self.uniqueKeys = uniqueKeys
  }

  deinit { perch_json_close(handle) }

  /// Parses `bytes` and hands its value to `body`.
  ///
  /// - Parameter readable: how many bytes from the start of `bytes` may be touched; where that is
  ///   at least 64 more than its count, nothing is copied.
  package func read<Result>(
    _ bytes: UnsafeRawBufferPointer, readable: Int = 0, _ body: (JSON) throws -> Result
  ) throws -> Result {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { throw JSONProblem.syntax }
    var nodes: UnsafePointer<perch_json_node>?
    var count = 0
    let code = perch_json_read(
      handle, base.assumingMemoryBound(to: CChar.self), bytes.count, max(readable, bytes.count),
      maxDepth, uniqueKeys ? 1 : 0, &nodes, &count)
    guard code == 0, let nodes else { throw JSONProblem(code: code) }
    return try body(JSON(nodes: nodes, index: 0))
  }

  /// The same for text that is at hand as a `String`.
  package func read<Result>(_ text: String, _ body: (JSON) throws -> Result) throws -> Result {
    var text = text
    return try text.withUTF8 { try read(UnsafeRawBufferPointer($0), body) }
  }
}
