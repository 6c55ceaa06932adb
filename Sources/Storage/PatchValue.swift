internal import JSONText
internal import People

/// The value of a member in a patch or a record, as the merge rule sees it: an object merges key by
/// key, anything else is replaced whole.
indirect enum PatchValue: Equatable, Sendable {
  /// A text, number, flag, list or null, as canonical JSON.
  case plain([UInt8])
  case object([ByteText: PatchValue])

  static let null = PatchValue.plain(Array("null".utf8))

  init(_ json: JSON) {
    self = json.isObject ? .object(PatchValue.members(json)) : .plain(canonical(json))
  }

  init(_ value: FieldValue) {
    guard case .object(let members) = value else {
      var writer = JSONWriter()
      writer.canonical(value)
      self = .plain(writer.bytes)
      return
    }
    self = .object(PatchValue.members(members))
  }

  /// The members of an object, `omitted` ones left out.
  static func members(
    _ object: JSON, except omitted: [ByteText] = []
  ) -> [ByteText: PatchValue] {
    var members: [ByteText: PatchValue] = [:]
    for (key, value) in object.members {
      let name = ByteText(key.utf8 ?? UnsafeRawBufferPointer(start: nil, count: 0))
      if !omitted.contains(name) { members[name] = PatchValue(value) }
    }
    return members
  }

  static func members(_ fields: Fields) -> [ByteText: PatchValue] {
    var members: [ByteText: PatchValue] = [:]
    for (key, value) in fields { members[ByteText(key)] = PatchValue(value) }
    return members
  }

  var members: [ByteText: PatchValue]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The text of a plain value that is one.
  var text: String? {
    guard case .plain(let json) = self, json.first == UInt8(ascii: "\"") else { return nil }
    return try? JSONReader().read(String(decoding: json, as: UTF8.self)) { $0.text } ?? nil
  }

  var isTrue: Bool { self == .plain(Array("true".utf8)) }
}

extension [ByteText: PatchValue] {
  subscript(key: String) -> PatchValue? {
    get { self[ByteText(key)] }
    set { self[ByteText(key)] = newValue }
  }

  /// What this object becomes when `patch` is applied to it (RFC 7396).
  func applying(_ patch: Self) -> Self {
    var result = self
    for (key, value) in patch {
      switch value {
      case .object(let inner): result[key] = .object((self[key]?.members ?? [:]).applying(inner))
      case .null: result[key] = nil
      case .plain: result[key] = value
      }
    }
    return result
  }
}
