internal import ArgumentParser
internal import Glibc

/// Runs this program again, to measure one size by itself.
enum Child {
  static func run(_ arguments: [String]) throws -> [Figure] {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw failure("no pipe") }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&files, ends[0])
    var words = (["perch-bench"] + arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawn(&process, "/proc/self/exe", &files, nil, words, environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard code == 0 else { throw failure(String(cString: strerror(code))) }
    let output = readAll(ends[0])
    var status: Int32 = 0
    waitpid(process, &status, 0)
    guard status == 0 else { throw failure("status \(status)") }
    return output.split(separator: "\n").compactMap(Figure.init)
  }

  /// Says something beside the figures.
  static func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  private static func readAll(_ descriptor: Int32) -> String {
    var (all, bytes) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
    while case let count = read(descriptor, &bytes, bytes.count), count > 0 {
      all += bytes[..<count]
    }
    return String(decoding: all, as: UTF8.self)
  }

  private static func failure(_ why: String) -> any Error {
    ValidationError("A size could not be measured: \(why).")
  }
}
