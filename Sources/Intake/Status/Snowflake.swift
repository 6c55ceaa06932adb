internal import People

/// Ids of X, which tell when they were made.
enum Snowflake {
  /// Ids up to this one were given out before they held a time (November 2010).
  static let lastWithoutTime: UInt64 = 29_700_859_247
  /// Snowflakes count milliseconds from here on: 2010-11-04T01:42:54.657Z.
  private static let epoch: Int64 = 1_288_834_974_657

  /// When an id was made; nil for ids that do not tell.
  static func time(_ id: UInt64) -> Moment? {
    guard id > lastWithoutTime else { return nil }
    return Moment(milliseconds: Int64(id >> 22) + epoch)
  }

  /// When a tweet was made, as it is written beside its id. The archives of 2012–18 have midnight
  /// for all that is older than November 2010, where the id may know better.
  static func time(_ id: UInt64, written: Moment?) -> Moment? {
    guard let written, written.milliseconds % 86_400_000 == 0 else { return written ?? time(id) }
    return time(id).map { Moment(seconds: $0.seconds) } ?? written
  }
}

extension Moment {
  /// Reads X's own way to write a time: `Fri Mar 06 13:02:05 +0000 2026`.
  init?(xTime bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 30, let month = Moment.month(bytes[4], bytes[5], bytes[6]),
      let day = number(bytes, 8, 2), let hour = number(bytes, 11, 2),
      let minute = number(bytes, 14, 2), let second = number(bytes, 17, 2),
      let zone = number(bytes, 21, 4), let year = number(bytes, 26, 4),
      let date = Day(year: year, month: month, day: day), hour < 24, minute < 60, second <= 60
    else { return nil }
    let east = (zone / 100 * 60 + zone % 100) * (bytes[20] == UInt8(ascii: "-") ? -60 : 60)
    let clock = hour * 3600 + minute * 60 + min(second, 59) - east
    self.init(seconds: Int64(date.number) * 86400 + Int64(clock))
  }

  /// Reads the time of the archives of 2012–18: `2014-01-31 11:30:23 +0000`.
  init?(tableTime bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 25, bytes[19] == UInt8(ascii: " ") else { return nil }
    var standard = Array(bytes)
    standard.remove(at: 19)
    standard.insert(UInt8(ascii: ":"), at: 22)
    guard let moment = standard.withUnsafeBytes({ Moment(rfc3339: $0) }) else { return nil }
    self = moment
  }

  private static func month(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int? {
    switch (a, b, c) {
    case (0x4A, 0x61, 0x6E): 1
    case (0x46, 0x65, 0x62): 2
    case (0x4D, 0x61, 0x72): 3
    case (0x41, 0x70, 0x72): 4
    case (0x4D, 0x61, 0x79): 5
    case (0x4A, 0x75, 0x6E): 6
    case (0x4A, 0x75, 0x6C): 7
    case (0x41, 0x75, 0x67): 8
    case (0x53, 0x65, 0x70): 9
    case (0x4F, 0x63, 0x74): 10
    case (0x4E, 0x6F, 0x76): 11
    case (0x44, 0x65, 0x63): 12
    default: nil
    }
  }
}

/// A number of fixed width; nil where a digit is missing.
private func number(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int? {
  var value = 0
  for at in start..<(start + count) {
    guard bytes[at] >= 0x30, bytes[at] <= 0x39 else { return nil }
    value = value * 10 + Int(bytes[at] - 0x30)
  }
  return value
}
