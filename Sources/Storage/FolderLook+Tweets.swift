internal import JSONText
internal import People

// Tweets and messages: what is all newer goes behind the others, anything else means reading anew.
extension FolderLook {
  mutating func newTweets() throws(StorageError) -> News.Tweets {
    var (files, hasChanged) = ([(DataFile, FileBytes, Int)](), false)
    for kind in [RecordKind.tweet, .message] {
      let there = try store.folder.dataFiles(kind)
      hasChanged = forgetMissing(kind, there) || hasChanged
      for data in there {
        switch try tail(of: data) {
        case .none: break
        case .replaced: hasChanged = true
        case .lines(let bytes, let start, _): files.append((data, bytes, start))
        }
      }
    }
    if hasChanged { return .changed }
    return files.isEmpty ? .none : try newer(files)
  }

  private func newer(_ files: [(DataFile, FileBytes, Int)]) throws(StorageError) -> News.Tweets {
    guard var reader = book.reader as? StoredTweets else { return .changed }
    var columns = TweetColumns(continuing: book)
    var isOrderly = true
    for (data, bytes, start) in files {
      let number = reader.number(of: data)
      var report = LoadReport()
      var taken = 0
      lines.read(bytes, name: data.name, report: &report) { line in
        let id = TweetID(String(decoding: line.id, as: UTF8.self))
        let place = TweetLocation(
          file: number, offset: UInt32(start + line.offset), length: UInt32(line.bytes.count))
        if let row = book.tweets.row(of: id) {
          // What was loaded after the place was noted from which to read on.
          isOrderly = isOrderly && book.tweets.locations[row] == place
          return
        }
        taken += 1
        columns.add(line, at: place, isMessage: data.kind == .message)
      }
      if taken > 0 { try reader.keep(data, number, store.folder) }
    }
    guard isOrderly, columns.isPlain() else { return .changed }
    var table = columns.table
    table.sort()
    guard table.isNewer(than: book.tweets) else { return .changed }
    guard !table.isEmpty else { return .none }
    return .newer(NewerTweets(table: table, handles: columns.handles, reader: reader))
  }
}

extension StoredTweets {
  /// The number of a file, a new one where it is not among them.
  fileprivate mutating func number(of data: DataFile) -> UInt32 {
    if let at = files.firstIndex(of: data) { return UInt32(at) }
    files.append(data)
    return UInt32(files.count - 1)
  }

  /// Keeps the bytes of a file as they are now.
  fileprivate mutating func keep(
    _ data: DataFile, _ number: UInt32, _ folder: Folder
  ) throws(StorageError) {
    let bytes = FileBytes()
    _ = try folder.fill(bytes, from: data)
    kept[number] = bytes
  }
}
