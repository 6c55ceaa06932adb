internal import Glibc
internal import JSONText
internal import People

/// Builds the table of contacts from their lines. What has one line is a row at once, its record
/// left where it lies; what has several is read whole.
struct ContactColumns: KeptTable {
  static let kind = RecordKind.contact
  static let magic: UInt64 = 0x3470_6f65_7068_7270  // "prhpeop4"
  static let name = "people"

  private(set) var table = ContactTable()
  private(set) var names = Interner()

  var ids: Interner { table.idNumbers }

  init(expecting count: Int) { names = Interner(expecting: count) }

  init?(unpacking unpacker: inout Unpacker) {
    guard let names = Interner(unpacking: &unpacker), let table = ContactTable(unpacking: &unpacker)
    else { return nil }
    (self.table, self.names) = (table, names)
  }

  func pack(into packer: inout Packer) {
    names.pack(into: &packer)
    table.pack(into: &packer)
  }

  mutating func setReader(_ reader: StoredContacts) { table.setReader(reader) }

  mutating func take(_ record: Int, _ id: String, _ json: JSON) {
    if record < table.count {
      table.put(Contact(id: id, MaskedJSON(json)), &names)
    } else {
      table.append(id, row(json))
    }
  }

  private mutating func row(_ json: JSON) -> ContactTable.Row {
    var row = ContactTable.Row()
    for (key, value) in json.members {
      guard let key = key.utf8, let first = key.first else { continue }
      switch (key.count, first) {
      case (4, UInt8(ascii: "n")) where key.reads("name"): row.name = value.utf8 ?? row.name
      case (7, UInt8(ascii: "h")) where key.reads("handles"): row.handles = handles(value)
      case (2, UInt8(ascii: "m")) where key.reads("me"): row.mark(.me, value)
      case (4, UInt8(ascii: "s")) where key.reads("star"): row.mark(.starred, value)
      case (5, UInt8(ascii: "r")) where key.reads("reach"): row.mark(.reach, value)
      case (5, UInt8(ascii: "m")) where key.reads("muted"): row.mark(.muted, value)
      case (7, UInt8(ascii: "d")) where key.reads("deleted"): row.mark(.deleted, value)
      case (4, UInt8(ascii: "t")) where key.reads("tags"): row.mark(tags: value)
      case (6, UInt8(ascii: "c")) where key.reads("circle"):
        row.circle = value.integer.map(Int.init)
      case (5, UInt8(ascii: "s")) where key.reads("stage"):
        row.stage = value.text.flatMap { People.Stage(name: $0) }
      case (7, UInt8(ascii: "c")) where key.reads("cadence"):
        row.cadence = value.text.flatMap(Cadence.init)
      case (10, UInt8(ascii: "m")) where key.reads("mergedInto"):
        row.mergedInto = value.text.map { ContactID($0) }
      case (3, UInt8(ascii: "m")) where key.reads("met"):
        row.met = value["on"]?.text.flatMap { Day($0.prefix(10)) }
      default: break
      }
    }
    return row
  }

  private mutating func handles(_ set: JSON) -> [HandleNumber] {
    guard set.isObject else { return [] }
    var numbers: [HandleNumber] = []
    for (name, value) in set.members where value.bool == true {
      guard let bytes = name.utf8, let text = name.text, Handle(text) != nil else { continue }
      numbers.append(names.number(of: bytes))
    }
    return numbers
  }
}

extension ContactTable.Row {
  fileprivate mutating func mark(_ mark: ContactMarks, _ value: JSON) {
    if value.bool == true { marks.insert(mark) }
  }

  /// Only the tags that are marks are looked at any closer.
  fileprivate mutating func mark(tags: JSON) {
    guard tags.isObject else { return }
    for (name, value) in tags.members where value.bool == true {
      guard let bytes = name.utf8 else { continue }
      if bytes.reads("archived") { marks.insert(.archived) }
      if bytes.reads("write-freely") { marks.insert(.freely) }
    }
  }
}

extension UnsafeRawBufferPointer {
  @inline(__always)
  func reads(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount, let base = baseAddress else { return false }
    return memcmp(base, text.utf8Start, count) == 0
  }
}

/// Reads contacts from where their lines stand, one at a time.
final class StoredContacts: ContactReader {
  /// A scan has buffers of its own, so whoever holds the lock is the only one who uses it.
  private struct Held: @unchecked Sendable {
    let scan: RecordScan
  }

  private let held: Locked<Held>

  init(_ scan: RecordScan) {
    scan.forgetBuffers()
    held = Locked(Held(scan: scan))
  }

  func contact(_ index: Int) -> Contact? {
    held.withLock { held in
      guard index < held.scan.count else { return nil }
      let id = held.scan.id(index)
      let contact = try? held.scan.withRecord(index) { Contact(id: id, MaskedJSON($0)) }
      return contact ?? nil
    }
  }
}
