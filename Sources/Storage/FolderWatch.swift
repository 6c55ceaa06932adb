internal import Glibc

/// Tells when files of records in the data folder changed, whoever changed them.
///
/// The kernel says so, and nothing runs in between. Where it cannot (no watch is left to be had, or
/// other machines write to the file system), the files are looked at every few seconds.
package final class FolderWatch: Sendable {
  private let folder: Folder
  /// What the kernel tells by; nil where it tells nothing.
  private let queue: Int32?
  private let stopEnd: Int32
  private let stopped: Int32
  /// Milliseconds between two looks; -1 where the kernel tells.
  private let interval: Int32
  /// What the files were when it was made, where it has to look.
  private let first: [String: [Int64]]

  /// What comes in so many milliseconds is told at once.
  private static let gather: Int32 = 20
  /// The least time between two reports, in milliseconds.
  private static let rest: Int32 = 50
  private static let places = ["", "tweets", "messages", "interactions"]

  init(_ folder: Folder, interval: Int32? = nil) {
    self.folder = folder
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (stopped, stopEnd) = (ends[0], ends[1])
    let queue =
      interval == nil ? inotify_init1(O_NONBLOCK | O_CLOEXEC) : -1
    let isWatched = queue >= 0 && FolderWatch.add("", folder, queue)
    if queue >= 0, !isWatched { close(queue) }
    self.queue = isWatched ? queue : nil
    let isRemote = FolderWatch.isRemote(folder.path)
    self.interval = interval ?? (isWatched && !isRemote ? -1 : 3000)
    first = self.interval < 0 ? [:] : FolderWatch.signature(folder)
    if isWatched { for place in FolderWatch.places.dropFirst() { watch(place) } }
  }

  deinit {
    if let queue { close(queue) }
    close(stopped)
    close(stopEnd)
  }

  /// Calls `report` after each change, on this thread, until it is stopped.
  package func run(_ report: () -> Void) {
    var last = first
    while true {
      guard let isTold = wait(interval) else { return }
      var isNew = isTold && drain()
      if isNew {
        guard pause(FolderWatch.gather) else { return }
        _ = drain()
      }
      if interval >= 0, !isTold || isNew {
        let now = FolderWatch.signature(folder)
        isNew = isNew || now != last
        last = now
      }
      guard isNew else { continue }
      report()
      guard pause(FolderWatch.rest) else { return }
    }
  }

  package func stop() { write(stopEnd, "!", 1) }
}

// MARK: - Waiting

extension FolderWatch {
  /// Waits for the kernel, or so many milliseconds; returns whether it was the kernel, nil when
  /// stopped.
  private func wait(_ milliseconds: Int32) -> Bool? {
    var sources = [stopped, queue ?? -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&sources, 2, milliseconds) < 0, errno == EINTR {}
    return sources[0].revents != 0 ? nil : sources[1].revents != 0
  }

  /// Returns false when stopped.
  private func pause(_ milliseconds: Int32) -> Bool {
    var source = pollfd(fd: stopped, events: Int16(POLLIN), revents: 0)
    while poll(&source, 1, milliseconds) < 0, errno == EINTR {}
    return source.revents == 0
  }
}

// MARK: - What the kernel says

extension FolderWatch {
  private static func add(_ place: String, _ folder: Folder, _ queue: Int32) -> Bool {
    let path = place.isEmpty ? folder.path : folder.path(of: place)
    let wanted =
      IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR
    return inotify_add_watch(queue, path, UInt32(wanted)) >= 0
  }

  private func watch(_ place: String) {
    if let queue { _ = FolderWatch.add(place, folder, queue) }
  }

  /// Takes what the kernel has to say; returns whether any of it is about files of records.
  private func drain() -> Bool {
    guard let queue else { return false }
    var isNew = false
    withUnsafeTemporaryAllocation(byteCount: 1 << 14, alignment: 8) { buffer in
      while true {
        let count = read(queue, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        isNew = takes(UnsafeRawBufferPointer(rebasing: buffer[..<count])) || isNew
      }
    }
    return isNew
  }

  private func takes(_ events: UnsafeRawBufferPointer) -> Bool {
    var (at, isNew) = (0, false)
    let head = MemoryLayout<inotify_event>.size
    while at + head <= events.count {
      let event = events.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
      let end = at + head + Int(event.len)
      let name = String(
        decoding: events[(at + head)..<end].prefix { $0 != 0 }, as: UTF8.self)
      if event.mask & UInt32(IN_ISDIR) != 0, FolderWatch.places.contains(name) {
        watch(name)
        isNew = true
      }
      // What overflowed may have been about anything.
      isNew = isNew || event.mask & UInt32(IN_Q_OVERFLOW) != 0 || name.hasSuffix(".jsonl")
      at = end
    }
    return isNew
  }
}

// MARK: - Looking by ourselves

extension FolderWatch {
  private static func signature(_ root: Folder) -> [String: [Int64]] {
    var found: [String: [Int64]] = [:]
    for place in FolderWatch.places {
      guard let folder = place.isEmpty ? root : (try? root.folder(place)) ?? nil else {
        continue
      }
      for name in (try? folder.names()) ?? [] where name.hasSuffix(".jsonl") {
        guard let status = (try? folder.status(of: name)) ?? nil else { continue }
        found["\(place)/\(name)"] = [
          Int64(bitPattern: status.inode), Int64(status.size), status.modified,
        ]
      }
    }
    return found
  }

  /// Whether other machines may write below a path without this kernel hearing of it.
  private static func isRemote(_ path: String) -> Bool {
    guard let mounts = lines("/proc/self/mountinfo") else { return false }
    var best = (length: -1, type: "")
    for mount in mounts {
      let words = mount.split(separator: " ")
      guard words.count > 4, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else {
        continue
      }
      let point = words[4] == "/" ? "" : String(words[4])
      if path == point || path.hasPrefix(point + "/"), point.utf8.count > best.length {
        best = (point.utf8.count, String(words[dash + 1]))
      }
    }
    let remote = ["nfs", "cifs", "smb", "9p", "fuse", "afs", "ceph", "virtiofs"]
    return remote.contains { best.type.hasPrefix($0) }
  }

  private static func lines(_ path: String) -> [Substring]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 14)
    while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
