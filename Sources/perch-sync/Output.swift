internal import Glibc
internal import JSONText
internal import Screen

/// What is printed: whatever a server said, only text reaches the terminal.
enum Output {
  static func line(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      put("\(SafeText(String(line)).text)\n", STDOUT_FILENO)
    }
  }

  static func complain(_ text: String) {
    for line in text.split(separator: "\n") {
      put("perch: \(SafeText(String(line)).text)\n", STDERR_FILENO)
    }
  }

  /// At once, so that who reads along sees it when it happens.
  private static func put(_ text: String, _ descriptor: Int32) {
    _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }

  /// An object on a line.
  static func json(_ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.beginObject()
    body(&writer)
    writer.endObject()
    put(writer.string + "\n", STDOUT_FILENO)
  }
}

extension JSONWriter {
  mutating func member(_ key: StaticString, _ text: String) {
    self.key(key)
    self.text(text)
  }

  mutating func member(_ key: StaticString, _ number: Int) {
    self.key(key)
    integer(Int64(number))
  }
}
