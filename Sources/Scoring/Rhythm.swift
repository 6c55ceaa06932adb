package import People

/// When somebody is about, by the times of their tweets: the hours and weekdays of the user's zone.
package struct Rhythm: Equatable, Sendable {
  /// Tweets by the hour they begin in, 24 of them, and by weekday, seven from Monday. What came as an
  /// answer to me counts `answerWeight` times: then they did not only write, they answered.
  package private(set) var hours = Array(repeating: 0, count: 24)
  package private(set) var weekdays = Array(repeating: 0, count: 7)
  private var count = 0

  private static let answerWeight = 3
  /// With less than so much no hour, and no weekday, stands out. Guesses.
  private static let (enoughForHours, enoughForDays) = (8, 20)
  /// A weekday stands out by so many times its share. A guess.
  private static let standsOut = 1.4

  package init() {}

  mutating func add(_ time: Moment, isAnswer: Bool, zone: Zone) {
    let weight = isAnswer ? Rhythm.answerWeight : 1
    hours[zone.minute(time) / 60] += weight
    weekdays[zone.day(time).weekday] += weight
    count += weight
  }

  /// The two hours in which they write most, as the hour that these begin in, and their share; nil
  /// while too little is known.
  package var best: (hour: Int, share: Double)? {
    guard count >= Rhythm.enoughForHours else { return nil }
    let pairs = hours.indices.map { (hour: $0, count: hours[$0] + hours[($0 + 1) % 24]) }
    guard let most = pairs.max(by: { ($0.count, $1.hour) < ($1.count, $0.hour) }) else {
      return nil
    }
    return (most.hour, Double(most.count) / Double(count))
  }

  /// The weekday, from 0 for Monday, on which they write clearly more than on others; nil for none.
  package var bestWeekday: Int? {
    guard count >= Rhythm.enoughForDays, let most = weekdays.max(),
      Double(most) * 7 >= Rhythm.standsOut * Double(count)
    else { return nil }
    return weekdays.firstIndex(of: most)
  }

  /// The next time after a moment that fits their rhythm; nil while none is known.
  package func next(after moment: Moment, zone: Zone) -> Moment? {
    guard let best else { return nil }
    let first = zone.day(moment)
    for day in 0...8 {
      let day = first + day
      if let bestWeekday, day.weekday != bestWeekday { continue }
      let time = zone.moment(day, minute: best.hour * 60)
      if time > moment { return time }
    }
    return nil
  }
}
