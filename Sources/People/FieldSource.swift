/// Where a record's fields are read from: a JSON line that is open, or a value in memory.
///
/// A field of another type than asked for reads as absent, so that an odd line costs a field, not
/// the record.
package protocol FieldSource {
  func text(_ key: StaticString) -> String?
  func flag(_ key: StaticString) -> Bool?
  func integer(_ key: StaticString) -> Int64?
  /// The names that are `true` in a set: an object with `true` as value.
  func set(_ key: StaticString) -> [String]
  /// The texts by name in an object.
  func texts(_ key: StaticString) -> [String: String]
  /// The object below a key.
  func inner(_ key: StaticString) -> Self?
}

/// Fields in memory as a source.
package struct FieldsSource: FieldSource {
  package let fields: Fields

  package init(_ fields: Fields) { self.fields = fields }

  package func text(_ key: StaticString) -> String? {
    if case .text(let text)? = fields["\(key)"] { text } else { nil }
  }

  package func flag(_ key: StaticString) -> Bool? {
    if case .bool(let flag)? = fields["\(key)"] { flag } else { nil }
  }

  package func integer(_ key: StaticString) -> Int64? {
    if case .integer(let number)? = fields["\(key)"] { number } else { nil }
  }

  package func set(_ key: StaticString) -> [String] {
    guard case .object(let members)? = fields["\(key)"] else { return [] }
    return members.compactMap { $0.value == .bool(true) ? $0.key : nil }
  }

  package func texts(_ key: StaticString) -> [String: String] {
    guard case .object(let members)? = fields["\(key)"] else { return [:] }
    return members.compactMapValues { if case .text(let text) = $0 { text } else { nil } }
  }

  package func inner(_ key: StaticString) -> FieldsSource? {
    if case .object(let members)? = fields["\(key)"] { FieldsSource(members) } else { nil }
  }
}
