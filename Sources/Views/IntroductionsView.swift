internal import Commands
internal import Dashboard
internal import People
internal import Queries
internal import Scoring
internal import Screen

/// Whom I introduce: who is next to say a word, who could meet and why, and what came of it.
enum IntroductionsView {
  static func draw(
    _ state: State, _ pane: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    let list = state.introductions.list
    PaneTitle.draw(
      "Introductions", detail: detail(state), limit: state.introductions.limit.text,
      isFocused: state.focus == .introductions, pane, &grid)
    let area = PaneLayout.list(pane)
    if list.rows.isEmpty { drawEmpty(state, area, &grid) }
    return DrawnRows.drawing(list, in: area, symbols, &grid) { entry, area, grid in
      let lines = IntroductionLines(entry, state, symbols).lines
      lines.draw(in: area, &grid)
      return (lines.count, entry.height)
    }
  }

  private static func detail(_ state: State) -> String {
    guard let tally = state.introductions.tally, tally.made > 0 else { return "" }
    let quiet = tally.quiet > 0 ? " · \(tally.quiet) gone quiet" : ""
    return "\(tally.made) made · \(tally.took) took\(quiet)"
  }

  private static func drawEmpty(_ state: State, _ area: Rect, _ grid: inout Grid) {
    let words =
      !state.introductions.limit.isEmpty
      ? "Nobody matches; Esc shows all."
      : state.introductions.found == nil
        ? "looking who could meet…"
        : "Nobody to introduce yet: i on a contact begins, Tab shows what people look for."
    EmptyList.draw(words, in: area, &grid)
  }
}

/// A line with something at its right end.
struct EndedLine {
  let left: [(SafeText, Style)]
  var right: SafeText = ""
  var style = Style.dim

  func draw(at place: Point, _ columns: Int, _ grid: inout Grid) {
    let room = columns - (right.isEmpty ? 0 : right.width + 1)
    var used = 0
    for (text, style) in left where used < room {
      used += grid.put(text, at: place.moved(by: used), style: style, columns: room - used)
    }
    guard right.width <= columns else { return }
    grid.put(right, at: place.moved(by: columns - right.width), style: style)
  }
}

extension [EndedLine] {
  /// As many as there is room for, from the top of a block on.
  func draw(in area: Rect, _ grid: inout Grid) {
    for (row, line) in prefix(area.rows).enumerated() {
      line.draw(at: area.origin.down(row).moved(by: 1), area.columns - 1, &grid)
    }
  }
}

/// The lines of one introduction, match or idea: as many as its height less the gap below.
struct IntroductionLines {
  private let entry: IntroductionsPane.Entry
  private let state: State
  private let symbols: Symbols

  init(_ entry: IntroductionsPane.Entry, _ state: State, _ symbols: Symbols) {
    (self.entry, self.state, self.symbols) = (entry, state, symbols)
  }

  var lines: [EndedLine] {
    switch entry.content {
    case .introduction(let introduction, let standing): lines(introduction, standing)
    case .match(let match):
      [EndedLine(left: names, right: SafeText("\(Int(match.score.rounded()))"))]
        + side(match.need, "looks for") + side(match.offer, "can give")
        + [EndedLine(left: [(SafeText(match.why), .accent)])]
    case .idea(let why): [EndedLine(left: names), EndedLine(left: [(SafeText(why), .dim)])]
    }
  }

  private var names: [(SafeText, Style)] {
    [
      (SafeText(state.name(entry.a)), .strong), (" and ", .dim),
      (SafeText(state.name(entry.b)), .strong),
    ]
  }

  private func lines(
    _ introduction: Introduction, _ standing: IntroductionStanding
  ) -> [EndedLine] {
    let style: Style =
      switch standing.stage {
      case .quiet: .warning
      case .thanked, .spoke: .good
      case .proposed, .asked, .agreed, .made, .closed: .dim
      }
    let title = EndedLine(
      left: names, right: SafeText(standing.words(at: state.now)), style: style)
    let why = EndedLine(left: [(SafeText(introduction.why), .dim)])
    guard standing.next != .nothing else { return [title, why] }
    return [title, why, EndedLine(left: next(standing))]
  }

  /// `Jo looks for soup for forty`, and below it the tweet that says so.
  private func side(_ side: NeedMatch.Side, _ verb: String) -> [EndedLine] {
    let words = SafeText("\(state.name(side.contact)) \(verb) \(side.what)")
    let said = EndedLine(left: [(words, .plain)])
    guard let id = side.evidence else { return [said] }
    let tweet = state.book.tweet(id)
    let text = tweet.map { SafeText(" “\($0.text)”", columns: 300) } ?? " (the tweet is not here)"
    let when = tweet.map { SafeText(age(of: $0.time, at: state.now)) } ?? ""
    return [said, EndedLine(left: [(text, .dim)], right: when)]
  }

  /// What would bring it on, with the tweet that shows that it happened already.
  private func next(_ standing: IntroductionStanding) -> [(SafeText, Style)] {
    let keys = (SafeText(keys(standing.next)), Style.dim)
    guard let sign = standing.sign.flatMap({ state.book.tweets.row(of: $0) }),
      let tweet = state.book.tweet(sign)
    else { return [(SafeText(state.book.words(of: standing)), .accent), keys] }
    let name = state.book.subject(tweet).name
    return [
      (SafeText("\(name) \(age(of: tweet.time, at: state.now)) ago: "), .accent),
      (SafeText("“\(tweet.text)”", columns: 300), .plain), (" y takes it", .dim),
    ]
  }

  private func keys(_ next: IntroductionStanding.Next) -> String {
    let (write, yes) = (state.keymap.key(of: .introduce), state.keymap.key(of: .sayYes))
    guard let write, let yes else { return "" }
    switch next {
    case .ask, .make: return " · \(write) writes it, \(yes) if you did"
    case .agree: return " · \(yes) once they say yes"
    case .speak: return " · \(yes) once they spoke"
    case .thank: return " · \(yes) once you know"
    case .nothing: return ""
    }
  }
}
