/// An address that Perch may talk to: https, or plain http on this machine alone.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// Lower-case.
  package let scheme: String
  /// Lower-case; an IPv6 address with its brackets.
  package let host: String
  /// Nil for the scheme's own.
  package let port: UInt16?
  /// Path and query, from the first `/` on.
  package let target: String

  /// Nil for what is no address, names a user, or would go over a network unencrypted.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }) else { return nil }
    let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[1].isEmpty, parts[0].last == ":" else { return nil }
    scheme = parts[0].dropLast().lowercased()
    let (place, query) = WebAddress.split(Substring(parts[2]))
    guard let (host, port) = WebAddress.place(place) else { return nil }
    (self.host, self.port) = (host, port)
    let rest = parts.count == 4 ? "/" + parts[3] : "/" + query
    target = String(rest.prefix { $0 != "#" })
    guard scheme == "https" || (scheme == "http" && isLoopback) else { return nil }
  }

  private init(_ other: WebAddress, target: String) {
    (scheme, host, port) = (other.scheme, other.host, other.port)
    self.target = target
  }

  package var description: String { origin + target }

  /// Without path: `https://example.org`.
  package var origin: String { "\(scheme)://\(place)" }

  /// Host and, where it is not the usual one, port.
  package var place: String { port.map { "\(host):\($0)" } ?? host }

  /// Whether it is on this machine.
  package var isLoopback: Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
  }

  /// Another page of the same server.
  ///
  /// - Parameter query: names and values, as they are meant; they are encoded here.
  package func at(_ path: String, _ query: [(String, String)] = []) -> WebAddress {
    let encoded = WebAddress.form(query)
    return WebAddress(self, target: encoded.isEmpty ? path : "\(path)?\(encoded)")
  }

  /// Where `reference` points to, seen from here: whole addresses and paths.
  package func following(_ reference: some StringProtocol) -> WebAddress? {
    if reference.hasPrefix("/") && !reference.hasPrefix("//") {
      return WebAddress(origin + reference)
    }
    return WebAddress(reference)
  }

  package func isSameServer(as other: WebAddress) -> Bool { origin == other.origin }

  /// The value of a name in the query, decoded.
  package func value(of name: String) -> String? {
    guard let mark = target.firstIndex(of: "?") else { return nil }
    for pair in target[target.index(after: mark)...].split(separator: "&") {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if WebAddress.decoded(halves[0]) == name {
        return halves.count == 2 ? WebAddress.decoded(halves[1]) : ""
      }
    }
    return nil
  }
}

// MARK: - Its parts

extension WebAddress {
  /// `host?query` in an address without a path.
  private static func split(_ place: Substring) -> (place: Substring, query: Substring) {
    let end = place.firstIndex { $0 == "?" || $0 == "#" } ?? place.endIndex
    return (place[..<end], place[end...])
  }

  private static func place(_ text: Substring) -> (host: String, port: UInt16?)? {
    guard !text.contains("@") else { return nil }
    var (host, port) = (text, nil as UInt16?)
    let colon = text.lastIndex(of: ":")
    if let colon, !text[colon...].contains("]") {
      guard let number = UInt16(text[text.index(after: colon)...]) else { return nil }
      (host, port) = (text[..<colon], number)
    }
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    let isName = host.utf8.allSatisfy { byte in
      byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
        || byte == 0x2D || byte == 0x2E || byte == 0x5F
    }
    return host.isEmpty || !(isName || isBracketed) ? nil : (host.lowercased(), port)
  }
}

// MARK: - Encoding (RFC 3986)

extension WebAddress {
  /// All but letters, digits and `-._~` as `%XX`.
  package static func encoded(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E: out.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += "%\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// `+` is a space, `%XX` a byte; what is neither stays.
  package static func decoded(_ text: some StringProtocol) -> String {
    var out: [UInt8] = []
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x25, at + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[at + 1...at + 2], as: UTF8.self), radix: 16)
      {
        out.append(byte)
        at += 3
      } else {
        out.append(bytes[at] == 0x2B ? 0x20 : bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// `a=1&b=2`, as a query and as the body of a form.
  package static func form(_ pairs: [(String, String)]) -> String {
    pairs.map { "\(encoded($0))=\(encoded($1))" }.joined(separator: "&")
  }
}
