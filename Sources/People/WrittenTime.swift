/// A point in time as somebody wrote it: a day (`2026-11-21`) or a moment. The text stays as it is,
/// so that a record that is read and written again says the same.
package struct WrittenTime: Equatable, Sendable, CustomStringConvertible {
  package let description: String
  /// The moment; of a day its noon in UTC.
  package let moment: Moment

  /// Nil where the text is neither a day nor a moment.
  package init?(_ text: String) {
    if let moment = Moment(rfc3339: text) {
      self.moment = moment
    } else if let day = Day(text) {
      moment = Moment(seconds: Int64(day.number) * 86400 + 43200)
    } else {
      return nil
    }
    description = text
  }

  package init(_ moment: Moment) {
    self.moment = moment
    description = moment.rfc3339
  }
}
