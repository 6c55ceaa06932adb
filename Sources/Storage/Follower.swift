internal import JSONText
package import People

/// Takes in what others write to the data folder, from where it has read to.
///
/// What a tail of new lines is about is read again by the merge rule, so that it is right in all
/// orders: lines with older stamps, files that were replaced, lines that came twice. Whoever uses it
/// looks and writes on one thread, so that what a look finds is never older than what was saved
/// before it.
package final class Follower: Sendable {
  let store: Store
  /// How far each file was read.
  private let cursors: Locked<[String: FileCursor]>

  init(_ store: Store) {
    self.store = store
    cursors = Locked(store.cursors())
  }

  /// Finds what is not in `book` yet: the book with all that earlier looks found.
  package func look(_ book: Book) throws(StorageError) -> News {
    let result: Result<News, StorageError> = cursors.withLock { cursors in
      do throws(StorageError) {
        var look = try FolderLook(store, book, cursors)
        let news = try look.news()
        cursors = look.cursors
        return .success(news)
      } catch { return .failure(error) }
    }
    return try result.get()
  }
}

extension Store {
  /// What stands in the files from now on is news to whoever loads the book after this.
  package func follow() -> Follower { Follower(self) }

  /// Tells when to look.
  package func watch() -> FolderWatch { FolderWatch(folder) }

  fileprivate func cursors() -> [String: FileCursor] {
    var cursors: [String: FileCursor] = [:]
    let names = (try? folder.names()) ?? []
    for kind in RecordKind.followed {
      for data in (try? folder.dataFiles(kind, among: names)) ?? [] {
        let status = (try? folder.status(of: data)) ?? nil
        cursors[data.name] = status.map { FileCursor($0) }
      }
    }
    return cursors
  }

  /// Takes out what this store itself wrote to a file.
  func takeOwn(_ data: DataFile) -> [Range<Int>] {
    writing.withLock { $0.own.removeValue(forKey: data.name) ?? [] }
  }
}

extension RecordKind {
  /// The kinds that a book holds.
  static let followed: [RecordKind] = records + [.tweet, .message]
  static let records: [RecordKind] = [
    .contact, .followUp, .queue, .interaction, .event, .outbox, .introduction, .need,
  ]
}

/// How far a file was read, and what shows that it is still the same.
struct FileCursor {
  var device: UInt64
  var inode: UInt64
  var modified: Int64
  var size: Int
  /// Where the next line starts; nil where that has to be found before `size`.
  var end: Int?
  /// The last bytes before `end`.
  var last: [UInt8] = []

  init(_ status: FileStatus) {
    (device, inode) = (status.device, status.inode)
    (modified, size) = (status.modified, status.size)
  }

  func isUnchanged(_ status: FileStatus) -> Bool {
    inode == status.inode && device == status.device && size == status.size
      && modified == status.modified
  }
}
