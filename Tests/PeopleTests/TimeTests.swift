import People
import Testing

/// Moments, days, dues and cadences: as text and in sums.
@Suite struct TimeTests {
  @Test(
    "A moment is read from RFC 3339 and written in UTC",
    arguments: [
      ("2026-11-21T07:14:00Z", "2026-11-21T07:14:00Z"),
      ("2026-11-21T07:14:00.5Z", "2026-11-21T07:14:00.500Z"),
      ("2026-11-21T07:14:00.123456Z", "2026-11-21T07:14:00.123Z"),
      ("2026-11-21t07:14:00z", "2026-11-21T07:14:00Z"),
      ("2026-11-21 07:14:00+02:00", "2026-11-21T05:14:00Z"),
      ("2026-12-31T23:30:00-04:30", "2027-01-01T04:00:00Z"),
      ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
      ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
      ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"),
      ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
      ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
    ])
  func moments(_ text: String, _ expected: String) {
    #expect(Moment(rfc3339: text)?.rfc3339 == expected)
  }

  @Test(
    "What is no moment is none",
    arguments: [
      "", "2026-11-21", "2026-11-21T07:14Z", "2026-11-21T07:14:00", "2026-11-21T07:14:00+0200",
      "2026-11-21T07:14:00.Z", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
      "2026-11-21T24:00:00Z", "2026-11-21T07:60:00Z", "2026-11-21T07:14:61Z",
      " 2026-11-21T07:14:00Z",
      "2026-11-21T07:14:00Z ", "26-11-21T07:14:00Z", "2026-11-21T07:14:00+24:00",
      "2026-11-21T07:14:00-02:60", "２026-11-21T07:14:00Z",
    ])
  func noMoments(_ text: String) { #expect(Moment(rfc3339: text) == nil) }

  @Test("Seconds are added and told apart, before 1970 too")
  func sums() {
    let start = Moment(seconds: 0)
    #expect(start.adding(seconds: -0.0005).milliseconds == -1)
    #expect(start.adding(seconds: 90.25).seconds(since: start) == 90.25)
    #expect(Moment(milliseconds: -1).seconds == -1 && Moment(milliseconds: -1).utcDay.number == -1)
    #expect(Moment(milliseconds: -1) < start)
  }

  @Test("Every day of eight hundred years comes back from its text, one after the other")
  func days() throws {
    var day = try #require(Day("1600-01-01"))
    var weekday = day.weekday
    while day.civil.year < 2400 {
      let (year, month, number) = day.civil
      try #require(Day(day.description) == day && Day(year: year, month: month, day: number) == day)
      day = day + 1
      weekday = (weekday + 1) % 7
      try #require(day.weekday == weekday)
    }
    #expect(Day("1970-01-01")?.number == 0 && Day("2026-11-21")?.weekday == 5)
    #expect(day - (Day("1600-01-01") ?? day) == 2 * 146_097)
  }

  @Test(
    "What is no day is none",
    arguments: [
      "", "2026-11-31", "2025-02-29", "1900-02-29", "2026-00-10", "2026-1-10", "2026-11-0x",
      "2026/11/21", "2026-11-211", "+026-11-21", "２026-11-2",
    ])
  func noDays(_ text: String) { #expect(Day(text) == nil) }

  @Test("A due day comes before its times, and is written as it was read")
  func dues() throws {
    let texts = ["2026-11-21", "2026-11-21T00:00", "2026-11-21T09:30", "2026-11-22"]
    let dues = texts.compactMap { Due($0) }
    #expect(dues.map(\.description) == texts)
    #expect(dues.reversed().sorted() == dues)
    for text in [
      "", "T09:30", "2026-11-21T", "2026-11-21T9:30", "2026-11-21T24:00", "2026-11-21T09:60",
      "2026-11-21T09:30:00", "2026-11-21T+9:30", "2026-11-21T09:-0", "2026-11-21 09:30",
    ] { #expect(Due(text) == nil, "\(text)") }
  }

  @Test(
    "A cadence goes on from a day, and stays in the month",
    arguments: [
      ("10d", "2026-12-01"), ("6w", "2027-01-02"), ("3m", "2027-02-21"), ("1y", "2027-11-21"),
    ])
  func cadences(_ text: String, _ next: String) throws {
    let cadence = try #require(Cadence(text))
    #expect(cadence.description == text)
    #expect(cadence.day(after: try #require(Day("2026-11-21"))).description == next)
  }

  @Test("Months are as long as they are")
  func months() throws {
    let end = try #require(Day("2027-01-31"))
    #expect(end.adding(months: 1).description == "2027-02-28")
    #expect(end.adding(months: 13).description == "2028-02-29")
    #expect(end.adding(months: -2).description == "2026-11-30")
    #expect(end.adding(months: -13).description == "2025-12-31")
    #expect(Cadence("6w")?.days == 42 && Cadence("1y")?.days == 365)
  }

  @Test(
    "What is no cadence is none",
    arguments: ["", "w", "0w", "1000d", "6", "6x", "-6w", "+6w", "6 w", "6W", "1.5w", "６w"])
  func noCadences(_ text: String) { #expect(Cadence(text) == nil) }
}

/// The user's days and minutes, by a zone that is a value.
@Suite struct ZoneTests {
  /// Berlin in 2026: one hour ahead, two from 29 March to 25 October, both at 01:00 UTC.
  private let berlin = Zone { seconds in
    let summer = moment("2026-03-29T01:00:00Z").seconds..<moment("2026-10-25T01:00:00Z").seconds
    return summer.contains(seconds) ? 7200 : 3600
  }

  @Test("Days and minutes are those of the clock on the wall")
  func wall() {
    let late = moment("2026-11-20T23:30:00Z")
    #expect(berlin.day(late).description == "2026-11-21" && berlin.minute(late) == 30)
    let west = Zone { _ in -4 * 3600 }
    #expect(west.day(moment("2026-11-21T03:59:59Z")).description == "2026-11-20")
    #expect(west.minute(moment("2026-11-21T03:59:59Z")) == 23 * 60 + 59)
    #expect(west.day(moment("1969-12-31T00:00:00Z")).description == "1969-12-30")
  }

  @Test("Each minute of the year goes there and back, but for the hour that comes twice")
  func thereAndBack() throws {
    var day = try #require(Day("2026-01-01"))
    while day.civil.year == 2026 {
      for minute in stride(from: 0, to: 1440, by: 30) {
        let there = berlin.moment(day, minute: minute)
        let isSkipped = day.description == "2026-03-29" && (120..<180).contains(minute)
        try #require(berlin.minute(there) == (isSkipped ? minute + 60 : minute))
        try #require(berlin.day(there) == day)
      }
      day = day + 1
    }
  }

  @Test("In the hour that is skipped, the clock counts as if it were not")
  func skipped() throws {
    let day = try #require(Day("2026-03-29"))
    #expect(berlin.moment(day, minute: 150) == moment("2026-03-29T01:30:00Z"))
    #expect(berlin.moment(day, minute: 180) == moment("2026-03-29T01:00:00Z"))
  }
}

/// User names on networks.
@Suite struct HandleTests {
  @Test("are normalised where a person gives them, and strict where a file does")
  func normalised() throws {
    let sam = try #require(Handle(.twitter, "@SamBaker"))
    #expect(
      sam.description == "twitter:sambaker" && sam.at == "@sambaker" && sam.name == "sambaker")
    #expect(Handle(sam.description) == sam && sam.network == .twitter)
    #expect(Handle(.mastodon, "@Anna@Tide.example")?.description == "mastodon:anna@tide.example")
    #expect(Handle("mastodon:anna@tide.example")?.at == "@anna@tide.example")
    #expect(Handle(.linkedin, "ÉMILE")?.description == "linkedin:émile")
  }

  @Test(
    "are refused otherwise",
    arguments: [
      "", "sambaker", "twitter:", "twitter:@sam", "twitter:Sam", "twitter:sam b", "twitter:sam\n",
      "twitter:s\u{7F}", "myspace:sam", ":sam", "twitter:\u{A0}sam", "linkedin:ÉMILE",
      "TWITTER:sam",
    ])
  func refused(_ text: String) { #expect(Handle(text) == nil) }

  @Test("given with nothing in them are none")
  func nothing() {
    for name in ["", "@", "@@", " ", "sam baker"] { #expect(Handle(.twitter, name) == nil) }
  }
}
