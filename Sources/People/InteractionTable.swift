/// All that was logged by hand by the column: whom it was with, on which day and how. The words are
/// made when they are asked for.
///
/// Deleted interactions keep their places, so that an index stays good for a session.
package struct InteractionTable: Sendable {
  /// An interaction's index is the number of its id.
  private var ids = Interner()
  private var contactNames = Interner()
  /// By the numbers of `contactNames`.
  private var contacts = Column<UInt32>()
  private var days = Column<Int32>()
  private var kinds = Column<Kind>()
  /// Time, note and event of each, one after the other.
  private var textStarts = Column<UInt32>([0])
  private var textBytes = Column<UInt8>()
  /// Those that are no longer as they were added.
  private var changed: [Int: Interaction] = [:]

  package init() {}

  /// What an interaction was, in the space of a word.
  private struct Kind: BitwiseCopyable, Sendable {
    var channel: UInt8
    var direction: UInt8
    var isDeleted: Bool
    var hasContact: Bool
  }
}

// MARK: - Whole interactions

extension InteractionTable: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { days.count }

  package subscript(index: Int) -> Interaction {
    if !changed.isEmpty, let interaction = changed[index] { return interaction }
    var interaction = Interaction(id: InteractionID(ids[UInt32(index)]))
    interaction.contact = contact(index)
    interaction.channel = channel(index)
    interaction.direction = direction(index)
    interaction.time = text(index, 0)
    interaction.note = text(index, 1)
    interaction.event = text(index, 2)
    interaction.isDeleted = isDeleted(index)
    return interaction
  }

  private func text(_ index: Int, _ part: Int) -> String {
    let at = index * 3 + part
    return String(decoding: textBytes[Int(textStarts[at])..<Int(textStarts[at + 1])], as: UTF8.self)
  }
}

// MARK: - Columns

extension InteractionTable {
  /// Ids as numbers: an interaction's index.
  package var idNumbers: Interner { ids }

  package func index(of id: InteractionID) -> Int? {
    ids.existing(id.description).map(Int.init)
  }

  package func isDeleted(_ index: Int) -> Bool { kinds[index].isDeleted }

  package func channel(_ index: Int) -> Channel {
    InteractionTable.channels[Int(kinds[index].channel)]
  }

  package func direction(_ index: Int) -> Direction {
    InteractionTable.directions[Int(kinds[index].direction)]
  }

  private static let channels = Channel.allCases
  private static let directions = Direction.allCases

  /// The day on which it happened, see `Interaction.day`.
  package func day(_ index: Int) -> Day? {
    days[index] == .min ? nil : Day(number: days[index])
  }

  package func contact(_ index: Int) -> ContactID? {
    kinds[index].hasContact ? ContactID(contactNames[contacts[index]]) : nil
  }

  /// What was logged of one contact and not deleted.
  package func of(_ contact: ContactID) -> [Interaction] {
    let isTheirs = contactIndices { $0 == contact ? 0 : nil }
    return indices.filter { isTheirs($0) != nil && !isDeleted($0) }.map { self[$0] }
  }

  /// Whom all were with: a number for each interaction, and what each number stands for.
  ///
  /// - Parameter index: the index of a contact; nil for one that there is not.
  package func contactIndices(_ index: (ContactID) -> Int?) -> (Int) -> Int? {
    let found = (0..<UInt32(contactNames.count)).map { index(ContactID(contactNames[$0])) }
    return { kinds[$0].hasContact ? found[Int(contacts[$0])] : nil }
  }
}

// MARK: - Taking things in

extension InteractionTable {
  /// Puts an interaction in the place of the one with its id, or at the end.
  package mutating func put(_ interaction: Interaction) {
    let kind = Kind(
      channel: UInt8(InteractionTable.channels.firstIndex(of: interaction.channel) ?? 0),
      direction: UInt8(InteractionTable.directions.firstIndex(of: interaction.direction) ?? 0),
      isDeleted: interaction.isDeleted, hasContact: interaction.contact != nil)
    let contact = contactNames.number(of: interaction.contact?.description ?? "")
    let day = interaction.day?.number ?? .min
    if let index = index(of: interaction.id) {
      changed[index] = interaction
      (contacts[index], days[index], kinds[index]) = (contact, day, kind)
    } else {
      _ = ids.number(of: interaction.id.description)
      contacts.append(contact)
      days.append(day)
      kinds.append(kind)
      for text in [interaction.time, interaction.note, interaction.event] {
        textBytes.append(contentsOf: text.utf8)
        textStarts.append(UInt32(textBytes.count))
      }
    }
  }
}

// MARK: - In the cache

extension InteractionTable {
  package func pack(into packer: inout Packer) {
    guard changed.isEmpty else { return asAdded.pack(into: &packer) }
    ids.pack(into: &packer)
    contactNames.pack(into: &packer)
    packer.pack(contacts)
    packer.pack(days)
    packer.pack(kinds)
    packer.pack(textStarts)
    packer.pack(textBytes)
  }

  private var asAdded: InteractionTable {
    var table = InteractionTable()
    for interaction in self { table.put(interaction) }
    return table
  }

  /// What `pack` wrote; nil where it is not all there.
  package init?(unpacking unpacker: inout Unpacker) {
    guard let ids = Interner(unpacking: &unpacker),
      let contactNames = Interner(unpacking: &unpacker),
      let contacts = unpacker.unpackColumn(UInt32.self),
      let days = unpacker.unpackColumn(Int32.self), let kinds = unpacker.unpackColumn(Kind.self),
      let textStarts = unpacker.unpackColumn(UInt32.self),
      let textBytes = unpacker.unpackColumn(UInt8.self),
      [ids.count, contacts.count, kinds.count].allSatisfy({ $0 == days.count }),
      textStarts.count == days.count * 3 + 1
    else { return nil }
    (self.ids, self.contactNames, self.contacts) = (ids, contactNames, contacts)
    (self.days, self.kinds) = (days, kinds)
    (self.textStarts, self.textBytes) = (textStarts, textBytes)
  }
}
