internal import Glibc
internal import JSONText

/// Bytes in memory, with room behind them that the JSON reader may touch, so that none are copied.
final class Bytes {
  /// simdjson reads up to this many bytes past the end.
  private static let padding = 64

  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0

  /// Nil where there is not enough memory.
  init?(capacity: Int) {
    guard let base = malloc(capacity + Bytes.padding) else { return nil }
    self.base = base
    self.capacity = capacity
    askForHugePages()
  }

  /// A copy of these; nil where there is not enough memory.
  convenience init?(_ bytes: [UInt8]) {
    self.init(capacity: bytes.count)
    _ = append(bytes.count) { place in
      bytes.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(start: place, count: $0.count).copyMemory(from: $0)
      }
      return bytes.count
    }
  }

  deinit { free(base) }

  var all: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: all[range.clamped(to: 0..<count)])
  }

  /// How many bytes may be touched from an offset on.
  func readable(from offset: Int) -> Int { capacity + Bytes.padding - offset }

  /// The line on which an offset lies, from 1.
  func line(at offset: Int) -> Int { 1 + slice(0..<offset).countOfLines }

  /// Takes bytes off the front.
  func drop(_ size: Int) {
    guard size > 0 else { return }
    count -= min(size, count)
    memmove(base, base + size, count)
  }

  /// Gives `fill` room for `size` more bytes; it says how many it used.
  ///
  /// - Returns: what `fill` returned; nil where there is not enough memory.
  func append(_ size: Int, _ fill: (UnsafeMutableRawPointer) -> Int) -> Int? {
    if count + size > capacity {
      let larger = max(count + size, capacity * 2)
      guard let moved = realloc(base, larger + Bytes.padding) else { return nil }
      base = moved
      capacity = larger
      askForHugePages()
    }
    let used = fill(base + count)
    count += min(max(used, 0), size)
    return used
  }
}

extension Bytes {
  private static let hugePage = 1 << 21

  /// A large file fills its memory once: in pages of 2 MiB the kernel is asked for 50 instead of
  /// 25,000. Where it has none to give, nothing changes.
  private func askForHugePages() {
    let start = (Int(bitPattern: base) + Bytes.hugePage - 1) / Bytes.hugePage * Bytes.hugePage
    let length = Int(bitPattern: base) + capacity - start
    guard length >= Bytes.hugePage else { return }
    madvise(UnsafeMutableRawPointer(bitPattern: start), length, MADV_HUGEPAGE)
  }
}

extension Bytes {
  /// Above this nothing is read: X cuts its files at 100 MB.
  static let largestFile = 2 << 30

  /// The whole of a file.
  ///
  /// - Parameter name: the file's name inside the input at `input`, for problems.
  static func read(_ path: String, name: String, of input: String) throws(ImportProblem) -> Bytes {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path, code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    guard status.st_size <= largestFile else { throw .tooLarge(path: input, file: name) }
    guard let bytes = Bytes(capacity: Int(status.st_size)) else {
      throw .unreadable(path: path, code: ENOMEM)
    }
    try bytes.fill(from: descriptor, path)
    return bytes
  }

  private func fill(from descriptor: Int32, _ path: String) throws(ImportProblem) {
    while count < capacity {
      let room = capacity - count
      var code: Int32 = 0
      let got = append(room) { place in
        let got = Glibc.read(descriptor, place, room)
        code = errno
        return got
      }
      if got == 0 { return }
      if let got, got < 0, code != EINTR { throw .unreadable(path: path, code: code) }
    }
  }
}
