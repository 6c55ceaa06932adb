internal import People

/// Reads a list of people in a table whose columns the user named: `Name, Twitter, Wohnort, Notiz`.
final class PeopleList {
  private let harvest: Harvest
  /// What each column is; nil for those that nobody knows.
  private let columns: [ListField?]
  private let header: SheetHeader
  /// Whether `1/8/18` is in August.
  private var isDayFirst = false
  /// Handles that are none: how many, and the first few with where they stand.
  private var badHandles: (count: Int, examples: [String]) = (0, [])
  private static let previewed = 3

  /// - Throws: where the user names a column or field that is not there, or no column says who.
  init(
    _ harvest: Harvest, _ header: SheetHeader, _ setting: Intake.Setting, path: String
  ) throws(ImportProblem) {
    self.harvest = harvest
    self.header = header
    var columns = header.names.map { ListField(column: $0) }
    for (column, field) in setting.columns.sorted(by: { $0.key < $1.key }) {
      guard let at = header.column(column) else {
        throw .noColumn(path: path, column: column, columns: header.names)
      }
      if ["-", "none"].contains(field.lowercased()) {
        columns[at] = nil
      } else if let known = ListField(rawValue: field) ?? ListField(column: field) {
        columns[at] = known
      } else {
        throw .noField(field, ListField.allCases.map(\.rawValue))
      }
    }
    PeopleList.nameLast(&columns, header, setting)
    guard columns.contains(where: { $0?.saysWho == true }) else {
      throw .noWho(path: path, columns: header.names)
    }
    self.columns = columns
  }

  func read(_ table: SheetTable, _ progress: (ImportProgress) -> Void) {
    noteColumns()
    let dates = columns.indices.filter { columns[$0] == .met || columns[$0] == .birthday }
    isDayFirst = LooseDate.isDayFirst(dates.flatMap { table.values(of: $0) })
    var skips = Skips()
    table.forEach(&skips, progress) { take($0) }
    harvest.skips[harvest.input].merge(skips)
    guard badHandles.count > 0 else { return }
    let more = badHandles.count > badHandles.examples.count ? ", …" : ""
    harvest.note(
      "\(counted(badHandles.count, "handle is", "handles are")) none that the network can have: "
        + badHandles.examples.joined(separator: "; ") + more)
  }

  /// Beside a first name, `Nom` alone is the last: it stands in for the whole name elsewhere.
  private static func nameLast(
    _ columns: inout [ListField?], _ header: SheetHeader, _ setting: Intake.Setting
  ) {
    guard columns.contains(.firstName), !columns.contains(.lastName) else { return }
    for (at, name) in header.names.enumerated() where columns[at] == .name {
      let isTold = setting.columns.contains { header.column($0.key) == at }
      if !isTold, ListField.shortNames.contains(Naming.plain(name)) { columns[at] = .lastName }
    }
  }

  /// Says which column is what, and which are left out.
  private func noteColumns() {
    let mapped = zip(header.names, columns).compactMap { name, field in
      field.map { "“\(shown(name))” is \($0.rawValue)" }
    }
    let rest = zip(header.names, columns).filter { $0.1 == nil && !$0.0.isEmpty }
      .map { "“\(shown($0.0))”" }
    harvest.note("columns: \(mapped.joined(separator: ", "))")
    if !rest.isEmpty {
      harvest.note("columns left out: \(rest.joined(separator: ", ")) (--map \"Column=field\")")
    }
  }

  /// Without the apostrophe by which a cell is kept from being taken for a formula.
  private static func withoutGuard(_ cell: String) -> String {
    guard cell.first == "'", let next = cell.dropFirst().unicodeScalars.first else { return cell }
    return "=+-@\t\r'".unicodeScalars.contains(next) ? String(cell.dropFirst()) : cell
  }

  private func take(_ row: CSV.Row) -> SkipReason? {
    var found = Person(id: ContactID("c-pl"))
    var given = (first: "", last: "")
    for (at, field) in columns.enumerated() {
      let value = PeopleList.withoutGuard(row[at])
      guard let field, !value.isEmpty else { continue }
      switch field {
      case .firstName: given.first = value.oneLine
      case .lastName: given.last = value.oneLine
      default:
        guard !field.put(value, into: &found, isDayFirst: isDayFirst) else { continue }
        badHandles.count += 1
        if badHandles.count > PeopleList.previewed { continue }
        badHandles.examples.append("line \(row.line): “\(shown(value))”")
      }
    }
    if found.name.isEmpty { found.name = LinkedInConnections.name(given.first, given.last) }
    guard !found.name.isEmpty || !found.handles.isEmpty || !found.emails.isEmpty else {
      return .nobody
    }
    let id =
      found.handles.first.map { ContactID(of: $0) }
      ?? ContactID("c-pl-\(StableID.digits(Naming.folded(found.name), found.emails.min() ?? ""))")
    let person = Person(id: id, copying: found)
    if harvest.inputs[harvest.input].preview.count < PeopleList.previewed {
      harvest.inputs[harvest.input].preview.append(person.preview)
    }
    harvest.add(person)
    return nil
  }
}

extension Person {
  /// The same person under another id.
  init(id: ContactID, copying other: Person) {
    self.init(id: id)
    (name, handles, place, bio) = (other.name, other.handles, other.place, other.bio)
    (birthday, company, position) = (other.birthday, other.company, other.position)
    (note, emails, urls, phones) = (other.note, other.emails, other.urls, other.phones)
    (tags, met, standing) = (other.tags, other.met, other.standing)
  }

  /// One line: `Sam Baker  @sambaker  sam@example.org  London  #press`
  fileprivate var preview: String {
    let words =
      [name] + handles.map(\.at) + emails.sorted() + [place, company]
      + tags.sorted().map { "#\($0)" }
    return words.filter { !$0.isEmpty }.joined(separator: "  ")
  }
}

extension Naming {
  /// In lower case, without marks on letters, what is neither letter nor digit as one space.
  static func plain(_ text: String) -> String { words(text).joined(separator: " ") }
}
