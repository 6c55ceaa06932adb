internal import People

/// Looks for what a query asks among all tweets, newest first. What there are a million of is not
/// for the thread that draws.
package struct TweetSearch: Sendable {
  private let matcher: Matcher
  /// Words of which a tweet has to have one; nil where the query does not say.
  private let anchors: [String]?

  private static let block = 8192

  package init(_ query: Query, _ world: QueryWorld) {
    matcher = Matcher(query, world)
    anchors = query.root.anchors
  }

  /// Gives the rows that match, newest first, some at a time; ends early where `each` says false.
  package func run(_ each: ([Int]) -> Bool) {
    let table = matcher.world.book.tweets
    var found = Found(anchors ?? [], matcher.world.book)
    var end = table.count
    while end > 0 {
      let rows = max(0, end - TweetSearch.block)..<end
      let hits = anchors == nil ? checked(rows.reversed()) : anchored(rows, &found)
      guard each(hits) else { return }
      end = rows.lowerBound
    }
    if table.isEmpty { _ = each([]) }
  }

  private func anchored(_ rows: Range<Int>, _ found: inout Found) -> [Int] {
    let hits = found.rows(in: rows)
    return matcher.query.root.isAnchors ? hits : checked(hits)
  }

  private func checked(_ rows: some Sequence<Int>) -> [Int] {
    let table = matcher.world.book.tweets
    return rows.filter { table.kinds[$0] != .like && matcher.matches(tweet: $0) }
  }
}

/// Where tweets lie that have one of some words, found file by file as their rows are come to.
private struct Found {
  private let words: [String]
  private let book: Book
  private var places: Set<TweetLocation> = []
  private var searched: Set<UInt32> = []

  init(_ words: [String], _ book: Book) {
    (self.words, self.book) = (words, book)
    for word in words { places.formUnion(book.reader.locations(holding: word, inFile: nil)) }
  }

  /// The rows of a block that have one of the words, newest first.
  mutating func rows(in rows: Range<Int>) -> [Int] {
    let (locations, kinds) = (book.tweets.locations, book.tweets.kinds)
    var last: UInt32?
    for row in rows where locations[row].file != last {
      last = locations[row].file
      search(locations[row].file)
    }
    if places.isEmpty { return [] }
    return rows.reversed().filter {
      kinds[$0] != .like && places.contains(locations[$0].withoutFileOfMerged)
    }
  }

  private mutating func search(_ file: UInt32) {
    guard searched.insert(file).inserted else { return }
    for word in words { places.formUnion(book.reader.locations(holding: word, inFile: file)) }
  }
}

extension QueryNode {
  /// Words of which a tweet has to have one, so that the others need not be read; nil where it may
  /// have none.
  var anchors: [String]? {
    switch self {
    case .words(let words), .term(.text(let words)): return [words.text]
    case .all(let nodes): return nodes.compactMap(\.anchors).max { $0.cost > $1.cost }
    case .any(let nodes):
      let sides = nodes.compactMap(\.anchors)
      return sides.count == nodes.count ? sides.flatMap(\.self) : nil
    case .not, .term: return nil
    }
  }

  /// Whether the anchors are all that is asked.
  var isAnchors: Bool {
    switch self {
    case .words: true
    case .any(let nodes): nodes.allSatisfy(\.isAnchors)
    case .all, .not, .term: false
    }
  }
}

extension [String] {
  /// Few and long words are soonest looked for.
  fileprivate var cost: Int { count * 100 - (map(\.utf8.count).min() ?? 0) }
}
