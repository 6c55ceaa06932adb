package import People

// MARK: - The days of one contact

extension Relations {
  /// All days of contact, each once, in order of time.
  func days(of contact: Int) -> [ContactDay] {
    guard knows(contact) else { return [] }
    let tweets = past?.days(of: entries[contact]) ?? []
    return tweets[...].merged(with: loggedBefore[contact]) + recent(contact)
  }

  /// The first day of contact; nil where there was none.
  package func first(_ contact: Int) -> Day? {
    days(of: contact).first.map { Day(number: $0.day) }
  }

  private func recent(_ contact: Int) -> ArraySlice<ContactDay> {
    slots[contact].map { recentDays[$0] } ?? []
  }

  /// Contact days, decayed up to a moment, of what was until then.
  ///
  /// - Parameter all: the contact's days, for a moment before the recent ones.
  func contactDays(_ contact: Int, at moment: Moment, all: [ContactDay]? = nil) -> Double {
    let lastDay = moment.utcDay.number
    let halfLife = yard.weights.contactDaysHalfLives.z
    func sum(_ days: some Sequence<ContactDay>) -> Double {
      days.lazy.prefix { $0.day <= lastDay }.reduce(0) {
        $0 + $1.weight * decay(moment.days(since: Day(number: $1.day).noon), halfLife: halfLife)
      }
    }
    guard let past, moment >= past.until else { return sum(all ?? days(of: contact)) }
    let summary = knows(contact) ? summaryBefore(contact) : nil
    let before = summary?.strengthDays(at: past.until, yard) ?? 0
    return before * decay(moment.days(since: past.until), halfLife: halfLife)
      + sum(recent(contact))
  }
}
