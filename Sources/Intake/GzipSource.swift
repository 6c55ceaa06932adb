internal import CArchive

/// The unpacked bytes of a file that gzip packed, in one piece or several, with its sums checked.
final class GzipSource: ByteSource {
  /// Of the packed file.
  let size: Int
  private let path: String
  private let file: UnsafeMutableRawPointer
  private var unpacked = 0

  /// JSON and tables pack 5 to 50 times.
  private static let highestRatio = 200
  private static let harmless = 1 << 20

  /// Whether a file starts as gzip's do.
  static func isOne(_ head: [UInt8]) -> Bool { head.starts(with: [0x1F, 0x8B]) }

  init(_ path: String) throws(ImportProblem) {
    guard perch_gzip_is_there() else { throw .noUnpacker(path: path) }
    // It says so where there is no such file, or none that can be read.
    size = try FileSource(path).size
    guard let file = perch_gzip_open(path) else { throw .unreadable(path: path, code: 0) }
    (self.path, self.file) = (path, file)
  }

  deinit { perch_gzip_close(file) }

  func read(into place: UnsafeMutableRawPointer, _ size: Int) throws(ImportProblem) -> Int {
    let got = Int(perch_gzip_read(file, place, UInt32(clamping: size)))
    guard got > 0 || (got == 0 && perch_gzip_problem(file) == 0) else {
      throw .damaged(path: path, entry: nil, .tar)
    }
    unpacked += got
    if unpacked > GzipSource.harmless,
      unpacked / max(1, perch_gzip_offset(file)) > GzipSource.highestRatio
    {
      throw .tooLarge(path: path, file: Folder.lastName(path))
    }
    return got
  }

  /// The first unpacked bytes.
  static func head(_ path: String, _ count: Int = 512) throws(ImportProblem) -> [UInt8] {
    let source = try GzipSource(path)
    var head = [UInt8](repeating: 0, count: count)
    var problem: ImportProblem?
    let got = head.withUnsafeMutableBytes { place in
      do throws(ImportProblem) {
        return try place.baseAddress.map { base throws(ImportProblem) in
          try source.read(into: base, count)
        }
      } catch {
        problem = error
        return 0
      }
    }
    if let problem { throw problem }
    return Array(head.prefix(got ?? 0))
  }

  /// Reads through all of a file.
  ///
  /// - Throws: where it is cut or damaged.
  static func check(_ path: String) throws(ImportProblem) {
    let source = try GzipSource(path)
    let size = 1 << 18
    let place = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { place.deallocate() }
    while try source.read(into: place, size) > 0 {}
  }
}
