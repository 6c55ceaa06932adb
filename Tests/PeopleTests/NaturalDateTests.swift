import People
import Testing

/// Dates as people type them, on Saturday 21 November 2026 at 09:14.
@Suite struct NaturalDateTests {
  private let dates = NaturalDate(now: moment("2026-11-21T09:14:00Z"), zone: .utc)

  @Test(
    "are read",
    arguments: [
      ("today", "2026-11-21"), ("tonight", "2026-11-21T19:00"), ("tomorrow", "2026-11-22"),
      ("tmr", "2026-11-22"), ("Tomorrow", "2026-11-22"), ("yesterday", "2026-11-20"),
      ("weekend", "2026-11-28"), ("sunday", "2026-11-22"), ("sat", "2026-11-28"),
      ("fri", "2026-11-27"), ("on fri", "2026-11-27"), ("by Friday", "2026-11-27"),
      ("this tue", "2026-11-24"), ("tues", "2026-11-24"), ("next tue", "2026-11-24"),
      ("next sun", "2026-11-29"), ("next week", "2026-11-23"), ("next month", "2026-12-01"),
      ("next year", "2027-01-01"), ("in 2 weeks", "2026-12-05"), ("2 weeks", "2026-12-05"),
      ("2w", "2026-12-05"), ("6w", "2027-01-02"), ("in a week", "2026-11-28"),
      ("3 days", "2026-11-24"), ("in 0 days", "2026-11-21"), ("in a month", "2026-12-21"),
      ("3m", "2027-02-21"), ("1y", "2027-11-21"), ("in an hour", "2026-11-21T10:14"),
      ("2h", "2026-11-21T11:14"), ("90 min", "2026-11-21T10:44"), ("20h", "2026-11-22T05:14"),
      ("4 dec", "2026-12-04"), ("dec 4", "2026-12-04"), ("4 December 2027", "2027-12-04"),
      ("21 nov", "2026-11-21"), ("20 nov", "2027-11-20"), ("29 feb", "2028-02-29"),
      ("after 6 jan", "2027-01-07"), ("after fri", "2026-11-28"), ("9:30", "2026-11-21T09:30"),
      ("9:14", "2026-11-22T09:14"), ("at 6pm", "2026-11-21T18:00"), ("noon", "2026-11-21T12:00"),
      ("12am", "2026-11-22T00:00"), ("12:05pm", "2026-11-21T12:05"),
      ("tue 9:30", "2026-11-24T09:30"), ("next tue at 9:30", "2026-11-24T09:30"),
      ("tomorrow noon", "2026-11-22T12:00"), ("tonight 21:00", "2026-11-21T21:00"),
      ("4 dec 9am", "2026-12-04T09:00"), ("2026-12-04", "2026-12-04"),
      ("2026-12-04T09:30", "2026-12-04T09:30"), ("2026-12-04 09:30", "2026-12-04T09:30"),
      ("2026-12-04 9:30", "2026-12-04T09:30"), ("2026-12-04 9am", "2026-12-04T09:00"),
      ("on 2026-12-04", "2026-12-04"), ("after 2026-12-31", "2027-01-01"),
      ("  tue   9:30 ", "2026-11-24T09:30"),
    ])
  func read(_ text: String, _ expected: String) {
    #expect(dates.read(text)?.description == expected)
  }

  @Test(
    "are not guessed",
    arguments: [
      "", " ", "someday", "next", "after", "at", "in", "in 2", "in tue", "-3 days", "1000 days",
      "30 feb", "31 nov", "0 dec", "4 dec 12", "dec", "4", "25:00", "9:60", "9:5", "13pm", "0am",
      "tomorrow at 25:00", "2026-02-30", "2026-13-01", "mo", "99999999999999999999 dec",
      "99999999999999999999d", "9:+5", "+9:30", "2026-12-04T+9:30", "+4 dec", "٤ dec",
    ])
  func refused(_ text: String) { #expect(dates.read(text) == nil) }

  @Test(
    "at the start of a promise, the longest one counts",
    arguments: [
      ("fri send slides", "2026-11-27", "send slides"),
      ("tue 9:30 call about the fair", "2026-11-24T09:30", "call about the fair"),
      ("in 6w say hello", "2027-01-02", "say hello"),
      ("4 dec 2027 party", "2027-12-04", "party"),
      ("next tue at 9am ask", "2026-11-24T09:00", "ask"), ("tomorrow", "2026-11-22", ""),
      ("2h 4 dec", "2026-11-21T11:14", "4 dec"),
    ])
  func prefix(_ text: String, _ due: String, _ rest: String) {
    let read = dates.readPrefix(text)
    #expect(read?.due.description == due && read?.rest == rest)
    #expect(dates.readPrefix("send slides fri") == nil)
  }

  @Test(
    "follow the user's clock, not that of Greenwich",
    arguments: [
      // 23:30 on Friday in New York in summer; 05:30 on Saturday in Berlin.
      (-4, "today", "2026-11-20"), (-4, "tomorrow", "2026-11-21"), (-4, "sat", "2026-11-21"),
      (-4, "fri", "2026-11-27"), (-4, "23:45", "2026-11-20T23:45"), (-4, "2h", "2026-11-21T01:30"),
      (-4, "9:30", "2026-11-21T09:30"), (2, "today", "2026-11-21"), (2, "sat", "2026-11-28"),
      (2, "9:30", "2026-11-21T09:30"), (2, "2h", "2026-11-21T07:30"),
      (2, "5am", "2026-11-22T05:00"),
    ])
  func zones(_ hours: Int, _ text: String, _ expected: String) {
    let zone = Zone { _ in hours * 3600 }
    let dates = NaturalDate(now: moment("2026-11-21T03:30:00Z"), zone: zone)
    #expect(dates.read(text)?.description == expected)
  }

  @Test("at the end of a month and of a year stay in the calendar")
  func ends() {
    func read(_ text: String, _ now: String) -> String? {
      NaturalDate(now: moment(now), zone: .utc).read(text)?.description
    }
    #expect(read("in a month", "2026-01-31T12:00:00Z") == "2026-02-28")
    #expect(read("in a month", "2028-01-31T12:00:00Z") == "2028-02-29")
    #expect(read("1y", "2028-02-29T12:00:00Z") == "2029-02-28")
    #expect(read("next month", "2026-12-31T12:00:00Z") == "2027-01-01")
    #expect(read("tomorrow", "2026-12-31T12:00:00Z") == "2027-01-01")
    #expect(read("29 feb", "2097-01-01T12:00:00Z") == "2104-02-29")
    #expect(read("next mon", "2026-11-23T12:00:00Z") == "2026-11-30")
  }
}

func moment(_ text: String) -> Moment { Moment(rfc3339: text)! }
