internal import Glibc

/// The lock that every writer holds for the milliseconds that an append takes, never while
/// anybody waits for a person or a network.
///
/// It is a `flock` on `.lock`, which is never renamed or removed; inside stands who has it.
final class FolderLock {
  static let name = ".lock"

  private let file: File

  /// Takes the lock; throws when others hold it for longer than `patience`.
  ///
  /// - Parameter deadline: asked now and then for an earlier end of the patience.
  init(
    _ folder: Folder, patience: Duration, deadline: () -> ContinuousClock.Instant? = { nil }
  ) throws(StorageError) {
    file = try folder.fileToOverwrite(FolderLock.name)
    let clock = ContinuousClock()
    let start = clock.now
    while try !file.tryLock() {
      let waited = clock.now - start
      let isLate = deadline().map { $0 <= clock.now } ?? false
      guard waited < patience, !isLate else {
        throw .locked(path: file.path, holder: FolderLock.holder(of: file))
      }
      usleep(FolderLock.pause(after: waited))
    }
    // Only a help to whoever waits: on a full disk the lock is as good without it.
    try? file.overwrite(Array(FolderLock.myself.utf8))
  }

  /// Microseconds until the next try. Who has waited longer asks more often, so that among many
  /// writers nobody waits much longer than the others.
  private static func pause(after waited: Duration) -> UInt32 {
    waited < .milliseconds(20) ? 2000 : waited < .milliseconds(50) ? 500 : 100
  }

  private static func holder(of file: File) -> String {
    withUnsafeTemporaryAllocation(byteCount: width, alignment: 1) { bytes in
      let count = (try? file.read(into: bytes, at: 0)) ?? 0
      let line = bytes.prefix(count).prefix { $0 >= 0x20 && $0 < 0x7F }
      let text = String(decoding: line, as: UTF8.self)
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static let width = 128

  /// Process, host and terminal, padded so that each holder covers the one before.
  private static let myself: String = {
    var text = "process \(getpid()) on \(hostName())"
    if isatty(STDIN_FILENO) == 1, let terminal = ttyname(STDIN_FILENO) {
      text += " at \(String(cString: terminal))"
    }
    text = String(text.prefix(width - 1))
    return text + String(repeating: " ", count: width - 1 - text.utf8.count) + "\n"
  }()
}

/// The name of this machine as the system has it, cut at the first dot.
func hostName() -> String {
  var name = utsname()
  guard uname(&name) == 0 else { return "unknown" }
  let text = withUnsafePointer(to: &name.nodename) {
    $0.withMemoryRebound(to: CChar.self, capacity: 65) { String(cString: $0) }
  }
  let safe = text.prefix { $0 != "." }.filter {
    $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
  }
  return safe.isEmpty ? "unknown" : safe.lowercased()
}
