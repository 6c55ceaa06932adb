package import People

/// Why the store could not do what was asked. `sentence` words it.
package enum StorageError: Error, Equatable, Sendable {
  /// What the system was asked for when it failed.
  package enum Operation: Equatable, Sendable {
    case open, read, list, inspect, create, write, sync, truncate, rename, remove, lock, protect
  }

  case system(Operation, path: String, errno: Int32)
  /// The folder is a symbolic link.
  case linkedFolder(path: String)
  /// A link, pipe or device stands where a file of the store belongs.
  case notPlain(path: String)
  /// The file has a second name, so appending would change something else as well.
  case secondName(path: String)
  case foreignOwner(path: String)
  case writableByOthers(path: String)
  /// A file with secrets in it has such a mode.
  case readableByOthers(path: String)
  case noFolder(path: String)
  case newerFormat(Int64, path: String)
  /// Somebody held the lock for too long; the holder as it named itself.
  case locked(path: String, holder: String)
  case readOnly(path: String)
  /// There was too little memory to read the file.
  case outOfMemory(path: String)
  /// The data folder was moved away since it was opened, and another may be in its place.
  case replacedFolder(path: String)
  /// There is a file where a backup is to be written.
  case backupExists(path: String)
  /// The file is no backup, or not a whole one; nothing was changed.
  case badBackup(path: String, BackupProblem)
  /// A file of the data folder whose name or size no backup can hold.
  case unfitForBackup(path: String)
  /// The file system has no way to have two folders change places.
  case cannotExchange(path: String)
  case lineTooLong(RecordKind, id: String, bytes: Int)
  case refused(Refusal)
  /// Whoever took the lines of a dump could not go on.
  case outputFailed
}

/// What is wrong with a patch, in the words of the format.
package enum Refusal: Error, Equatable, Sendable {
  case notJSON(String)
  case notAnObject
  case noID
  case badID(RecordKind, id: String)
  case stamped(String)
  case badField(RecordKind, field: String, wanted: String)
  case missing(RecordKind, id: String, field: String)
  case badHandle(String)
  case handleTwice(String)
  case handleTaken(String, by: String)
}
