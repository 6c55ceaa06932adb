internal import Glibc

/// A file that the user asked for, wherever they want it.
package enum UserFile {
  /// Writes a file for the user, whole or not at all; durable when this returns.
  ///
  /// - Parameter isForced: replaces a file that is there.
  package static func save(
    _ bytes: [UInt8], to path: String, isForced: Bool
  ) throws(StorageError) {
    let name = String(path.split(separator: "/").last ?? "")
    guard !name.isEmpty, !path.hasSuffix("/"),
      let folder = try Folder.open("\(Folder.above(path))/.")
    else { throw .system(.create, path: path, errno: ENOENT) }
    let isThere = try folder.status(of: name) != nil
    guard isForced || !isThere else { throw .backupExists(path: path) }
    try folder.replace(name, bytes, isDurable: true)
  }
}
