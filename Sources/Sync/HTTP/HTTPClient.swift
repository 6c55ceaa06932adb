/// What is asked of a network's server.
package struct HTTPRequest: Sendable {
  package enum Method: String, Sendable { case get = "GET", post = "POST" }

  package var method: Method
  package var address: WebAddress
  /// Names with their values. Some hold tokens: nobody prints them.
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(
    _ method: Method, _ address: WebAddress, headers: [(name: String, value: String)] = [],
    body: [UInt8] = []
  ) {
    (self.method, self.address, self.headers, self.body) = (method, address, headers, body)
  }
}

/// What the server said, whole.
package struct HTTPAnswer: Sendable {
  package var status: Int
  /// Names in lower case.
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(
    status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []
  ) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }

  /// The first header of a name, which is given in lower case.
  package subscript(name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// The way to the networks' servers: `CurlClient` outside of tests.
///
/// It follows no redirect, and answers with what it got, whatever the status; it throws where there
/// was no whole answer.
package protocol HTTPClient: Sendable {
  func send(_ request: HTTPRequest) throws(NetworkTrouble) -> HTTPAnswer
}
