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
    let isQueueFresh = queuedAt == revision && !news.hasRecords
    revision += 1
    let change = book.take(news, under: unfinished)
    let touched = Set(
      change.contacts.union(change.logs).compactMap { book.contacts.home(of: $0) })
    note(touched: touched)
    var (effects, arrived) = ([Effect](), Queue?.none)
    switch news.tweets {
    case .none: break
    case .newer(let tweets):
      arrived = take(tweets)
      // A count that is under way has not seen them.
      if isCounting { effects += countAnew() }
    case .changed: effects += loadHistory()
    }
    if change.movesHandles {
      finder.forget()
      effects += countAnew() + (hasLimit ? prepareFinder() : [])
    }
    let hasTweets = arrived != nil || !effects.isEmpty
    if !refreshFew(touched), !change.movesHandles { effects += countAnew() }
    show(change, hasTweets: hasTweets, isQueueFresh ? arrived : nil)
    if view == .introductions { effects += findConnections() }
    return effects + again
  }

  /// Counts and ranks tweets that are newer than all, each by itself; gives the queue with them.
  private mutating func take(_ newer: NewerTweets) -> Queue {
    let first = scorer.makeReady(for: book, now: now)
    book.append(newer)
    relations.take(rows: first..<book.tweets.count, of: book, now: now)
    return scorer.take(from: first, book: book, relations: relations, now: now)
  }

  /// What I did and is not on disk yet, oldest first.
  var unfinished: [Patch] {
    saving.merging(unsaved) { a, _ in a }.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  private mutating func show(_ change: BookChange, hasTweets: Bool, _ arrived: Queue?) {
    if !change.contacts.isEmpty || !change.logs.isEmpty || hasTweets { rebuildContacts() }
    noteElsewhere(change)
    mergeQueue(arrived)
    if !change.followUps.isEmpty || !change.contacts.isEmpty { rebuildFollowUps() }
    if hasTweets { timeline.takeNewer(of: book, isShown: view == .timeline) }
    if view == .introductions { rebuildConnections() }
    rebuildPages()
    if hasTweets || !change.outbox.isEmpty { noteNews(outbox: change.outbox) }
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
  ///
  /// - Parameter known: the queue as it is now, where it is known.
  mutating func mergeQueue(_ known: Queue? = nil) {
    let fresh = known ?? freshQueue()
    queuedAt = revision
    for item in fresh.items where queue.handled[item.id] == State.elsewhere {
      queue.forget(item.id)
    }
    queue.merge(book: book, queue: fresh, matcher(queue.limit))
  }
}

// MARK: - Counting

extension State {
  /// Has everybody's history counted anew, away from the keys.
  mutating func countAnew() -> [Effect] {
    counting += 1
    isCounting = true
    touchedSince = []
    return [.count(counting)]
  }

  /// More contacts than these are counted away from the keys.
  private static var fewCounts: Int { 8 }

  /// Counts some contacts anew, those that came since left to whoever counts all; false where they
  /// are too many for that.
  mutating func refreshFew(_ touched: Set<Int>) -> Bool {
    guard touched.count <= State.fewCounts else { return false }
    for index in touched.sorted() where relations.knows(index) {
      relations.refresh(contact: index, book: book, now: now)
    }
    return true
  }

  /// Whoever was touched while all are being counted has to be counted again after that.
  mutating func note(touched: Set<Int>) {
    finder.touch(touched, book)
    contacts.renewKeys(touched, book: book, relations: relations, now: now)
    touchedSince.formUnion(touched)
    if !book.isComplete || isLoadingHistory { actedOn.formUnion(touched) }
  }

  mutating func take(
    _ counted: Relations, _ newScorer: QueueBuilder?, number: Int
  ) -> [Effect] {
    guard number == counting else { return [] }
    if let newScorer { (scorer, queuedAt) = (newScorer, nil) }
    revision += 1
    isCounting = false
    relations = counted
    let recount = countSince(touchedSince)
    rebuildContacts()
    if newScorer == nil { mergeQueue() } else { rebuildQueue() }
    rebuildPages()
    nearWish.edition += 1
    return recount + sortAnew() + (view == .circles ? find(.circles) : []) + findAdvice()
  }

  /// Counts those anew who were touched, or came, while all were being counted.
  mutating func countSince(_ touched: Set<Int>) -> [Effect] {
    guard touched.count <= State.fewCounts else { return countAnew() }
    touchedSince = []
    for index in touched.sorted() { relations.refresh(contact: index, book: book, now: now) }
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
    var again = loadsAgain ? loadHistory() : []
    if !again.isEmpty { loadsAgain = false }
    if isJudgedOtherwise { again += countAnew() }
    return again + lookAtFolder()
  }
}
