internal import People

/// Signs requests by OAuth 1.0a with HMAC-SHA1 (RFC 5849, section 3.4).
struct OAuth1 {
  let client: String
  let clientSecret: String
  var token: String?
  var tokenSecret = ""

  /// The `Authorization` header.
  ///
  /// - Parameters:
  ///   - extra: further parameters of the protocol, as `oauth_callback`.
  ///   - time: seconds since 1970.
  func header(
    _ method: HTTPRequest.Method, _ address: WebAddress, _ extra: [String: String],
    nonce: String, time: Int64
  ) -> String {
    var fields = extra
    fields["oauth_consumer_key"] = client
    fields["oauth_nonce"] = nonce
    fields["oauth_signature_method"] = "HMAC-SHA1"
    fields["oauth_timestamp"] = "\(time)"
    fields["oauth_version"] = "1.0"
    fields["oauth_token"] = token
    fields["oauth_signature"] = signature(method, address, fields)
    let pairs = fields.sorted { $0.key < $1.key }.map {
      "\(WebAddress.encoded($0.key))=\"\(WebAddress.encoded($0.value))\""
    }
    return "OAuth \(pairs.joined(separator: ", "))"
  }

  private func signature(
    _ method: HTTPRequest.Method, _ address: WebAddress, _ fields: [String: String]
  ) -> String {
    let halves = address.target.split(separator: "?", maxSplits: 1)
    let query = halves.count < 2 ? [] : halves[1].split(separator: "&")
    let asked = query.map { pair -> (String, String) in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (WebAddress.decoded(parts[0]), parts.count < 2 ? "" : WebAddress.decoded(parts[1]))
    }
    let all = (asked + fields.map { ($0.key, $0.value) })
      .map { (WebAddress.encoded($0.0), WebAddress.encoded($0.1)) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    let page = address.origin + (halves.first ?? "/")
    let base = [method.rawValue, page, all].map(WebAddress.encoded).joined(separator: "&")
    let key = "\(WebAddress.encoded(clientSecret))&\(WebAddress.encoded(tokenSecret))"
    return Base64.text(SHA1.hmac(Array(base.utf8), key: Array(key.utf8)))
  }
}

/// SHA-1 (FIPS 180-4), which OAuth 1.0a signs with; for nothing else.
enum SHA1 {
  /// HMAC (RFC 2104).
  static func hmac(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    var key = key.count > 64 ? digest(key) : key
    key += Array(repeating: 0, count: 64 - key.count)
    let inner = digest(key.map { $0 ^ 0x36 } + message)
    return digest(key.map { $0 ^ 0x5C } + inner)
  }

  /// 20 bytes.
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    var bytes = message + [0x80]
    bytes += Array(repeating: 0, count: (120 - bytes.count % 64) % 64)
    let length = UInt64(message.count) * 8
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * $0)) }
    for start in stride(from: 0, to: bytes.count, by: 64) { mix(bytes[start..<start + 64], &state) }
    return state.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
    }
  }

  private static func mix(_ block: ArraySlice<UInt8>, _ state: inout [UInt32]) {
    var words = (0..<16).map { index in
      (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[block.startIndex + index * 4 + $1]) }
    }
    for index in 16..<80 {
      let word = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
      words.append(rotated(word, 1))
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for index in 0..<80 {
      let (f, k): (UInt32, UInt32) =
        switch index / 20 {
        case 0: ((b & c) | (~b & d), 0x5A82_7999)
        case 1: (b ^ c ^ d, 0x6ED9_EBA1)
        case 2: ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let next = rotated(a, 5) &+ f &+ e &+ k &+ words[index]
      (e, d, c, b, a) = (d, c, rotated(b, 30), a, next)
    }
    for (index, word) in [a, b, c, d, e].enumerated() { state[index] &+= word }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word << count | word >> (32 - count)
  }
}

/// Base 64 (RFC 4648).
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = (0..<3).reduce(0) { sum, index in
        sum << 8 | (index < group.count ? Int(group[start + index]) : 0)
      }
      for index in 0..<4 {
        out.append(
          index <= group.count ? letters[word >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Without padding, and fit for addresses.
  static func addressText(_ bytes: [UInt8]) -> String {
    let text = text(bytes).compactMap { letter -> Character? in
      switch letter {
      case "+": "-"
      case "/": "_"
      case "=": nil
      default: letter
      }
    }
    return String(text)
  }
}
