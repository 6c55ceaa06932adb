package import People

/// What compaction did.
package struct CompactionReport: Equatable, Sendable {
  /// What became of one file.
  package struct Change: Equatable, Sendable {
    /// Below the data folder: `contacts.jsonl`.
    package var name: String
    /// Whether it was rewritten; else nothing below differs.
    package var isMade: Bool
    package var linesBefore: Int
    /// With the copies that were taken in.
    package var bytesBefore: Int
    package var linesAfter: Int
    package var bytesAfter: Int
    /// How many lines that can't be read were set aside.
    package var rejected: Int
    package var rejectedName: String
    /// The files of Syncthing's that were taken in and removed.
    package var copies: [String]
  }

  /// Every file that was looked at, in order.
  package var files: [Change] = []

  /// Those that were rewritten.
  package var changes: [Change] { files.filter(\.isMade) }

  mutating func add(_ change: Change) { files.append(change) }

  /// A line for each file that was rewritten, and one for all.
  package var lines: [String] { changes.map(\.line) + [summary] }

  private var summary: String {
    let before = files.reduce(0) { $0 + $1.bytesBefore }
    let after = files.reduce(0) { $0 + $1.bytesAfter }
    let lines = (files.reduce(0) { $0 + $1.linesBefore }, files.reduce(0) { $0 + $1.linesAfter })
    guard !changes.isEmpty else {
      return "Nothing to gain in \(files.count) files: \(lines.0) lines, \(before) bytes."
    }
    return "\(changes.count) of \(files.count) files rewritten: \(lines.0) lines are "
      + "\(lines.1) now, \(before) bytes \(after)."
  }

  /// The same for programs.
  package var fields: Fields {
    [
      "files": .list(
        changes.map {
          [
            "name": .text($0.name), "linesBefore": .integer(Int64($0.linesBefore)),
            "linesAfter": .integer(Int64($0.linesAfter)),
            "bytesBefore": .integer(Int64($0.bytesBefore)),
            "bytesAfter": .integer(Int64($0.bytesAfter)), "rejected": .integer(Int64($0.rejected)),
            "copies": .list($0.copies.map(FieldValue.text)),
          ]
        }),
      "looked": .integer(Int64(files.count)),
    ]
  }
}

extension CompactionReport.Change {
  fileprivate var line: String {
    var line =
      "\(name): \(linesBefore) lines are \(linesAfter) now, \(bytesBefore) bytes \(bytesAfter)"
    if rejected > 0 { line += "; \(rejected) unreadable set aside in \(rejectedName)" }
    if !copies.isEmpty { line += "; took in \(copies.joined(separator: ", "))" }
    return line
  }
}
