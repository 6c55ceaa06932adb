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

/// A record's line with a note of which keys it has, so that asking for one that is not there,
/// which is most of them, costs nothing.
struct MaskedJSON: FieldSource {
  private let json: JSON
  /// A bit for each pair of length and first letter, some of which share one.
  private let mask: UInt64

  init(_ json: JSON) {
    self.json = json
    var mask: UInt64 = 0
    for (key, _) in json.members {
      if let key = key.utf8, let first = key.first { mask |= MaskedJSON.bit(key.count, first) }
    }
    self.mask = mask
  }

  func text(_ key: StaticString) -> String? { has(key) ? json.text(key) : nil }
  func flag(_ key: StaticString) -> Bool? { has(key) ? json.flag(key) : nil }
  func integer(_ key: StaticString) -> Int64? { has(key) ? json.integer(key) : nil }
  func set(_ key: StaticString) -> [String] { has(key) ? json.set(key) : [] }
  func texts(_ key: StaticString) -> [String: String] { has(key) ? json.texts(key) : [:] }
  func inner(_ key: StaticString) -> MaskedJSON? {
    has(key) ? json.inner(key).map(MaskedJSON.init) : nil
  }

  @inline(__always)
  private func has(_ key: StaticString) -> Bool {
    mask & MaskedJSON.bit(key.utf8CodeUnitCount, key.utf8Start.pointee) != 0
  }

  @inline(__always)
  private static func bit(_ length: Int, _ first: UInt8) -> UInt64 {
    1 << ((UInt64(length) &* 11 &+ UInt64(first)) & 63)
  }
}
