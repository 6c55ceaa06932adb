package import People

/// The tags, handles and places of a book, for completion.
package struct QueryVocabulary: Equatable, Sendable {
  /// Each with how many have it, the commonest first.
  package private(set) var tags: [Entry] = []
  package private(set) var places: [Entry] = []
  /// Twitter's without the network, in order.
  package private(set) var handles: [String] = []

  package struct Entry: Equatable, Sendable {
    package let name: String
    package let count: Int
  }

  package init() {}

  package init(_ book: Book, _ words: ContactWords) {
    var (tags, places): ([String: Int], [String: Int]) = ([:], [:])
    for index in book.contacts.indices where book.contacts.marks[index].isDisjoint(with: .apart) {
      for tag in words.names(index, in: .tags) { tags[tag, default: 0] += 1 }
      for place in words.names(index, in: .place) { places[place, default: 0] += 1 }
      handles += words.names(index, in: .handles).map { handle in
        handle.hasPrefix("twitter:") ? String(handle.dropFirst(8)) : handle
      }
    }
    self.tags = QueryVocabulary.sorted(tags)
    self.places = QueryVocabulary.sorted(places)
    handles.sort()
  }

  private static func sorted(_ counts: [String: Int]) -> [Entry] {
    counts.map { Entry(name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// The first handles that start so.
  package func handles(startingWith start: String, most: Int) -> [String] {
    var (low, high) = (0, handles.count)
    while low < high {
      let middle = (low + high) / 2
      if handles[middle] < start { low = middle + 1 } else { high = middle }
    }
    return Array(handles[low...].prefix(most).prefix { $0.hasPrefix(start) })
  }
}
