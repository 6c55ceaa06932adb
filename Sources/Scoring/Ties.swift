package import People

/// Relationships that want a word of mine, though nobody waits for one.
package struct Ties: Equatable, Sendable {
  package struct Tie: Equatable, Sendable {
    package let contact: ContactID
    /// Why: `silent 41 days, usually every 9 days`.
    package let why: String

    package init(contact: ContactID, why: String) { (self.contact, self.why) = (contact, why) }
  }

  /// Close ones who are likely to go cold, those first of whom most would be lost.
  package var cooling: [Tie] = []
  /// Whom it is time to say hello to, the closest first.
  package var hello: [Tie] = []

  package init() {}
}

extension Relations {
  /// As many of the strongest are looked at: who stands farther out is not cooling, but far.
  private static let tiesAmong = 500
  /// From this chance on a tie is about to cool, over `coolingDays`. Guesses.
  private static let (coolingChance, coolingDays) = (0.5, 30.0)
  private static let most = 20

  /// Who is about to cool and whom to say hello to. Nobody whom nothing is to be suggested of, or to
  /// whom something is promised anyway.
  package func ties(book: Book, now: Moment) -> Ties {
    let promised = Set(book.followUps.filter(\.isOpen).compactMap { book.home($0.contact) })
    let creepGuard = CreepGuard(self, book: book, now: now)
    var (cooling, hello) = ([(loss: Double, tie: Ties.Tie)](), [Ties.Tie]())
    for (at, rank) in ranks(book: book, now: now).prefix(Relations.tiesAmong).enumerated() {
      let (index, id) = (rank.contact, book.contacts.id(rank.contact))
      guard !promised.contains(id),
        creepGuard.allows(index, rank: at + 1, .hello),
        let keepUp = creepGuard.keepUp(index, rank: at + 1),
        keepUp.standing(on: now.utcDay) != .early
      else { continue }
      let tie = Ties.Tie(contact: id, why: why(index, keepUp, now))
      let cold = self.cooling(index, now: now, horizonDays: Relations.coolingDays)
      if rank.layer <= .active, let cold, cold.chance >= Relations.coolingChance {
        cooling.append((rank.value * cold.chance, tie))
      } else {
        hello.append(tie)
      }
    }
    var ties = Ties()
    ties.cooling = cooling.sorted { ($1.loss, $0.tie.contact) < ($0.loss, $1.tie.contact) }
      .prefix(Relations.most).map(\.tie)
    ties.hello = Array(hello.prefix(Relations.most))
    return ties
  }

  private func why(_ contact: Int, _ keepUp: KeepingUp, _ now: Moment) -> String {
    guard let last = last(contact) else { return keepUp.phrase }
    let days = Int(max(0, now.days(since: last)))
    return "silent \(counted(days, "day", "days")), \(keepUp.phrase)"
  }
}
