import Foundation
import People

@testable import Sync

/// A network that stands in for a real one: knows posts, takes new ones, and counts them.
protocol NetworkDouble: AnyObject, Sendable {
  func answer(_ request: HTTPRequest) -> HTTPAnswer
  /// The texts of what was posted through it, in order.
  var posted: [String] { get }
  /// What the user says when they sign in.
  var answersToSignIn: [String] { get }
  /// Makes so many more things that the account has not seen: a mention and a post of its own each.
  func grow(_ count: Int)
}

/// What can go wrong on the way.
enum Fault: Equatable, CaseIterable {
  case offline, noHost, notTrusted, unauthorised, limited, limitedSilently, outOfOrder, cut
  case tooSlow, tooLarge, webPage, otherJSON
  /// It was done, and nobody hears of it.
  case lost
}

/// The way to a double, with faults on it.
final class DoubleClient: HTTPClient {
  private let double: any NetworkDouble
  private let plan: @Sendable (Int, HTTPRequest) -> Fault?
  private let log = Locked<[HTTPRequest]>([])
  private let watch: @Sendable (Int, _ isAfter: Bool) -> Void

  /// - Parameters:
  ///   - plan: by the number of the request, from 0, what goes wrong with it.
  ///   - watch: told before and after each request is done.
  init(
    _ double: any NetworkDouble,
    watch: @escaping @Sendable (Int, _ isAfter: Bool) -> Void = { _, _ in },
    plan: @escaping @Sendable (Int, HTTPRequest) -> Fault? = { _, _ in nil }
  ) {
    (self.double, self.watch, self.plan) = (double, watch, plan)
  }

  var requests: [HTTPRequest] { log.withLock { $0 } }

  func send(_ request: HTTPRequest) throws(NetworkTrouble) -> HTTPAnswer {
    let number = log.withLock { log in
      log.append(request)
      return log.count - 1
    }
    watch(number, false)
    let host = request.address.host
    switch plan(number, request) {
    case .offline: throw .noConnection(host)
    case .noHost: throw .noSuchHost(host)
    case .notTrusted: throw .notTrusted(host, "expired")
    case .unauthorised: return HTTPAnswer(status: 401, body: Array(#"{"error":"no"}"#.utf8))
    case .limited:
      return HTTPAnswer(
        status: 429, headers: [("retry-after", "900")], body: Array(#"{"error":"slow"}"#.utf8))
    case .limitedSilently: return HTTPAnswer(status: 429)
    case .outOfOrder: return HTTPAnswer(status: 503, body: Array("<html>".utf8))
    case .cut: throw .cut(host)
    case .tooSlow: throw .tooSlow(host)
    case .tooLarge: throw .tooLarge(host)
    case .webPage: return HTTPAnswer(status: 200, body: Array("<html>Welcome".utf8))
    case .otherJSON: return HTTPAnswer(status: 200, body: Array("\"hello\"".utf8))
    case .lost:
      _ = double.answer(request)
      watch(number, true)
      throw .cut(host)
    case nil:
      let answer = double.answer(request)
      watch(number, true)
      return answer
    }
  }
}

extension HTTPRequest {
  var path: String { String(address.target.prefix { $0 != "?" }) }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The fields of a form.
  func field(_ name: String) -> String? {
    WebAddress("http://localhost/?\(String(decoding: body, as: UTF8.self))")?.value(of: name)
  }

  var json: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
  }
}

extension HTTPAnswer {
  static func json(
    _ value: Any, status: Int = 200, headers: [(name: String, value: String)] = []
  ) -> HTTPAnswer {
    let data = try? JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
    return HTTPAnswer(status: status, headers: headers, body: Array(data ?? Data()))
  }
}

/// A moment of the doubles' world, so many minutes in.
func minute(_ number: Int) -> String {
  Moment(seconds: 1_795_251_600 + Int64(number) * 60).rfc3339Milliseconds
}
