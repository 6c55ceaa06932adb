/// Text in whatever encoding programs write it.
enum ForeignText {
  /// The same text in UTF-8: from UTF-16 where its mark or its zeros say so, and from Windows-1252
  /// where the bytes are no UTF-8.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBig: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBig: true) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if let isBig = isUnmarkedUTF16(bytes) { return utf16(bytes[...], isBig: isBig) }
    return isUTF8(bytes) ? bytes : windows1252(bytes)
  }

  /// Whether a file's first two bytes say that it is in UTF-16, as PowerShell writes.
  static func isMarkedUTF16(_ head: [UInt8]) -> Bool {
    head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
  }

  /// Whether the first bytes of a pair are the high ones, in a text of which, at its start, every
  /// other byte is a zero; nil for other texts.
  private static func isUnmarkedUTF16(_ bytes: [UInt8]) -> Bool? {
    let head = bytes.prefix(32)
    guard head.count >= 8, head.contains(0) else { return nil }
    let highs = head.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let lows = head.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    if lows.allSatisfy({ $0 == 0 }), !highs.contains(0) { return false }
    return highs.allSatisfy { $0 == 0 } && !lows.contains(0) ? true : nil
  }

  /// Text of bytes that are in a named charset; UTF-8 or Windows-1252 where it is not known.
  static func decoded(_ bytes: [UInt8], charset: String) -> String {
    if isUTF8(bytes), !bytes.contains(0x1B) { return String(decoding: utf8(bytes), as: UTF8.self) }
    let known = charsets.contains(charset.lowercased()) ? Charset.utf8(bytes, from: charset) : nil
    return String(decoding: known ?? utf8(bytes), as: UTF8.self)
  }

  /// What phones and mail programs wrote before UTF-8, beside Windows-1252.
  private static let charsets: Set = [
    "windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
    "windows-1257", "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-8", "iso-8859-9",
    "iso-8859-13", "iso-8859-15", "koi8-r", "koi8-u", "shift_jis", "euc-jp", "iso-2022-jp",
    "gb2312",
    "gbk", "gb18030", "big5", "euc-kr", "tis-620",
  ]

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var at = bytes.startIndex
    while at + 1 < bytes.endIndex {
      let (a, b) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
      units.append(isBig ? a << 8 | b : b << 8 | a)
      at += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? c1[Int(byte - 0x80)] : UInt16(byte)
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return Array(String(text).utf8)
  }

  /// Windows-1252 from 0x80 to 0x9F, by the Encoding Standard's index.
  private static let c1: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
