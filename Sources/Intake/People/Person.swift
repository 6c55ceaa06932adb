internal import People

/// A person as an input describes them.
struct Person: Equatable {
  /// How far the input's word goes.
  enum Standing {
    /// Somebody the user keeps a note of: made where the book does not have them.
    case kept
    /// A profile on a network: describes those whom the book has.
    case profile
    /// The user's own profile.
    case me
  }

  /// The contact that is made of them where the book does not have them.
  let id: ContactID
  var standing = Standing.kept
  var name = ""
  var handles: [Handle] = []
  var place = ""
  var bio = ""
  var birthday = ""
  var company = ""
  var position = ""
  var note = ""
  /// In lower case.
  var emails: Set<String> = []
  var urls: Set<String> = []
  var phones: Set<String> = []
  var tags: Set<String> = []
  var met: Contact.Meeting?
  var followers: Int?
  var following: Int?
  var isVerified: Bool?
  /// Days on which something passed between them and the user.
  var touches: [Touch] = []

  struct Touch: Equatable {
    /// The record's id, `i-…`.
    var id: String
    var day: Day
    var channel: Channel
    var note = ""
    var event = ""
  }

  init(id: ContactID) { self.id = id }

  /// A person of whom a handle is known.
  init(_ handle: Handle, _ standing: Standing = .profile) {
    id = ContactID(of: handle)
    self.standing = standing
    handles = [handle]
  }

  /// Whether neither a handle nor an address tells who it is.
  var isNameOnly: Bool { handles.isEmpty && emails.isEmpty }

  /// Takes an e-mail address as it was written, in whatever case; nothing where it is none.
  mutating func add(email: String) {
    let address = email.trimmed.lowercased()
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), address.utf8.count <= 254,
      !address.contains(where: \.isWhitespace)
    else { return }
    emails.insert(address)
  }

  /// Takes an address on the web; one of a profile on a known network gives its handle too.
  mutating func add(url: String) {
    let url = url.trimmed
    guard !url.isEmpty, url.utf8.count <= 2000 else { return }
    urls.insert(url)
    if let handle = ProfileLink.handle(url), !handles.contains(handle) { handles.append(handle) }
  }

  mutating func add(phone: String) {
    let phone = phone.trimmed
    if phone.utf8.count <= 100, phone.contains(where: \.isNumber) { phones.insert(phone) }
  }
}

extension ContactID {
  /// The id of a contact of whom first a handle was known: `c-tw-sambaker`, `c-ma-sam@example.org`.
  init(of handle: Handle) {
    let prefix =
      switch handle.network {
      case .twitter: "c-tw-"
      case .mastodon: "c-ma-"
      case .bluesky: "c-bs-"
      case .linkedin: "c-li-"
      }
    self.init(prefix + StableID.name(String(handle.name)))
  }
}

/// Ids that come of what they stand for: the same thing has the same id in each import.
enum StableID {
  private static let longest = 120

  /// The id of a record that Perch exported, `urn:perch:c-…`; nil where a UID is none.
  static func own(_ uid: String, _ prefix: String) -> String? {
    guard uid.hasPrefix("urn:perch:\(prefix)") else { return nil }
    let id = String(uid.dropFirst(10))
    return id.utf8.count <= longest && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? id : nil
  }

  /// The text itself where an id can hold it, else digits that stand for it.
  static func name(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isPlain && !text.isEmpty && text.utf8.count <= longest ? text : digits(text)
  }

  /// 16 digits that stand for some texts: FNV-1a of 64 bits, by Fowler, Noll and Vo, over all of
  /// them, each ended by a byte that no text has.
  static func digits(_ texts: String...) -> String {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      sum = (sum ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Links to people's profiles on the networks.
enum ProfileLink {
  /// The handle that a link leads to; nil for links that are no profile's.
  static func handle(_ url: String) -> Handle? {
    let (host, path) = parts(url)
    let first = path.first.map(String.init) ?? ""
    switch host {
    case "twitter.com", "x.com", "mobile.twitter.com":
      return path.count == 1 && isScreenName(first) ? Handle(.twitter, first) : nil
    case "bsky.app":
      return path.count == 2 && first == "profile" && path[1].contains(".")
        ? Handle(.bluesky, path[1]) : nil
    case _ where host == "linkedin.com" || host.hasSuffix(".linkedin.com"):
      return path.count >= 2 && first == "in" ? Handle(.linkedin, path[1].lowercased()) : nil
    default:
      guard path.count == 1, first.first == "@", first.count > 1, host.contains(".") else {
        return nil
      }
      let name = first.dropFirst()
      if let at = name.firstIndex(of: "@") { return mastodon(name[..<at], name[at...].dropFirst()) }
      return isOtherNetwork(host) ? nil : mastodon(name, host[...])
    }
  }

  /// The host without `www.`, in lower case, and the path's parts, without query and fragment.
  static func parts(_ url: String) -> (host: String, path: [Substring]) {
    var rest = url[...]
    if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    let all = rest.split(separator: "/")
    guard let first = all.first else { return ("", []) }
    let host = first.lowercased()
    return (host.hasPrefix("www.") ? String(host.dropFirst(4)) : host, Array(all.dropFirst()))
  }

  private static func mastodon(_ name: Substring, _ host: Substring) -> Handle? {
    Handle(.mastodon, "\(name)@\(host)")
  }

  private static func isScreenName(_ name: String) -> Bool {
    let reserved = ["home", "search", "intent", "share", "i", "explore", "settings", "hashtag"]
    return name.utf8.count <= 15 && !reserved.contains(name.lowercased())
      && name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == 0x5F
      }
  }

  /// Hosts that write their pages with an @ too.
  private static func isOtherNetwork(_ host: String) -> Bool {
    ["medium.com", "youtube.com", "tiktok.com", "threads.net", "threads.com", "t.me"].contains(host)
      || host.hasSuffix(".medium.com")
  }
}

extension Substring {
  /// Where a text stands first; nil where it does not.
  func range(of text: StaticString) -> Range<Index>? {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var at = startIndex
    while at < endIndex {
      if utf8[at...].starts(with: wanted) {
        return at..<utf8.index(at, offsetBy: wanted.count)
      }
      at = utf8.index(after: at)
    }
    return nil
  }
}
