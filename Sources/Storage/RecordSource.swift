internal import JSONText
internal import People
internal import Records

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
