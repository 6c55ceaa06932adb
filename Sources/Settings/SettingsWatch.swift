internal import Glibc
internal import People

/// Tells what the settings file says whenever that changes, whoever changed it and however: written
/// in place, put in its place, through a link, or in a folder that is made only then.
package final class SettingsWatch: Sendable {
  private let file: SettingsFile
  private let queue: Int32
  /// The watch on the folder.
  private let folder = Locked<Int32>(-1)
  private let stopped: Int32
  private let stopEnd: Int32

  /// What is written within so many milliseconds is read as one change.
  private static let gather: Int32 = 60
  private static let mostGathers = 10
  /// Milliseconds between two looks where the kernel tells nothing.
  private static let interval: Int32 = 3000
  private static let wanted =
    IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE
    | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB

  package init(_ file: SettingsFile) {
    self.file = file
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (stopped, stopEnd) = (ends[0], ends[1])
    queue = inotify_init1(O_NONBLOCK | O_CLOEXEC)
    watch()
  }

  deinit {
    if queue >= 0 { close(queue) }
    close(stopped)
    close(stopEnd)
  }

  /// Calls `report` after each change, on this thread, until it is stopped.
  ///
  /// - Parameter last: what the user was told last.
  package func run(since last: SettingsReading, _ report: (SettingsReading) -> Void) {
    var last = last
    repeat {
      // The folder or the file may be others now.
      watch()
      let new = file.read()
      if new != last {
        last = new
        report(new)
      }
    } while waitForNews()
  }

  /// Returns false when stopped.
  private func waitForNews() -> Bool {
    guard wait(queue < 0 ? SettingsWatch.interval : -1) else { return false }
    drain()
    // Not for ever: somebody may write in the same folder all the time.
    for _ in 0..<SettingsWatch.mostGathers {
      if wait(SettingsWatch.gather, isQuiet: true) { break }
      drain()
    }
    return !isStopped
  }

  package func stop() { write(stopEnd, "!", 1) }

  /// The file itself, which may lie elsewhere, and the folder that it is in, or the nearest one
  /// above in which it could come to be.
  private func watch() {
    guard queue >= 0 else { return }
    inotify_add_watch(queue, file.path, UInt32(SettingsWatch.wanted))
    var (path, new) = (file.path[...], Int32(-1))
    repeat {
      path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
      new = inotify_add_watch(queue, String(path), UInt32(SettingsWatch.wanted | IN_ONLYDIR))
    } while new < 0 && !path.isEmpty
    folder.withLock { old in
      // What goes on in a folder above is of no more interest.
      if old >= 0, old != new { inotify_rm_watch(queue, old) }
      old = new
    }
  }

  private func drain() {
    var bytes = [UInt8](repeating: 0, count: 1 << 12)
    while queue >= 0, read(queue, &bytes, bytes.count) > 0 {}
  }

  /// Waits for news or so many milliseconds; false when stopped. With `isQuiet` rather whether
  /// nothing came, or it was stopped.
  private func wait(_ milliseconds: Int32, isQuiet: Bool = false) -> Bool {
    var sources = [stopped, queue].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&sources, 2, milliseconds) < 0, errno == EINTR {}
    let isStopped = sources[0].revents != 0
    return isQuiet ? isStopped || sources[1].revents == 0 : !isStopped
  }

  private var isStopped: Bool {
    var source = pollfd(fd: stopped, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0
  }
}
