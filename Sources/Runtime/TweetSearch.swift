package import People

/// Finds words in the texts and names of all tweets.
package enum TweetSearch {
  /// The keys of the tweets that have `text` in any case, newest first.
  package static func find(_ text: String, in book: Book) -> [TweetKey] {
    let wanted = text.lowercased()
    return (0..<book.tweets.count).reversed().compactMap { row in
      guard let tweet = book.tweet(row) else { return nil }
      let isFound =
        tweet.text.lowercased().contains(wanted) || tweet.name.lowercased().contains(wanted)
        || tweet.author.description.contains(wanted)
      return isFound ? book.tweets.keys[row] : nil
    }
  }
}
