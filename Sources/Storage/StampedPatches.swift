internal import JSONText
internal import People

/// What a record's line says, without its id.
struct StampedPatch: Equatable, Sendable {
  var stamp: Stamp
  var members: [ByteText: PatchValue]
}

/// Places of a record, each with its value and stamp, on their way into as few patches as can be:
/// one a stamp, or more where one stamp has both an object and a plain value for one place, which
/// no single patch can say.
struct StampedPatches {
  private var byStamp: [Stamp: [[ByteText: PatchValue]]] = [:]

  mutating func put(_ value: PatchValue, at path: [ByteText], _ stamp: Stamp) {
    var patches = byStamp[stamp] ?? []
    for index in patches.indices where patches[index].put(value, at: path[...]) {
      byStamp[stamp] = patches
      return
    }
    var patch: [ByteText: PatchValue] = [:]
    _ = patch.put(value, at: path[...])
    byStamp[stamp] = patches + [patch]
  }

  /// Oldest first.
  var all: [StampedPatch] {
    byStamp.sorted { $0.key < $1.key }.flatMap { stamp, patches in
      patches.map { StampedPatch(stamp: stamp, members: $0) }
    }
  }
}

extension [ByteText: PatchValue] {
  /// Puts a value at a place, in objects made on the way; false where something stands there that
  /// it does not go with.
  fileprivate mutating func put(_ value: PatchValue, at path: ArraySlice<ByteText>) -> Bool {
    guard let key = path.first else { return true }
    let rest = path.dropFirst()
    guard let old: PatchValue = self[key] else {
      var inner: Self = [:]
      _ = inner.put(value, at: rest)
      self[key] = rest.isEmpty ? value : .object(inner)
      return true
    }
    guard case .object(var inner) = old else { return false }
    if rest.isEmpty { return value.members != nil }
    guard inner.put(value, at: rest) else { return false }
    self[key] = .object(inner)
    return true
  }
}

extension JSONWriter {
  /// A patch as a line of a file of records, in one spelling: `id`, `at`, `by`, then its members
  /// in order of their bytes.
  mutating func line(_ id: UnsafeRawBufferPointer, _ patch: StampedPatch) {
    beginObject()
    key("id")
    text(utf8: id)
    if let at = patch.stamp.at {
      key("at")
      text(at)
    }
    if !patch.stamp.by.bytes.isEmpty {
      key("by")
      patch.stamp.by.bytes.withUnsafeBytes { text(utf8: $0) }
    }
    canonicalMembers(patch.members)
    endObject()
    endLine()
  }
}

extension Stamp {
  /// The time in RFC 3339, to the millisecond or, where it was finer, as fine as it was; nil where
  /// there is none.
  fileprivate var at: String? {
    guard milliseconds != .min else { return nil }
    let text = Moment(milliseconds: milliseconds).rfc3339Milliseconds
    guard nanoseconds != 0 else { return text }
    var digits = String(String(1_000_000 + Int(nanoseconds)).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(text.dropLast())\(digits)Z"
  }
}
