/// A line that was left out, and why.
package struct UnreadableLine: Equatable, Sendable {
  /// Below the data folder: `tweets/2026-11.jsonl`.
  package var file: String
  /// Counted from 1.
  package var line: Int
  package var problem: LineProblem
}

/// Bytes after a file's last newline that are no whole line: a write that was cut off before
/// anybody was told that it is saved.
package struct TornTail: Equatable, Sendable {
  package var file: String
  package var line: Int
  package var bytes: Int
}

/// A handle that several contacts claim; the one with the smallest id has it.
package struct DuplicateHandle: Equatable, Sendable {
  package var handle: String
  /// Ids, smallest first.
  package var contacts: [String]
}

/// What reading the data folder found wrong with it.
package struct LoadReport: Equatable, Sendable {
  package var unreadable: [UnreadableLine] = []
  package var tornTails: [TornTail] = []
  package var duplicateHandles: [DuplicateHandle] = []

  package var isClean: Bool {
    unreadable.isEmpty && tornTails.isEmpty && duplicateHandles.isEmpty
  }

  mutating func add(_ other: LoadReport) {
    unreadable += other.unreadable
    tornTails += other.tornTails
    duplicateHandles += other.duplicateHandles
  }

  /// A line for each finding: `contacts.jsonl:12: not JSON`.
  package var lines: [String] {
    unreadable.map { "\($0.file):\($0.line): \($0.problem.reason)" }
      + tornTails.map { "\($0.file):\($0.line): a last line that was cut off (\($0.bytes) bytes)" }
      + duplicateHandles.map { "\($0.handle) belongs to \($0.contacts.joined(separator: " and "))" }
  }
}
