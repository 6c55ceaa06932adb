package import People

/// Contacts as vCards of version 3.0, which every address book reads (RFC 2426).
///
/// What a vCard has no place for is left out: `RecordWriter` keeps all.
package enum CardWriter {
  package static func bytes(of contacts: some Sequence<Contact>) -> [UInt8] {
    var lines = ContentWriter()
    for contact in contacts { put(contact, &lines) }
    return lines.bytes
  }

  private static func put(_ contact: Contact, _ lines: inout ContentWriter) {
    lines.put("BEGIN", raw: "VCARD")
    lines.put("VERSION", raw: "3.0")
    // By it an import finds the same contact again.
    lines.put("UID", "\(ContentWriter.uidStart)\(contact.id)")
    lines.put("FN", contact.displayName)
    lines.put("N", parts: parts(of: contact.displayName))
    for handle in contact.handles.exported {
      lines.put(
        "X-SOCIALPROFILE;TYPE=\(handle.network.rawValue);X-USER=\(handle.name)", raw: handle.link)
    }
    for email in contact.emails.sorted() { lines.put("EMAIL", email) }
    for phone in contact.phones.sorted() { lines.put("TEL", phone) }
    for url in contact.urls.sorted() { lines.put("URL", url) }
    if !contact.place.isEmpty { lines.put("ADR", parts: ["", "", "", contact.place, "", "", ""]) }
    lines.put("BDAY", contact.birthday)
    if !contact.company.isEmpty { lines.put("ORG", parts: [contact.company]) }
    lines.put("TITLE", contact.position)
    lines.put("NOTE", contact.note)
    if !contact.tags.isEmpty { lines.put("CATEGORIES", list: contact.tags.sorted()) }
    lines.put("END", raw: "VCARD")
  }

  /// The last word as the family name, the rest as the given one: a guess that vCard wants.
  private static func parts(of name: String) -> [String] {
    let words = name.split(separator: " ")
    guard let last = words.last, words.count > 1 else { return ["", name, "", "", ""] }
    return [String(last), words.dropLast().joined(separator: " "), "", "", ""]
  }
}

extension Set<Handle> {
  /// In order, without those that stand for a number alone.
  var exported: [Handle] { filter { $0.name.first != "~" }.sorted() }
}

extension Handle {
  /// The page of the account.
  var link: String {
    switch network {
    case .twitter: return "https://x.com/\(name)"
    case .bluesky: return "https://bsky.app/profile/\(name)"
    case .linkedin: return "https://www.linkedin.com/in/\(name)"
    case .mastodon:
      let halves = name.split(separator: "@", maxSplits: 1)
      return halves.count == 2 ? "https://\(halves[1])/@\(halves[0])" : "acct:\(name)"
    }
  }
}
