internal import JSONText
package import People
internal import Records

extension Store {
  /// Saves a patch that came from outside, once it is known to keep to the format.
  ///
  /// - Parameter isTrial: finds out, or refuses, and writes nothing.
  /// - Returns: false where the book says all that already, so that nothing was written; it is
  ///   durable all the same.
  package func put(_ kind: RecordKind, _ json: String, isTrial: Bool = false) throws(StorageError)
    -> Bool
  {
    let patch: IncomingPatch
    do throws(Refusal) {
      patch = try IncomingPatch(kind, json)
    } catch { throw .refused(error) }
    return try write { (writing, appending) throws(StorageError) in
      try self.put(patch, isTrial: isTrial, &writing, appending)
    }
  }

  private func put(
    _ patch: IncomingPatch, isTrial: Bool, _ writing: inout Writing, _ appending: Appending
  ) throws(StorageError) -> Bool {
    let (kind, id) = (patch.kind, patch.id)
    let scan = try RecordScan(folder, kind, keepsBytes: kind == .contact)
    try scan.read(isWanted: kind == .contact ? { _ in true } : mayHold(id)) { _, _ in }
    let record = scan.record(id)
    let old = try record.map { (record) throws(StorageError) in try scan.members(record) }
    let new = (old ?? [:]).applying(patch.members)
    let known = record.map { scan.files(of: $0) } ?? []
    guard old != new else {
      // Whoever wrote it may have been cut off before it was on the disk.
      for file in known { appending.confirm(file) }
      return false
    }
    do throws(Refusal) {
      try refuseGaps(new, patch)
      if kind == .contact { try refuseTakenHandles(old ?? [:], new, id, scan) }
    } catch { throw .refused(error) }
    if isTrial { return true }
    writing.newest = max(writing.newest, scan.newest)
    try writing.catchUp(folder)
    var stamps = Stamps(after: writing.newest, clock())
    let line = try line(kind, id, patch.members, at: stamps.next(kind, id))
    writing.newest = stamps.newest
    let day = patch.members["time"]?.text.flatMap(utcDay)
    let file = day.map { kind.file(of: $0) } ?? known.first ?? kind.file(of: clock().utcDay)
    try appending.append(line, to: file)
    return true
  }

  private func refuseGaps(
    _ new: [ByteText: PatchValue], _ patch: IncomingPatch
  ) throws(Refusal) {
    guard new["deleted"]?.isTrue != true else { return }
    for field in Schema.required(patch.kind) where new[field] == nil {
      throw .missing(patch.kind, id: patch.id, field: field)
    }
  }

  /// Handles that the contact newly claims must not be another's. Those that two contacts have
  /// already, since two machines gave them, are for `check` to tell.
  private func refuseTakenHandles(
    _ old: [ByteText: PatchValue], _ new: [ByteText: PatchValue], _ id: String, _ scan: RecordScan
  ) throws(Refusal) {
    let claimed = new.claimedHandles.subtracting(old.claimedHandles)
    guard !claimed.isEmpty else { return }
    for record in 0..<scan.count where scan.id(record) != id {
      let others = try? scan.withRecord(record) { json in
        json.isDeleted ? [] : json.set("handles").filter { claimed.contains($0) }
      }
      if let handle = (others ?? nil)?.min() { throw .handleTaken(handle, by: scan.id(record)) }
    }
  }
}

extension [ByteText: PatchValue] {
  /// The handles that a contact counts as its own; none once it is deleted.
  fileprivate var claimedHandles: Set<String> {
    guard self["deleted"]?.isTrue != true, let handles = self["handles"]?.members else { return [] }
    return Set(handles.filter { $0.value.isTrue }.map(\.key.text))
  }
}

/// A patch from outside that keeps to the format.
private struct IncomingPatch {
  let kind: RecordKind
  let id: String
  /// Without `id`.
  let members: [ByteText: PatchValue]

  init(_ kind: RecordKind, _ json: String) throws(Refusal) {
    let reader = JSONReader(maxDepth: LineReader.maxDepth, uniqueKeys: true)
    let parsed: Result<(String, [ByteText: PatchValue]), Refusal>
    do {
      parsed = try reader.read(json) { json in
        do throws(Refusal) {
          return .success(try IncomingPatch.parse(kind, json))
        } catch { return .failure(error) }
      }
    } catch {
      throw .notJSON(LineProblem(error as? JSONProblem ?? .syntax).reason)
    }
    self.kind = kind
    (id, members) = try parsed.get()
  }

  private static func parse(
    _ kind: RecordKind, _ json: JSON
  ) throws(Refusal) -> (String, [ByteText: PatchValue]) {
    guard json.isObject else { throw .notAnObject }
    guard let id = json["id"]?.text else { throw .noID }
    guard kind.isID(id) else { throw .badID(kind, id: id) }
    for field in ["at", "by"] where json.members.contains(where: { $0.key.text == field }) {
      throw .stamped(field)
    }
    var members = try FieldShape.members(json, Schema.fields(kind), kind, "")
    members["id"] = nil
    return (id, members)
  }
}
