internal import Dashboard
internal import People
internal import Scoring
internal import Screen

/// How much of what I say is conversation, with where it was, and month by month.
enum ConversationPart {
  static func lines(_ found: Insights, _ columns: Int, _ symbols: Symbols) -> [StyledLine] {
    let title = StyledLine.title("conversation against broadcast", symbols)
    guard let share = found.conversation.share else {
      return [title, StyledLine((" You said nothing of late: r answers somebody.", .dim))]
    }
    let interval = found.conversation.interval
    var now = StyledLine((" ", .plain), (percent(share), .accentStrong))
    now.add(" of your tweets talk with somebody ")
    now.add(
      SafeText("(\(percent(interval.lowerBound)) to \(percent(interval.upperBound)))"), .dim)
    return [
      title, now, StyledLine((" ", .plain), (before(found, symbols), .dim)),
      StyledLine((" ", .plain), (gauge(share, interval, min(columns - 2, 50), symbols), .accent)),
    ] + months(found, columns, symbols)
  }

  private static func before(_ found: Insights, _ symbols: Symbols) -> SafeText {
    let standing = SafeText(found.conversation.standing)
    guard let before = found.conversationBefore.share else { return standing }
    return standing + " " + symbols.dot + " was " + percent(before) + " three months ago"
  }

  /// From no conversation to nothing else: the interval, and the share in it.
  private static func gauge(
    _ share: Double, _ interval: ClosedRange<Double>, _ columns: Int, _ symbols: Symbols
  ) -> SafeText {
    let last = max(1, columns - 1)
    let place = { (part: Double) in Int((part * Double(last)).rounded()) }
    return (0..<max(1, columns)).map { at -> SafeText in
      if at == place(share) { return symbols.layer(.inner) }
      let isWithin = (place(interval.lowerBound)...place(interval.upperBound)).contains(at)
      return isWithin ? symbols.alphabet == .unicode ? "━" : "=" : symbols.dash
    }.joined()
  }

  /// A bar for the share of each month, with its percents below.
  private static func months(
    _ found: Insights, _ columns: Int, _ symbols: Symbols
  ) -> [StyledLine] {
    let width = columns >= 56 ? 4 : 3
    var (bars, numbers) = (StyledLine((" ", .plain)), StyledLine((" ", .plain)))
    for month in found.months {
      let bar = Plot.bar(month.share ?? 0, of: 1, symbols.alphabet)
      bars.add((bar + bar).padded(to: width), .accent)
      let number = month.share.map { "\(Int(($0 * 100).rounded()))" } ?? symbols.dot.text
      // Where there is no room between, a hundred is what is left out.
      numbers.add(SafeText(number.count < width ? number : "").padded(to: width), .dim)
    }
    bars.add(" twelve months", .dim)
    numbers.add(" percent", .dim)
    return [bars, numbers]
  }
}

/// How often and how fast answers go both ways.
enum AnswersPart {
  /// Seconds up to which an answer counts as one of each kind.
  private static let limits = [300.0, 3600, 21600, 86400, 604_800]
  private static let names = ["5 min", "1 h", "6 h", "1 day", "1 week", "later", "never"]

  static func lines(_ found: Insights, _ columns: Int, _ symbols: Symbols) -> [StyledLine] {
    let title = StyledLine.title("answers, the past year, by turn", symbols)
    guard found.mine.turns + found.theirs.turns > 0 else {
      return [title, StyledLine((" Nobody asked, and you asked nobody.", .dim))]
    }
    var lines = [title]
    let isNarrow = columns < 46
    var header = StyledLine((SafeText("      answered").padded(to: isNarrow ? 18 : 22), .dim))
    for name in ["quarter", "half", "most"] {
      header.add(SafeText(name).padded(leftTo: isNarrow ? 7 : 8), .dim)
    }
    if !isNarrow { header.add(" within", .dim) }
    lines.append(header)
    lines += [row("you", found.mine, isNarrow), row("they", found.theirs, isNarrow)]
    let (mine, theirs) = (counts(found.mine), counts(found.theirs))
    let bar = max(4, min(24, (columns - 22) / 2))
    for (at, name) in names.enumerated() {
      var line = StyledLine((SafeText(" \(name)").padded(to: 8), .dim))
      line.add(SafeText("\(mine[at])").padded(leftTo: 6) + " ", .dim)
      line.add(rule(mine[at], found.mine.turns, bar, symbols), .accent)
      line.add(SafeText("\(theirs[at])").padded(leftTo: 6) + " ", .dim)
      line.add(rule(theirs[at], found.theirs.turns, bar, symbols), .good)
      lines.append(line)
    }
    return lines
  }

  /// `you   76 % of 80         4 min   12 min     2 h`: within which time a quarter, half and three
  /// quarters of the answers came.
  private static func row(
    _ who: SafeText, _ times: AnswerTimes, _ isNarrow: Bool
  ) -> StyledLine {
    var line = StyledLine((" " + who.padded(to: 5), .strong))
    guard let rate = times.rate else {
      line.add("nothing to answer", .dim)
      return line
    }
    line.add(percent(rate), .accentStrong)
    let room = (isNarrow ? 12 : 16) - percent(rate).width
    line.add(SafeText(" of \(times.turns)").padded(to: room), .plain)
    for share in [0.25, 0.5, 0.75] {
      let time = times.quantile(share).map { length(seconds: $0) } ?? ""
      line.add(time.padded(leftTo: isNarrow ? 7 : 8), share == 0.5 ? .strong : .plain)
    }
    return line
  }

  private static func counts(_ times: AnswerTimes) -> [Int] {
    times.counts(below: limits) + [times.turns - times.answered]
  }

  private static func rule(
    _ count: Int, _ all: Int, _ columns: Int, _ symbols: Symbols
  ) -> SafeText {
    Plot.rule(Double(count), of: Double(all), columns: columns, symbols.alphabet)
      .padded(to: columns)
  }
}

/// What I owe an answer to, and how it grew.
enum DebtPart {
  static func lines(_ debt: ReplyDebt, _ columns: Int, _ symbols: Symbols) -> [StyledLine] {
    let title = StyledLine.title("reply debt", symbols)
    var now = StyledLine((" ", .plain))
    if let longest = debt.longest, let median = debt.median {
      now.add(SafeText("\(debt.now)"), .accentStrong)
      now.add(debt.now == 1 ? " waits for you: " : " wait: the longest ")
      now.add(length(seconds: longest))
      if debt.now > 1 { now.add(", half over " + length(seconds: median)) }
    } else {
      now.add("Nobody waits for you.", .good)
    }
    let most = Double(debt.weeks.max() ?? 0)
    let width = columns >= 56 ? 4 : 3
    var (bars, numbers) = (StyledLine((" ", .plain)), StyledLine((" ", .plain)))
    for count in debt.weeks {
      let bar = Plot.bar(Double(count), of: most, symbols.alphabet)
      bars.add((bar + bar).padded(to: width), .warning)
      let number = count < 1000 ? "\(count)" : "\(count / 1000)k"
      numbers.add(SafeText(number.count < width ? number : "").padded(to: width), .dim)
    }
    bars.add(" by week", .dim)
    numbers.add(" waited", .dim)
    return [title, now, StyledLine(("", .plain)), bars, numbers]
  }
}

/// When in the week things are said: a row a day, a place an hour, the darker the more.
enum HoursPart {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  static func lines(
    _ title: String, _ hours: [Int], _ columns: Int, _ symbols: Symbols
  ) -> [StyledLine] {
    guard let busiest = BusyHours.busiest(hours) else {
      return [
        .title("\(title): nothing yet", symbols),
        StyledLine((" A year of tweets fills this.", .dim)),
      ]
    }
    let name = BusyHours.name(ofHour: busiest)
    let width = InsightsLayout.hourWidth(columns: columns)
    let most = Double(hours[busiest])
    var axis = StyledLine(("    ", .plain))
    for hour in stride(from: 0, to: 24, by: 6) {
      axis.add(SafeText("\(hour)").padded(to: 6 * width), .dim)
    }
    let rows = days.enumerated().map { day, name in
      var line = StyledLine((SafeText(name).padded(to: 4), .dim))
      for hour in 0..<24 {
        line.add(
          Plot.shade(Double(hours[day * 24 + hour]), of: most, width: width, symbols.alphabet),
          .accent)
      }
      return line
    }
    return [.title("\(title): \(name)", symbols), axis] + rows
  }
}
