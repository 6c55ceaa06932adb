package import People

/// What `check` found in a data folder.
package struct CheckReport: Equatable, Sendable {
  package struct FileCount: Equatable, Sendable {
    package var name: String
    package var lines: Int
    package var bytes: Int
  }

  /// A contact's id that a record names and no contact has.
  package struct DanglingContact: Equatable, Sendable {
    package var kind: RecordKind
    package var id: String
    package var field: String
    package var contact: String
  }

  /// A record without a field that every record of its kind has.
  package struct Gap: Equatable, Sendable {
    package var kind: RecordKind
    package var id: String
    package var field: String
  }

  /// A file or folder that others may look into.
  package struct OpenMode: Equatable, Sendable {
    package var path: String
    /// Permission bits, `0o644`.
    package var mode: UInt32
  }

  package var files: [FileCount] = []
  /// How many records of each kind are there and not deleted.
  package var records: [RecordKind: Int] = [:]
  package var load = LoadReport()
  package var dangling: [DanglingContact] = []
  package var gaps: [Gap] = []
  package var modes: [OpenMode] = []

  package var isClean: Bool {
    load.isClean && dangling.isEmpty && gaps.isEmpty && modes.isEmpty
  }

  /// The findings, a line each, and what was looked at.
  package var lines: [String] {
    findings.isEmpty ? summary : summary + findings
  }

  /// What is wrong, a line each.
  package var findings: [String] {
    load.lines
      + dangling.map {
        "\($0.kind.rawValue) \($0.id): \"\($0.field)\" names \($0.contact), who is no contact"
      }
      + gaps.map { "\($0.kind.rawValue) \($0.id): has no \"\($0.field)\"" }
      + modes.map { "\($0.path): mode \(octal($0.mode)), others may read it: chmod go-rwx" }
  }

  private var summary: [String] {
    let all = files.reduce((lines: 0, bytes: 0)) { ($0.lines + $1.lines, $0.bytes + $1.bytes) }
    let kinds = RecordKind.allCases.compactMap { kind in
      records[kind].flatMap { $0 > 0 ? "\(kind.rawValue) \($0)" : nil }
    }
    return [
      "\(files.count) files, \(all.lines) lines, \(all.bytes) bytes",
      "records: \(kinds.isEmpty ? "none" : kinds.joined(separator: ", "))",
    ]
  }

  private func octal(_ mode: UInt32) -> String { "0" + String(mode & 0o777, radix: 8) }
}

extension CheckReport {
  /// The same for programs.
  package var fields: Fields {
    [
      "clean": .bool(isClean),
      "files": .list(
        files.map {
          [
            "name": .text($0.name), "lines": .integer(Int64($0.lines)),
            "bytes": .integer(Int64($0.bytes)),
          ]
        }),
      "records": .object(
        Dictionary(
          uniqueKeysWithValues: records.map { ($0.key.rawValue, .integer(Int64($0.value))) })),
      "unreadable": .list(
        load.unreadable.map {
          [
            "file": .text($0.file), "line": .integer(Int64($0.line)),
            "reason": .text($0.problem.reason),
          ]
        }),
      "tornTails": .list(
        load.tornTails.map {
          [
            "file": .text($0.file), "line": .integer(Int64($0.line)),
            "bytes": .integer(Int64($0.bytes)),
          ]
        }),
      "duplicateHandles": .list(
        load.duplicateHandles.map {
          ["handle": .text($0.handle), "contacts": .list($0.contacts.map(FieldValue.text))]
        }),
      "danglingContacts": .list(
        dangling.map {
          [
            "kind": .text($0.kind.rawValue), "id": .text($0.id), "field": .text($0.field),
            "contact": .text($0.contact),
          ]
        }),
      "missingFields": .list(
        gaps.map {
          ["kind": .text($0.kind.rawValue), "id": .text($0.id), "field": .text($0.field)]
        }),
      "openModes": .list(modes.map { ["path": .text($0.path), "mode": .text(octal($0.mode))] }),
    ]
  }
}
