package import People
package import Scoring

/// What is found out behind the screen, since it takes a look at all that ever passed.
package enum Survey: Hashable, Sendable {
  /// Which tweets belong together.
  case threads
  case insights
  case circles
  /// Promises that stand in what I wrote.
  case said
  /// The same, and who is about to cool and whom to say hello to.
  case session
  /// Who could be introduced, what people look for by tweets from a row on, and what tweets show of
  /// introductions. The number tells one look from the next.
  case connections(from: Int, number: Int)
  /// The tries at those who are hoped for; who stands on which rung; who is near a place.
  case reach, ladder, near(NearWish)
  /// All that passed between one contact and me.
  case exchanges(ContactID)
  /// Everybody's names, by which a line is read; who may be one person.
  case names, samePeople
}

/// What a survey found.
package enum Finding: Sendable {
  case threads(ThreadIndex)
  case insights(Insights)
  case circles(Circles)
  case said([FoundPromise])
  case session([FoundPromise], Ties)
  case connections(Connections, from: Int, number: Int)
  case reach(AdvicePage), ladder(AdvicePage), near(NearWish, AdvicePage)
  case exchanges(ContactID, Exchanges, strengths: [Double])
  case names(NameIndex), samePeople([SamePerson])

  package var survey: Survey {
    switch self {
    case .threads: .threads
    case .insights: .insights
    case .circles: .circles
    case .said: .said
    case .session: .session
    case .connections(_, let row, let number): .connections(from: row, number: number)
    case .reach: .reach
    case .ladder: .ladder
    case .near(let wish, _): .near(wish)
    case .exchanges(let contact, _, _): .exchanges(contact)
    case .names: .names
    case .samePeople: .samePeople
    }
  }
}

extension Survey {
  /// Looks at all of a book, in a time that grows with it: not for the thread that draws.
  ///
  /// - Parameter places: knows where contacts are; nil where no place can be told.
  package func finding(
    in book: Book, _ relations: Relations, now: Moment, zone: Zone, places: PlaceLookup? = nil
  ) -> Finding {
    switch self {
    case .threads: .threads(ThreadIndex(book))
    case .insights:
      .insights(Insights(book, now: now, zone: zone, weights: relations.weights))
    case .circles: .circles(relations.circles(book: book, now: now))
    case .said: .said(book.saidPromises(now: now, zone: zone))
    case .session:
      .session(
        book.saidPromises(now: now, zone: zone), relations.ties(book: book, now: now))
    case .connections(let row, let number):
      .connections(
        Connections(
          book, relations, now: now, from: row,
          places: { places?.compare($0, $1) ?? .unknown }),
        from: row, number: number)
    case .reach:
      .reach(
        AdvicePage(
          relations.reachLedger(book: book, now: now, zone: zone), book, now: now, zone: zone))
    case .ladder: .ladder(AdvicePage(relations.ladder(book: book, now: now), book))
    case .near(let wish):
      .near(wish, AdvicePage(near: wish, places, book, relations, now: now, zone: zone))
    case .exchanges(let id):
      .exchanges(
        id, book.contact(id).map { Exchanges(with: $0, book, now: now) } ?? Exchanges(),
        strengths: book.contacts.home(of: id).map {
          relations.timeline(of: $0, months: 12, now: now)
        } ?? [])
    case .names: .names(NameIndex(book))
    case .samePeople: .samePeople(book.samePeople(now: now))
    }
  }
}

// MARK: - Asking, and taking what was found

extension State {
  /// Has something found out, once at a time. While older months are still being read there is no
  /// telling: it is asked for when they are in.
  mutating func find(_ survey: Survey) -> [Effect] {
    guard book.isComplete else { return [] }
    guard surveys.insert(survey).inserted else { return [] }
    return [.survey(survey, edition: edition)]
  }

  /// Whether something is still being found out, or waits for older months.
  package func isFinding(_ survey: Survey) -> Bool {
    surveys.contains(survey) || !book.isComplete
  }

  /// - Parameter edition: of the book that was looked at. Rows of another are others.
  mutating func take(_ finding: Finding, edition: Int) -> [Effect] {
    surveys.remove(finding.survey)
    if isSeen(finding.survey) { revision += 1 }
    guard edition == self.edition else { return find(finding.survey) }
    switch finding {
    case .threads(let threads):
      timeline.take(threads, book: book, isShown: view == .timeline)
      rebuildPages()
    case .insights(let found): insights.take(found)
    case .circles(let found):
      circles.take(found)
      showFound(in: .circles)
    case .said(let found): take(said: found)
    case .session(let found, let ties):
      take(said: found)
      self.ties = ties
      replan()
    case .connections(let found, _, _): take(found)
    case .reach(let page):
      reach.take(page)
      showFound(in: .reach)
    case .ladder(let page):
      ladder.take(page)
      showFound(in: .reach)
    case .near(let wish, let page):
      if wish == nearWish { near.take(page) }
      showFound(in: .near)
    case .exchanges(let contact, let found, let strengths): take(found, strengths, with: contact)
    case .names(let names):
      reading?.take(names)
      readLine()
    case .samePeople(let found): return open(found) + findAhead()
    }
    return findAhead()
  }

  private mutating func take(_ found: Connections) {
    let isFirst = introductions.found == nil
    introductions.take(found)
    replan()
    guard view == .introductions else { return }
    rebuildConnections()
    // What comes first is what was found, and nobody went anywhere yet.
    if isFirst { needs.list.move(.top) }
  }

  private mutating func take(
    _ found: Exchanges, _ strengths: [Double], with contact: ContactID
  ) {
    for at in pages.indices {
      guard case .contact(var page) = pages[at], page.contact == contact else { continue }
      page.take(found, strengths)
      pages[at] = .contact(page)
    }
    rebuildPages()
  }

  /// All tweets were read anew: what was found of the old rows does not hold.
  mutating func findAnew() -> [Effect] {
    let hadThreads = timeline.isOpen
    edition += 1
    surveys = []
    timeline.forgetRows(book: book)
    introductions.forget()
    if view == .timeline { timeline.open(book: book) }
    var effects = hadThreads ? find(.threads) : []
    switch view {
    case .insights: effects += find(.insights)
    case .circles: effects += find(.circles)
    case .introductions: effects += findConnections()
    case .reach, .near: effects += findAdvice()
    case .dashboard, .timeline, .contacts, .followUps: break
    }
    effects += pages.flatMap { page -> [Survey] in
      switch page {
      case .minutes: [.session]
      case .said: [.said]
      default: []
      }
    }.flatMap { find($0) }
    for case .contact(let page) in pages { effects += find(.exchanges(page.contact)) }
    return effects
  }
}
