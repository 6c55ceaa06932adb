internal import Commands
internal import People
internal import Queries
internal import Scoring

// What comes from outside: the clock, the disk, the history.
extension State {
  /// Ages are shown anew; the order stays, unless something came or became due.
  mutating func tick(_ moment: Moment) -> [Effect] {
    let wasToday = zone.day(now)
    now = moment
    if zone.day(now) != wasToday { dealtBefore = -undo.dealt }
    let fresh = freshQueue()
    for item in fresh.items where queue.handled[item.id] != nil { queue.forget(item.id) }
    let shown = Set(queue.list.items.map(\.id))
    if queue.limit.isEmpty, fresh.items.contains(where: { !shown.contains($0.id) }) {
      queue.rebuild(book: book, queue: fresh, nil)
    }
    if wasToday != zone.day(now) || followUpBecameDue { rebuildFollowUps() }
    return wasToday == zone.day(now) ? [] : sortAnew()
  }

  private var followUpBecameDue: Bool {
    let fresh = FollowUpsPane.open(book: book, now: now, zone: zone)
    let groups = Dictionary(fresh.map { ($0.id, $0.group) }, uniquingKeysWith: { a, _ in a })
    return followUps.list.items.contains {
      followUps.handled[$0.id] == nil && groups[$0.id] != $0.group
    }
  }

  /// Older months came. What is on the screen stays in its order: where the scores were not whole
  /// without them, values fill in, and the order is made anew when the user asks for it. Where all
  /// was read again since something changed, what came is shown.
  mutating func take(_ loaded: LoadedTweets) -> [Effect] {
    let wasWhole = relations.hasPast
    book.takeTweets(of: loaded.book)
    relations = loaded.relations
    (scorer, queuedAt) = (loaded.scorer, nil)
    // A count of the book as it was before is of no use any more.
    counting += 1
    isCounting = false
    let recount = countSince(actedOn)
    if isLoadingHistory {
      rebuildContacts()
      mergeQueue()
    } else {
      queue.renew(book: book, queue: loaded.queue)
      if !wasWhole || !actedOn.isEmpty {
        contacts.renew(relations: relations, now: now)
        isOrderOld = true
        if !wasWhole, status == nil {
          let key = keymap.key(of: .repaint)
          status = .info("All months are in\(key.map { ": \($0) puts the lists in order" } ?? "").")
        }
      }
    }
    actedOn = []
    let effects = findAnew()
    rebuildPages()
    let limited = timeline.limit.isEmpty ? [] : find(timeline.limit, .limit)
    return effects + recount + finishLoading() + limited + beginAhead()
  }

  /// Puts in order what older months came too late for.
  mutating func renewOrder() {
    guard isOrderOld else { return }
    rebuildContacts()
    rebuildQueue()
    isOrderOld = false
  }
}
