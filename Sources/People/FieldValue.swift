/// The value of a field in a record or a patch: JSON's types, whole numbers kept exact.
package enum FieldValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case real(Double)
  case text(String)
  case list([FieldValue])
  case object([String: FieldValue])
}

/// The members of an object by their names.
package typealias Fields = [String: FieldValue]

extension FieldValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int64) { self = .integer(value) }
  package init(nilLiteral: ()) { self = .null }
  package init(dictionaryLiteral elements: (String, FieldValue)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
  }

  /// A set as the store keeps it: an object with `true` for each member.
  package init(set: some Sequence<String>) {
    self = .object(Dictionary(set.map { ($0, .bool(true)) }, uniquingKeysWith: { a, _ in a }))
  }
}

extension [String: FieldValue] {
  /// Applies `patch` as RFC 7396 has it: objects merge key by key, null removes, the rest replaces.
  package mutating func merge(patch: Fields) {
    for (key, value) in patch {
      switch value {
      case .null: self[key] = nil
      case .object(let inner):
        var below: Fields = if case .object(let old)? = self[key] { old } else { [:] }
        below.merge(patch: inner)
        self[key] = .object(below)
      default: self[key] = value
      }
    }
  }

  /// The patch that takes this object back after `patch` was applied to it.
  package func inverse(of patch: Fields) -> Fields {
    var inverse: Fields = [:]
    for (key, value) in patch {
      switch (value, self[key]) {
      case (.object(let inner), .object(let old)?):
        inverse[key] = .object(old.inverse(of: inner))
      case (_, let old?): inverse[key] = old
      case (_, nil): inverse[key] = .null
      }
    }
    return inverse
  }
}
