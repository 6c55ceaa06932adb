extension CreepGuard {
  /// When to ask for the next contact, never before the guard lets me; nil where there is nothing to
  /// ask for, and of people of whom nothing is to be suggested.
  package func keepUp(_ contact: Int, rank: Int) -> KeepingUp? {
    let objection = objection(to: contact, rank: rank, .step)
    guard objection?.canBeOverruled ?? true,
      let due = relations.keepUp(contact, now: now, rank: rank)
    else { return nil }
    guard let objection, let until = objection.until, until > due.ask else { return due }
    return KeepingUp(
      ask: until, latest: max(until, due.latest), skipped: due.skipped, isPutOff: true,
      phrase: "\(due.phrase), \(objection.why)")
  }
}
