internal import Glibc
internal import Intake
internal import People

/// A target of libFuzzer over all importers: see `.ci/fuzz`.
///
/// The first line of an input is the file's name, which tells some formats apart; the rest is the
/// file. Whatever it holds, importing it ends with a plan or a sentence.
enum ImporterFuzz {
  /// Where the file lies while it is read: in memory, a folder a process.
  private static let folder = "/dev/shm/perch-fuzz-\(getpid())"
  private static let longestName = 24

  static func tryOut(_ bytes: UnsafeRawBufferPointer) {
    let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    let letters = bytes[..<newline].prefix(longestName).filter(isPlain)
    let name = String(decoding: letters, as: UTF8.self)
    let path = "\(folder)/\(name.isEmpty || name.hasPrefix(".") ? "x" : name)"
    guard write(UnsafeRawBufferPointer(rebasing: bytes[newline...].dropFirst()), path) else {
      return
    }
    defer { unlink(path) }
    do {
      let plan = try Intake(book: Book(), setting).plan(paths: [path])
      precondition(Set(plan.tweets.map(\.id)).count == plan.tweets.count)
      precondition(!plan.report.lines.isEmpty)
    } catch {
      precondition(!error.sentence.isEmpty)
    }
  }

  private static var setting: Intake.Setting {
    var setting = Intake.Setting()
    setting.now = Moment(seconds: 1_795_000_000)
    return setting
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x7F && byte > 0x20 && byte != UInt8(ascii: "/")
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, _ path: String) -> Bool {
    mkdir(folder, 0o700)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return Glibc.write(descriptor, bytes.baseAddress, bytes.count) == bytes.count
  }
}

/// What libFuzzer calls, again and again.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  ImporterFuzz.tryOut(UnsafeRawBufferPointer(start: start, count: count))
  return 0
}
