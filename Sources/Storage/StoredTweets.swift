internal import JSONText
internal import People
internal import Records

/// The files of tweets and messages that a table's locations point into.
///
/// Files are opened when they are looked at, so a thousand months need no more descriptors than
/// one; the newest months may be kept in memory, where many of their texts are wanted at once.
struct StoredTweets: TweetReader {
  let folder: Folder
  var files: [DataFile]
  /// The bytes of some files, by their number.
  var kept: [UInt32: FileBytes] = [:]
  /// Records made of several lines, as canonical JSON with their ids. A location with no length
  /// has an index into these as its offset, and the file of the record's first line.
  var merged: [[UInt8]] = []
  /// The files that each of those with several lines has them in, also where they made no record.
  var mergedFiles: [Set<UInt32>] = []
  private let readers = FileReaders()

  init(folder: Folder, files: [DataFile]) {
    self.folder = folder
    self.files = files
  }

  /// Whether a record has lines both in months before `month` and in others.
  func spansMonths(since month: String) -> Bool {
    mergedFiles.contains { numbers in
      Set(numbers.map { files[Int($0)].month >= month }).count > 1
    }
  }

  func tweet(at location: TweetLocation) -> Tweet? {
    guard Int(location.file) < files.count else { return nil }
    let isMessage = files[Int(location.file)].kind == .message
    let tweet = readers.withOne { one in
      withLine(at: location, one) {
        Tweet(id: String(decoding: $0.id, as: UTF8.self), $0.json, isMessage: isMessage)
      }
    }
    return tweet ?? nil
  }

  func text(at location: TweetLocation) -> String? {
    readers.withOne { one in
      withLine(at: location, one) { $0.json["text"]?.text ?? "" }
    }
  }

  /// Reads the line at a location again; nil where it is no longer there.
  func withLine<Result>(
    at location: TweetLocation, _ lines: LineReader, _ body: (Line) -> Result
  ) -> Result? {
    withLine(at: location, FileReader(lines: lines), body)
  }

  fileprivate func withLine<Result>(
    at location: TweetLocation, _ one: FileReader, _ body: (Line) -> Result
  ) -> Result? {
    guard location.length > 0 else {
      guard Int(location.offset) < merged.count else { return nil }
      let bytes = FileBytes(merged[Int(location.offset)])
      return one.lines.line(bytes, 0..<bytes.count, body)
    }
    let (offset, length) = (Int(location.offset), Int(location.length))
    if let bytes = kept[location.file] {
      return one.lines.line(bytes, offset..<(offset + length), body)
    }
    guard let file = one.file(location.file, of: self),
      (try? one.bytes.fill(from: file, at: offset, count: length)) != nil
    else { return nil }
    return one.lines.line(one.bytes, 0..<one.bytes.count, body)
  }
}

/// What reading a line of a file takes; making it costs more than reading a line with it.
private final class FileReader {
  let lines: LineReader
  let bytes = FileBytes()
  /// The files that were wanted last, the newest first.
  private var open: [(number: UInt32, file: File)] = []

  init(lines: LineReader) { self.lines = lines }

  /// As many months as what waits usually is of.
  private static let most = 4

  /// A file, open. It is kept until others are wanted, since lines are read by the screenful; where
  /// it was replaced since, it still has what the locations point at.
  func file(_ number: UInt32, of tweets: StoredTweets) -> File? {
    if let known = open.first(where: { $0.number == number }) { return known.file }
    guard let file = (try? tweets.folder.file(tweets.files[Int(number)])) ?? nil else { return nil }
    open.insert((number, file), at: 0)
    if open.count > FileReader.most { open.removeLast() }
    return file
  }
}

/// Readers that wait to be used again.
private final class FileReaders: Sendable {
  /// Whoever has taken a reader out of the pool is the only one who has it.
  private struct Waiting: @unchecked Sendable {
    let reader: FileReader
  }

  private let waiting = Locked<[Waiting]>([])

  func withOne<Result>(_ body: (FileReader) -> Result) -> Result {
    let one = waiting.withLock { $0.popLast() } ?? Waiting(reader: FileReader(lines: LineReader()))
    defer { waiting.withLock { $0.append(one) } }
    return body(one.reader)
  }
}
