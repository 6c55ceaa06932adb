internal import Glibc

/// All contacts by the column: what is asked of all of them at once. The rest of a contact's record
/// stays on disk until it is asked for.
///
/// Deleted contacts keep their places, so that an index stays good for a session.
package struct ContactTable: Sendable {
  /// A contact's index is the number of its id.
  var ids = Interner()
  package internal(set) var marks = Column<ContactMarks>()
  var circles = Column<Int16>()
  /// Rungs set by hand, from 1 on; 0 for none.
  var stages = Column<UInt8>()
  var cadences = Column<UInt16>()
  var metDays = Column<Int32>()
  var handleStarts = Column<UInt32>([0])
  var handleNumbers = Column<HandleNumber>()
  var nameStarts = Column<UInt32>([0])
  var nameBytes = Column<UInt8>()
  /// Whole records that are not, or no longer, as the reader has them.
  private var changed: [Int: Contact] = [:]
  /// Which records are one person's.
  var merges = Merges()
  private var reader: any ContactReader = NoContacts()

  package init() {}
}

/// Gets a contact's whole record from where it lies.
package protocol ContactReader: Sendable {
  /// The contact at an index; nil where it can no longer be read.
  func contact(_ index: Int) -> Contact?
}

private struct NoContacts: ContactReader {
  func contact(_ index: Int) -> Contact? { nil }
}

/// What can be true of a contact.
package struct ContactMarks: OptionSet, Sendable, BitwiseCopyable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let me = ContactMarks(rawValue: 1)
  package static let starred = ContactMarks(rawValue: 2)
  package static let reach = ContactMarks(rawValue: 4)
  package static let muted = ContactMarks(rawValue: 8)
  package static let deleted = ContactMarks(rawValue: 16)
  /// Shown with another contact, whose person it is.
  package static let merged = ContactMarks(rawValue: 32)
  /// Put by: tagged `Contact.archivedTag`.
  package static let archived = ContactMarks(rawValue: 64)
  /// To be written to as often as I like: tagged `Contact.freelyTag`.
  package static let freely = ContactMarks(rawValue: 128)
  /// On records that have no place among the others: my own, deleted ones, and merged ones.
  package static let apart: ContactMarks = [.me, .deleted, .merged]
  /// On people of whom nothing is to be heard by itself.
  package static let putAway: ContactMarks = [.muted, .archived]

  /// The mark that a tag stands for.
  package init(tag: some StringProtocol) {
    self = tag == Contact.archivedTag ? .archived : tag == Contact.freelyTag ? .freely : []
  }
}

// MARK: - Whole contacts

extension ContactTable: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { marks.count }

  /// The whole contact, with what is known of the same person from others.
  package subscript(index: Int) -> Contact { merges.shown[index] ?? record(index) }

  /// What a contact's own lines say. Where they can't be read any more, what the columns know.
  package func record(_ index: Int) -> Contact {
    if let contact = changed[index] { return contact }
    if let contact = reader.contact(index), contact.id == id(index) { return contact }
    return known(index)
  }

  private func known(_ index: Int) -> Contact {
    var contact = Contact(id: id(index))
    contact.name = name(index)
    contact.isMe = marks[index].contains(.me)
    contact.isStarred = marks[index].contains(.starred)
    contact.isReach = marks[index].contains(.reach)
    contact.isMuted = marks[index].contains(.muted)
    contact.isDeleted = marks[index].contains(.deleted)
    contact.circle = circle(index)
    contact.stage = stage(index)
    contact.cadence = cadence(index)
    return contact
  }
}

// MARK: - Columns

extension ContactTable {
  /// Ids as numbers: a contact's index.
  package var idNumbers: Interner { ids }

  package func index(of id: ContactID) -> Int? { ids.existing(id.description).map(Int.init) }

  package func id(_ index: Int) -> ContactID { ContactID(ids[UInt32(index)]) }

  package func name(_ index: Int) -> String {
    if let contact = merges.shown[index] { return contact.name }
    if !changed.isEmpty, let contact = changed[index] { return contact.name }
    return String(decoding: nameBytes[nameRange(index)], as: UTF8.self)
  }

  /// The name to show: their own, else a handle, else the id.
  package func displayName(_ index: Int) -> String {
    let name = name(index)
    return name.isEmpty ? self[index].displayName : name
  }

  /// Whether a contact comes before another by name, or else by id: by their bytes.
  package func precedes(_ one: Int, _ other: Int) -> Bool {
    let order =
      changed.isEmpty || changed[one] == nil && changed[other] == nil
      ? nameBytes.withUnsafeBytes { compare($0, nameRange(one), nameRange(other)) }
      : Array(name(one).utf8).withUnsafeBytes { one in
        Array(name(other).utf8).withUnsafeBytes { compare(one, $0) }
      }
    return order != 0 ? order < 0 : id(one) < id(other)
  }

  private func compare(
    _ bytes: UnsafeRawBufferPointer, _ one: Range<Int>, _ other: Range<Int>
  ) -> Int {
    compare(
      UnsafeRawBufferPointer(rebasing: bytes[one]), UnsafeRawBufferPointer(rebasing: bytes[other]))
  }

  private func compare(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int {
    guard let first = one.baseAddress, let second = other.baseAddress else {
      return one.count - other.count
    }
    let order = memcmp(first, second, Swift.min(one.count, other.count))
    return order != 0 ? Int(order) : one.count - other.count
  }

  private func nameRange(_ index: Int) -> Range<Int> {
    Int(nameStarts[index])..<Int(nameStarts[index + 1])
  }

  /// Dunbar's layer, set by hand.
  package func circle(_ index: Int) -> Int? { circles[index] == 0 ? nil : Int(circles[index]) }

  /// The rung, set by hand.
  package func stage(_ index: Int) -> Stage? { Stage(rawValue: Int(stages[index]) - 1) }

  package func cadence(_ index: Int) -> Cadence? { Cadence(code: cadences[index]) }

  /// The day we met.
  package func metDay(_ index: Int) -> Day? {
    metDays[index] == .min ? nil : Day(number: metDays[index])
  }

  /// Those that have a star, a circle, a rung, a cadence or a day on which we met.
  package var setByHand: [Int] {
    marks.indices.filter {
      marks[$0].contains(.starred) || circles[$0] != 0 || stages[$0] != 0 || cadences[$0] != 0
        || metDays[$0] != .min
    }
  }

  /// The contact's handles, by the numbers of the book's interner.
  package func handles(_ index: Int) -> Slice<Column<HandleNumber>> {
    handleNumbers[Int(handleStarts[index])..<Int(handleStarts[index + 1])]
  }
}

// MARK: - Taking things in

extension ContactTable {
  /// A contact's columns as they are added.
  package struct Row {
    package var marks: ContactMarks = []
    package var circle: Int?
    package var stage: Stage?
    package var cadence: Cadence?
    package var met: Day?
    package var handles: [HandleNumber] = []
    package var name = UnsafeRawBufferPointer(start: nil, count: 0)
    package var mergedInto: ContactID?

    package init() {}
  }

  /// Adds a contact at the end, whose record the reader will have.
  package mutating func append(_ id: String, _ row: Row) {
    let index = Int(ids.number(of: id))
    if let other = row.mergedInto { merges.into[index] = other }
    handleNumbers.append(contentsOf: row.handles)
    handleStarts.append(UInt32(handleNumbers.count))
    nameBytes.append(contentsOf: row.name)
    nameStarts.append(UInt32(nameBytes.count))
    marks.append(row.marks)
    circles.append(ContactTable.circle(row.circle))
    stages.append(ContactTable.stage(row.stage))
    cadences.append(row.cadence?.code ?? 0)
    metDays.append(row.met?.number ?? .min)
  }

  /// Puts a whole record in the place of one, or at the end. Who is one person has to be found
  /// anew after that, see `relink`.
  ///
  /// - Parameter handles: gives its handles their numbers.
  package mutating func put(_ contact: Contact, _ handles: inout Interner) {
    if let index = index(of: contact.id) {
      changed[index] = contact
      merges.into[index] = contact.mergedInto
      setColumns(contact, index, &handles)
    } else {
      var row = Row()
      row.marks = ContactMarks(contact)
      (row.circle, row.cadence, row.met) = (contact.circle, contact.cadence, contact.metDay)
      row.stage = contact.stage
      row.handles = contact.handles.sorted().map { handles.number(of: $0.description) }
      row.mergedInto = contact.mergedInto
      changed[count] = contact
      append(contact.id.description, row)
    }
  }

  /// What the columns say of a contact.
  mutating func setColumns(_ contact: Contact, _ index: Int, _ handles: inout Interner) {
    let numbers = contact.handles.sorted().map { handles.number(of: $0.description) }
    if Array(self.handles(index)) != numbers { setHandles(numbers, index) }
    marks[index] = ContactMarks(contact)
    circles[index] = ContactTable.circle(contact.circle)
    stages[index] = ContactTable.stage(contact.stage)
    cadences[index] = contact.cadence?.code ?? 0
    metDays[index] = contact.metDay?.number ?? .min
  }

  private mutating func setHandles(_ numbers: [HandleNumber], _ index: Int) {
    let old = Int(handleStarts[index])..<Int(handleStarts[index + 1])
    handleNumbers = Column(
      Array(handleNumbers[..<old.lowerBound]) + numbers + Array(handleNumbers[old.upperBound...]))
    let shift = numbers.count - old.count
    guard shift != 0 else { return }
    for at in (index + 1)..<handleStarts.count {
      handleStarts[at] = UInt32(Int(handleStarts[at]) + shift)
    }
  }

  /// Names who has the records of what was appended.
  package mutating func setReader(_ reader: any ContactReader) { self.reader = reader }

  /// Gives handles the numbers of another interner.
  mutating func renumberHandles(_ numbers: [HandleNumber]) {
    for at in handleNumbers.indices { handleNumbers[at] = numbers[Int(handleNumbers[at])] }
  }

  private static func circle(_ circle: Int?) -> Int16 { Int16(clamping: circle ?? 0) }
  private static func stage(_ stage: Stage?) -> UInt8 { stage.map { UInt8($0.rawValue + 1) } ?? 0 }
}

extension ContactMarks {
  fileprivate init(_ contact: Contact) {
    self = []
    if contact.isMe { insert(.me) }
    if contact.isStarred { insert(.starred) }
    if contact.isReach { insert(.reach) }
    if contact.isMuted { insert(.muted) }
    if contact.isDeleted { insert(.deleted) }
    for tag in contact.tags { formUnion(ContactMarks(tag: tag)) }
  }
}

extension Contact {
  /// The day we met, where a whole one is known.
  package var metDay: Day? { met.flatMap { Day($0.on.prefix(10)) } }
}

// MARK: - In the cache

extension ContactTable {
  package func pack(into packer: inout Packer) {
    ids.pack(into: &packer)
    packer.pack(marks)
    packer.pack(circles)
    packer.pack(stages)
    packer.pack(cadences)
    packer.pack(metDays)
    packer.pack(handleStarts)
    packer.pack(handleNumbers)
    packNames(into: &packer)
    merges.pack(into: &packer)
  }

  private func packNames(into packer: inout Packer) {
    guard !changed.isEmpty else {
      packer.pack(nameStarts)
      return packer.pack(nameBytes)
    }
    var (starts, bytes): ([UInt32], [UInt8]) = ([0], [])
    for index in indices {
      bytes += name(index).utf8
      starts.append(UInt32(bytes.count))
    }
    packer.pack(starts)
    packer.pack(bytes)
  }

  /// What `pack` wrote; nil where it is not all there.
  package init?(unpacking unpacker: inout Unpacker) {
    guard let ids = Interner(unpacking: &unpacker),
      let marks = unpacker.unpackColumn(ContactMarks.self),
      let circles = unpacker.unpackColumn(Int16.self),
      let stages = unpacker.unpackColumn(UInt8.self),
      let cadences = unpacker.unpackColumn(UInt16.self),
      let metDays = unpacker.unpackColumn(Int32.self),
      let handleStarts = unpacker.unpackColumn(UInt32.self),
      let handleNumbers = unpacker.unpackColumn(HandleNumber.self),
      let nameStarts = unpacker.unpackColumn(UInt32.self),
      let nameBytes = unpacker.unpackColumn(UInt8.self),
      let merges = Merges(unpacking: &unpacker)
    else { return nil }
    (self.ids, self.marks, self.circles, self.cadences) = (ids, marks, circles, cadences)
    self.stages = stages
    (self.metDays, self.handleStarts, self.handleNumbers) = (metDays, handleStarts, handleNumbers)
    (self.nameStarts, self.nameBytes, self.merges) = (nameStarts, nameBytes, merges)
  }
}
