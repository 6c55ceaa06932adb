internal import Glibc

/// Bytes that come one after the other, once.
protocol ByteSource: AnyObject {
  /// How many there will be, as far as is known beforehand.
  var size: Int { get }

  /// Puts up to `size` more bytes at `place`.
  ///
  /// - Returns: how many; 0 at the end.
  func read(into place: UnsafeMutableRawPointer, _ size: Int) throws(ImportProblem) -> Int
}

/// The bytes of a file.
final class FileSource: ByteSource {
  let size: Int
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(ImportProblem) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path, code: errno)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw .unreadable(path: path, code: code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notAFile(path: path)
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  func read(into place: UnsafeMutableRawPointer, _ size: Int) throws(ImportProblem) -> Int {
    while true {
      let got = Glibc.read(descriptor, place, size)
      if got >= 0 { return got }
      if errno != EINTR { throw .unreadable(path: path, code: errno) }
    }
  }
}
