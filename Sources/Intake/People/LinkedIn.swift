internal import People

/// What LinkedIn gives out: a folder or zip with a table for each thing.
struct LinkedInExport: ForeignSource {
  private let container: Container
  var path: String { container.path }

  private static let wanted: Set = ["connections.csv", "messages.csv"]

  static func isOne(_ container: Container) -> Bool {
    container.has("Connections.csv")
      || (container.has("messages.csv") && container.has("Profile.csv"))
  }

  /// Whether a folder is one: in an export lies more than the connections, which may also have been
  /// put among other lists.
  static func isFolder(_ container: Container) -> Bool {
    isOne(container) && tables.contains(where: container.has)
  }

  func claims(_ name: String) -> Bool { name.lowercased().hasSuffix(".csv") }

  private static let tables = [
    "Profile.csv", "Registration.csv", "Positions.csv", "Skills.csv", "Education.csv",
    "Invitations.csv", "Email Addresses.csv", "PhoneNumbers.csv", "Company Follows.csv",
  ]

  init(_ container: Container) { self.container = container }

  func read(
    into harvest: Harvest, _ context: ForeignContext, progress: (ImportProgress) -> Void
  ) throws(ImportProblem) {
    harvest.begin(path, "LinkedIn export")
    let names = container.names.map(Container.base)
    harvest.inputs[harvest.input].unused =
      names.filter { $0.hasSuffix(".csv") && !LinkedInExport.wanted.contains($0.lowercased()) }
      .sorted()
    try container.read({ LinkedInExport.wanted.contains($0.lowercased()) }) { name, bytes in
      let table = SheetTable(bytes, name)
      if let header = table.header, LinkedInConnections.isHeader(header) {
        LinkedInConnections(harvest).read(table, progress)
      } else if let header = table.header, LinkedInMessages.isHeader(header) {
        LinkedInMessages(harvest, context.book).read(table, progress)
      } else {
        harvest.skips[harvest.input].add(
          bytes.count == 0 ? .emptyFile : .notACard, Place(file: name, entry: 0, line: 1))
      }
    }
  }
}

/// Reads `Connections.csv`: a person a row, with the day on which they connected.
final class LinkedInConnections {
  private let harvest: Harvest
  /// Whether `1/8/18` is in August.
  private var isDayFirst = false
  /// Days that can't be read: how many, and the first few with whose they are.
  private var unreadable: (count: Int, examples: [String]) = (0, [])
  private static let examplesShown = 3

  static func isHeader(_ header: SheetHeader) -> Bool {
    header.has("First Name", "Last Name", "Connected On")
  }

  init(_ harvest: Harvest) { self.harvest = harvest }

  func read(_ table: SheetTable, _ progress: (ImportProgress) -> Void) {
    guard let header = table.header else { return }
    isDayFirst = LooseDate.isDayFirst(table.values(of: header.column("Connected On")))
    var skips = Skips()
    table.forEach(&skips, progress) { take($0, header) }
    harvest.skips[harvest.input].merge(skips)
    guard unreadable.count > 0 else { return }
    let more = unreadable.count > unreadable.examples.count ? ", …" : ""
    harvest.note(
      "connected on a day that can't be read: \(counted(unreadable.count, "person", "people")) ("
        + unreadable.examples.joined(separator: "; ") + "\(more))")
  }

  private func take(_ row: CSV.Row, _ header: SheetHeader) -> SkipReason? {
    let name = LinkedInConnections.name(
      row[header.column("First Name")], row[header.column("Last Name")])
    let (url, email) = (row[header.column("URL")], row[header.column("Email Address")])
    let handle = ProfileLink.handle(url).flatMap { $0.network == .linkedin ? $0 : nil }
    guard !name.isEmpty || handle != nil else { return .nobody }
    // Exports of 2018 have no links: then name and address say who it is.
    let id =
      handle.map { ContactID(of: $0) }
      ?? ContactID("c-li-\(StableID.digits(Naming.folded(name), email.lowercased()))")
    var person = Person(id: id)
    person.name = name
    person.handles = handle.map { [$0] } ?? []
    person.add(email: email)
    person.company = row[header.column("Company")].oneLine
    person.position = row[header.column("Position")].oneLine
    let written = row[header.column("Connected On")]
    if let day = LooseDate.day(written, isDayFirst: isDayFirst) {
      let key = id.description.dropFirst(2)
      person.touches = [
        Person.Touch(id: "i-\(key)", day: day, channel: .linkedin, note: "connected on LinkedIn")
      ]
    } else if !written.isEmpty {
      noteUnreadable(written, of: name, row.line)
    }
    harvest.add(person)
    return nil
  }

  private func noteUnreadable(_ day: String, of name: String, _ line: Int) {
    unreadable.count += 1
    guard unreadable.examples.count < LinkedInConnections.examplesShown else { return }
    unreadable.examples.append("\(shown(name)), line \(line): “\(shown(day))”")
  }

  /// First and last name as one; `_` and the like stand for none.
  static func name(_ first: String, _ last: String) -> String {
    [first, last].map(\.oneLine).filter { $0.contains(where: { $0.isLetter || $0.isNumber }) }
      .joined(separator: " ")
  }
}

/// Reads `messages.csv`: a message a row.
final class LinkedInMessages {
  private let harvest: Harvest
  private let book: Book
  private var described: Set<Handle> = []

  static func isHeader(_ header: SheetHeader) -> Bool {
    header.has("CONVERSATION ID", "FROM", "DATE", "CONTENT")
  }

  init(_ harvest: Harvest, _ book: Book) {
    self.harvest = harvest
    self.book = book
  }

  func read(_ table: SheetTable, _ progress: (ImportProgress) -> Void) {
    guard let header = table.header else { return }
    var skips = Skips()
    var common: Set<Handle>?
    table.forEach(&skips, progress) { row in
      let (reason, handles) = take(row, header)
      if let handles { common = common?.intersection(handles) ?? handles }
      return reason
    }
    harvest.skips[harvest.input].merge(skips)
    noteOwner(common ?? [])
  }

  /// Whoever is in each message is the user, where the book does not say who that is.
  private func noteOwner(_ common: Set<Handle>) {
    guard !(book.me?.handles ?? []).contains(where: { $0.network == .linkedin }) else { return }
    guard common.count == 1, let owner = common.first else {
      return harvest.note(
        "who of them you are can't be told: run perch init --me linkedin:your-name")
    }
    harvest.mine.insert(owner)
    harvest.add(Person(owner, .me))
  }

  private func take(_ row: CSV.Row, _ header: SheetHeader) -> (SkipReason?, Set<Handle>?) {
    if row[header.column("IS MESSAGE DRAFT")].lowercased() == "yes" { return (.draft, nil) }
    guard let time = LooseDate.moment(row[header.column("DATE")]) else { return (.badDate, nil) }
    guard let author = ProfileLink.handle(row[header.column("SENDER PROFILE URL")]) else {
      return (.noSender, nil)
    }
    let content = row.fields[safe: header.column("CONTENT")] ?? ""
    let conversation = row[header.column("CONVERSATION ID")]
    let key = StableID.digits(
      conversation, row[header.column("DATE")], author.description, content)
    var message = Tweet(
      id: TweetID("linkedin:\(key)"), time: time, author: author, kind: .message)
    message.name = row[header.column("FROM")]
    message.text = content.contains("</") ? HTMLText.plain(content) : content.trimmed
    let subject = row[header.column("SUBJECT")]
    if !subject.isEmpty { message.text = "\(subject)\n\n\(message.text)".trimmed }
    let urls = row[header.column("RECIPIENT PROFILE URLS")].split { $0 == "," || $0 == ";" }
    message.to = urls.compactMap { ProfileLink.handle($0.trimmed) }.filter { $0 != author }
    message.source = "linkedin"
    describe(author, row[header.column("FROM")])
    let names = row[header.column("TO")].split(separator: ",").map(\.trimmed)
    if names.count == message.to.count { zip(message.to, names).forEach(describe) }
    if case .skipped(let reason) = harvest.add(message) { return (reason, nil) }
    return (nil, Set(message.to + [author]))
  }

  private func describe(_ handle: Handle, _ name: String) {
    guard described.insert(handle).inserted else { return }
    var person = Person(handle)
    person.name = name.oneLine
    harvest.add(person)
  }
}

extension Array {
  /// The element at an index; nil where there is none.
  subscript(safe index: Int?) -> Element? {
    index.flatMap { indices.contains($0) ? self[$0] : nil }
  }
}
