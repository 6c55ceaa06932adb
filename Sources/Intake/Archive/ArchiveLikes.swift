internal import JSONText
internal import People

/// Reads the elements of `like.js`.
///
/// An archive tells neither who wrote a tweet that I liked nor when I liked it. My like is kept as
/// `twitter:like-<tweet>`, at the time when the tweet was written, or my account was made where
/// that was later.
struct ArchiveLikes {
  /// Where tweets come from whose text is a like's: see `Settling.addParents`.
  static let parentSource = "x-archive-like"

  let owner: Owner
  let harvest: Harvest

  func take(_ element: JSON) -> Entries.Verdict {
    let json = element["like"] ?? element
    guard let id = json["tweetId"]?.id else { return .skipped(.incomplete) }
    let times = [Snowflake.time(id), owner.created].compactMap { $0 }
    guard let time = times.max() else { return .skipped(.likeWithoutTime) }
    var like = Tweet(
      id: TweetID("twitter:like-\(id)"), time: time, author: owner.handle, kind: .like)
    like.authorID = owner.id.map { String($0) } ?? ""
    like.of = TweetID(twitter: id)
    like.text = json["fullText"]?.text?.unescaped ?? ""
    like.source = "x-archive"
    return harvest.add(like)
  }
}
