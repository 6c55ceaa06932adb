package import People

/// Contacts as a table (RFC 4180), its columns those that `perch import` knows by name.
///
/// Every cell is in quotes. One that a spreadsheet would take for a formula starts with an
/// apostrophe, which spreadsheets do not show and an import takes off again; handles stand without
/// their @, so that most need none.
package enum SheetWriter {
  private enum Column: String, CaseIterable {
    case name = "Name"
    case twitter = "Twitter"
    case mastodon = "Mastodon"
    case bluesky = "Bluesky"
    case linkedin = "LinkedIn"
    case email = "E-mail"
    case phone = "Phone"
    case place = "Place"
    case birthday = "Birthday"
    case met = "Met"
    case metAt = "Met at"
    case tags = "Tags"
    case note = "Note"
    case bio = "Bio"
    case company = "Company"
    case position = "Position"
    case url = "URL"
  }

  package static func bytes(of contacts: some Sequence<Contact>) -> [UInt8] {
    var text = line(Column.allCases.map(\.rawValue))
    for contact in contacts { text += line(Column.allCases.map { cell($0, contact) }) }
    return Array(text.utf8)
  }

  private static func cell(_ column: Column, _ contact: Contact) -> String {
    switch column {
    case .name: contact.name
    case .twitter: names(contact, .twitter)
    case .mastodon: names(contact, .mastodon)
    case .bluesky: names(contact, .bluesky)
    case .linkedin: names(contact, .linkedin)
    case .email: list(contact.emails)
    case .phone: list(contact.phones)
    case .place: contact.place
    case .birthday: contact.birthday
    case .met: contact.met?.on ?? ""
    case .metAt: contact.met.map { $0.event.isEmpty ? $0.place : $0.event } ?? ""
    case .tags: list(contact.tags)
    case .note: contact.note
    case .bio: contact.bio
    case .company: contact.company
    case .position: contact.position
    case .url: list(Set(contact.urls.map(withoutSigns)))
    }
  }

  private static func names(_ contact: Contact, _ network: Network) -> String {
    contact.handles.exported.filter { $0.network == network }.map { String($0.name) }
      .joined(separator: ", ")
  }

  /// A link without the signs between which a cell has several.
  private static func withoutSigns(_ url: String) -> String {
    [(",", "%2C"), (";", "%3B"), ("|", "%7C")].reduce(url) { url, sign in
      url.split(separator: sign.0, omittingEmptySubsequences: false).joined(separator: sign.1)
    }
  }

  private static func list(_ texts: Set<String>) -> String {
    texts.sorted().joined(separator: ", ")
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    let first = cell.unicodeScalars.first
    let isFormula = first.map { "=+-@\t\r'".unicodeScalars.contains($0) } ?? false
    let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"\(isFormula ? "'" : "")\(doubled)\""
  }
}
