package import JSONText
package import People

// One spelling for each value: keys in order of their bytes at every level, no space, UTF-8 as it
// is. Equal stamps are settled by this text, and dumps of equal books are equal texts.

/// Members that a line has for the store, not for the record.
let stampKeys = [ByteText("id"), ByteText("at"), ByteText("by")]

func canonical(_ json: JSON) -> [UInt8] {
  var writer = JSONWriter()
  writer.canonical(json)
  return writer.bytes
}

extension JSONWriter {
  /// - Parameter dropsNulls: leaves out members that are null, as merging a patch into nothing
  ///   does; inside lists they stay.
  mutating func canonical(_ json: JSON, dropsNulls: Bool = false) {
    if json.isObject {
      beginObject()
      canonicalMembers(json, dropsNulls: dropsNulls)
      endObject()
    } else if json.isArray {
      beginArray()
      for element in json.elements { canonical(element) }
      endArray()
    } else {
      plain(json)
    }
  }

  /// The members of an object without its braces.
  ///
  /// - Parameter name: gives each key the name to write it under; nil leaves the member out.
  mutating func canonicalMembers(
    _ object: JSON, dropsNulls: Bool, name: (ByteText) -> ByteText? = { $0 }
  ) {
    var members: [(key: ByteText, value: JSON)] = []
    for (key, value) in object.members where !(dropsNulls && value.isNull) {
      guard let bytes = key.utf8, let key = name(ByteText(bytes)) else { continue }
      members.append((key, value))
    }
    members.sort { $0.key < $1.key }
    for (key, value) in members {
      key.bytes.withUnsafeBytes { self.key(utf8: $0) }
      canonical(value, dropsNulls: dropsNulls)
    }
  }

  private mutating func plain(_ json: JSON) {
    if let text = json.utf8 {
      self.text(utf8: text)
    } else if let flag = json.bool {
      bool(flag)
    } else if let number = json.integer {
      integer(number)
    } else if let number = json.unsigned {
      unsigned(number)
    } else if let number = json.double {
      double(number)
    } else {
      null()
    }
  }

  /// A value, its objects' keys sorted.
  package mutating func canonical(_ value: FieldValue) {
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .integer(let number): integer(number)
    case .real(let number): double(number)
    case .text(let text): self.text(text)
    case .list(let values):
      beginArray()
      for value in values { canonical(value) }
      endArray()
    case .object(let members):
      beginObject()
      for (key, value) in members.sorted(by: {
        $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
      }) {
        self.key(key)
        canonical(value)
      }
      endObject()
    }
  }

  mutating func canonical(_ value: PatchValue) {
    switch value {
    case .plain(let json): raw(json)
    case .object(let members):
      beginObject()
      canonicalMembers(members)
      endObject()
    }
  }

  mutating func canonicalMembers(_ members: [ByteText: PatchValue]) {
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      key.bytes.withUnsafeBytes { self.key(utf8: $0) }
      canonical(value)
    }
  }
}
