package import People

/// What an import found, added, knew already and skipped, for each thing that it was given.
package struct ImportReport: Equatable, Sendable {
  /// In the order in which they were read.
  package var inputs: [Input] = []
  package var contactsMade = 0
  package var contactsUpdated = 0
  /// True where nobody knows who the user is, so that no contacts could be made.
  package var isOwnerUnknown = false
  /// Who came and went since the export before.
  package var follows: [FollowChange] = []
  /// Names of the accounts in `follows`, as far as they are known: `@sambaker`.
  package var names: [UInt64: String] = [:]
  /// What could not be taken in, while the rest could.
  package var refusals: [Refusal] = []
  /// By a folder's path, the names in it that are nothing to import.
  package var leftAlone: [String: [String]] = [:]

  /// A path of which nothing was taken in.
  package struct Refusal: Equatable, Sendable {
    package var path: String
    package var problem: ImportProblem
  }

  /// One archive, or one set of answers of the API.
  package struct Input: Equatable, Sendable {
    package var path: String
    /// `X archive of @anna, made 2026-02-20`.
    package var what: String
    package var tallies: [Tweet.Kind: Tally] = [:]
    /// Contacts of people that were described; `updated` stands beside `added`.
    package var people = PeopleTally()
    /// Days on which the user was in touch with somebody.
    package var touches = Tally()
    /// Events of calendars.
    package var events = Tally()
    package var followUps = Tally()
    package var skips: [Skip] = []
    package var checks: [ManifestCheck] = []
    /// Files of the archive that hold nothing for Perch.
    package var unused: [String] = []
    package var notes: [String] = []
    /// The first people of a list, as it is understood.
    package var preview: [String] = []
  }

  package struct PeopleTally: Equatable, Sendable {
    package var made = 0
    package var updated = 0
    package var known = 0
    /// Described, but neither in the book nor such that the user keeps a note of them.
    package var notKept = 0
  }

  package struct Tally: Equatable, Sendable {
    package var added = 0
    package var known = 0
    /// Of those known, how many gained something.
    package var changed = 0
  }

  /// A file's entries as the archive's manifest counts them, and as they were found.
  package struct ManifestCheck: Equatable, Sendable {
    package var file: String
    package var expected: Int
    /// Nil where the file is not there.
    package var found: Int?
  }

  package func added(_ kind: Tweet.Kind) -> Int {
    inputs.reduce(0) { $0 + ($1.tallies[kind]?.added ?? 0) }
  }

  package func known(_ kind: Tweet.Kind) -> Int {
    inputs.reduce(0) { $0 + ($1.tallies[kind]?.known ?? 0) }
  }

  package func changed(_ kind: Tweet.Kind) -> Int {
    inputs.reduce(0) { $0 + ($1.tallies[kind]?.changed ?? 0) }
  }

  package var added: Int { Tweet.Kind.allCases.reduce(0) { $0 + added($1) } }
  package var known: Int { Tweet.Kind.allCases.reduce(0) { $0 + known($1) } }
  package var changed: Int { Tweet.Kind.allCases.reduce(0) { $0 + changed($1) } }
}
