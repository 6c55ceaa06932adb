internal import Glibc
internal import People

// The one place that writes: everything else in this room goes through these two types. They are
// thin, retry what a signal interrupted, and leave policy to their callers.

/// What the system says of a file.
struct FileStatus: Equatable {
  var isRegular: Bool
  var isFolder: Bool
  /// Permission bits, `0o600` for a private file.
  var mode: UInt32
  var owner: UInt32
  var names: UInt64
  var size: Int
  var device: UInt64
  var inode: UInt64
  /// Nanoseconds since 1970 of the last change to its bytes.
  var modified: Int64

  fileprivate init(_ status: stat) {
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    names = UInt64(status.st_nlink)
    size = Int(status.st_size)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
  }

  func isSameFile(as other: FileStatus) -> Bool {
    inode == other.inode && device == other.device
  }
}

/// Repeats a call that a signal interrupted. Some file systems answer EAGAIN as well, so that is
/// repeated too, but not for ever.
private func retrying(_ call: () -> Int) -> Int {
  var tries = 0
  while true {
    let result = call()
    guard result == -1, errno == EINTR || errno == EAGAIN, tries < 1000 else { return result }
    tries += 1
  }
}

/// An open folder; closed when it goes away.
final class Folder: Sendable {
  let path: String
  /// An act that somebody began and that could not be finished here: its lines are read along.
  let unfinished = Locked<PendingAct?>(nil)
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Opens a folder by its path, which must not be a symbolic link; nil where there is none.
  static func open(_ path: String) throws(StorageError) -> Folder? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let descriptor = retrying { Int(Glibc.open(path, flags)) }
    if descriptor >= 0 { return Folder(path: path, descriptor: Int32(descriptor)) }
    switch errno {
    case ENOENT: return nil
    case ELOOP: throw .linkedFolder(path: path)
    case ENOTDIR:
      var status = stat()
      let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
      throw isLink ? .linkedFolder(path: path) : .system(.open, path: path, errno: ENOTDIR)
    default: throw .system(.open, path: path, errno: errno)
    }
  }

  /// Makes a folder that only the user may enter, and the ones above it that are missing.
  ///
  /// - Parameter isDurable: returns only when the names are on the disk.
  static func make(_ path: String, isDurable: Bool) throws(StorageError) {
    let above = Folder.above(path)
    if mkdir(path, 0o700) == -1 {
      if errno == EEXIST { return }
      guard errno == ENOENT, above != path else {
        throw .system(.create, path: path, errno: errno)
      }
      try make(above, isDurable: isDurable)
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
        throw .system(.create, path: path, errno: errno)
      }
    }
    if isDurable { try open(above)?.sync() }
  }

  /// The path of the folder that holds `path`.
  static func above(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let trimmed = path.dropLast(path.reversed().prefix { $0 == "/" }.count + name.count)
    let above = trimmed.dropLast(trimmed.reversed().prefix { $0 == "/" }.count)
    return above.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : String(above)
  }

  func path(of name: String) -> String { "\(path)/\(name)" }

  func status() throws(StorageError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .system(.inspect, path: path, errno: errno)
    }
    return FileStatus(status)
  }

  /// What stands under a name, links not followed; nil for nothing.
  func status(of name: String) throws(StorageError) -> FileStatus? {
    var status = stat()
    if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(status) }
    if errno == ENOENT { return nil }
    throw .system(.inspect, path: path(of: name), errno: errno)
  }

  /// The names in the folder, in order of their bytes.
  func names() throws(StorageError) -> [String] {
    let descriptor = retrying { Int(openat(self.descriptor, ".", O_RDONLY | O_CLOEXEC)) }
    guard descriptor >= 0 else { throw .system(.list, path: path, errno: errno) }
    guard let stream = fdopendir(Int32(descriptor)) else {
      let reason = errno
      close(Int32(descriptor))
      throw .system(.list, path: path, errno: reason)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .system(.list, path: path, errno: errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folder of this name inside; nil where there is none.
  func folder(_ name: String) throws(StorageError) -> Folder? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let descriptor = retrying { Int(openat(self.descriptor, name, flags)) }
    if descriptor >= 0 { return Folder(path: path(of: name), descriptor: Int32(descriptor)) }
    switch errno {
    case ENOENT: return nil
    case ELOOP, ENOTDIR: throw .notPlain(path: path(of: name))
    default: throw .system(.open, path: path(of: name), errno: errno)
    }
  }

  /// Makes a private folder inside; false where it was there.
  func makeFolder(_ name: String) throws(StorageError) -> Bool {
    if mkdirat(descriptor, name, 0o700) == 0 { return true }
    if errno == EEXIST { return false }
    throw .system(.create, path: path(of: name), errno: errno)
  }

  /// Opens a file for reading; nil where there is none. A pipe or link is refused, not waited for.
  func file(_ name: String) throws(StorageError) -> File? {
    try open(name, O_RDONLY | O_NONBLOCK, missing: nil)
  }

  /// Opens a file to write at its end; nil where there is none.
  func fileToAppend(_ name: String) throws(StorageError) -> File? {
    try open(name, O_RDWR | O_APPEND | O_NONBLOCK, missing: nil)
  }

  /// Makes a file that must not be there yet, private to the user; nil where it is.
  func newFile(_ name: String) throws(StorageError) -> File? {
    try open(name, O_RDWR | O_APPEND | O_CREAT | O_EXCL, missing: EEXIST)
  }

  /// Makes a file that has no name; nil where this file system has none such.
  func namelessFile() throws(StorageError) -> File? {
    // O_TMPFILE, which Glibc's header shows to GNU sources alone.
    let nameless = Int32(0o20000000) | O_DIRECTORY
    let flags = nameless | O_RDWR | O_APPEND | O_CLOEXEC
    let descriptor = retrying { Int(openat(self.descriptor, ".", flags, 0o600)) }
    if descriptor >= 0 { return File(path: path, descriptor: Int32(descriptor)) }
    if errno == EOPNOTSUPP || errno == EISDIR || errno == ENOENT { return nil }
    throw .system(.create, path: path, errno: errno)
  }

  /// Opens or makes a file to read and write from its start.
  func fileToOverwrite(_ name: String) throws(StorageError) -> File {
    let flags = O_RDWR | O_CREAT | O_NONBLOCK
    guard let file = try open(name, flags, missing: nil) else {
      throw .system(.open, path: path(of: name), errno: ENOENT)
    }
    return file
  }

  private func open(
    _ name: String, _ flags: Int32, missing: Int32?
  ) throws(StorageError) -> File? {
    let all = flags | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC
    let descriptor = retrying { Int(openat(self.descriptor, name, all, 0o600)) }
    let path = path(of: name)
    guard descriptor >= 0 else {
      if errno == missing ?? ENOENT { return nil }
      // ENXIO: a pipe or socket that nobody reads.
      if errno == ELOOP || errno == ENXIO || errno == EISDIR { throw .notPlain(path: path) }
      throw .system(flags & O_CREAT == 0 ? .open : .create, path: path, errno: errno)
    }
    let file = File(path: path, descriptor: Int32(descriptor))
    guard try file.status().isRegular else { throw .notPlain(path: path) }
    return file
  }

  /// - Parameter replacing: false where nothing of the new name is there, which is looked after as
  ///   far as this system can.
  func rename(_ name: String, to newName: String, replacing: Bool = true) throws(StorageError) {
    if !replacing, try rename(name, to: newName, flags: 1) { return }
    guard renameat(descriptor, name, descriptor, newName) == 0 else {
      throw .system(.rename, path: path(of: newName), errno: errno)
    }
  }

  /// Moves something to another folder of the same file system; nothing where there is none.
  func hand(_ name: String, to other: Folder) throws(StorageError) {
    guard renameat(descriptor, name, other.descriptor, name) == 0 || errno == ENOENT else {
      throw .system(.rename, path: other.path(of: name), errno: errno)
    }
  }

  /// Has two names in the folder change places, at once; false where this system cannot.
  func exchange(_ name: String, _ other: String) throws(StorageError) -> Bool {
    try rename(name, to: other, flags: 1 << 1)
  }

  /// - Parameter flags: 1 replaces nothing, 2 has the names change places.
  /// - Returns: false where this system knows no such flags.
  private func rename(
    _ name: String, to other: String, flags: UInt32
  ) throws(StorageError) -> Bool {
    typealias Call =
      @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32
    // Glibc has it since 2.28, but its header shows it to GNU sources alone.
    guard let symbol = dlsym(nil, "renameat2") else { return false }
    if unsafeBitCast(symbol, to: Call.self)(descriptor, name, descriptor, other, flags) == 0 {
      return true
    }
    if errno == EINVAL || errno == ENOSYS { return false }
    throw .system(.rename, path: path(of: other), errno: errno)
  }

  /// Takes a file away, or with `isFolder` an empty folder.
  func remove(_ name: String, isFolder: Bool = false) throws(StorageError) {
    guard unlinkat(descriptor, name, isFolder ? AT_REMOVEDIR : 0) == 0 || errno == ENOENT else {
      throw .system(.remove, path: path(of: name), errno: errno)
    }
  }

  /// Returns when the names in the folder are on the disk.
  func sync() throws(StorageError) {
    guard retrying({ Int(fsync(descriptor)) }) == 0 else {
      throw .system(.sync, path: path, errno: errno)
    }
  }

  func protect(mode: UInt32) throws(StorageError) {
    guard fchmod(descriptor, mode) == 0 else {
      throw .system(.protect, path: path, errno: errno)
    }
  }
}

/// An open file; closed when it goes away.
///
/// What `close` says is not looked at: whatever must be kept was synced before, and for the rest
/// it does not matter.
final class File: Sendable {
  let path: String
  private let descriptor: Int32

  fileprivate init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  func status() throws(StorageError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .system(.inspect, path: path, errno: errno)
    }
    return FileStatus(status)
  }

  /// Reads into `bytes` from `offset` on, until it is full or the file ends.
  ///
  /// - Returns: how many bytes were read.
  func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) throws(StorageError) -> Int {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
      let count = retrying { pread(descriptor, rest.baseAddress, rest.count, offset + done) }
      guard count >= 0 else { throw .system(.read, path: path, errno: errno) }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// The byte at an offset; nil behind the end.
  func byte(at offset: Int) throws(StorageError) -> UInt8? {
    var byte: UInt8 = 0
    let count = retrying { pread(descriptor, &byte, 1, offset) }
    guard count >= 0 else { throw .system(.read, path: path, errno: errno) }
    return count == 1 ? byte : nil
  }

  /// The bytes as the kernel has them in memory, without a copy, for a file that is only ever
  /// replaced whole; nil where there are none. Give them back with `File.unmap`.
  func map() throws(StorageError) -> UnsafeMutableRawBufferPointer? {
    let size = try status().size
    guard size > 0 else { return nil }
    let bytes = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0)
    guard let bytes, bytes != MAP_FAILED else {
      throw .system(.read, path: path, errno: errno)
    }
    return UnsafeMutableRawBufferPointer(start: bytes, count: size)
  }

  static func unmap(_ bytes: UnsafeMutableRawBufferPointer) {
    munmap(bytes.baseAddress, bytes.count)
  }

  /// Forgets what the kernel has of the file in memory, so that reading it asks the disk.
  func forgetCached() { _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED) }

  /// Writes all of `bytes` at the end, with one call unless the system takes only a part.
  func append(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = retrying { Glibc.write(descriptor, rest.baseAddress, rest.count) }
      // A short count is followed by a second call, which says what stands in the way.
      guard count > 0 else {
        throw .system(.write, path: path, errno: count == 0 ? ENOSPC : errno)
      }
      done += count
    }
  }

  /// Writes `bytes` over what stands at the start.
  func overwrite(_ bytes: [UInt8]) throws(StorageError) {
    let count = retrying { pwrite(descriptor, bytes, bytes.count, 0) }
    guard count == bytes.count else { throw .system(.write, path: path, errno: errno) }
  }

  func truncate(to size: Int) throws(StorageError) {
    guard retrying({ Int(ftruncate(descriptor, size)) }) == 0 else {
      throw .system(.truncate, path: path, errno: errno)
    }
  }

  /// Returns when the bytes are on the disk. After a failure the kernel may call them clean, so
  /// asking again proves nothing.
  func sync() throws(StorageError) {
    guard retrying({ Int(fdatasync(descriptor)) }) == 0 else {
      throw .system(.sync, path: path, errno: errno)
    }
  }

  func protect(mode: UInt32) throws(StorageError) {
    guard fchmod(descriptor, mode) == 0 else {
      throw .system(.protect, path: path, errno: errno)
    }
  }

  /// Takes the whole-file lock without waiting; false where somebody else has it. It goes with the
  /// last descriptor, whatever ends the process.
  func tryLock() throws(StorageError) -> Bool {
    if retryingInterrupts({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    throw .system(.lock, path: path, errno: errno)
  }
}

/// Repeats a call that a signal interrupted; EAGAIN means something else to the caller.
private func retryingInterrupts(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    guard result == -1, errno == EINTR else { return result }
  }
}
