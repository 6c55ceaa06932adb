internal import JSONText
package import People

extension Store {
  /// What was taken out of contacts' sets: by contact, then by field, the members that are null.
  ///
  /// - Parameter fields: sets, as `tags`.
  package func removedMembers(
    of fields: [String]
  ) throws(StorageError) -> [ContactID: [String: Set<String>]] {
    var removed: [ContactID: [String: Set<String>]] = [:]
    let scan = try RecordScan(folder, .contact, keepsBytes: true)
    try scan.read { _, _ in }
    for (record, patches) in try scan.patchesOfMerged() {
      for field in fields {
        let members = patches.compactMap { $0.members[field]?.members }.joined()
        let gone = members.filter { $0.value == .null }.map(\.key.text)
        guard !gone.isEmpty else { continue }
        removed[ContactID(scan.id(record)), default: [:]][field] = Set(gone)
      }
    }
    return removed
  }
}
