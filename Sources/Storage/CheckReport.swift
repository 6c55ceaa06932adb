package import People

/// What `check` found in a data folder.
package struct CheckReport: Equatable, Sendable {
  package struct FileCount: Equatable, Sendable {
    package var name: String
    package var lines: Int
    package var bytes: Int
    /// How many of the bytes no longer count, since newer lines say otherwise.
    package var superseded: Int
  }

  /// A file of lines that could not be read and were set aside.
  package struct Rejected: Equatable, Sendable {
    package var name: String
    package var lines: Int
  }

  /// A file that was to be put in place of another.
  package struct TemporaryFile: Equatable, Sendable {
    package var name: String
    /// Whether nobody has written to it for an hour.
    package var isAbandoned: Bool
  }

  /// An act of several lines that was written down and not finished.
  package enum PendingAct: Equatable, Sendable {
    case unfinished(lines: Int)
    case unreadable
  }

  /// Records of a file that by their time belong into another, which does no harm.
  package struct Misplaced: Equatable, Sendable {
    package var file: String
    package var belongs: String
    package var records: Int
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
  /// What Syncthing set aside, by name below the data folder.
  package var copies: [String] = []
  package var temporary: [TemporaryFile] = []
  package var pending: PendingAct?
  package var rejected: [Rejected] = []
  package var misplaced: [Misplaced] = []

  /// Whether nothing has to be mended: rejected lines, misplaced records and files that somebody
  /// may be about to put in place are no trouble.
  package var isClean: Bool { findings.isEmpty }

  /// What was looked at, what is wrong, and what is good to know, a line each.
  package var lines: [String] { summary + findings + notes }

  /// What is wrong, a line each.
  package var findings: [String] {
    load.lines
      + dangling.map {
        "\($0.kind.rawValue) \($0.id): \"\($0.field)\" names \($0.contact), who is no contact"
      }
      + gaps.map { "\($0.kind.rawValue) \($0.id): has no \"\($0.field)\"" }
      + modes.map { "\($0.path): mode \(octal($0.mode)), others may read it: chmod go-rwx" }
      + copies.map { "\($0): set aside by Syncthing; its lines count" }
      + (pending.map { ["pending.json: \($0.words)"] } ?? [])
      + temporary.filter(\.isAbandoned).map { "\($0.name): a temporary file that was left" }
  }

  /// What is no trouble.
  package var notes: [String] {
    rejected.map { "\($0.name): \($0.lines) lines that cannot be read, set aside" }
      + misplaced.map {
        "\($0.file): records of \($0.belongs) by their time: \($0.records)"
      }
      + temporary.filter { !$0.isAbandoned }.map { "\($0.name): a temporary file, not an hour old" }
      + files.filter { $0.superseded * 2 > $0.bytes && $0.superseded > 1 << 16 }.map {
        "\($0.name): \($0.superseded * 100 / $0.bytes) % superseded; perch compact makes it smaller"
      }
  }

  private var summary: [String] {
    let bytes = files.reduce(0) { $0 + $1.bytes }
    let lines = files.reduce(0) { $0 + $1.lines }
    let superseded = files.reduce(0) { $0 + $1.superseded }
    let kinds = RecordKind.allCases.compactMap { kind in
      records[kind].flatMap { $0 > 0 ? "\(kind.rawValue) \($0)" : nil }
    }
    let share = bytes == 0 ? 0 : superseded * 100 / bytes
    return [
      "\(files.count) files, \(lines) lines, \(bytes) bytes, \(share) % superseded",
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
            "bytes": .integer(Int64($0.bytes)), "superseded": .integer(Int64($0.superseded)),
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
      "conflictCopies": .list(copies.map(FieldValue.text)),
      "temporaryFiles": .list(
        temporary.map { ["name": .text($0.name), "abandoned": .bool($0.isAbandoned)] }),
      "pending": pending.map { .text($0.words) } ?? .null,
      "rejected": .list(
        rejected.map { ["file": .text($0.name), "lines": .integer(Int64($0.lines))] }),
      "misplaced": .list(
        misplaced.map {
          [
            "file": .text($0.file), "belongs": .text($0.belongs),
            "records": .integer(Int64($0.records)),
          ]
        }),
    ]
  }
}

extension CheckReport.PendingAct {
  fileprivate var words: String {
    switch self {
    case .unfinished(let lines):
      "an act of \(lines) lines that was not finished; they count, and the next write finishes it"
    case .unreadable: "an act that was not finished and cannot be read"
    }
  }
}
