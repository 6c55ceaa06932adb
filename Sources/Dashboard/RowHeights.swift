package import People
package import Scoring
package import Screen

/// How many lines each row takes, and the text that fills them.
package enum RowHeights {
  /// Lines of text that a waiting tweet shows; the thread has it all.
  package static let queueText = 3
  package static let timelineText = 4
  /// Columns by which a tweet's text is narrower than its pane.
  package static let indent = 1
  /// Columns by which a tweet stands to the right of the first of its conversation.
  package static let within = 2

  /// A tweet's text, wrapped; at least one line, so that an empty one is seen. Where all of it is
  /// shown, links are whole.
  package static func text(
    _ tweet: Tweet, in book: Book, columns: Int, most: Int? = nil
  ) -> [StyledText] {
    let text = tweet.text.isEmpty ? RowHeights.placeholder(tweet) : book.words(of: tweet)
    let lines = PostText.lines(
      text, columns: max(1, columns - indent), maxLines: most, links: most == nil ? .whole : .short
    ) { short in tweet.links.first { $0.short == short }?.url }
    return lines.isEmpty ? [StyledText("")] : lines
  }

  /// The text of something in the outbox, three lines at the most.
  package static func text(_ entry: OutboxEntry, columns: Int) -> [SafeText] {
    let lines = TextWrap.wrapBody(
      entry.text, columns: max(1, columns - indent - 2), maxLines: queueText)
    return lines.isEmpty ? [SafeText("")] : lines
  }

  /// A waiting tweet's reasons, on two lines at the most: `asks you a question +24 · …`.
  package static func reasons(_ item: QueueItem, columns: Int) -> [SafeText] {
    let more = item.earlier > 0 ? ["and \(item.earlier) before"] : []
    // Less than half a point would show as +0: the whole sum stands under W.
    let weighty = item.reasons.filter { abs($0.points) >= 0.5 }
    let phrases = weighty.map { "\($0.phrase) \($0.signed)" } + more
    return TextWrap.wrapBody(
      phrases.joined(separator: " · "), columns: max(1, columns - indent), maxLines: 2)
  }

  /// What stands for a tweet without text.
  private static func placeholder(_ tweet: Tweet) -> String {
    if let media = tweet.media.first { return "[\(media.kind)] \(media.alt)" }
    return tweet.kind == .message ? "(message without its text)" : "(no text)"
  }
}

extension State {
  /// Scrolls each list that is shown so that its cursor is in sight.
  mutating func scrollIntoView() {
    guard !isTooSmall else { return }
    let layout = layout
    let (book, body) = (book, layout.body)
    if !pages.isEmpty { scrollPage(body) }
    for (pane, rect) in layout.panes {
      let area = PaneLayout.list(rect)
      let (lines, columns) = (area.rows, area.columns)
      switch pane {
      case .contacts: contacts.list.scroll(lines: lines, columns: columns) { _ in 1 }
      case .queue:
        queue.list.scroll(lines: lines, columns: columns) { book.height($0, columns) }
      case .timeline:
        timeline.list.scroll(lines: lines, columns: columns) { book.height($0, columns) }
      case .followUps:
        // The block in which the first row stands is drawn whole.
        let room = followUps.isGrid(columns: columns) ? lines - FollowUpsPane.weekHeight : lines
        let pane = followUps
        followUps.list.scroll(lines: max(1, room), columns: columns) {
          pane.height(of: $0, columns: columns)
        }
      case .circles: circles.list.scroll(lines: lines, columns: columns) { _ in 1 }
      case .insights: insights.fit(last: insightsLast)
      case .introductions:
        introductions.list.scroll(lines: lines, columns: columns) { $0.item?.height ?? 1 }
      case .needs:
        needs.list.scroll(lines: lines, columns: columns) {
          $0.item.map { NeedsPane.height(of: $0) } ?? 1
        }
      case .reach, .ladder, .near:
        self[advice: pane].list.scroll(lines: lines, columns: columns) { row in
          row.item?.height(columns: columns) ?? 1
        }
      }
    }
  }

  /// The rows of a list that are on the screen.
  func rowsInSight(_ pane: Pane) -> Range<Int> {
    guard let rect = layout.panes[pane] else { return 0..<0 }
    let area = PaneLayout.list(rect)
    let (lines, columns) = (area.rows, area.columns)
    return switch pane {
    case .contacts: contacts.list.shown(lines: lines) { _ in 1 }
    case .queue: queue.list.shown(lines: lines) { book.height($0, columns) }
    case .timeline: timeline.list.shown(lines: lines) { book.height($0, columns) }
    case .followUps:
      followUps.list.shown(lines: lines) { followUps.height(of: $0, columns: columns) }
    case .circles: circles.list.shown(lines: lines) { _ in 1 }
    case .introductions: introductions.list.shown(lines: lines) { $0.item?.height ?? 1 }
    case .needs:
      needs.list.shown(lines: lines) { $0.item.map { NeedsPane.height(of: $0) } ?? 1 }
    case .insights: 0..<0
    case .reach, .ladder, .near:
      self[advice: pane].list.shown(lines: lines) { $0.item?.height(columns: columns) ?? 1 }
    }
  }

  private mutating func scrollPage(_ body: Rect) {
    let (book, columns, now) = (book, body.columns, now)
    switch pages.popLast() {
    case .contact(var page):
      let lines = exchangeLines(page, body)
      page.list.scroll(lines: lines, columns: columns) { _ in 1 }
      pages.append(.contact(page))
    case .thread(var page):
      let lines = PaneLayout.list(body).rows
      page.list.scroll(lines: lines, columns: columns) { row in
        row.item.map { book.tweetHeight($0.row, columns: columns, most: nil) } ?? 1
      }
      pages.append(.thread(page))
    case .whoIsWho(let page): pages.append(.whoIsWho(page))
    case .outbox(var page):
      page.list.scroll(lines: PaneLayout.list(body).rows, columns: columns) { row in
        row.item.flatMap { book.outbox[$0.id] }
          .map { RowHeights.text($0, columns: columns).count + 2 } ?? 1
      }
      pages.append(.outbox(page))
    case .search(var page):
      page.list.scroll(lines: PaneLayout.list(body).rows, columns: columns) { _ in 1 }
      pages.append(.search(page))
    case .minutes(var page):
      let state = self
      page.list.scroll(lines: PaneLayout.list(body).rows, columns: columns) { row in
        row.item.map { AskedLines($0.item, state, columns: columns).height } ?? 1
      }
      pages.append(.minutes(page))
    case .said(var page):
      page.list.scroll(lines: PaneLayout.list(body).rows, columns: columns) { row in
        row.item.map { AskedLines($0.found, book, now: now, columns: columns).height } ?? 1
      }
      pages.append(.said(page))
    case .screening(var page):
      page.list.scroll(lines: PaneLayout.list(body).rows, columns: columns) { row in
        row.item.map { AskedLines($0, book, now: now, columns: columns).height } ?? 1
      }
      pages.append(.screening(page))
    case .events(var page):
      page.list.scroll(lines: PaneLayout.list(body).rows, columns: columns) { _ in 1 }
      pages.append(.events(page))
    case .event(var page):
      page.list.scroll(lines: PaneLayout.list(body).rows - EventPage.headRows, columns: columns) {
        _ in 1
      }
      pages.append(.event(page))
    case nil: break
    }
  }

  private func exchangeLines(_ page: ContactPage, _ body: Rect) -> Int {
    guard let contact = book.contact(page.contact) else { return 1 }
    return ContactPageLayout(facts: ContactFacts(contact, in: self), body).exchanges.rows
  }

  /// About how many items of the list with the focus fit at once.
  var listRows: Int {
    let rows = layout.body.rows - 2
    switch (pages.last, focus) {
    case (.contact(let page)?, _): return max(1, exchangeLines(page, layout.body))
    case (.thread?, _): return max(1, rows / 5)
    case (.whoIsWho?, _): return 2
    case (.outbox?, _): return max(1, rows / 4)
    case (.search?, _), (.events?, _): return rows
    case (.event?, _): return max(1, rows - EventPage.headRows)
    case (.minutes?, _), (.said?, _), (.screening?, _): return max(1, rows / 4)
    case (nil, .contacts): return rows
    case (nil, .queue), (nil, .timeline): return max(1, rows / 5)
    case (nil, .followUps):
      return max(1, rows / followUps.height(columns: layout.body.columns))
    case (nil, .introductions), (nil, .needs): return max(1, rows / 4)
    case (nil, .circles), (nil, .insights): return rows
    case (nil, .reach), (nil, .ladder), (nil, .near): return max(1, rows / 5)
    }
  }
}

extension Book {
  /// A tweet's text without the handles of mine that it starts with: that it came to me is known.
  func words(of tweet: Tweet) -> String {
    var rest = tweet.text[...]
    while rest.first == "@", let end = rest.firstIndex(of: " "),
      let handle = Handle(tweet.author.network, rest[..<end]),
      let number = handles.existing(handle.description), isMine(number)
    {
      rest = rest[end...].drop { $0 == " " }
    }
    return rest.isEmpty ? tweet.text : String(rest)
  }

  func height(_ row: RowList<QueueItem>.Row, _ columns: Int) -> Int {
    row.item.map { queueHeight($0, columns: columns) } ?? 1
  }

  func height(_ row: RowList<TimelinePane.Entry>.Row, _ columns: Int) -> Int {
    row.item.map {
      entryHeight($0, columns: columns, most: RowHeights.timelineText)
    } ?? 1
  }

  /// A name, its text, its reasons and a gap.
  func queueHeight(_ item: QueueItem, columns: Int) -> Int {
    let text = tweet(item.row).map {
      RowHeights.text($0, in: self, columns: columns, most: RowHeights.queueText).count
    }
    return (text ?? 1) + RowHeights.reasons(item, columns: columns).count + 2
  }

  /// The same in a conversation, where only the last has a gap below it.
  package func entryHeight(_ entry: TimelinePane.Entry, columns: Int, most: Int?) -> Int {
    let indent = entry.isWithin ? RowHeights.within : 0
    let height = tweetHeight(entry.row, columns: columns - indent, most: most)
    return entry.endsThread ? height : height - 1
  }

  /// A name, its text and a gap.
  package func tweetHeight(_ row: Int, columns: Int, most: Int?) -> Int {
    (tweet(row).map { RowHeights.text($0, in: self, columns: columns, most: most).count } ?? 1) + 2
  }
}
