package import People

/// All that passed by tweets and messages between a contact and me.
package struct Exchanges: Equatable, Sendable {
  /// How much went each way within about a month.
  package struct Month: Equatable, Sendable {
    package var incoming = 0
    package var outgoing = 0
  }

  /// The newest, newest first: as many as anybody scrolls through.
  package private(set) var entries: [ContactPage.Entry] = []
  /// The past twelve months of 30.4 days, the last one up to now.
  package private(set) var months = Array(repeating: Month(), count: 12)
  /// Whether all rows were looked at.
  package private(set) var isWhole = false
  /// The time of the first row that was looked at.
  private var since: Moment?

  static let most = 500
  private static let monthSeconds = 30.4 * 86400

  package init() {}

  /// - Parameter newest: how many of the newest rows to look at; nil for all.
  package init(
    with contact: Contact, _ book: Book, now: Moment, newest: Int? = nil
  ) {
    let table = book.tweets
    let theirs = Set(book.handleNumbers(of: contact))
    let first = newest.map { max(0, table.count - $0) } ?? 0
    isWhole = first == 0
    since = first < table.count ? table.times[first] : nil
    for row in (first..<table.count).reversed() where table.kinds[row] != .like {
      guard let isMine = book.passed(row, with: theirs) else { continue }
      count(table.times[row], isMine, now)
      guard entries.count < Exchanges.most else { continue }
      entries.append(
        ContactPage.Entry(
          id: "t\(table.keys[row])", content: .tweet(table.keys[row]), time: table.times[row]))
    }
  }

  private mutating func count(_ time: Moment, _ isMine: Bool, _ now: Moment) {
    let ago = now.seconds(since: time) / Exchanges.monthSeconds
    guard ago >= 0, ago < 12 else { return }
    if isMine {
      months[11 - Int(ago)].outgoing += 1
    } else {
      months[11 - Int(ago)].incoming += 1
    }
  }

  /// These, with what is older from others that looked further back.
  func continued(by older: Exchanges) -> Exchanges {
    guard let since, !isWhole else { return self }
    var all = self
    all.entries += older.entries.filter { $0.time < since }
    all.entries.removeLast(max(0, all.entries.count - Exchanges.most))
    all.months = older.months
    all.isWhole = older.isWhole
    return all
  }
}

extension Book {
  /// Whether a row went between these handles and me, and then whether I wrote it.
  fileprivate func passed(_ row: Int, with theirs: Set<HandleNumber>) -> Bool? {
    let author = tweets.authors[row]
    if isMine(author) { return tweets.isAddressed(row) { theirs.contains($0) } ? true : nil }
    return theirs.contains(author) && tweets.isAddressed(row) { isMine($0) } ? false : nil
  }
}
