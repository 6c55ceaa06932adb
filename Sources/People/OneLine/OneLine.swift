/// What one line says of something that happened: `met Sam Baker @sambaker and Jo at Chamber
/// breakfast yesterday #press promised slides by friday`.
package struct OneLine: Equatable, Sendable {
  /// Somebody that the line names.
  package struct Person: Equatable, Sendable {
    /// As it stands in the line.
    package let spelled: String
    package var which: Which

    package init(spelled: String, which: Which) {
      self.spelled = spelled
      self.which = which
    }
  }

  package enum Which: Equatable, Sendable {
    /// A contact, who may get a handle that was not known.
    case known(ContactID, adding: Handle?)
    case new(name: String, handle: Handle?)
    /// One of several: the user has to say which.
    case unsure([ContactID])
  }

  /// Something that I said I would do.
  package struct Promise: Equatable, Sendable {
    package let what: String
    package let due: Due
    /// Whether no date was said.
    package let isDueGuessed: Bool
    /// To whom of the line's people, by their places; all of them where it names none.
    package let to: [Int]

    package init(what: String, due: Due, isDueGuessed: Bool, to: [Int]) {
      (self.what, self.due, self.isDueGuessed, self.to) = (what, due, isDueGuessed, to)
    }
  }

  /// A gathering, which may be known.
  package struct Gathering: Equatable, Sendable {
    package let name: String
    package let known: EventID?

    package init(name: String, known: EventID?) {
      self.name = name
      self.known = known
    }
  }

  package internal(set) var people: [Person] = []
  package internal(set) var channel: Channel?
  package internal(set) var direction: Direction?
  /// When it happened; nil for now.
  package internal(set) var when: Due?
  package internal(set) var event: Gathering?
  package internal(set) var place = ""
  /// The place as it stands in the line: `at Low Tide`.
  package internal(set) var placePhrase = ""
  package internal(set) var tags: [String] = []
  package internal(set) var promises: [Promise] = []
  package internal(set) var note = ""

  init() {}

  /// Why a line cannot be saved as it stands.
  package enum Problem: Equatable, Sendable {
    case noPerson, noChannel
    /// Several have this name.
    case unsure(String, [ContactID])
  }

  /// What is wrong with the line; nil where it can be saved.
  package var problem: Problem? {
    if people.isEmpty { return .noPerson }
    for case let person in people {
      if case .unsure(let several) = person.which { return .unsure(person.spelled, several) }
    }
    return channel == nil ? .noChannel : nil
  }

  /// Says which of several a name means.
  package mutating func choose(_ contact: ContactID, for spelled: String) {
    for at in people.indices where people[at].spelled == spelled {
      people[at].which = .known(contact, adding: nil)
    }
  }

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - names: those of the book.
  ///   - subject: whom it is about, named or not.
  package init(
    _ text: String, book: Book, names: NameIndex, now: Moment, zone: Zone,
    subject: Person? = nil
  ) {
    var reader = OneLineReader(
      text, book: book, names: names, dates: NaturalDate(now: now, zone: zone), subject: subject)
    self = reader.read()
  }
}
