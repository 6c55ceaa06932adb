internal import People

/// A table in a file of its own: LinkedIn's connections or messages, Mastodon's list of the
/// followed, or a list of the user's own.
struct Sheet: ForeignSource {
  let path: String

  func read(
    into harvest: Harvest, _ context: ForeignContext, progress: (ImportProgress) -> Void
  ) throws(ImportProblem) {
    let name = Folder.lastName(path)
    let file = try Bytes.read(path, name: name, of: path)
    guard file.count <= Sheet.largest else { throw .tooLarge(path: path, file: name) }
    let table = SheetTable(file, name)
    guard let header = table.header else { throw .unknown(path: path, what: .table) }
    switch header {
    case _ where LinkedInConnections.isHeader(header):
      harvest.begin(path, "LinkedIn connections")
      LinkedInConnections(harvest).read(table, progress)
    case _ where LinkedInMessages.isHeader(header):
      harvest.begin(path, "LinkedIn messages")
      LinkedInMessages(harvest, context.book).read(table, progress)
    case _ where MastodonFollowing.isHeader(header):
      harvest.begin(path, "list of accounts on Mastodon")
      MastodonFollowing(harvest).read(table, progress)
    default:
      let list = try PeopleList(harvest, header, context.setting, path: path)
      harvest.begin(path, "list of people")
      list.read(table, progress)
    }
  }

  /// In bytes: a million people.
  private static let largest = 256 << 20
}

/// The rows of a table, its header found by content.
struct SheetTable {
  let name: String
  private let bytes: [UInt8]
  private let separator: Unicode.Scalar
  /// The columns' names; nil where no row looks like names of columns.
  private(set) var header: SheetHeader?

  /// Notes may stand above the header: so many rows are looked at.
  private static let noteRows = 20

  init(_ file: Bytes, _ name: String) {
    self.name = name
    bytes = ForeignText.utf8(Array(file.all))
    let told = SheetTable.toldSeparator(bytes)
    separator = told ?? CSV.separator(of: bytes.prefix(1 << 16))
    header = bytes.withUnsafeBytes { bytes in
      var csv = CSV(bytes, separator: separator)
      if told != nil { _ = csv.next() }
      var first: CSV.Row?
      for _ in 0..<SheetTable.noteRows {
        guard let row = csv.next() else { break }
        if SheetHeader.isWellKnown(row.fields) { return SheetHeader(row) }
        if first == nil, row.fault == nil { first = row }
      }
      return first.flatMap { $0.fields.contains { !$0.trimmed.isEmpty } ? SheetHeader($0) : nil }
    }
  }

  /// By the line `sep=;` that Excel writes and reads above a table.
  private static func toldSeparator(_ bytes: [UInt8]) -> Unicode.Scalar? {
    guard bytes.starts(with: "sep=", ignoringCase: true), bytes.count > 5,
      [0x0A, 0x0D].contains(bytes[5]), [",", ";", "\t", "|"].contains(Unicode.Scalar(bytes[4]))
    else { return nil }
    return Unicode.Scalar(bytes[4])
  }

  /// Hands each row below the header to `take`; what it does not take is counted in `skips`.
  func forEach(
    _ skips: inout Skips, _ progress: (ImportProgress) -> Void, _ take: (CSV.Row) -> SkipReason?
  ) {
    bytes.withUnsafeBytes { bytes in
      var csv = CSV(bytes, separator: separator)
      var (count, reported) = (0, 0)
      while let row = csv.next() {
        guard row.line > header?.line ?? 0 else { continue }
        count += 1
        if csv.position - reported >= 1 << 20 {
          reported = csv.position
          progress(progressNow(csv.position, count))
        }
        let reason = row.fault.map(SheetTable.reason)
        if let reason = reason ?? take(row) {
          skips.add(reason, Place(file: name, entry: count, line: row.line))
        }
      }
      progress(progressNow(bytes.count, count))
    }
  }

  /// What stands in a column, row by row.
  func values(of column: Int?) -> [String] {
    var (values, skips) = ([String](), Skips())
    forEach(&skips, { _ in }) { row in
      values.append(row[column])
      return nil
    }
    return values
  }

  private static func reason(_ fault: CSV.Fault) -> SkipReason {
    switch fault {
    case .tooLong, .tooManyFields: .wideRow
    case .openQuote, .strayText: .badRow
    }
  }

  private func progressNow(_ done: Int, _ count: Int) -> ImportProgress {
    ImportProgress(file: name, bytesDone: done, bytesTotal: bytes.count, records: count)
  }
}

/// The names of a table's columns.
struct SheetHeader {
  /// As they are written, without the spaces around them.
  let names: [String]
  let line: Int
  /// By the names in lower case; of two of one name, the first.
  private let numbers: [String: Int]

  init(_ row: CSV.Row) {
    names = row.fields.map(\.trimmed)
    line = row.line
    let columns = names.enumerated().map { ($1.lowercased(), $0) }
    numbers = Dictionary(columns) { first, _ in first }
  }

  /// The number of a column, its name in whatever case.
  func column(_ name: String) -> Int? { numbers[name.lowercased()] }

  func has(_ names: String...) -> Bool { names.allSatisfy { column($0) != nil } }

  /// Headers below which notes may stand.
  static func isWellKnown(_ fields: [String]) -> Bool {
    let header = SheetHeader(CSV.Row(fields: fields, line: 0))
    return LinkedInConnections.isHeader(header) || LinkedInMessages.isHeader(header)
      || MastodonFollowing.isHeader(header)
  }
}
