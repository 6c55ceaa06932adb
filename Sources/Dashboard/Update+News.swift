internal import People
internal import Scoring

// What other sessions, programs and machines wrote meanwhile.
extension State {
  /// Has the folder looked through; one look at a time, so that each starts from what the one
  /// before it found.
  mutating func lookAtFolder() -> [Effect] {
    guard !isLooking else {
      looksAgain = true
      return []
    }
    (isLooking, looksAgain) = (true, false)
    return [.look]
  }

  /// Takes in what a look found. Nothing that is being typed or shown is put aside for it.
  mutating func take(_ news: News) -> [Effect] {
    isLooking = false
    let again = looksAgain ? lookAtFolder() : []
    guard !news.isEmpty else { return again }
    revision += 1
    let change = book.take(news, under: unfinished)
    var effects: [Effect] = []
    switch news.tweets {
    case .none: break
    case .newer(let tweets):
      book.append(tweets)
      effects += countAnew()
    case .changed: effects += loadHistory()
    }
    if change.movesHandles { effects += countAnew() }
    show(change, hasTweets: !effects.isEmpty)
    return effects + again
  }

  /// What I did and is not on disk yet, oldest first.
  var unfinished: [Patch] {
    saving.merging(unsaved) { a, _ in a }.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  private mutating func show(_ change: BookChange, hasTweets: Bool) {
    let people = change.contacts.union(change.logs)
    for id in people { countAnew(id) }
    if !people.isEmpty || hasTweets { contacts.rebuild(book: book, relations: relations, now: now) }
    noteElsewhere(change)
    mergeQueue()
    if !change.followUps.isEmpty || !change.contacts.isEmpty { rebuildFollowUps() }
    if hasTweets, view == .timeline { timeline.rebuild(book: book) }
    rebuildPages()
  }

  /// What somebody else dealt with stays, dimmed, where the cursor is: a key that is on its way
  /// must not hit another one.
  private mutating func noteElsewhere(_ change: BookChange) {
    for id in change.queueStates where queue.handled[id] == nil {
      guard queue.list.selectedItem?.id == id, book.queueStates[id]?.hides(at: now) == true else {
        continue
      }
      queue.markHandled(id, State.elsewhere)
    }
    for id in change.followUps where followUps.handled[id] == nil {
      guard followUps.list.selectedItem?.id == id, book.followUp(id)?.isOpen != true else {
        continue
      }
      followUps.markHandled(id, State.elsewhere)
    }
  }

  private static var elsewhere: String { "done elsewhere" }

  /// Drops what waits no more and adds what came; the rest keeps its order.
  mutating func mergeQueue() {
    let fresh = scorer.queue(book: book, relations: relations, now: now)
    for item in fresh.items where queue.handled[item.id] == State.elsewhere {
      queue.forget(item.id)
    }
    queue.merge(book: book, queue: fresh)
  }
}

// MARK: - Counting

extension State {
  /// Has everybody's history counted anew, away from the keys.
  mutating func countAnew() -> [Effect] {
    counting += 1
    touchedSince = []
    return [.count(counting)]
  }

  /// Counts one contact anew; where it came since, that has to wait for all the others.
  mutating func countAnew(_ id: ContactID) {
    guard let index = book.index(of: id) else { return }
    note(touched: [index])
    if relations.knows(index) { relations.refresh(contact: index, book: book, now: now) }
  }

  /// Whoever was touched while all are being counted has to be counted again after that.
  mutating func note(touched: Set<Int>) {
    touchedSince.formUnion(touched)
    if !book.isComplete || isLoadingHistory { actedOn.formUnion(touched) }
  }

  mutating func take(_ counted: Relations, number: Int) -> [Effect] {
    guard number == counting else { return [] }
    revision += 1
    relations = counted
    for index in touchedSince.sorted() {
      relations.refresh(contact: index, book: book, now: now)
    }
    touchedSince = []
    contacts.rebuild(book: book, relations: relations, now: now)
    mergeQueue()
    rebuildPages()
    return []
  }

  /// Has all months read again; what changes while they are read is read after them.
  private mutating func loadHistory() -> [Effect] {
    guard book.isComplete, !isLoadingHistory else {
      loadsAgain = true
      return []
    }
    isLoadingHistory = true
    return [.loadHistory]
  }

  /// What is to be done once all months have been read.
  mutating func finishLoading() -> [Effect] {
    isLoadingHistory = false
    let again = loadsAgain ? loadHistory() : []
    if !again.isEmpty { loadsAgain = false }
    return again + lookAtFolder()
  }
}
