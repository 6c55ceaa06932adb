import Testing

@testable import People

@Suite("The table of tweets")
struct TweetTableTests {
  func table(_ times: [Int64]) -> TweetTable {
    var table = TweetTable()
    for (row, time) in times.enumerated() {
      var entry = TweetTable.Entry(
        key: TweetKey(row) + 100, time: Moment(seconds: time), author: HandleNumber(row),
        kind: .tweet, location: TweetLocation(file: 0, offset: UInt32(row), length: 1))
      entry.mentions = Array(repeating: 7, count: row % 3)
      table.append(entry)
    }
    return table
  }

  @Test("finds a row by its key, also after sorting and removing")
  func rows() {
    var table = table((0..<5000).map { ($0 * 7919) % 5003 })
    table.sort()
    #expect(zip(table.times, table.times.dropFirst()).allSatisfy { $0 < $1 })
    table.remove([100, 4099])
    #expect(table.count == 4998)
    #expect(table.row(of: 100) == nil)
    for row in 0..<table.count {
      #expect(table.row(of: table.keys[row]) == row)
      #expect(table.mentions(row).count == Int(table.authors[row]) % 3)
    }
  }

  @Test("gives ids the keys of the table it grows from")
  func keys() {
    var first = TweetTable()
    let (odd, twitter) = (TweetID("mastodon:odd"), TweetID("twitter:12"))
    let key = first.key(of: odd)
    var second = TweetTable(keysOf: first)
    #expect(second.key(of: TweetID("mastodon:other")) != key)
    #expect(second.key(of: odd) == key)
    #expect(second.key(of: twitter) == first.key(of: twitter))
  }
}
