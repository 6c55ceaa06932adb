internal import CArchive
internal import Glibc

/// Steps through a zip by its central directory, or through a tar, which may be packed with gzip.
///
/// Nothing of it ever becomes a file: names are compared, and bytes are read.
final class PackedReader {
  struct Entry {
    var name: String
    /// As the archive claims.
    var size: Int
    var isFile: Bool
    var isEncrypted: Bool
  }

  private let path: String
  private let format: PackedFormat
  private let archive: OpaquePointer
  /// Of the entry that was last handed out.
  private var start = 0
  private var unpacked = 0
  private var name: String?

  /// JSON and tables pack 5 to 50 times.
  private static let highestRatio = 200
  private static let harmless = 1 << 20

  init(_ path: String, _ format: PackedFormat) throws(ImportProblem) {
    guard perch_archive_is_there() else { throw .noUnpacker(path: path) }
    guard let archive = perch_archive_read_new() else {
      throw .unreadable(path: path, code: ENOMEM)
    }
    (self.path, self.format, self.archive) = (path, format, archive)
    switch format {
    case .zip:
      // Only the seeking reader: what has no central directory is a zip that was cut.
      perch_archive_read_support_format_zip_seekable(archive)
    case .tar:
      perch_archive_read_support_filter_gzip(archive)
      perch_archive_read_support_format_tar(archive)
    }
    guard perch_archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else {
      throw .damaged(path: path, entry: nil, format)
    }
  }

  deinit { perch_archive_read_free(archive) }

  /// The next entry; nil at the end.
  func next() throws(ImportProblem) -> Entry? {
    // A tar is unpacked to be stepped over, which must not cost more than reading it.
    if format == .tar, name != nil { try skip() }
    var entry: OpaquePointer?
    switch perch_archive_read_next_header(archive, &entry) {
    case ARCHIVE_OK, ARCHIVE_WARN:
      guard let entry else { return nil }
      (start, unpacked) = (position, 0)
      name = PackedReader.name(entry)
      return Entry(
        name: name ?? "", size: Int(clamping: perch_archive_entry_size(entry)),
        isFile: perch_archive_entry_filetype(entry) == S_IFREG
          && perch_archive_entry_hardlink(entry) == nil,
        isEncrypted: perch_archive_entry_is_encrypted(entry) != 0)
    case ARCHIVE_EOF: return nil
    default: throw .damaged(path: path, entry: nil, format)
    }
  }

  /// Bytes of the entry that was last handed out; 0 at its end.
  ///
  /// - Throws: where it is damaged, or where far more comes out than went in: sizes that an archive
  ///   claims are not believed.
  func read(into place: UnsafeMutableRawPointer, _ size: Int) throws(ImportProblem) -> Int {
    let got = perch_archive_read_data(archive, place, size)
    guard got >= 0 else { throw .damaged(path: path, entry: name, format) }
    unpacked += got
    let packed = max(position - start, 1)
    if unpacked > PackedReader.harmless, unpacked / packed > PackedReader.highestRatio {
      throw .tooLarge(path: path, file: name ?? "")
    }
    return got
  }

  private func skip() throws(ImportProblem) {
    let size = 1 << 18
    let place = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { place.deallocate() }
    while try read(into: place, size) > 0 {}
  }

  /// How far into the packed bytes the reader is.
  private var position: Int { Int(clamping: perch_archive_filter_bytes(archive, -1)) }

  private static func name(_ entry: OpaquePointer) -> String {
    if let name = perch_archive_entry_pathname_utf8(entry) { return String(cString: name) }
    return perch_archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
  }
}

/// How an archive is packed.
package enum PackedFormat: Sendable {
  case zip, tar
}
