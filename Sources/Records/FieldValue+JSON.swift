package import JSONText
package import People

extension FieldValue {
  /// What stands in JSON, to be kept for longer than that is open.
  package init(_ json: JSON) {
    if json.isObject {
      var members: Fields = [:]
      for (key, value) in json.members { members[key.text ?? ""] = FieldValue(value) }
      self = .object(members)
    } else if json.isArray {
      self = .list(json.elements.map { FieldValue($0) })
    } else if let text = json.text {
      self = .text(text)
    } else if let flag = json.bool {
      self = .bool(flag)
    } else if let number = json.integer {
      self = .integer(number)
    } else if let number = json.double {
      self = .real(number)
    } else {
      self = .null
    }
  }
}
