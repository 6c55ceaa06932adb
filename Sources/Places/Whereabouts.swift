package import People

/// Where all contacts are, read once from their own words.
package struct Whereabouts: Sendable {
  /// By the contact's place in the book; nil where their words tell nothing.
  package private(set) var readings: [PlaceReading?] = []
  /// How many said something of which no place could be told.
  package private(set) var unknown = 0

  /// Reads the places of all contacts, each different text once: not for the thread that draws.
  package init(_ book: Book, _ reader: PlaceReader) {
    readings.reserveCapacity(book.contacts.count)
    continueReading(book, reader)
  }

  /// Reads those who came to the book since.
  package mutating func continueReading(_ book: Book, _ reader: PlaceReader) {
    var known: [String: PlaceReading?] = [:]
    for index in readings.count..<max(readings.count, book.contacts.count) {
      guard book.contacts.marks[index].isDisjoint(with: [.deleted, .merged]) else {
        readings.append(nil)
        continue
      }
      let words = book.contacts[index].place
      guard !words.isEmpty else {
        readings.append(nil)
        continue
      }
      let reading = known[words] ?? reader.read(words)
      known[words] = reading
      if reading == nil { unknown += 1 }
      readings.append(reading)
    }
  }
}
