import Foundation
import Testing

@Suite("The sources")
struct SourceTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files below a folder, by their path in the repository.
  func sources(_ folder: String) throws -> [String: String] {
    let base = SourceTests.root.appendingPathComponent(folder)
    var sources: [String: String] = [:]
    let files = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      sources[String(file.path.dropFirst(SourceTests.root.path.count + 1))] =
        try String(contentsOf: file, encoding: .utf8)
    }
    return sources
  }

  @Test("write files only where storage does: Foundation's ways destroy data or mode")
  func noFoundationWrites() throws {
    let banned = [
      "replaceItem", ".write(to:", "write(toFile", "createFile(atPath", "FileHandle(for",
      "moveItem", "copyItem", "removeItem",
    ]
    for (file, text) in try sources("Sources") {
      for call in banned { #expect(!text.contains(call), "\(file) has \(call)") }
    }
  }

  /// Calls that make, change or remove files, the C library's and the kernel's. `mkdirat(` and
  /// such are found with a letter before them as well.
  static let calls = [
    "openat(", "creat(", "fopen(", "mkdir(", "mkdirat(", "mkstemp(", "mkdtemp(", "tmpfile(",
    "pwrite(", "pwritev(", "writev(", "Glibc.truncate(", "ftruncate(", "renameat(", "renameat2(",
    "unlink(", "unlinkat(", "rmdir(", "symlink(", "linkat(", "fsync(", "fdatasync(", "fchmod(",
    "fchmodat(", "fchown(", "flock(", "sendfile(", "copy_file_range(", "fallocate(", "mmap(",
    "Glibc.open(", "Glibc.write(", "Glibc.rename(", "Glibc.remove(", "Glibc.link(", "Glibc.chmod(",
  ]

  /// Who else needs one, and what for.
  static let exceptions: [String: Set<String>] = [
    "Sources/perch/Output.swift": ["Glibc.write("],
    "Sources/Storage/FileTree.swift": ["Glibc.remove("],
    // A text while the user's editor has it, and a pipe to the user's program.
    "Sources/Runtime/Editor.swift": ["mkdir(", "unlink("],
    "Sources/Runtime/HookProgram.swift": ["Glibc.write("],
    // Reading what comes with the program.
    "Sources/perch/Resources.swift": ["fopen("],
    // Reading what the kernel tells in /proc.
    "Sources/Storage/FolderWatch.swift": ["fopen("],
    "Sources/Storage/SessionMark.swift": ["fopen("],
    "Sources/Terminal/TerminalOutput.swift": ["Glibc.open("],
    "Sources/Terminal/CursesFile.swift": ["ftruncate("],
  ]

  @Test("ask the system to write in one file alone")
  func oneWriter() throws {
    // What is measured is made and removed in folders of its own.
    for (file, text) in try sources("Sources")
    where !file.hasSuffix("/PosixFile.swift") && !file.hasPrefix("Sources/perch-bench/") {
      for call in SourceTests.calls where !(SourceTests.exceptions[file]?.contains(call) ?? false) {
        #expect(!text.contains(call), "\(file) has \(call)")
      }
    }
  }

  @Test("have no Foundation, whose writes are not durable and which costs each start")
  func noFoundation() throws {
    for (file, text) in try sources("Sources") {
      let imports = text.split(separator: "\n").filter { $0.contains("import Foundation") }
      #expect(imports.isEmpty, "\(file)")
    }
  }
}
