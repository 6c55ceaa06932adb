/// The assignment with which each file of an archive starts: `window.YTD.tweets.part0 = [`.
struct ArchivePrefix: Equatable {
  /// What is assigned to: `window.YTD.tweets.part0`.
  var name: String
  /// The offset of the value's first byte, `[` or `{`.
  var start: Int

  private static let longest = 200

  /// Nil where the bytes do not start with such an assignment.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let start = ArchivePrefix.skipSpace(bytes, ArchivePrefix.skipMark(bytes))
    let head = bytes[start..<min(bytes.count, start + ArchivePrefix.longest)]
    guard let equals = head.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let name = String(decoding: head[..<equals], as: UTF8.self)
    guard let name = ArchivePrefix.assigned(name) else { return nil }
    self.name = name
    self.start = ArchivePrefix.skipSpace(bytes, equals + 1)
  }

  /// Where the value starts in a file that its name tells: behind the first `=`, whatever stands
  /// before it, or at the start. Nil where no list or object starts there.
  static func value(in bytes: UnsafeRawBufferPointer) -> Int? {
    var start = skipSpace(bytes, skipMark(bytes))
    let head = bytes[min(start, bytes.count)..<min(bytes.count, start + longest)]
    let isValue: (UInt8) -> Bool = { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
    if let first = head.first, !isValue(first) {
      guard let equals = head.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      start = skipSpace(bytes, equals + 1)
    }
    return start < bytes.count && isValue(bytes[start]) ? start : nil
  }

  /// What is assigned to, in a way that X has: `window.…`, `Grailbird.data.…`, `var tweet_index`.
  private static func assigned(_ text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
    guard let last = words.last else { return nil }
    if words.count == 1, last.hasPrefix("window.") || last.hasPrefix(grailbird) {
      return String(last)
    }
    let isDetail = words.count == 2 && words[0] == "var"
    return isDetail && details.contains(String(last)) ? String(last) : nil
  }

  private static let grailbird = "Grailbird.data."
  private static let details: Set = [
    ArchiveKind.userDetails.rawValue, ArchiveKind.payloadDetails.rawValue,
    ArchiveKind.tweetIndex.rawValue,
  ]

  /// What the file holds; nil where it is no part of an archive.
  var kind: ArchiveKind? {
    if name == "window.__THAR_CONFIG" { return .manifest }
    if ArchivePrefix.details.contains(name) { return ArchiveKind(rawValue: name) }
    if name.hasPrefix(ArchivePrefix.grailbird) { return .month }
    let parts = name.split(separator: ".")
    guard parts.count == 4, parts[0] == "window", parts[1] == "YTD" else { return nil }
    return ArchiveKind(stem: parts[2].replacing("_", with: "-"))
  }

  /// The offset behind a byte-order mark, which some editors add.
  static func skipMark(_ bytes: UnsafeRawBufferPointer) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  static func skipSpace(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 || (9...13).contains(bytes[at]) { at += 1 }
    return at
  }
}
