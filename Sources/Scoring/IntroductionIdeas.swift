import Glibc
package import People

/// Two contacts who should meet, and why.
package struct IntroductionIdea: Equatable, Sendable {
  /// Indexes in the book, the stronger contact first.
  package let first: Int
  package let second: Int
  /// What they share: value is how rare it is, as ln(people / those who have it).
  package let terms: [Term]

  package var score: Double { terms.sum }
  /// `both in Halifax · both on #podcamp · Jo looks for sponsors`
  package var why: String { terms.map(\.phrase).joined(separator: " · ") }
}

extension Relations {
  /// Who should meet whom, the best first: people I know who share a place, a tag or a topic, or of
  /// whom one offers what the other looks for, and who never talked to each other.
  ///
  /// A modest guess: from one's own log alone not much is known of others' ties. Only the strongest
  /// contacts are looked at, since I can't introduce whom I hardly know.
  ///
  /// - Parameters:
  ///   - among: how many of the strongest contacts.
  ///   - limit: how many introductions at most.
  package func introductions(
    book: Book, now: Moment, among: Int = 150, limit: Int = 20
  ) -> [IntroductionIdea] {
    let creep = CreepGuard(self, book: book, now: now)
    let people = ranking(book: book, now: now).prefix(among).enumerated()
      .filter { creep.allows($1, rank: $0 + 1, .step) && value($1, now: now) > 0 }.map(\.element)
    let traits = Traits(of: people, in: book)
    let acquainted = AcquaintedPairs(book, Set(people))
    let found = traits.pairs()
      .filter { !acquainted.contains(people[$0.first], people[$0.second]) }
      .map { pair in
        IntroductionIdea(
          first: people[pair.first], second: people[pair.second],
          terms: traits.terms(
            pair.first, pair.second, names: { book.contacts[people[$0]].displayName }))
      }
    return Array(
      found.filter { $0.score >= yard.weights.introductionNeeded && !$0.terms.isEmpty }
        .sorted { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }.prefix(limit))
  }
}
