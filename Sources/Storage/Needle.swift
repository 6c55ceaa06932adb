internal import Glibc
internal import JSONText
internal import People

/// Words to find in tweets, in any case.
///
/// Most lines are ruled out by their bytes alone, thirty-two at a time; only those that may hold
/// the words are read as JSON.
struct Needle {
  private let words: String
  /// The longest piece of the words that stands in a line as it is, in lower case; empty where
  /// there is none, so that every line has to be read.
  private let probe: [UInt8]

  init(_ words: String) {
    self.words = words.lowercased()
    probe =
      self.words.utf8.split { !Needle.isPlain($0) }.max { $0.count < $1.count }
      .map(Array.init) ?? []
  }

  /// Letters, digits and what no tool writes as an escape.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: " "), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "#"),
      UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  /// Whether a tweet has the words in its text, or in its author's name or handle.
  func isIn(_ tweet: JSON) -> Bool {
    let handle = tweet["author"]?.utf8.map { author in
      UnsafeRawBufferPointer(rebasing: author.drop { $0 != UInt8(ascii: ":") }.dropFirst())
    }
    return isIn(tweet["text"]?.utf8) || isIn(tweet["name"]?.utf8) || isIn(handle)
  }

  private func isIn(_ utf8: UnsafeRawBufferPointer?) -> Bool {
    guard let utf8 else { return false }
    if probe.count == words.utf8.count { return place(in: utf8, from: 0) != nil }
    return String(decoding: utf8, as: UTF8.self).lowercased().contains(words)
  }

  /// Where a line may hold the words, at or after `start`; nil where none does any more.
  func place(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let first = probe.first else { return start < bytes.count ? start : nil }
    let last = bytes.count - probe.count
    guard start <= last, let base = bytes.baseAddress else { return nil }
    let lower = SIMD32<UInt8>(repeating: first)
    let upper = SIMD32<UInt8>(repeating: Needle.upper(first))
    var at = start
    while at + 32 <= last {
      let block = (base + at).loadUnaligned(as: SIMD32<UInt8>.self)
      if any((block .== lower) .| (block .== upper)) {
        for place in at..<(at + 32) where starts(base, at: place) { return place }
      }
      at += 32
    }
    return at <= last ? (at...last).first { starts(base, at: $0) } : nil
  }

  @inline(__always)
  private func starts(_ base: UnsafeRawPointer, at place: Int) -> Bool {
    for (index, byte) in probe.enumerated() {
      let found = base.load(fromByteOffset: place + index, as: UInt8.self)
      if found != byte && found != Needle.upper(byte) { return false }
    }
    return true
  }

  @inline(__always)
  private static func upper(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 0x20 : byte
  }
}

extension StoredTweets {
  func locations(holding words: String) -> Set<TweetLocation> {
    let needle = Needle(words)
    var found: Set<TweetLocation> = []
    let scratch = FileBytes()
    let lines = LineReader()
    for number in files.indices { find(needle, number, scratch, lines, &found) }
    found.formUnion(merged(holding: needle, lines))
    return found
  }

  func locations(holding words: String, inFile file: UInt32?) -> Set<TweetLocation> {
    let (needle, lines) = (Needle(words), LineReader())
    guard let file else { return Set(merged(holding: needle, lines)) }
    var found: Set<TweetLocation> = []
    if files.indices.contains(Int(file)) { find(needle, Int(file), FileBytes(), lines, &found) }
    return found
  }

  private func find(
    _ needle: Needle, _ number: Int, _ scratch: FileBytes, _ lines: LineReader,
    _ found: inout Set<TweetLocation>
  ) {
    let file = UInt32(number)
    guard let bytes = kept[file] ?? read(number, scratch) else { return }
    var at = 0
    while let place = needle.place(in: bytes.bytes, from: at) {
      at = lines.line(around: place, bytes) { line in
        guard needle.isIn(line.json) else { return }
        found.insert(
          TweetLocation(
            file: file, offset: UInt32(line.offset), length: UInt32(line.bytes.count)))
      }
    }
  }

  private func read(_ number: Int, _ bytes: FileBytes) -> FileBytes? {
    (try? folder.fill(bytes, from: files[number])) == nil ? nil : bytes
  }

  private func merged(holding needle: Needle, _ lines: LineReader) -> [TweetLocation] {
    merged.indices.compactMap { index in
      let location = TweetLocation(ofMerged: index)
      return withLine(at: location, lines) { needle.isIn($0.json) } == true ? location : nil
    }
  }
}
