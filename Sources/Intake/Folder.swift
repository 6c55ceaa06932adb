internal import Glibc

/// What the file system says of a path.
enum Folder {
  enum Kind { case file(size: Int), folder }

  /// - Throws: where nothing is there, or nothing that can be read.
  static func kind(_ path: String) throws(ImportProblem) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .missing(path: path) : .unreadable(path: path, code: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      guard access(path, R_OK | X_OK) == 0 else { throw .unreadable(path: path, code: errno) }
      return .folder
    case S_IFREG:
      guard access(path, R_OK) == 0 else { throw .unreadable(path: path, code: errno) }
      return .file(size: Int(status.st_size))
    default: throw .notAFile(path: path)
    }
  }

  /// The names in a folder, sorted; nil where it can't be listed.
  static func names(_ path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// In bytes; 0 where it can't be told.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func lastName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The first bytes of a file.
  static func head(_ path: String, _ count: Int = 512) throws(ImportProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, count) }
    guard got >= 0 else { throw .unreadable(path: path, code: errno) }
    return Array(bytes.prefix(got))
  }
}
