internal import JSONText
internal import People
internal import Synchronization

/// The files of tweets and messages that a table's locations point into.
///
/// Files are opened for each look, so a thousand months need no more descriptors than one; the
/// newest months are kept in memory, since the first screens read their texts.
struct StoredTweets: TweetReader {
  let folder: Folder
  let files: [DataFile]
  /// The bytes of some files, by their number.
  var kept: [UInt32: FileBytes] = [:]
  /// Records made of several lines, as canonical JSON with their ids. A location with no length
  /// has an index into these as its offset, and the file of the record's first line.
  var merged: [(file: UInt32, json: [UInt8])] = []
  /// The files that each of those with several lines has them in, also where they made no record.
  var mergedFiles: [Set<UInt32>] = []
  private let readers = LineReaders()

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
    let tweet = readers.withOne { lines in
      withLine(at: location, lines) {
        Tweet(id: String(decoding: $0.id, as: UTF8.self), $0.json, isMessage: isMessage)
      }
    }
    return tweet ?? nil
  }

  func text(at location: TweetLocation) -> String? {
    let text = readers.withOne { lines in
      withLine(at: location, lines) { $0.json["text"]?.text ?? "" }
    }
    return text
  }

  /// Reads the line at a location again; nil where it is no longer there.
  func withLine<Result>(
    at location: TweetLocation, _ lines: LineReader, _ body: (Line) -> Result
  ) -> Result? {
    guard location.length > 0 else {
      guard Int(location.offset) < merged.count else { return nil }
      let bytes = FileBytes(merged[Int(location.offset)].json)
      return lines.line(bytes, 0..<bytes.count, body)
    }
    let (offset, length) = (Int(location.offset), Int(location.length))
    if let bytes = kept[location.file] {
      return lines.line(bytes, offset..<(offset + length), body)
    }
    let bytes = FileBytes()
    guard let file = try? folder.file(files[Int(location.file)]),
      (try? bytes.fill(from: file, at: offset, count: length)) != nil
    else { return nil }
    return lines.line(bytes, 0..<bytes.count, body)
  }
}

/// Line readers that wait to be used again: making one costs more than reading a line with it.
private final class LineReaders: Sendable {
  /// Whoever has taken a reader out of the pool is the only one who has it.
  private struct Waiting: @unchecked Sendable {
    let reader: LineReader
  }

  private let waiting = Mutex<[Waiting]>([])

  func withOne<Result>(_ body: (LineReader) -> Result) -> Result {
    let one = waiting.withLock { $0.popLast() } ?? Waiting(reader: LineReader())
    defer { waiting.withLock { $0.append(one) } }
    return body(one.reader)
  }
}
