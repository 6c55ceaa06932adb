internal import Glibc

/// The file that the settings stand in. Perch reads it and never writes it.
package struct SettingsFile: Sendable {
  package let path: String
  /// A text nests at most as deep as it is long, and reading it recurses.
  private static let mostBytes = 1 << 16

  package init(_ path: String) { self.path = path }

  /// What the file says; the standard settings where there is none, or anything is wrong with it.
  package func read() -> SettingsReading {
    do throws(SettingsProblem) {
      guard let bytes = try bytes() else { return SettingsReading(path: path, exists: false) }
      let (settings, problems) = Settings.reading(bytes)
      return SettingsReading(path: path, exists: true, settings: settings, problems: problems)
    } catch {
      return SettingsReading(path: path, exists: true, problems: [error])
    }
  }

  /// Nil where there is no such file.
  private func bytes() throws(SettingsProblem) -> [UInt8]? {
    // A pipe in its place must not be waited for.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw SettingsProblem(.unreadable(errno: errno))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw SettingsProblem(.unreadable(errno: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw SettingsProblem(.notPlain) }
    let size = Int(status.st_size)
    guard size <= SettingsFile.mostBytes else {
      throw SettingsProblem(.tooLong(bytes: size, most: SettingsFile.mostBytes))
    }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      repeat {
        count = Glibc.read(file, buffer.baseAddress?.advanced(by: filled), size - filled)
        filled += max(0, count)
      } while count > 0 || count < 0 && errno == EINTR
    }
    guard count >= 0 else { throw SettingsProblem(.unreadable(errno: errno)) }
    return bytes
  }
}

/// What came of reading a settings file.
package struct SettingsReading: Equatable, Sendable {
  package let path: String
  package let exists: Bool
  /// What holds: with any problem, the standard settings.
  package let settings: Settings
  /// In the order of the lines.
  package let problems: [SettingsProblem]

  package init(
    path: String, exists: Bool, settings: Settings = .standard, problems: [SettingsProblem] = []
  ) {
    (self.path, self.exists) = (path, exists)
    (self.settings, self.problems) = (settings, problems)
  }

  /// What is wrong, a sentence each.
  package var sentences: [String] { problems.map { $0.sentence(file: path) } }
}
