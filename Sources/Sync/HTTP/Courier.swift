internal import JSONText
package import People

/// What sending takes from the world: the clock, waiting, chance.
package struct Pace: Sendable {
  package var now: @Sendable () -> Moment
  /// Waits so many seconds.
  package var wait: @Sendable (Double) -> Void
  /// How long a run waits in all for a server that asks to, in seconds.
  package var patience = 30.0
  package var random = SeededGenerator(0)

  package init(
    now: @escaping @Sendable () -> Moment, wait: @escaping @Sendable (Double) -> Void,
    seed: UInt64
  ) {
    (self.now, self.wait) = (now, wait)
    random = SeededGenerator(seed)
  }
}

/// Brings requests to a server with good manners: backs off when it is out of order, waits when it
/// asks to, follows only redirects that stay with it.
package final class Courier {
  private let client: any HTTPClient
  private(set) var pace: Pace
  private var waited = 0.0
  /// How often a passing trouble is tried again.
  private static let tries = 3
  private static let mostRedirects = 3

  package init(_ client: any HTTPClient, _ pace: Pace) { (self.client, self.pace) = (client, pace) }

  var now: Moment { pace.now() }

  /// Asks for something that changes nothing, again where the trouble may pass.
  func get(
    _ address: WebAddress, headers: [(name: String, value: String)]
  ) throws(NetworkTrouble) -> HTTPAnswer {
    var tried = 0
    while true {
      do throws(NetworkTrouble) {
        return try follow(HTTPRequest(.get, address, headers: headers))
      } catch {
        tried += 1
        if case .limited(_, let until) = error {
          guard waitOnce(until) else { throw error }
        } else {
          guard error.isPassing, tried < Courier.tries else { throw error }
          waitLonger(tried)
        }
      }
    }
  }

  /// Sends something once. What it may have done in spite of trouble the caller finds out.
  func post(_ request: HTTPRequest) throws(NetworkTrouble) -> HTTPAnswer {
    try checked(try client.send(request), request.address)
  }

  /// Doubles from a second on; up to half of it more, so that many do not come back together.
  private func waitLonger(_ tried: Int) {
    let base = Double(1 << (tried - 1))
    let seconds = base + Double.random(in: 0..<(base / 2), using: &pace.random)
    pace.wait(seconds)
  }

  /// - Returns: false where it would be too long.
  private func waitOnce(_ until: Moment) -> Bool {
    let seconds = max(1, until.seconds(since: now)) + 1
    guard waited + seconds <= pace.patience else { return false }
    waited += seconds
    pace.wait(seconds)
    return true
  }

  private func follow(_ request: HTTPRequest) throws(NetworkTrouble) -> HTTPAnswer {
    var request = request
    for _ in 0...Courier.mostRedirects {
      let answer = try client.send(request)
      guard (300..<400).contains(answer.status), answer.status != 304 else {
        return try checked(answer, request.address)
      }
      let place = answer["location"] ?? ""
      guard let next = request.address.following(place),
        next.isSameServer(as: request.address)
      else { throw .redirected(request.address.host, to: place.isEmpty ? "nowhere" : place) }
      request.address = next
    }
    throw .redirected(request.address.host, to: "itself, again and again")
  }

  private func checked(
    _ answer: HTTPAnswer, _ address: WebAddress
  ) throws(NetworkTrouble) -> HTTPAnswer {
    if (200..<300).contains(answer.status) { return answer }
    if (300..<400).contains(answer.status) {
      throw .redirected(address.host, to: answer["location"] ?? "nowhere")
    }
    let said = ServerWords.said(answer.body)
    if answer.status == 429 {
      throw .limited(address.host, until: RateLimit.end(answer, now, said))
    }
    throw .refused(address.host, status: answer.status, said: said)
  }
}

/// What servers say of their limits.
enum RateLimit {
  /// Where nothing is said, in seconds: the window of X's limits.
  private static let usual = 900.0
  /// Nobody waits longer than a day without asking again.
  private static let longest = 86_400.0

  /// When to ask again after a 429.
  ///
  /// The time of the end is the server's, so it is set against the server's own clock where the
  /// answer tells it: this machine's may be wrong.
  static func end(_ answer: HTTPAnswer, _ now: Moment, _ said: String) -> Moment {
    let seconds = seconds(answer, now) ?? (said.contains("UsageCap") ? longest : usual)
    return now.adding(seconds: min(max(seconds, 1), longest))
  }

  private static func seconds(_ answer: HTTPAnswer, _ now: Moment) -> Double? {
    let theirs = answer["date"].flatMap(HTTPDate.moment) ?? now
    if let after = answer["retry-after"] {
      if let seconds = Double(after) { return seconds }
      if let time = HTTPDate.moment(after) { return time.seconds(since: theirs) }
    }
    // X has limits of a day beside those of a window.
    for day in ["x-user-limit-24hour", "x-app-limit-24hour"]
    where answer["\(day)-remaining"] == "0" {
      if let reset = answer["\(day)-reset"].flatMap({ Int64($0) }) {
        return Moment(seconds: reset).seconds(since: theirs)
      }
    }
    // A problem that is not of this window comes with its limits untouched.
    let left = answer["x-rate-limit-remaining"] ?? answer["x-ratelimit-remaining"]
    if let left = left.flatMap({ Int($0) }), left > 0 { return nil }
    for name in ["x-rate-limit-reset", "x-ratelimit-reset", "ratelimit-reset"] {
      guard let reset = answer[name] else { continue }
      if let time = Moment(rfc3339: reset) { return time.seconds(since: theirs) }
      if let epoch = Int64(reset) {
        // X and Bluesky tell the second since 1970; others how many are left.
        return epoch < 1_000_000_000
          ? Double(epoch) : Moment(seconds: epoch).seconds(since: theirs)
      }
    }
    return nil
  }
}

/// Times as HTTP writes them (RFC 9110): `Sat, 21 Nov 2026 09:14:00 GMT`. X says `UTC`.
enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func moment(_ text: String) -> Moment? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT" || words[5] == "UTC", let day = Int(words[1]),
      let year = Int(words[3]),
      let month = months.firstIndex(where: { $0 == words[2] })
    else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return Moment(rfc3339: "\(year)-\(two(month + 1))-\(two(day))T\(words[4])Z")
  }
}

/// What a server says of an error, in its own words and language, made short and harmless.
enum ServerWords {
  private static let most = 200

  static func said(_ body: [UInt8]) -> String {
    let words = body.withUnsafeBytes { bytes -> String?? in
      try? JSONReader(maxDepth: 16, uniqueKeys: false).read(bytes) { self.words($0) }
    }
    return String(plain((words ?? nil) ?? "").prefix(most))
  }

  /// Mastodon has `error` and `error_description`, Bluesky `error` and `message`, X `title` and
  /// `detail` or a list of `errors`.
  private static func words(_ json: JSON) -> String? {
    // Of a request that X did not take, its title says nothing, and the first error what was wrong.
    if json["title"]?.text == "Invalid Request",
      let text = json["errors"]?.elements.first(where: { _ in true })?["message"]?.filled
    {
      return text
    }
    let pairs = [
      (json["error"], json["message"] ?? json["error_description"]),
      (json["title"], json["detail"]),
    ]
    for (first, second) in pairs {
      let both = [first?.text, second?.text].compactMap { $0 }.filter { !$0.isEmpty }
      if !both.isEmpty { return both.joined(separator: ": ") }
    }
    for error in json["errors"]?.elements.map({ $0 }) ?? [] {
      if let text = (error["message"] ?? error["detail"] ?? error["title"])?.text { return text }
    }
    return nil
  }

  private static func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    return String(String.UnicodeScalarView(scalars))
  }
}
