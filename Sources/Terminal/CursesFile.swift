import CNcurses
import Glibc

/// What ncurses believes to be the terminal: a file in memory, from which its bytes are taken.
///
/// ncurses can only write and wait. Between it and the terminal stands `TerminalOutput`, which
/// does not wait, and which the bytes of links and of corrected cursors pass in their order.
final class CursesFile {
  let stream: UnsafeMutablePointer<FILE>
  private let descriptor: Int32

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
    let length = Int(lseek(descriptor, 0, SEEK_CUR))
    guard length > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, length, 0))
    }
    lseek(descriptor, 0, SEEK_SET)
    ftruncate(descriptor, 0)
    return bytes
  }
}
