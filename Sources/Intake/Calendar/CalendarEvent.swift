internal import People

/// An event of a calendar as the book will have it.
struct CalendarEvent: Equatable {
  /// `e-ic-…`, by its UID.
  var id: String
  var name: String
  /// The first day on which it takes place.
  var on: String
  var place: String
  /// Who else was asked to come and did not decline, with the past days on which they met the user.
  var people: [Person]
}

/// A time in a calendar: the day and the minute on the clock of where it takes place.
///
/// Days are what the book keeps, so zones other than UTC need no rules: a meeting at 18:30 in New
/// York was on that day, wherever the calendar is read.
struct CalendarTime: Equatable {
  var day: Day
  /// Of the day; nil for events that take the whole day.
  var minute: Int?

  /// Reads `20130923`, `20130923T183000` and `20130923T223000Z`; nil for what is neither.
  ///
  /// - Parameter zone: the user's, to which times in UTC are brought.
  init?(_ text: String, _ zone: Zone) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8 || (bytes.count >= 13 && bytes[8] == UInt8(ascii: "T")),
      let date = CalendarTime.number(bytes[0..<8]),
      let day = Day(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    else { return nil }
    self.day = day
    guard bytes.count > 8 else { return }
    guard let clock = CalendarTime.number(bytes[9..<13]), clock / 100 < 24, clock % 100 < 60 else {
      return nil
    }
    minute = clock / 100 * 60 + clock % 100
    if bytes.last == UInt8(ascii: "Z"), let minute {
      let moment = Moment(seconds: Int64(day.number) * 86400 + Int64(minute) * 60)
      (self.day, self.minute) = (zone.day(moment), zone.minute(moment))
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
