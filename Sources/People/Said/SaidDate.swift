/// The date that a promise names.
enum SaidDate {
  /// The first date in the words of a promise, and which of them say it, `by` among them.
  static func first(
    in words: [OneLineWord], _ dates: NaturalDate
  ) -> (due: Due, range: Range<Int>)? {
    let lows = words.map(\.low)
    for at in lows.indices where at == 0 || !topics.contains(lows[at - 1]) {
      for (phrase, meaning) in phrases where lows[at...].starts(with: phrase) {
        guard let due = dates.read(words: meaning[...]) else { continue }
        return (due, from(at, lows)..<(at + phrase.count))
      }
      guard isDate(lows, at), let (due, count) = dates.coming(lows[at...]),
        due.day >= dates.today
      else { continue }
      return (due, from(at, lows)..<(at + count))
    }
    return nil
  }

  /// What stands before a day that is only talked about.
  private static let topics: Set<String> = ["about", "of", "for", "from", "since", "over"]

  /// Where a date begins, with the words that lead to it.
  private static func from(_ at: Int, _ lows: [String]) -> Int {
    var start = at
    while start > 0, leads.contains(lows[start - 1]) { start -= 1 }
    return start
  }

  private static let leads: Set<String> = [
    "by", "on", "before", "until", "this", "le", "am", "el", "op", "il", "na", "bis", "d'ici",
    "first", "thing", "the", "end", "of",
  ]

  /// Short names of days are words of other languages, and of this: alone they are none.
  private static func isDate(_ lows: [String], _ at: Int) -> Bool {
    let word = lows[at]
    guard word.count == 3 || word.wholeNumber != nil else { return true }
    if word == "tmr" || word == "tom" { return word == "tmr" }
    let isLed = at > 0 && ["by", "on", "next", "this", "before"].contains(lows[at - 1])
    let isDayOfMonth = at + 1 < lows.count && NaturalDate.month(lows[at + 1]) != nil
    return word.wholeNumber == nil ? isLed || isMonth(lows, at) : isDayOfMonth
  }

  private static func isMonth(_ lows: [String], _ at: Int) -> Bool {
    NaturalDate.month(lows[at]) != nil && at + 1 < lows.count
      && lows[at + 1].wholeNumber != nil
  }

  /// What the reader of dates does not know, in the words that it does.
  private static let phrases: [([String], [String])] = pairs(
    """
    later today = today; this afternoon = today; this evening = today; this morning = today
    this week = friday; end of the week = friday; end of week = friday; eow = friday
    eod = today; end of the day = today; end of day = today; over the weekend = weekend
    at the weekend = weekend; this weekend = weekend; in the morning = tomorrow
    in a couple of days = in 2 days; in a few days = in 3 days; in a bit = today
    in an hour = today; after the weekend = next mon; early next week = next mon
    heute abend = tonight; heute = today; morgen früh = tomorrow; übermorgen = in 2 days
    nächste woche = next week; montag = monday; dienstag = tuesday; mittwoch = wednesday
    donnerstag = thursday; freitag = friday; samstag = saturday; sonntag = sunday
    morgen = tomorrow; am wochenende = weekend
    ce soir = tonight; aujourd'hui = today; demain = tomorrow; après-demain = in 2 days
    la semaine prochaine = next week; lundi = monday; mardi = tuesday; mercredi = wednesday
    jeudi = thursday; vendredi = friday; samedi = saturday; dimanche = sunday
    esta noche = tonight; hoy = today; mañana = tomorrow; pasado mañana = in 2 days
    la próxima semana = next week; la semana que viene = next week; lunes = monday
    martes = tuesday; miércoles = wednesday; jueves = thursday; viernes = friday
    sábado = saturday; domingo = sunday
    stasera = tonight; oggi = today; domani = tomorrow; dopodomani = in 2 days
    la settimana prossima = next week; la prossima settimana = next week; lunedì = monday
    martedì = tuesday; mercoledì = wednesday; giovedì = thursday; venerdì = friday
    sabato = saturday; domenica = sunday
    vanavond = tonight; vandaag = today; overmorgen = in 2 days; volgende week = next week
    maandag = monday; dinsdag = tuesday; woensdag = wednesday; donderdag = thursday
    vrijdag = friday; zaterdag = saturday; zondag = sunday
    hoje = today; amanhã = tomorrow; semana que vem = next week; segunda-feira = monday
    terça-feira = tuesday; quarta-feira = wednesday; quinta-feira = thursday
    sexta-feira = friday
    """)

  private static func pairs(_ table: String) -> [([String], [String])] {
    let rows = table.split { $0 == ";" || $0.isNewline }
    let read = rows.compactMap { row -> ([String], [String])? in
      let sides = row.split(separator: "=").map { $0.split(separator: " ").map(String.init) }
      return sides.count == 2 ? (sides[0], sides[1]) : nil
    }
    return read.sorted { $0.0.count > $1.0.count }
  }
}
