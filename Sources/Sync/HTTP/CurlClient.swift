internal import CCurl
internal import Glibc
internal import People

/// The live client, over libcurl: https alone (but for this machine), certificates checked, proxies
/// as the environment has them, limits on time and size, no redirects, no cookies, no telemetry.
package final class CurlClient: HTTPClient {
  /// What is too long and too much.
  package struct Limits: Sendable {
    /// To reach the server, in seconds.
    package var connect = 10
    /// For a whole answer, in seconds.
    package var whole = 60
    /// A drip below this many bytes a second for `drip` seconds is too slow.
    package var slowest = 64
    package var drip = 15
    /// The largest answer, unpacked, in bytes.
    package var largest = 16 << 20

    package init() {}
  }

  private let limits: Limits
  /// How the program names itself: `perch/0.1.0`.
  private let agent: String
  /// A file of certificates to trust in place of the system's.
  private let certificates: String?
  private let handle: Locked<Handle>

  /// A handle of curl's keeps its connections, so that pages of one server share one.
  private struct Handle: @unchecked Sendable { let curl: UnsafeMutableRawPointer? }

  /// - Parameter environment: of the process; `SSL_CERT_FILE` names certificates, and libcurl itself
  ///   looks for proxies.
  package init(version: String, limits: Limits = Limits(), environment: [String: String] = [:]) {
    self.limits = limits
    agent = "perch/\(version)"
    certificates = environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    _ = perch_curl_start()
    handle = Locked(Handle(curl: curl_easy_init()))
  }

  deinit { handle.withLock { if let curl = $0.curl { curl_easy_cleanup(curl) } } }

  package func send(_ request: HTTPRequest) throws(NetworkTrouble) -> HTTPAnswer {
    let result: Result<HTTPAnswer, NetworkTrouble> = handle.withLock { handle in
      guard let curl = handle.curl else { return .failure(.library("no memory")) }
      return perform(request, curl)
    }
    return try result.get()
  }

  private func perform(
    _ request: HTTPRequest, _ curl: UnsafeMutableRawPointer
  ) -> Result<HTTPAnswer, NetworkTrouble> {
    let host = request.address.host
    curl_easy_reset(curl)
    var list: UnsafeMutablePointer<curl_slist>?
    // No waiting for `100 Continue`, which small servers never say.
    for line in request.headers.map({ "\($0.name): \($0.value)" }) + ["Expect:"] {
      guard !line.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) else {
        return .failure(.library("a header with a line break"))
      }
      list = curl_slist_append(list, line)
    }
    defer { curl_slist_free_all(list) }
    let hearing = Hearing(largest: limits.largest)
    let code = withExtendedLifetime(hearing) {
      request.body.withUnsafeBytes { body -> CURLcode in
        set(curl, request, list, body)
        hear(curl, hearing)
        return curl_easy_perform(curl)
      }
    }
    guard code == CURLE_OK else { return .failure(trouble(code, hearing, host)) }
    let status = Int(perch_curl_number(curl, CURLINFO_RESPONSE_CODE))
    return .success(HTTPAnswer(status: status, headers: hearing.headers, body: hearing.body))
  }

  private func set(
    _ curl: UnsafeMutableRawPointer, _ request: HTTPRequest,
    _ headers: UnsafeMutablePointer<curl_slist>?, _ body: UnsafeRawBufferPointer
  ) {
    let isHTTP = request.address.scheme == "http"
    perch_curl_set_text(curl, CURLOPT_URL, request.address.description)
    perch_curl_set_text(curl, CURLOPT_PROTOCOLS_STR, isHTTP ? "http" : "https")
    // What is on this machine needs no proxy, and no proxy needs its tokens.
    if request.address.isLoopback { perch_curl_set_text(curl, CURLOPT_NOPROXY, "*") }
    perch_curl_set_text(curl, CURLOPT_USERAGENT, agent)
    perch_curl_set_text(curl, CURLOPT_ACCEPT_ENCODING, "gzip, deflate")
    if let certificates { perch_curl_set_text(curl, CURLOPT_CAINFO, certificates) }
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_SSLVERSION, CurlClient.tls12), (CURLOPT_NOSIGNAL, 1), (CURLOPT_NETRC, 0),
      (CURLOPT_CONNECTTIMEOUT, limits.connect), (CURLOPT_TIMEOUT, limits.whole),
      (CURLOPT_LOW_SPEED_LIMIT, limits.slowest), (CURLOPT_LOW_SPEED_TIME, limits.drip),
    ]
    for (option, value) in numbers { perch_curl_set_number(curl, option, value) }
    perch_curl_set_size(curl, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(limits.largest))
    perch_curl_set_pointer(curl, CURLOPT_HTTPHEADER, headers)
    guard request.method == .post else { return }
    perch_curl_set_number(curl, CURLOPT_POST, 1)
    perch_curl_set_size(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
    if let start = body.baseAddress, !body.isEmpty {
      perch_curl_set_pointer(curl, CURLOPT_COPYPOSTFIELDS, start)
    } else {
      // Without anything at all curl would read what is typed.
      perch_curl_set_text(curl, CURLOPT_COPYPOSTFIELDS, "")
    }
  }

  /// CURL_SSLVERSION_TLSv1_2: nothing older.
  private static let tls12 = 6

  private func hear(_ curl: UnsafeMutableRawPointer, _ hearing: Hearing) {
    let me = Unmanaged.passUnretained(hearing).toOpaque()
    perch_curl_set_pointer(curl, CURLOPT_WRITEDATA, me)
    perch_curl_set_pointer(curl, CURLOPT_HEADERDATA, me)
    perch_curl_set_hearer(curl, CURLOPT_WRITEFUNCTION) { bytes, _, count, hearing in
      guard let hearing, let bytes else { return 0 }
      let piece = UnsafeRawBufferPointer(start: bytes, count: count)
      return Unmanaged<Hearing>.fromOpaque(hearing).takeUnretainedValue().take(piece)
    }
    perch_curl_set_hearer(curl, CURLOPT_HEADERFUNCTION) { bytes, _, count, hearing in
      guard let hearing, let bytes else { return 0 }
      let line = UnsafeRawBufferPointer(start: bytes, count: count)
      return Unmanaged<Hearing>.fromOpaque(hearing).takeUnretainedValue().take(header: line)
    }
  }

  private func trouble(_ code: CURLcode, _ hearing: Hearing, _ host: String) -> NetworkTrouble {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .noSuchHost(host)
    case CURLE_COULDNT_CONNECT: .noConnection(host)
    case CURLE_OPERATION_TIMEDOUT: .tooSlow(host)
    case CURLE_FILESIZE_EXCEEDED: .tooLarge(host)
    case CURLE_WRITE_ERROR: hearing.isFull ? .tooLarge(host) : .cut(host)
    case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR,
      CURLE_HTTP2, CURLE_HTTP2_STREAM, CURLE_BAD_CONTENT_ENCODING, CURLE_WEIRD_SERVER_REPLY:
      .cut(host)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS,
      CURLE_SSL_CACERT_BADFILE, CURLE_USE_SSL_FAILED:
      .notTrusted(host, String(cString: curl_easy_strerror(code)))
    default: .library(String(cString: curl_easy_strerror(code)))
    }
  }
}

/// What comes of one answer, up to a size.
private final class Hearing {
  private(set) var body: [UInt8] = []
  private(set) var headers: [(name: String, value: String)] = []
  private(set) var isFull = false
  private let largest: Int
  private var headerBytes = 0
  private static let mostHeaderBytes = 1 << 17

  init(largest: Int) { self.largest = largest }

  /// - Returns: how many bytes were taken; fewer than came end it.
  func take(_ piece: UnsafeRawBufferPointer) -> Int {
    guard body.count + piece.count <= largest else {
      isFull = true
      return 0
    }
    body.append(contentsOf: piece)
    return piece.count
  }

  func take(header line: UnsafeRawBufferPointer) -> Int {
    headerBytes += line.count
    guard headerBytes <= Hearing.mostHeaderBytes else {
      isFull = true
      return 0
    }
    // A new status line: what came before was a proxy's, or `100 Continue`.
    if line.starts(with: "HTTP/".utf8) { headers = [] }
    guard let colon = line.firstIndex(of: 0x3A) else { return line.count }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
    headers.append((name, value.trimmingSpace))
    return line.count
  }
}

extension String {
  /// Without spaces and line breaks around it.
  var trimmingSpace: String {
    let rest = unicodeScalars.drop { $0.value <= 0x20 }
    let back = rest.reversed().drop { $0.value <= 0x20 }
    return String(String.UnicodeScalarView(back.reversed()))
  }
}
