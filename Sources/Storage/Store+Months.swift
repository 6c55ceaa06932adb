package import People

extension Store {
  /// Reads the tweets and messages of some months into a book, in place of those that it has. Its
  /// numbers for handles and its keys for ids stay good.
  ///
  /// For who wants to know of a few tweets whether they are there: a tweet lies in the month of its
  /// time, and reading a month costs little beside reading all.
  ///
  /// - Parameter months: as `2026-11`. Files whose names tell no month are read in any case.
  package func loadTweets(
    of months: Set<String>, into book: inout Book
  ) throws(StorageError) {
    let files = try tweetFiles()
    var (columns, report) = (TweetColumns(continuing: book), LoadReport())
    let bytes = FileBytes()
    for (number, file) in files.enumerated()
    where file.month == DataFile.noMonth || months.contains(file.month) {
      try read(file, UInt32(number), bytes, &columns, &report)
    }
    var reader = StoredTweets(folder: folder, files: files)
    columns.finish(&reader)
    book.replaceTweets(
      columns.table, handles: columns.handles,
      isComplete: files.allSatisfy { months.contains($0.month) }, reader: reader)
  }
}
