package import People
package import Queries

/// All tweets and messages from and to contacts as conversations, those first in which something
/// came last. Each is folded to what is new, or to its newest; Enter unfolds it.
///
/// Rows are made for a window around the cursor alone, so that a million tweets open as fast as ten.
package struct TimelinePane: Sendable {
  /// A tweet by its key, which stays when older months are read, and its row, which does not.
  package struct Entry: Identifiable, Equatable, Sendable {
    package let id: TweetKey
    package let row: Int
    /// How many of its conversation before it are folded away.
    package var folded = 0
    /// Whether it stands below another of its conversation.
    package var isWithin = false
    /// Whether a gap follows it.
    package var endsThread = true
  }

  package var list = RowList<Entry>()
  /// The text that the rows are limited to.
  package private(set) var limit = Query.everything
  package private(set) var search = Query.everything
  /// The time of the newest tweet that was there when the timeline was last left; nil at the first
  /// visit, to which nothing is new.
  package private(set) var seen: Moment?
  /// How many are newer than that, no more than `mostNew`.
  package private(set) var new = 0
  /// Counts how often the window went on to other rows.
  private(set) var slides = 0

  private var threads: ThreadIndex?
  /// Which conversations have rows, the newest being 0.
  private var window = 0..<0
  /// Conversations that are unfolded, by their earliest tweet.
  private var unfolded: Set<TweetKey> = []
  private var limited: [TweetKey]?
  /// The rows that the list is limited to, in order of time.
  private var limitedRows: [Int32] = []
  private var found: [TweetKey] = []
  private var foundRows: [Int32] = []
  /// Where the cursor is to go once it is known where that stands, and rows shown above it.
  private var wanted: (key: TweetKey, above: Int)?

  /// Conversations in the window; rows to its end at which it goes on; tweets looked at where all of
  /// them are still being tied together.
  private static let (windowSize, margin, first) = (240, 60, 4000)
  package static let mostNew = 9999
  /// New tweets of one conversation that are shown unfolded.
  private static let newShown = 3

  package init() {}

  /// Whether all conversations there are have been tied together.
  package var isWhole: Bool { threads.map { $0.first == 0 } ?? false }

  /// How many conversations, or tweets that a limit lets through, there are.
  package var total: Int { limited == nil ? threads?.heads.count ?? 0 : limitedRows.count }

  private var heads: [Int32] { limited == nil ? threads?.heads ?? [] : limitedRows }
}

// MARK: - Taking what there is

extension TimelinePane {
  /// Makes ready to be shown: at once with the newest tweets, where the rest is not tied together.
  mutating func open(book: Book) {
    if threads == nil { threads = ThreadIndex(book, newest: TimelinePane.first) }
    countNew(book)
    fill(around: wanted?.key ?? list.selectedItem?.id, book)
  }

  mutating func take(_ threads: ThreadIndex, book: Book, isShown: Bool) {
    self.threads = threads
    self.threads?.takeNewer(of: book)
    if isShown { open(book: book) }
  }

  /// Takes what came behind all others.
  mutating func takeNewer(of book: Book, isShown: Bool) {
    threads?.takeNewer(of: book)
    if isShown { open(book: book) }
  }

  /// Which tweets belong together, as far as that is known.
  mutating func threads(of book: Book) -> ThreadIndex {
    let known = threads ?? ThreadIndex(book, newest: TimelinePane.first)
    threads = known
    return known
  }

  /// The rows are others now: all is to be tied together again.
  mutating func forgetRows(book: Book) {
    guard threads != nil else { return }
    threads = nil
    wanted = wanted ?? list.selectedItem.map { ($0.id, (list.selected ?? 0) - list.top) }
    limitedRows = TimelinePane.rows(of: limited ?? [], book) { book.isOfTimeline($0) }
    foundRows = TimelinePane.rows(of: found, book) { _ in true }
  }

  /// Shows only these tweets, in which the query lets through; all where it asks nothing.
  mutating func limit(to query: Query, _ tweets: [TweetKey], book: Book) {
    limit = query
    limited = query.isEmpty ? nil : tweets
    limitedRows = TimelinePane.rows(of: tweets, book) { book.isOfTimeline($0) }
    fill(around: list.selectedItem?.id, book)
  }

  mutating func take(found query: Query, _ tweets: [TweetKey], book: Book) {
    search = query
    found = tweets
    foundRows = TimelinePane.rows(of: tweets, book) { _ in true }
  }

  private static func rows(
    of keys: [TweetKey], _ book: Book, _ isWanted: (Int) -> Bool
  ) -> [Int32] {
    keys.compactMap { book.tweets.row(of: $0) }.filter(isWanted).map { Int32($0) }.sorted()
  }

  private mutating func countNew(_ book: Book) {
    guard let seen else { return }
    let since = book.tweets.firstRow(since: Moment(milliseconds: seen.milliseconds + 1))
    new = (since..<book.tweets.count).lazy.filter { book.isOfTimeline($0) }
      .prefix(TimelinePane.mostNew).reduce(0) { count, _ in count + 1 }
  }
}

// MARK: - Place

extension TimelinePane {
  /// Where an earlier visit ended: what it had seen, and where the cursor stood.
  mutating func restore(_ place: (key: TweetKey, above: Int)?, seen: Moment?) {
    (wanted, self.seen) = (place, seen)
  }

  /// The user goes: what is there now is not new any more.
  mutating func leave(book: Book) {
    guard threads != nil else { return }
    seen = newest(of: book) ?? seen
  }

  /// The time of the newest tweet that is shown.
  func newest(of book: Book) -> Moment? {
    threads?.heads.last.map { book.tweets.times[Int($0)] }
  }

  /// Whether anything was tied together.
  var isOpen: Bool { threads != nil }
}

// MARK: - Rows

extension TimelinePane {
  private mutating func fill(around key: TweetKey?, _ book: Book) {
    let row = key.flatMap { book.tweets.row(of: $0) }
    let place = row.flatMap { self.place(of: $0) }
    if place != nil || !isWanting { setWindow(around: place ?? 0) }
    makeRows(book)
    guard let wanted, let row, place != nil else { return }
    show(row, book)
    list.restore(above: wanted.above)
    self.wanted = nil
  }

  /// Whether the cursor waits for older conversations to be known.
  private var isWanting: Bool { wanted != nil && !window.isEmpty && !isWhole }

  /// Where a row's conversation stands, the newest being 0.
  private func place(of row: Int) -> Int? {
    guard limited == nil else {
      let place = limitedRows.partitioned { $0 < Int32(row) }
      guard place < limitedRows.count, limitedRows[place] == Int32(row) else { return nil }
      return limitedRows.count - 1 - place
    }
    guard let threads, threads.knows(row) else { return nil }
    return threads.place(of: row).map { threads.heads.count - 1 - $0 }
  }

  private mutating func setWindow(around place: Int) {
    let size = TimelinePane.windowSize
    let start = max(0, min(place - size / 2, heads.count - size))
    window = start..<min(heads.count, start + size)
  }

  private mutating func makeRows(_ book: Book) {
    let heads = heads
    window = min(window.lowerBound, heads.count)..<min(window.upperBound, heads.count)
    var rows: [RowList<Entry>.Row] = []
    for place in window {
      let head = Int(heads[heads.count - 1 - place])
      if let heading = heading(place, heads, book) { rows.append(.heading(heading)) }
      rows += entries(of: head, book).map { .item($0) }
    }
    slides += 1
    list.replace(rows)
  }

  /// What stands above the first that is new, and above the first that is not.
  private func heading(_ place: Int, _ heads: [Int32], _ book: Book) -> String? {
    guard limited == nil, let seen, new > 0 else { return nil }
    func isNew(_ place: Int) -> Bool {
      book.tweets.times[Int(heads[heads.count - 1 - place])] > seen
    }
    if place == 0, isNew(0) { return TimelinePane.newHeading }
    return place > 0 && isNew(place - 1) && !isNew(place) ? TimelinePane.seenHeading : nil
  }

  package static let newHeading = "new"
  package static let seenHeading = "seen before"

  private func entries(of head: Int, _ book: Book) -> [Entry] {
    let keys = book.tweets.keys
    guard limited == nil, let all = threads?.rows(with: head), all.count > 1 else {
      return [Entry(id: keys[head], row: head)]
    }
    let shown = shown(all.filter { $0 <= head }, book)
    return shown.rows.enumerated().map { at, row in
      Entry(
        id: keys[row], row: row, folded: at == 0 ? shown.folded : 0, isWithin: at > 0,
        endsThread: at == shown.rows.count - 1)
    }
  }

  private func shown(_ all: [Int], _ book: Book) -> (rows: [Int], folded: Int) {
    if unfolded.contains(book.tweets.keys[all[0]]) { return (all, 0) }
    let fresh = seen.map { seen in all.count { book.tweets.times[$0] > seen } } ?? 0
    let count = max(1, min(fresh, TimelinePane.newShown))
    return (Array(all.suffix(count)), max(0, all.count - count))
  }
}

// MARK: - Unfolding

extension TimelinePane {
  /// Unfolds the conversation under the cursor; false where nothing of it is folded away.
  mutating func unfold(book: Book) -> Bool {
    guard let entry = list.selectedItem, limited == nil,
      let all = threads?.rows(with: entry.row).filter({ $0 <= head(of: entry.row) }), all.count > 1,
      unfolded.insert(book.tweets.keys[all[0]]).inserted
    else { return false }
    let top = list.top
    makeRows(book)
    list.select { $0.row == all[0] }
    list.scroll(to: top)
    return true
  }

  /// Folds the conversation under the cursor; false where it is not unfolded.
  mutating func fold(book: Book) -> Bool {
    guard let entry = list.selectedItem, limited == nil,
      let earliest = threads?.rows(with: entry.row).first,
      unfolded.remove(book.tweets.keys[earliest]) != nil
    else { return false }
    let (head, top) = (head(of: entry.row), list.top)
    makeRows(book)
    list.select { $0.row == head }
    list.scroll(to: min(top, list.selected ?? 0))
    return true
  }

  /// The latest of a row's conversation that is shown.
  private func head(of row: Int) -> Int {
    threads.flatMap { threads in threads.place(of: row).map { Int(threads.heads[$0]) } } ?? row
  }
}

// MARK: - Moving

extension TimelinePane {
  mutating func move(_ move: CursorMove, book: Book) {
    switch move {
    case .top:
      setWindow(around: 0)
      makeRows(book)
      list.move(.top)
    case .bottom:
      setWindow(around: max(0, heads.count - 1))
      makeRows(book)
      list.move(.bottom)
    case .by(let count): self.move(by: count, book)
    case .to, .roll:
      list.move(move)
      _ = slide(book)
    }
  }

  private mutating func move(by count: Int, _ book: Book) {
    var left = count
    while left != 0 {
      let moved = list.move(by: left)
      left -= moved
      if !slide(book) || moved == 0 { break }
    }
  }

  /// Goes on with other rows where the cursor is near those that are made; false where it is not.
  private mutating func slide(_ book: Book) -> Bool {
    guard let selected = list.selected, let row = list.selectedItem?.row else { return false }
    let isNearTop = selected < TimelinePane.margin && window.lowerBound > 0
    let isNearEnd =
      selected >= list.rows.count - TimelinePane.margin && window.upperBound < heads.count
    guard isNearTop || isNearEnd, let place = place(of: row) else { return false }
    setWindow(around: place)
    makeRows(book)
    return true
  }

  /// Goes to the next tweet that was found, round the end; false where none was.
  mutating func searchOn(forward: Bool, book: Book) -> Bool {
    let known = limited == nil ? foundRows : foundRows.filter { limitedRows.contains($0) }
    guard !known.isEmpty, let row = list.selectedItem?.row else { return false }
    let at = known.partitioned { $0 < Int32(row) }
    let isHere = at < known.count && known[at] == Int32(row)
    let next = forward ? at - 1 : isHere ? at + 1 : at
    // Tweets that are in no conversation that is shown are passed over.
    for step in 0..<known.count {
      let offset = forward ? next - step : next + step
      let other = Int(known[(offset % known.count + known.count) % known.count])
      if place(of: other) != nil {
        show(other, book)
        return true
      }
    }
    return false
  }

  /// Puts the cursor on a row, whose conversation is unfolded where that hides it.
  private mutating func show(_ row: Int, _ book: Book) {
    guard let place = place(of: row) else { return }
    if !window.contains(place) {
      setWindow(around: place)
      makeRows(book)
    }
    guard !list.select(where: { $0.row == row }), limited == nil,
      let earliest = threads?.rows(with: row).first
    else { return }
    unfolded.insert(book.tweets.keys[earliest])
    makeRows(book)
    list.select { $0.row == row }
  }
}
