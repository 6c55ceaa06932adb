internal import Glibc
internal import JSONText
package import People

/// What a repair did, and what it left.
package struct RepairReport: Equatable, Sendable {
  /// The folder as it was, in one file; nil where there was nothing to mend.
  package var backup: String?
  /// What was mended, a line each.
  package var done: [String] = []
  /// The folder as it is now.
  package var after: CheckReport

  package var isClean: Bool { after.isClean }

  package var lines: [String] {
    let mended = done.isEmpty ? ["Nothing to mend."] : done
    let kept = backup.map { ["The folder as it was is in \($0)."] } ?? []
    let left = after.isClean ? [] : ["Left to you:"] + after.findings + after.advice
    return kept + mended + left
  }

  /// The same for programs: those of the check, with `repaired` and `backup`.
  package var fields: Fields {
    var fields = after.fields
    fields["repaired"] = .list(done.map(FieldValue.text))
    fields["backup"] = backup.map(FieldValue.text) ?? .null
    fields["advice"] = .list(after.advice.map(FieldValue.text))
    return fields
  }
}

extension Store {
  /// Mends what can be mended without loss, after a backup: finishes what was begun, takes in what
  /// Syncthing set aside, sets lines aside that can't be read, keeps others out, takes away
  /// temporary files that were left. What only the user can know is left as it is.
  ///
  /// - Parameter path: where the backup goes; nil for beside the data folder.
  package func repair(backup path: String? = nil) throws(StorageError) -> RepairReport {
    let before = try check()
    let pending = try folder.status(of: PendingAct.file) != nil
    guard before.canBeMended || pending else { return RepairReport(after: before) }
    let beside = "\(folder.path).before-repair-\(clock().forFileNames).tar"
    let backup = try backup(to: path ?? beside, isForced: path == nil)
    var done: [String] = []
    try mendFolder(before, &done)
    let compaction = try compact { $0.mends }
    done += compaction.changes.flatMap(\.mended)
    return RepairReport(backup: backup.path, done: done, after: try check())
  }

  private func mendFolder(
    _ before: CheckReport, _ done: inout [String]
  ) throws(StorageError) {
    // Taking the lock for writing finishes what somebody began.
    let mended = try write { (_, _) throws(StorageError) -> [CheckReport.OpenMode] in
      try self.folder.sweep()
      return try self.folder.closeModes()
    }
    if before.pending != nil {
      let isSetAside = before.pending == .unreadable
      done.append(
        isSetAside
          ? "pending.json could not be read and is \(PendingAct.rejectedFile) now"
          : "pending.json: what was begun is finished")
    }
    done += before.temporary.filter(\.isAbandoned).map { "\($0.name): removed" }
    done += mended.map { "\($0.path): only you may read it now" }
  }
}

extension CheckReport {
  fileprivate var canBeMended: Bool {
    !load.unreadable.isEmpty || !load.tornTails.isEmpty || !modes.isEmpty || !copies.isEmpty
      || pending != nil || temporary.contains { $0.isAbandoned }
  }

  /// What to type for what only the user can know.
  package var advice: [String] {
    let all = load.duplicateHandles.flatMap(advice) + dangling.map(advice) + gaps.map(advice)
    return all.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func advice(_ double: DuplicateHandle) -> [String] {
    double.contacts.map { contact in
      let command = put(.contact, contact, ["handles": .object([double.handle: .null])])
      return "take \(double.handle) from \(contact): \(command)"
    }
  }

  private func advice(_ dangling: DanglingContact) -> String {
    let patch: Fields =
      switch dangling.field {
      case "through": ["met": ["through": .null]]
      case "people": ["people": .object([dangling.contact: .null])]
      default: [dangling.field: .null]
      }
    return "take \(dangling.contact) out: \(put(dangling.kind, dangling.id, patch))"
  }

  private func advice(_ gap: Gap) -> String {
    "say it, or take the \(gap.kind.rawValue) out: \(put(gap.kind, gap.id, ["deleted": true]))"
  }

  private func put(_ kind: RecordKind, _ id: String, _ fields: Fields) -> String {
    var writer = JSONWriter()
    writer.canonical(.object(fields.merging(["id": .text(id)]) { $1 }))
    return "perch put \(kind.rawValue) '\(writer.string.replacing("'", with: "'\\''"))'"
  }
}

extension Compaction {
  /// Whether it takes in or sets aside anything.
  fileprivate var mends: Bool { !group.copies.isEmpty || !outcome.rejected.isEmpty }
}

extension CompactionReport.Change {
  fileprivate var mended: [String] {
    (rejected > 0 ? ["\(name): \(rejected) unreadable lines set aside in \(rejectedName)"] : [])
      + copies.map { "\($0): taken into \(name)" }
  }
}

extension Folder {
  /// Takes from others the right to look in; says what was open.
  func closeModes() throws(StorageError) -> [CheckReport.OpenMode] {
    let open = try openModes()
    for mode in open {
      let name = String(decoding: mode.path.utf8.dropFirst(path.utf8.count + 1), as: UTF8.self)
      if name.isEmpty {
        try protect(mode: 0o700)
      } else if RecordKind.shardFolders.contains(name) {
        try folder(name)?.protect(mode: 0o700)
      } else {
        try file(name)?.protect(mode: 0o600)
      }
    }
    return open
  }
}
