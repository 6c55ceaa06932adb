package import JSONText
internal import People

/// Records are read straight from an open line, without fields in between.
extension JSON: FieldSource {
  package func text(_ key: StaticString) -> String? { self[key]?.text }

  package func flag(_ key: StaticString) -> Bool? { self[key]?.bool }

  package func integer(_ key: StaticString) -> Int64? { self[key]?.integer }

  package func set(_ key: StaticString) -> [String] {
    guard let object = self[key] else { return [] }
    var names: [String] = []
    for (name, value) in object.members where value.bool == true {
      if let text = name.text { names.append(text) }
    }
    return names
  }

  package func texts(_ key: StaticString) -> [String: String] {
    guard let object = self[key] else { return [:] }
    var texts: [String: String] = [:]
    for (name, value) in object.members {
      if let name = name.text, let text = value.text { texts[name] = text }
    }
    return texts
  }

  package func inner(_ key: StaticString) -> JSON? {
    self[key].flatMap { $0.isObject ? $0 : nil }
  }
}
