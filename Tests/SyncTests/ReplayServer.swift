import Foundation
import Glibc
import People

@testable import Sync

/// A server on this machine that says what a test has it say, byte by byte where that is wanted.
final class ReplayServer: @unchecked Sendable {
  enum Reply {
    case answer(HTTPAnswer)
    /// These bytes, and then the connection is closed.
    case bytes(String)
    /// These bytes again and again, without an end.
    case endless(String)
    /// These bytes, one a tenth of a second.
    case drip(String)
    case silence
    case hangUp
  }

  let port: UInt16
  private let door: Int32
  private let greeting: String?
  private let reply: @Sendable (HTTPRequest) -> Reply
  private let log = Locked<[HTTPRequest]>([])
  private let isOver = Locked(false)

  /// - Parameter greeting: said to whoever comes, who is then sent away.
  init(greeting: String? = nil, _ reply: @escaping @Sendable (HTTPRequest) -> Reply) {
    (self.greeting, self.reply) = (greeting, reply)
    door = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let door = door
    withUnsafeMutablePointer(to: &place) { place in
      place.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = bind(door, address, size)
        _ = listen(door, 16)
        _ = getsockname(door, address, &size)
      }
    }
    port = UInt16(bigEndian: place.sin_port)
    Thread.detachNewThread { [self] in serve() }
  }

  /// The double's answers, over the wire.
  convenience init(_ double: any NetworkDouble) { self.init { .answer(double.answer($0)) } }

  var origin: String { "http://127.0.0.1:\(port)" }
  var requests: [HTTPRequest] { log.withLock { $0 } }

  func stop() {
    isOver.withLock { $0 = true }
    shutdown(door, Int32(SHUT_RDWR))
    close(door)
  }

  private func serve() {
    while true {
      let guest = accept(door, nil, nil)
      guard guest >= 0 else { return }
      Thread.detachNewThread { [self] in
        converse(guest)
        close(guest)
      }
    }
  }

  private func converse(_ guest: Int32) {
    if let greeting {
      send(guest, Array(greeting.utf8))
      return
    }
    var bytes: [UInt8] = []
    while let request = read(guest, &bytes) {
      log.withLock { $0.append(request) }
      switch reply(request) {
      case .answer(let answer):
        let head = answer.headers.map { "\($0.name): \($0.value)\r\n" }.joined()
        let start = "HTTP/1.1 \(answer.status) X\r\nContent-Type: application/json\r\n\(head)"
        send(
          guest, Array("\(start)Content-Length: \(answer.body.count)\r\n\r\n".utf8) + answer.body)
      case .bytes(let text):
        send(guest, Array(text.utf8))
        return
      case .endless(let text): while send(guest, Array(text.utf8)) {}
      case .drip(let text):
        for byte in text.utf8 where send(guest, [byte]) { usleep(100_000) }
        return
      case .silence: while !isOver.withLock({ $0 }) { usleep(20_000) }
      case .hangUp: return
      }
    }
  }

  @discardableResult
  private func send(_ guest: Int32, _ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty, !isOver.withLock({ $0 }) {
      let count = rest.withUnsafeBytes {
        Glibc.send(guest, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return rest.isEmpty
  }

  private func read(_ guest: Int32, _ bytes: inout [UInt8]) -> HTTPRequest? {
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let range = bytes.firstRange(of: end) {
        let head = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
          .components(separatedBy: "\r\n")
        let headers = head.dropFirst().compactMap { line -> (name: String, value: String)? in
          let halves = line.split(separator: ":", maxSplits: 1)
          return halves.count == 2
            ? (String(halves[0]), halves[1].trimmingCharacters(in: .whitespaces)) : nil
        }
        let length =
          headers.first { $0.name.lowercased() == "content-length" }
          .flatMap { Int($0.value) } ?? 0
        let words = head[0].split(separator: " ")
        if bytes.count >= range.upperBound + length, words.count == 3,
          let address = WebAddress("\(origin)\(words[1])"),
          let method = HTTPRequest.Method(rawValue: String(words[0]))
        {
          let body = Array(bytes[range.upperBound..<range.upperBound + length])
          bytes.removeFirst(range.upperBound + length)
          return HTTPRequest(method, address, headers: headers, body: body)
        }
      }
      var piece = [UInt8](repeating: 0, count: 8192)
      let count = recv(guest, &piece, piece.count, 0)
      guard count > 0 else { return nil }
      bytes += piece[..<count]
    }
  }
}
