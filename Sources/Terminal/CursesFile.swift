import CNcurses
import Glibc

/// What ncurses believes to be the terminal: a file in memory, from which its bytes are taken.
///
/// ncurses can only write and wait. Between it and the terminal stands `TerminalOutput`, which
/// does not wait, and which the bytes of links and of corrected cursors pass in their order.
final class CursesFile {
  let stream: UnsafeMutablePointer<FILE>
  private let descriptor: Int32
  /// Where what was not taken yet begins.
  private var start = 0

  /// The file begins anew at this size: that costs two calls, which most takes can do without.
  private static let turn = 1 << 20

  init() throws(TerminalProblem) {
    descriptor = perch_memory_file("screen")
    guard descriptor >= 0 else { throw .system(call: "memfd_create", code: errno) }
    guard let stream = fdopen(descriptor, "r+") else {
      let code = errno
      close(descriptor)
      throw .system(call: "fdopen", code: code)
    }
    self.stream = stream
  }

  deinit { fclose(stream) }

  /// All that was written since the last call.
  func take() -> [UInt8] {
    let end = Int(lseek(descriptor, 0, SEEK_CUR))
    guard end > start else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: end - start) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, end - start, off_t(start)))
    }
    start = end
    if end > CursesFile.turn {
      start = 0
      lseek(descriptor, 0, SEEK_SET)
      ftruncate(descriptor, 0)
    }
    return bytes
  }
}
