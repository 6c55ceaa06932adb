internal import CTOML
package import People

/// A value of a TOML text, with its name and its place.
package struct TOMLNode: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    case bool(Bool)
    case integer(Int64)
    case real(Double)
    case text(String)
    case day(Day)
    /// A time of day, with or without a date.
    case time
    case list([TOMLNode])
    case table([TOMLNode])
  }

  /// Empty in a list, and of the whole text.
  package let name: String
  package let place: Place
  package let value: Value

  /// Where in the text, both from 1.
  package struct Place: Equatable, Comparable, Sendable {
    package let line, column: Int

    package init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

    package static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
  }

  /// What the library found wrong, in its words.
  package struct Mistake: Error, Equatable {
    package let what: String
    package let place: Place
  }
}

// MARK: - What a row reads

extension TOMLNode {
  /// The value that a table has under a name; nil where it has none, and in what is no table.
  package subscript(name: String) -> TOMLNode? {
    guard case .table(let members) = value else { return nil }
    return members.first { $0.name == name }
  }

  /// What it is, for a sentence: `a text`.
  package var kind: String {
    switch value {
    case .bool: "true or false"
    case .integer, .real: "a number"
    case .text: "a text"
    case .day: "a date"
    case .time: "a time"
    case .list: "a list"
    case .table: "a table"
    }
  }
}

// MARK: - From bytes

extension TOMLNode {
  /// Reads a whole text; the table that it is. `bytes` are few: see `perch_toml_read`.
  package static func reading(_ bytes: [UInt8]) throws(Mistake) -> TOMLNode {
    let text = bytes.withUnsafeBytes { bytes in
      perch_toml_read(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let text else { throw Mistake(what: "no memory", place: Place(line: 1, column: 1)) }
    defer { perch_toml_close(text) }
    var (line, column) = (UInt32(0), UInt32(0))
    if let mistake = perch_toml_mistake(text, &line, &column) {
      let place = Place(line: Int(line), column: Int(column))
      throw Mistake(what: String(cString: mistake), place: place)
    }
    var count = 0
    let nodes = UnsafeBufferPointer(start: perch_toml_nodes(text, &count), count: count)
    return TOMLNode(nodes, 0)
  }

  private init(_ nodes: UnsafeBufferPointer<perch_toml_node>, _ index: Int) {
    let node = nodes[index]
    name = TOMLNode.text(node.name, node.name_count)
    place = Place(line: Int(node.line), column: Int(node.column))
    value = TOMLNode.value(nodes, index)
  }

  private static func value(
    _ nodes: UnsafeBufferPointer<perch_toml_node>, _ index: Int
  ) -> Value {
    let node = nodes[index]
    switch perch_toml_kind(node.kind) {
    case PERCH_TOML_BOOL: return .bool(node.value.integer != 0)
    case PERCH_TOML_INTEGER: return .integer(node.value.integer)
    case PERCH_TOML_REAL: return .real(node.value.real)
    case PERCH_TOML_TEXT: return .text(text(node.value.text, node.count))
    case PERCH_TOML_DATE: return day(Int(node.value.integer)).map { .day($0) } ?? .time
    case PERCH_TOML_ARRAY: return .list(members(nodes, index))
    case PERCH_TOML_TABLE: return .table(members(nodes, index))
    default: return .time
    }
  }

  private static func members(
    _ nodes: UnsafeBufferPointer<perch_toml_node>, _ index: Int
  ) -> [TOMLNode] {
    var (members, next) = ([TOMLNode](), index + 1)
    while next < Int(nodes[index].end) {
      members.append(TOMLNode(nodes, next))
      next = Int(nodes[next].end)
    }
    return members
  }

  private static func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
    let bytes = UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
    return String(decoding: UnsafeRawBufferPointer(bytes), as: UTF8.self)
  }

  private static func day(_ number: Int) -> Day? {
    Day(year: number / 10000, month: number / 100 % 100, day: number % 100)
  }
}
