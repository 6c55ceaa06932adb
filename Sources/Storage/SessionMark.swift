internal import Glibc

/// Names a running program so that others on this machine can tell whether it still runs: its
/// number, and when it started, since numbers come again.
enum SessionMark {
  /// That of this process.
  static let mine: String = mark(of: getpid()) ?? "\(getpid())."

  static func isRunning(_ mark: String) -> Bool {
    guard let number = mark.split(separator: ".").first.flatMap({ Int32($0) }) else { return false }
    return self.mark(of: number) == mark
  }

  /// Nil where no such process runs, or the system does not say.
  private static func mark(of process: Int32) -> String? {
    guard let file = fopen("/proc/\(process)/stat", "re") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let text = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    // The name, in brackets, may hold anything; the start is the 22nd field, the 20th behind it.
    guard let end = text.lastIndex(of: ")") else { return nil }
    let words = text[text.index(after: end)...].split(separator: " ")
    guard words.count > 19, words[0] != "Z" else { return nil }
    return "\(process).\(words[19])"
  }
}
