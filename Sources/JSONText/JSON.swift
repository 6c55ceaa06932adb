internal import CSimdJSON
internal import Glibc

/// A value inside a JSON text that a `JSONReader` has open. Valid only inside its `read`.
package struct JSON {
  let nodes: UnsafePointer<perch_json_node>
  let index: Int

  private var node: perch_json_node { nodes[index] }
  private var kind: UInt32 { nodes[index].kind }

  package var isNull: Bool { kind == PERCH_JSON_NULL.rawValue }
  package var isObject: Bool { kind == PERCH_JSON_OBJECT.rawValue }
  package var isArray: Bool { kind == PERCH_JSON_ARRAY.rawValue }
  package var isText: Bool { kind == PERCH_JSON_TEXT.rawValue }

  /// `true` or `false`; nil for anything else.
  package var bool: Bool? {
    switch kind {
    case PERCH_JSON_TRUE.rawValue: true
    case PERCH_JSON_FALSE.rawValue: false
    default: nil
    }
  }

  /// A whole number that fits 64 bits with its sign; nil for anything else.
  package var integer: Int64? {
    kind == PERCH_JSON_INTEGER.rawValue ? node.value.integer : nil
  }

  /// A whole number above `Int64.max`.
  package var unsigned: UInt64? {
    kind == PERCH_JSON_UNSIGNED.rawValue ? UInt64(bitPattern: node.value.integer) : nil
  }

  /// Any number, rounded to a double where it is a larger whole number.
  package var double: Double? {
    switch kind {
    case PERCH_JSON_REAL.rawValue: node.value.real
    case PERCH_JSON_INTEGER.rawValue: Double(node.value.integer)
    case PERCH_JSON_UNSIGNED.rawValue: Double(UInt64(bitPattern: node.value.integer))
    default: nil
    }
  }

  /// The bytes of a text, escapes resolved, without making a `String`; nil where it is no text.
  package var utf8: UnsafeRawBufferPointer? {
    isText ? UnsafeRawBufferPointer(start: node.value.text, count: Int(node.count)) : nil
  }

  package var text: String? {
    utf8.map { String(decoding: $0, as: UTF8.self) }
  }

  /// How many members an object, or values an array, has; 0 for the rest.
  package var count: Int { isObject || isArray ? Int(node.count) : 0 }

  /// The value of the member `key`; nil where there is none or this is no object.
  package subscript(key: StaticString) -> JSON? {
    guard isObject else { return nil }
    let end = Int(nodes[index].end)
    var at = index + 1
    while at < end {
      let value = JSON(nodes: nodes, index: at + 1)
      if nodes[at].matches(key) { return value }
      at = Int(nodes[at + 1].end)
    }
    return nil
  }

  /// The members of an object in the order of the text; nothing for the rest.
  package var members: Members {
    Members(nodes: nodes, at: index + 1, end: isObject ? Int(node.end) : 0)
  }

  /// The values of an array in order; nothing for the rest.
  package var elements: Elements {
    Elements(nodes: nodes, at: index + 1, end: isArray ? Int(node.end) : 0)
  }

  package struct Members: Sequence, IteratorProtocol {
    let nodes: UnsafePointer<perch_json_node>
    var at: Int
    let end: Int

    package mutating func next() -> (key: JSON, value: JSON)? {
      guard at < end else { return nil }
      defer { at = Int(nodes[at + 1].end) }
      return (JSON(nodes: nodes, index: at), JSON(nodes: nodes, index: at + 1))
    }
  }

  package struct Elements: Sequence, IteratorProtocol {
    let nodes: UnsafePointer<perch_json_node>
    var at: Int
    let end: Int

    package mutating func next() -> JSON? {
      guard at < end else { return nil }
      defer { at = Int(nodes[at].end) }
      return JSON(nodes: nodes, index: at)
    }
  }
}

extension perch_json_node {
  @inline(__always)
  fileprivate func matches(_ key: StaticString) -> Bool {
    let length = key.utf8CodeUnitCount
    guard Int(count) == length else { return false }
    return memcmp(key.utf8Start, value.text, length) == 0
  }
}
