internal import Commands
internal import People
package import Queries

// Limiting a list with `\`, as it is typed.
extension State {
  /// What the pane that has the focus is limited to.
  package var limit: Query { pages.isEmpty ? limit(of: focus) : .everything }

  func limit(of pane: Pane) -> Query {
    switch pane {
    case .contacts: contacts.limit
    case .queue: queue.limit
    case .timeline: timeline.limit
    case .followUps: followUps.limit
    case .circles: circles.limit
    case .introductions: introductions.limit
    case .needs: needs.limit
    case .insights: .everything
    case .reach, .ladder, .near: self[advice: pane].limit
    }
  }

  /// Whether any list is limited.
  var hasLimit: Bool { Pane.allCases.contains { !limit(of: $0).isEmpty } }

  mutating func limit(to query: Query) -> [Effect] {
    pages = []
    let ready = query.isEmpty ? [] : prepareFinder()
    switch focus {
    case .contacts: contacts.limit = query
    case .queue: queue.limit = query
    case .followUps: followUps.limit = query
    case .timeline: return ready + limitTimeline(to: query)
    case .circles: circles.limit = query
    case .introductions: introductions.limit = query
    case .needs: needs.limit = query
    case .insights: return tell(.nothingToSearchHere)
    case .reach, .ladder, .near: self[advice: focus].limit = query
    }
    showLimited(focus)
    return ready
  }

  /// Shows what its limit lets through.
  mutating func showLimited(_ pane: Pane) {
    switch pane {
    case .contacts: contacts.show(matcher(contacts.limit))
    case .queue: queue.show(book: book, matcher(queue.limit))
    case .followUps: rebuildFollowUps()
    case .circles: circles.show(book: book, relations: relations, matcher(circles.limit))
    case .introductions, .needs: rebuildConnections()
    case .reach, .ladder, .near: self[advice: pane].show(matcher(self[advice: pane].limit))
    case .timeline, .insights: break
    }
  }

  mutating func clearLimit() -> [Effect] { limit(to: .everything) }

  private mutating func limitTimeline(to query: Query) -> [Effect] {
    guard query.isEmpty else { return find(query, .limit) }
    finding += 1
    timeline.limit(to: query, [], book: book)
    return []
  }

  /// Looks for something among all tweets; what was looked for before is given up.
  mutating func find(_ query: Query, _ purpose: FindPurpose) -> [Effect] {
    finding += 1
    return [.find(FindRequest(number: finding, query: query, purpose: purpose))]
  }
}

// MARK: - While it is typed

extension State {
  /// The text of a limit changed: the list follows; where it can't be read, it stays.
  mutating func limitAsTyped() -> [Effect] {
    guard let asked = prompt, asked.kind == .limit else { return [] }
    do throws(QueryProblem) {
      let query = try Query(typing: asked.field.text, now: now, zone: zone)
      prompt?.problem = nil
      return query.root == limit.root ? keepText(query) : limit(to: query)
    } catch {
      prompt?.problem = error
      return []
    }
  }

  /// The same is asked in other words.
  private mutating func keepText(_ query: Query) -> [Effect] {
    switch focus {
    case .contacts: contacts.limit = query
    case .queue: queue.limit = query
    case .followUps: followUps.limit = query
    case .circles: circles.limit = query
    case .introductions: introductions.limit = query
    case .needs: needs.limit = query
    case .reach, .ladder, .near: self[advice: focus].limit = query
    case .timeline, .insights: break
    }
    return []
  }

  /// Reads a query as a whole; says what is wrong with it.
  mutating func query(_ text: String) -> Query? {
    do throws(QueryProblem) {
      return try Query(text, now: now, zone: zone)
    } catch {
      _ = tell(.badQuery(error))
      return nil
    }
  }

  /// What Tab offers for the word before the cursor.
  mutating func completeQuery() {
    guard let asked = prompt, asked.kind.isQuery, finder.isReady else { return }
    let offer = Offer(
      QueryCompletion(
        asked.field.text, cursor: asked.field.cursor, finder.words.vocabulary))
    prompt?.offer = offer
  }
}
