import People
import Scoring
import Testing

@Suite struct StrengthTests {
  @Test func contactDaysDecayAndSaturate() throws {
    var book = SmallBook("sam")
    book.say("anna", .days(0), to: "sam")
    book.say("sam", .days(30), to: "anna")
    book.say("sam", .days(90), to: "anna")
    let strength = book.strength("sam")
    // D = 1 + 2^(−30/90) + 2^(−90/90) = 2.293701, 100·D / (D + 3.5)
    #expect(strength.value.isAbout(39.589560))
    #expect(strength.layer == .active)
    #expect((strength.incoming, strength.outgoing) == (2, 1))
    #expect(strength.last == SmallBook.now)
    #expect(strength.reasons.map(\.phrase) == ["3 days of contact"])
  }

  @Test func aMeetingCountsThree() {
    var book = SmallBook("sam")
    book.say("anna", .days(0), to: "sam")
    book.say("sam", .days(30), to: "anna")
    book.say("sam", .days(90), to: "anna")
    book.log("sam", daysAgo: 60)
    let strength = book.strength("sam")
    // D = 2.293701 + 3·2^(−60/90)
    #expect(strength.value.isAbout(54.448329))
    #expect(strength.reasons.map(\.phrase) == ["3 days of contact", "met 1 time"])
    #expect(strength.reasons.sum.isAbout(strength.value, 1e-9))
  }

  @Test func aDayCountsOnceByWhatCountsMost() {
    var once = SmallBook("sam")
    once.say("sam", .hours(1), to: "anna")
    var often = once
    for minute in 2...30 { often.say("sam", .minutes(minute), to: "anna", kind: .like) }
    #expect(often.strength("sam").value == once.strength("sam").value)
  }

  @Test func likesAloneAreLittle() {
    var book = SmallBook("sam", "jo")
    book.say("sam", .days(0), to: "anna", kind: .like)
    book.say("jo", .days(0), to: "anna", kind: .repost)
    // 100·0.1 / 3.6 and 100·0.2 / 3.7
    #expect(book.strength("sam").value.isAbout(2.777778))
    #expect(book.strength("jo").value.isAbout(5.405405))
  }

  @Test(arguments: [(15, Layer.inner), (7, .close), (3, .active), (1, .acquaintance), (0, .faint)])
  func theLayers(_ days: Int, _ layer: Layer) {
    var book = SmallBook("sam")
    for day in 0..<days { book.say("sam", .days(day), to: "anna") }
    #expect(book.strength("sam").layer == layer)
  }

  @Test(arguments: [(5, 46.153846), (15, 36.363636), (50, 22.222222), (150, 12.5)])
  func aCircleSetByHandCountsAndSaysSo(_ circle: Int, _ points: Double) {
    var book = SmallBook("sam")
    book.person("jo") { $0.circle = circle }
    // 100·d / (d + 3.5) of 3, 2, 1 and 0.5 days
    #expect(book.strength("jo").value.isAbout(points))
    #expect(book.strength("jo").reasons.map(\.points) == [book.strength("jo").value])
    for name in ["sam", "jo"] {
      for day in [0, 30, 90] { book.say(name, .days(day), to: "anna") }
    }
    let (without, with) = (book.strength("sam"), book.strength("jo"))
    #expect(with.value > without.value)
    #expect(with.reasons.map(\.phrase) == ["3 days of contact", "\(with.layer.name), set by hand"])
    #expect(with.reasons.sum.isAbout(with.value, 1e-9))
    #expect(with.layer.rawValue == [5, 15, 50, 150].firstIndex(of: circle))
  }

  @Test func aStarAddsALittleAndACircleSetsTheLayer() {
    var book = SmallBook()
    book.person("sam") {
      $0.isStarred = true
      $0.circle = 15
    }
    let strength = book.strength("sam")
    // 100·2.5 / 6: half a day of the star, two of the circle.
    #expect(strength.value.isAbout(41.666667))
    #expect(strength.reasons.map(\.points) == [strength.value / 5, strength.value * 4 / 5])
    #expect(strength.layer == .close)
    #expect(strength.reasons.map(\.phrase) == ["starred", "close, set by hand"])
    #expect(strength.reasons.sum.isAbout(strength.value, 1e-9))
  }

  @Test func theDayWeMetCounts() {
    var book = SmallBook()
    book.book.put(Contact(id: "c-sam", FieldsSource(["met": ["on": "2026-11-21"]])))
    // 100·3 / 6.5
    #expect(book.strength("sam").value.isAbout(46.153846))
    #expect(book.strength("sam").lastDay == SmallBook.now.utcDay)
    #expect(book.strength("sam").last == nil)
  }

  @Test func theTrendComparesWithAMonthAgo() {
    var book = SmallBook("up", "down", "steady", "gone")
    for day in [1, 2, 3] { book.say("up", .days(day), to: "anna") }
    for day in [31, 32, 33] { book.say("down", .days(day), to: "anna") }
    for week in 0..<100 { book.say("steady", .days(week * 7), to: "anna") }
    #expect(book.strength("up").trend == .up)
    #expect(book.strength("down").trend == .down)
    #expect(book.strength("steady").trend == .steady)
    #expect(book.strength("gone").trend == .steady)
  }

  @Test func theTimelineEndsWithNow() {
    var book = SmallBook("sam")
    for day in [1, 50, 51, 200] { book.say("sam", .days(day), to: "anna") }
    let relations = book.relations()
    let line = relations.timeline(of: book.index("sam"), months: 12, now: SmallBook.now)
    #expect(line.count == 53)
    #expect(line.last == relations.value(book.index("sam"), now: SmallBook.now))
    #expect(line.first == 0)
    // Four weeks ago the newest was not yet there.
    #expect(line[48] < line[52])
    let empty = relations.timeline(of: book.index("anna"), months: 0, now: SmallBook.now)
    #expect(empty == [0])
  }

  @Test func moreContactNeverWeakens() {
    var book = SmallBook("sam")
    var last = 0.0
    for day in stride(from: 400, through: 0, by: -9) {
      book.say("sam", .days(day), to: "anna")
      let value = book.strength("sam").value
      #expect(value >= last)
      last = value
    }
  }

  @Test func silenceNeverStrengthens() {
    var book = SmallBook("sam")
    for day in [0, 3, 40] { book.say("sam", .days(day), to: "anna") }
    let relations = book.relations()
    var last = 100.0
    for day in 0...700 {
      let now = SmallBook.now.adding(seconds: Double(day) * 86400)
      let value = relations.value(book.index("sam"), now: now)
      #expect(value <= last)
      last = value
      let counted = book.index("sam")
      if day % 100 == 0 {
        #expect(book.relations(now: now).value(counted, now: now).isAbout(value, 1e-9))
      }
    }
  }
}

@Suite struct RankingTests {
  @Test func strongestFirstWithoutMeAndTheDeletedAndTheMutedLast() {
    var book = SmallBook("muted", "gone", "weak", "strong")
    for day in 0..<5 {
      book.say("strong", .days(day), to: "anna")
      book.say("muted", .days(day), to: "anna")
      book.say("gone", .days(day), to: "anna")
    }
    book.say("weak", .days(50), to: "anna")
    book.person("muted") { $0.isMuted = true }
    book.person("gone") { $0.isDeleted = true }
    #expect(book.ranked == ["strong", "weak", "muted"])
  }

  @Test func tiesGoToTheLastContactThenToTheName() {
    var book = SmallBook("zoe", "mark", "late", "early")
    book.say("early", .hours(2), to: "anna")
    book.say("late", .hours(1), to: "anna")
    #expect(book.ranked == ["late", "early", "mark", "zoe"])
  }
}

extension SmallBook {
  fileprivate var ranked: [String] {
    let book = made()
    return Relations(book: book, now: SmallBook.now).ranking(book: book, now: SmallBook.now)
      .map { book.contacts[$0].name }
  }
}
