internal import Glibc
internal import JSONText
internal import People
internal import Screen
internal import Storage

/// What commands print: plain lines, made safe for a terminal, or JSON.
enum Output {
  private static let buffer = Locked<[UInt8]>([])

  /// A line for people: whatever a tweet or a name holds, only text reaches the terminal.
  static func line(_ text: String) { put(SafeText(text).text + "\n") }

  /// Fields as one JSON object on one line, its keys sorted.
  static func json(_ fields: Fields) { text(jsonLine(fields)) }

  /// Fields as one JSON object, for a file.
  static func jsonText(_ fields: Fields) -> String {
    var writer = JSONWriter()
    writer.canonical(.object(fields))
    return writer.string
  }

  /// What `json` prints, for many that are made on several threads.
  static func jsonLine(_ fields: Fields) -> String {
    var writer = JSONWriter()
    writer.canonical(.object(fields))
    return line(ofRecord: writer.string)
  }

  /// A line of JSON, with what could steer a terminal escaped.
  static func record(_ json: String) { put(line(ofRecord: json)) }

  private static func line(ofRecord json: String) -> String {
    JSONForTerminal.escaped(json) + "\n"
  }

  /// Text of the program's own, as it is.
  static func text(_ text: String) { put(text) }

  /// A sentence on standard error.
  static func complain(_ sentence: String) {
    write("\(SafeText(sentence).text)\n", to: STDERR_FILENO)
  }

  /// Writes over the last line of a terminal's standard error.
  static func progress(_ text: String) {
    write("\r\u{1B}[K\(SafeText(text).text)", to: STDERR_FILENO)
  }

  /// Writes out what is held back, and says so where that failed.
  ///
  /// - Returns: the exit status: 0, or 1 where not all could be written.
  @discardableResult
  static func flush() -> Int32 {
    let code = buffer.withLock { bytes in
      defer { bytes = [] }
      return write(bytes, to: STDOUT_FILENO)
    }
    // A reader that went away, as head does, wants no more, not even a complaint.
    if code != 0, code != EPIPE {
      complain("perch: The output could not be written: \(String(cString: strerror(code))).")
    }
    return code == 0 ? 0 : 1
  }

  /// Ends the program, which would else give back all it read piece by piece, as if anybody were to
  /// use it again.
  static func end() -> Never { exit(flush()) }

  private static func put(_ text: String) {
    let isFull = buffer.withLock { bytes in
      bytes.append(contentsOf: text.utf8)
      return bytes.count > 1 << 16
    }
    // What can't be handed on ends the program, as with other filters.
    if isFull, flush() != 0 { exit(1) }
  }

  private static func write(_ text: String, to descriptor: Int32) {
    _ = write(Array(text.utf8), to: descriptor)
  }

  /// Writes all of `bytes`, and waits where the descriptor does not; returns errno, or 0.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if count < 0, errno != EINTR {
        return errno
      }
      rest = rest.dropFirst(max(0, count))
    }
    return 0
  }
}

/// JSON's strings may hold anything; what a terminal could obey is written as `\u….`.
enum JSONForTerminal {
  static func escaped(_ json: String) -> String {
    // Nearly all is ASCII, and a look at its bytes is much quicker.
    guard json.utf8.contains(where: { $0 >= 0x7F }), json.unicodeScalars.contains(where: isObeyed)
    else { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      if isObeyed(scalar) {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// DEL, C1 controls, bidi controls, line separators.
  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
