internal import JSONText

/// The heart of the store: what a set of stamped patches makes of one record.
///
/// With all stamps distinct this is RFC 7396, the patches applied oldest first, but a function of
/// the set of lines: each place in the record keeps the newest plain value and the newest claim
/// that it is an object, and both are maxima, so neither order nor repetition matters.
///
/// - A plain value or null covers everything below it that has an older stamp.
/// - An object, empty or not, makes its place one, with the stamp of its line.
/// - Of two plain values with one stamp the greater as canonical text wins, byte by byte.
/// - Of a plain value and an object with one stamp the object wins, and what is in it survives.
struct MergedRecord {
  private var root = Node()

  /// Takes in one line's members, `id`, `at` and `by` left out.
  mutating func add(_ members: [ByteText: PatchValue], _ stamp: Stamp) {
    root.add(.object(members), stamp)
  }

  mutating func add(_ line: JSON, _ stamp: Stamp) {
    add(PatchValue.members(line, except: stampKeys), stamp)
  }

  /// The record that the lines so far make.
  var members: [ByteText: PatchValue] { root.value(coveredBy: nil)?.members ?? [:] }

  /// The fewest patches that make the same state, so that whatever else is merged with them ends as
  /// it would have with the lines so far: all newest values, nulls among them, and all claims that
  /// a place is an object. What a newer plain value covers can never count again and is left out.
  var patches: [StampedPatch] {
    var patches = StampedPatches()
    root.gather([], coveredBy: nil, into: &patches)
    return patches.all
  }
}

/// One place in a record.
private struct Node {
  /// The newest plain value that was put here, null among them.
  private var plain: (stamp: Stamp, json: [UInt8])?
  /// The newest line that had an object here.
  private var object: Stamp?
  private var children: [ByteText: Node] = [:]

  mutating func add(_ value: PatchValue, _ stamp: Stamp) {
    switch value {
    case .plain(let json):
      if let plain, !precedes(plain, (stamp, json)) { return }
      plain = (stamp, json)
    case .object(let members):
      object = object.map { max($0, stamp) } ?? stamp
      for (key, value) in members { children[key, default: Node()].add(value, stamp) }
    }
  }

  /// What stands here; nil for nothing.
  ///
  /// - Parameter cover: the newest stamp of a plain value above; what is older does not count.
  func value(coveredBy cover: Stamp?) -> PatchValue? {
    let plain = self.plain.flatMap { isCovered($0.stamp, cover) ? nil : $0 }
    if let object, !isCovered(object, cover), plain.map({ $0.stamp <= object }) ?? true {
      let below = plain?.stamp ?? cover
      return .object(children.compactMapValues { $0.value(coveredBy: below) })
    }
    guard let plain, PatchValue.plain(plain.json) != .null else { return nil }
    return .plain(plain.json)
  }

  /// Adds what still counts here and below, each part with its stamp.
  func gather(_ path: [ByteText], coveredBy cover: Stamp?, into patches: inout StampedPatches) {
    let plain = self.plain.flatMap { isCovered($0.stamp, cover) ? nil : $0 }
    // What is below is no newer than the claim, so it goes with the claim.
    if let object, !isCovered(object, cover), plain.map({ $0.stamp <= object }) ?? true {
      patches.put(.object([:]), at: path, object)
      let below = plain?.stamp ?? cover
      for (key, child) in children.sorted(by: { $0.key < $1.key }) {
        child.gather(path + [key], coveredBy: below, into: &patches)
      }
    }
    if let plain { patches.put(.plain(plain.json), at: path, plain.stamp) }
  }

  private func isCovered(_ stamp: Stamp, _ cover: Stamp?) -> Bool {
    cover.map { stamp < $0 } ?? false
  }

  private func precedes(
    _ a: (stamp: Stamp, json: [UInt8]), _ b: (stamp: Stamp, json: [UInt8])
  ) -> Bool {
    a.stamp == b.stamp ? a.json.lexicographicallyPrecedes(b.json) : a.stamp < b.stamp
  }
}
