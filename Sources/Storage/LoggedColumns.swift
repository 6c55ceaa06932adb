internal import JSONText
internal import People

/// Builds the table of interactions from their lines.
struct LoggedColumns: KeptTable {
  static let kind = RecordKind.interaction
  static let magic: UInt64 = 0x3167_676f_6c68_7270  // "prhlogg1"
  static let name = "logged"

  private(set) var table = InteractionTable()

  var ids: Interner { table.idNumbers }

  init(expecting count: Int) {}

  init?(unpacking unpacker: inout Unpacker) {
    guard let table = InteractionTable(unpacking: &unpacker) else { return nil }
    self.table = table
  }

  func pack(into packer: inout Packer) { table.pack(into: &packer) }

  mutating func take(_ record: Int, _ id: String, _ json: JSON) {
    table.put(Interaction(id: id, MaskedJSON(json)))
  }
}
