internal import JSONText
internal import People

/// The long texts of an archive, which stand apart from their tweets.
///
/// A note has an id of its own. It belongs to the tweet that was made in the same second and starts
/// with the same words.
final class Notes {
  struct Note {
    var raw: String
    var links: [TextLink]
    /// Screen names.
    var mentions: [String]
    var place: Place

    /// Notes are not escaped, and their offsets count code points.
    func render(_ text: inout TweetText, media: [String]) -> String {
      var raw = raw
      return raw.withUTF8 {
        text.render(UnsafeRawBufferPointer($0), links: links, media: media, isEscaped: false)
      }
    }
  }

  /// So many characters decide.
  private static let compared = 60
  private var bySecond: [Int64: [Note]] = [:]
  private var found: Set<Int64> = []

  func take(_ element: JSON, _ place: Place) -> Entries.Verdict {
    guard let note = element["noteTweet"], let core = note["core"], let raw = core["text"]?.text,
      let time = note["createdAt"]?.moment
    else { return .skipped(.incomplete) }
    let links = core["urls"]?.elements.compactMap(Notes.link) ?? []
    let mentions = core["mentions"]?.elements.compactMap { $0["screenName"]?.text } ?? []
    let taken = Note(raw: raw, links: links, mentions: mentions, place: place)
    bySecond[time.seconds, default: []].append(taken)
    return .taken
  }

  /// The long text of the tweet that was made at `time` and is cut to `raw`.
  func note(of time: Moment, _ raw: UnsafeRawBufferPointer, _ text: inout TweetText) -> Note? {
    guard let notes = bySecond[time.seconds] else { return nil }
    let start = text.render(raw).unicodeScalars.prefix(Notes.compared)
    let note = notes.first { $0.raw.unicodeScalars.starts(with: start.prefix(Notes.compared)) }
    if note != nil { found.insert(time.seconds) }
    return note
  }

  /// Where the notes stand whose tweets did not turn up.
  var lost: [Place] {
    bySecond.filter { !found.contains($0.key) }.values.flatMap { $0 }.map(\.place)
      .sorted { ($0.file, $0.entry) < ($1.file, $1.entry) }
  }

  private static func link(_ url: JSON) -> TextLink? {
    guard let short = url["shortUrl"]?.words, let long = url["expandedUrl"]?.words,
      let from = url["fromIndex"]?.whole, let to = url["toIndex"]?.whole, from <= to
    else { return nil }
    return TextLink(range: from..<to, short: short, url: long)
  }
}
