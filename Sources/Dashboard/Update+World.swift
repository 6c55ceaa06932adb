internal import People
internal import Scoring

// What comes from outside: the clock, the disk, the history.
extension State {
  /// Ages are shown anew; the order stays, unless something came or became due.
  mutating func tick(_ moment: Moment) -> [Effect] {
    let wasToday = zone.day(now)
    now = moment
    let fresh = scorer.queue(book: book, relations: relations, now: now)
    for item in fresh.items where queue.handled[item.id] != nil { queue.forget(item.id) }
    let shown = Set(queue.list.items.map(\.id))
    if queue.limit.isEmpty, fresh.items.contains(where: { !shown.contains($0.id) }) {
      queue.rebuild(book: book, queue: fresh)
    }
    if wasToday != zone.day(now) || followUpBecameDue { rebuildFollowUps() }
    return []
  }

  private var followUpBecameDue: Bool {
    let fresh = FollowUpsPane.open(book: book, now: now, zone: zone)
    let groups = Dictionary(fresh.map { ($0.id, $0.group) }, uniquingKeysWith: { a, _ in a })
    return followUps.list.items.contains {
      followUps.handled[$0.id] == nil && groups[$0.id] != $0.group
    }
  }

  mutating func confirm(_ act: Int) -> [Effect] {
    saving[act] = nil
    if isCatchingUp, saving.isEmpty, unsaved.isEmpty {
      isCatchingUp = false
      status = .info("All saved.")
    }
    return []
  }

  mutating func keepUnsaved(_ act: Int, _ why: String) -> [Effect] {
    if let patches = saving.removeValue(forKey: act) { unsaved[act] = patches }
    return tell(.notSaved(why))
  }

  mutating func take(_ loaded: LoadedTweets) -> [Effect] {
    book.replaceTweets(
      loaded.tweets, handles: loaded.handles, olderHistory: loaded.olderHistory, isComplete: true,
      reader: loaded.reader)
    relations = Relations(book: book, now: now)
    rebuild()
    return []
  }
}
