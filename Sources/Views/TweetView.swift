internal import Dashboard
internal import People
internal import Screen

/// A tweet as every list shows it: who and when, then the words.
enum TweetView {
  struct Look {
    var isDim = false
    /// The number at the right end of the first line.
    var score = ""
    /// A word beside the time: `draft`.
    var mark = ""
    /// Lines of text at the most; nil shows all.
    var most: Int?
    /// How many of the conversation before it are folded away.
    var folded = 0
    var isMarked = false
  }

  /// Draws at the top of `area`, not below it; returns how many lines it took.
  static func draw(
    _ tweet: Tweet, _ look: Look, _ state: State, _ area: Rect, _ symbols: Symbols,
    _ grid: inout Grid
  ) -> Int {
    guard area.rows > 0 else { return 0 }
    let place = Point(column: area.column, row: area.row)
    drawWho(tweet, look, state, place, area.columns, symbols, &grid)
    let lines = RowHeights.text(tweet, in: state.book, columns: area.columns, most: look.most)
    for (offset, words) in lines.prefix(area.rows - 1).enumerated() {
      let start = place.down(offset + 1).moved(by: 1)
      if look.isDim {
        grid.put(words.text, at: start, style: .dim, columns: area.columns - 1)
      } else {
        grid.put(words, at: start, columns: area.columns - 1)
      }
    }
    return 1 + min(lines.count, area.rows - 1)
  }

  /// Draws a list of tweets from its top, a gap between them.
  static func draw(
    _ list: RowList<TimelinePane.Entry>, _ look: Look, _ state: State, _ area: Rect,
    _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    var rows = DrawnRows(area)
    var left = area
    for at in list.top..<list.rows.count where left.rows > 0 {
      switch list.rows[at] {
      case .heading(let name):
        grid.put(
          symbols.group + SafeText(name), at: left.origin, style: .dim, columns: left.columns)
        left = left.inset(top: 1)
      case .item(let entry):
        guard let tweet = state.book.tweet(entry.row) else { continue }
        var look = look
        look.folded = entry.folded
        look.isMarked = state.marks.contains(.tweet(tweet.id))
        let place = left.inset(left: entry.isWithin ? RowHeights.within : 0)
        let used = draw(tweet, look, state, place, symbols, &grid)
        rows.add(at, from: left.row, lines: used)
        left = left.inset(top: used + (entry.endsThread ? 1 : 0))
      }
    }
    return rows
  }

  private static func drawWho(
    _ tweet: Tweet, _ look: Look, _ state: State, _ place: Point, _ columns: Int,
    _ symbols: Symbols, _ grid: inout Grid
  ) {
    let time = age(of: tweet.time, at: state.now)
    let right =
      SafeText(time).padded(leftTo: 4)
      + SafeText(look.score).padded(leftTo: look.score.isEmpty ? 0 : 6)
    let marked: SafeText = look.isMarked ? symbols.mark + " " : ""
    let name = marked + SafeText(state.name(of: tweet))
    let note = SafeText(look.mark)
    let room = columns - 2 - right.width - (note.isEmpty ? 0 : note.width + 2)
    let style: Style = look.isDim ? .dim : .strong
    let used = grid.put(name, at: place.moved(by: 1), style: style, columns: room)
    let folded = look.folded > 0 ? "  +\(look.folded) before" : ""
    let handle = SafeText(tweet.author.at + TweetView.mark(tweet) + folded)
    if room - used - 2 > 4 {
      grid.put(handle, at: place.moved(by: used + 3), style: .dim, columns: room - used - 2)
    }
    grid.put(right, at: place.moved(by: columns - right.width), style: .dim)
    grid.put(
      note, at: place.moved(by: columns - right.width - note.width - 2), style: .accentStrong)
  }

  private static func mark(_ tweet: Tweet) -> String {
    switch tweet.kind {
    case .message: "  message"
    case .repost: "  reposted"
    case .quote: "  quoted"
    case .tweet, .reply, .like: ""
    }
  }
}

extension State {
  /// The contact's name, else what the author calls themselves, else the handle.
  func name(of tweet: Tweet) -> String {
    if let contact = book.contact(of: tweet.author) { return contact.displayName }
    return SafeText(tweet.name).isEmpty ? tweet.author.at : tweet.name
  }
}
