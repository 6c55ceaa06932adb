internal import People

/// What a file of tweets was when it was summarised: any change to it shows here.
struct FileKey: Hashable {
  var name: String
  var size: Int64
  var modified: Int64
  var inode: UInt64

  init(name: String, size: Int64, modified: Int64, inode: UInt64) {
    self.name = name
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  init(_ file: DataFile, _ status: FileStatus) {
    self.init(
      name: file.name, size: Int64(status.size), modified: status.modified, inode: status.inode)
  }
}

/// The days of contact of some files of tweets, so that the first screen need not read the files.
struct HistorySummary: Equatable {
  /// A day with one handle, as one file has it.
  struct Row: Equatable {
    var handle: UInt32
    var file: UInt16
    var day: DayOfContact

    func isSameDay(as other: Row) -> Bool {
      handle == other.handle && file == other.file && day.day == other.day.day
    }
  }

  var files: [FileKey] = []
  var handles: [String] = []
  /// In order of handle, then of day.
  var rows: [Row] = []
}

extension HistorySummary {
  /// Counts what the rows of `table` say of me and others, file by file.
  init(
    _ table: TweetTable, handles names: Interner, files: [FileKey], isMine: (HandleNumber) -> Bool
  ) {
    self.files = files
    for row in 0..<table.count where table.locations[row].file < files.count {
      guard let file = UInt16(exactly: table.locations[row].file) else { continue }
      table.touches(row, isMine: isMine) {
        rows.append(Row(handle: $0.handle, file: file, day: DayOfContact($0)))
      }
    }
    rows.sort { ($0.handle, $0.day.day, $0.file) < ($1.handle, $1.day.day, $1.file) }
    rows = rows.reduce(into: []) { merged, row in
      if let last = merged.indices.last, merged[last].isSameDay(as: row) {
        merged[last].day.add(row.day)
      } else {
        merged.append(row)
      }
    }
    renumber(names)
  }

  /// Handles as places in `handles`, so that the summary holds for any book.
  private mutating func renumber(_ names: Interner) {
    var last: HandleNumber?
    for index in rows.indices {
      if rows[index].handle != last {
        last = rows[index].handle
        handles.append(names[rows[index].handle])
      }
      rows[index].handle = UInt32(handles.count - 1)
    }
  }
}
