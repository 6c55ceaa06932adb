/// Records of one kind in the order in which they came; deleted ones keep their place.
package struct Shelf<Record: Identifiable & Sendable>: Sendable where Record.ID: Sendable {
  package private(set) var records: [Record] = []
  private var index: [Record.ID: Int] = [:]

  package init() {}

  /// The record with an id, deleted or not.
  package subscript(id: Record.ID) -> Record? { index[id].map { records[$0] } }

  mutating func put(_ record: Record) {
    if let at = index[record.id] {
      records[at] = record
    } else {
      index[record.id] = records.count
      records.append(record)
    }
  }
}
