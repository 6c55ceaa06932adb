/// The user's time zone, as the offset it has at each moment. A value, so that tests fix it.
package struct Zone: Sendable {
  /// Seconds east of UTC at a moment given in seconds since 1970.
  package let offset: @Sendable (Int64) -> Int

  package init(offset: @escaping @Sendable (Int64) -> Int) { self.offset = offset }

  package static let utc = Zone { _ in 0 }

  /// The user's day at a moment.
  package func day(_ moment: Moment) -> Day {
    Day(number: Int32(clamping: localSeconds(moment).floorDivided(by: 86400)))
  }

  /// Minutes since the user's midnight, 0–1439.
  package func minute(_ moment: Moment) -> Int {
    Int(localSeconds(moment).floorRemainder(by: 86400)) / 60
  }

  /// The moment when the user's clock shows `minute` on `day`. In the hour that daylight saving
  /// skips, the moment that an unchanged clock would have shown it.
  package func moment(_ day: Day, minute: Int = 0) -> Moment {
    let local = Int64(day.number) * 86400 + Int64(minute) * 60
    let guess = local - Int64(offset(local))
    return Moment(seconds: local - Int64(offset(guess)))
  }

  private func localSeconds(_ moment: Moment) -> Int64 {
    moment.seconds + Int64(offset(moment.seconds))
  }
}
