internal import CArchive
internal import Glibc

/// Steps through a zip by its central directory, or through a tar.
final class ZipReader {
  struct Entry {
    var name: String
    /// As the zip claims.
    var size: Int
    var isFile: Bool
    var isEncrypted: Bool
  }

  private let path: String
  private let archive: OpaquePointer

  convenience init(_ path: String) throws(ImportProblem) {
    // Only the seeking reader: what has no central directory is a zip that was cut.
    try self.init(path) { _ = perch_archive_read_support_format_zip_seekable($0) }
  }

  /// Steps through a tar that is packed with gzip.
  convenience init(tar path: String) throws(ImportProblem) {
    try self.init(path) {
      _ = perch_archive_read_support_filter_gzip($0)
      _ = perch_archive_read_support_format_tar($0)
    }
  }

  private init(_ path: String, _ support: (OpaquePointer) -> Void) throws(ImportProblem) {
    guard perch_archive_is_there() else { throw .noZipReader(path: path) }
    guard let archive = perch_archive_read_new() else {
      throw .unreadable(path: path, code: ENOMEM)
    }
    self.path = path
    self.archive = archive
    support(archive)
    guard perch_archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else {
      throw .damagedZip(path: path, entry: nil)
    }
  }

  deinit { perch_archive_read_free(archive) }

  /// The next entry; nil at the end.
  func next() throws(ImportProblem) -> Entry? {
    var entry: OpaquePointer?
    switch perch_archive_read_next_header(archive, &entry) {
    case ARCHIVE_OK, ARCHIVE_WARN:
      guard let entry else { return nil }
      return Entry(
        name: ZipReader.name(entry), size: Int(clamping: perch_archive_entry_size(entry)),
        isFile: perch_archive_entry_filetype(entry) == S_IFREG
          && perch_archive_entry_hardlink(entry) == nil,
        isEncrypted: perch_archive_entry_is_encrypted(entry) != 0)
    case ARCHIVE_EOF: return nil
    default: throw .damagedZip(path: path, entry: nil)
    }
  }

  /// Bytes of the entry that was last handed out; 0 at its end, negative where it is damaged.
  func read(into place: UnsafeMutableRawPointer, _ size: Int) -> Int {
    perch_archive_read_data(archive, place, size)
  }

  /// How far into the packed bytes the reader is.
  var position: Int { Int(clamping: perch_archive_filter_bytes(archive, -1)) }

  private static func name(_ entry: OpaquePointer) -> String {
    if let name = perch_archive_entry_pathname_utf8(entry) { return String(cString: name) }
    return perch_archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
  }
}
