internal import Glibc

/// Standard input by the line, as it comes.
struct StandardInput {
  private static let padding = 64
  private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
  private var count = 0
  /// How many lines were handed over.
  private(set) var lines = 0

  /// Reads to the end. Hands over each line without its newline, and how many bytes from its start
  /// may be touched; says when all lines that have come so far were handed over.
  mutating func read(
    line: (UnsafeRawBufferPointer, Int) -> Void, pause: () -> Void
  ) -> Bool {
    defer { buffer.deallocate() }
    while true {
      makeRoom()
      let got = Glibc.read(
        STDIN_FILENO, buffer.baseAddress?.advanced(by: count),
        buffer.count - count - StandardInput.padding)
      if got < 0, errno == EINTR { continue }
      if got <= 0 {
        if count > 0 { hand(0..<count, line) }
        pause()
        return got == 0
      }
      count += got
      handWholeLines(line)
      pause()
    }
  }

  private mutating func handWholeLines(_ line: (UnsafeRawBufferPointer, Int) -> Void) {
    var start = 0
    while let base = buffer.baseAddress, start < count,
      let newline = memchr(base + start, 0x0A, count - start)
    {
      let end = UnsafeRawPointer(newline) - UnsafeRawPointer(base)
      hand(start..<end, line)
      start = end + 1
    }
    guard start > 0 else { return }
    let rest = UnsafeRawBufferPointer(rebasing: buffer[start..<count])
    buffer.copyMemory(from: rest)
    count -= start
  }

  private mutating func hand(_ range: Range<Int>, _ line: (UnsafeRawBufferPointer, Int) -> Void) {
    lines += 1
    line(UnsafeRawBufferPointer(rebasing: buffer[range]), buffer.count - range.lowerBound)
  }

  /// Doubles the buffer where one line fills it.
  private mutating func makeRoom() {
    guard count + StandardInput.padding >= buffer.count / 2 else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: buffer.count * 2, alignment: 64)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    buffer.deallocate()
    buffer = larger
  }
}
