internal import Glibc

/// The C library's conversion of one charset to another.
enum Charset {
  /// The same text in UTF-8; nil where the charset is not on this system, or the bytes are none of
  /// its.
  static func utf8(_ bytes: [UInt8], from charset: String) -> [UInt8]? {
    guard let conversion = iconv_open("UTF-8", charset),
      conversion != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(conversion) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No character of a byte or two takes more than four.
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 4)
    let room = output.count
    let written = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int? in
        var (from, to) = (input.baseAddress, output.baseAddress)
        var (left, free) = (input.count, room)
        return iconv(conversion, &from, &left, &to, &free) == -1 ? nil : room - free
      }
    }
    return written.map { output.prefix($0).map { UInt8(bitPattern: $0) } }
  }
}
