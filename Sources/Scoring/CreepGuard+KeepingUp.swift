extension CreepGuard {
  /// When to ask for the next contact, never before the guard lets me; nil where there is nothing to
  /// ask for, and of people of whom nothing is to be suggested.
  package func keepUp(_ contact: Int, rank: Int) -> KeepingUp? {
    let objection = objection(to: contact, rank: rank, .step)
    guard objection?.canBeOverruled ?? true,
      let due = relations.keepUp(contact, now: now, rank: rank)
    else { return nil }
    // My own quiet periods have put it off already.
    guard let objection, objection.cause != .quiet, let until = objection.until, until > due.ask
    else { return due }
    return KeepingUp(
      ask: until, latest: max(until, due.latest), skipped: due.skipped, isPutOff: due.isPutOff,
      phrase: "\(due.phrase), \(objection.why)")
  }
}
