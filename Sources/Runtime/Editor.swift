package import Dashboard
internal import Glibc

/// The user's own editor, as `$VISUAL` or `$EDITOR` names it: a program and its arguments, which no
/// shell ever sees.
package struct Editor: Sendable {
  private let commands: [[String]]
  private let folder: String

  /// - Parameters:
  ///   - named: what the environment names, the first that names anything counts; where none
  ///     does, the first there is of those that most systems have.
  ///   - folder: where the text lies while it is edited: the user's alone, on a disk that stays.
  package init(_ named: [String?], folder: String) {
    let own = named.lazy.compactMap(\.self).map(Editor.words).first { !$0.isEmpty }
    commands = own.map { [$0] } ?? [["sensible-editor"], ["nano"], ["vi"]]
    self.folder = folder
  }

  /// A longer text is not taken back.
  private static let mostBytes = 1 << 20

  /// Waits until the editor is done. A text is taken only where it ended well; what was typed in
  /// one that did not stays in its file, and is told of.
  package func edit(_ text: String) -> EditResult {
    guard let path = file(with: text) else {
      return .failed("no file could be made in \(folder): \(String(cString: strerror(errno))).")
    }
    let outcome = run(path)
    let (written, length) = Editor.contents(of: path)
    guard outcome == nil, let written, length <= Editor.mostBytes else {
      let why = outcome ?? "what the editor left cannot be read."
      if written == Editor.ended(text) || written == nil && length == 0 {
        unlink(path)
        return .failed(why)
      }
      return .failed("\(why) What it left is in \(path).")
    }
    unlink(path)
    return .text(written.last == "\n" ? String(written.dropLast()) : written)
  }

  /// With a line end behind the last line, as editors want it.
  private static func ended(_ text: String) -> String { text.isEmpty ? "" : text + "\n" }

  /// A new file for the user alone; nil where that can't be.
  private func file(with text: String) -> String? {
    mkdir(folder, 0o700)
    var name = Array("\(folder)/writing-XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&name, 4)
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    defer { close(descriptor) }
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var bytes = Array(Editor.ended(text).utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR {
        unlink(path)
        return nil
      }
      bytes = bytes.dropFirst(max(0, count))
    }
    return path
  }

  /// What a file has; nil where it can't be read, or is no text.
  private static func contents(of path: String) -> (text: String?, length: Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { return (nil, 0) }
    defer { close(descriptor) }
    var (bytes, piece) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while bytes.count <= mostBytes {
      let count = read(descriptor, &piece, piece.count)
      if count > 0 { bytes += piece[..<count] } else if count == 0 || errno != EINTR { break }
    }
    return (String(validating: bytes, as: UTF8.self), bytes.count)
  }
}

// MARK: - Running it

extension Editor {
  /// Nil where it ended well, else why not.
  private func run(_ path: String) -> String? {
    let quiet = TerminalSignals()
    defer { quiet.restore() }
    var problem = ""
    for command in commands {
      var process = pid_t()
      let code = Editor.spawn(command + [path], &process)
      guard code == 0 else {
        problem = "\(command[0]) did not start: \(String(cString: strerror(code)))."
        continue
      }
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      if status == 0 { return nil }
      let number = status & 0x7F
      return number == 0
        ? "\(command[0]) ended with \(status >> 8 & 0xFF)."
        : "\(command[0]) was ended by signal \(number)."
    }
    return problem
  }

  private static func spawn(_ words: [String], _ process: inout pid_t) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGCHLD, SIGPIPE, SIGXFSZ, SIGINT, SIGQUIT, SIGTSTP] {
      sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    return posix_spawnp(&process, words[0], nil, &attributes, &arguments, environ)
  }

  /// A command as words: apart by spaces, kept together by quotes or a backslash.
  static func words(_ command: String) -> [String] {
    var (words, word, quote) = ([String](), String?.none, Character?.none)
    var rest = command[...]
    while let character = rest.popFirst() {
      switch (character, quote) {
      case (let mark, let open?) where mark == open: quote = nil
      case ("\\", let open) where open != "'":
        word = (word ?? "") + (rest.popFirst().map(String.init) ?? "")
      case (_, .some): word = (word ?? "") + String(character)
      case ("'", nil), ("\"", nil): (quote, word) = (character, word ?? "")
      case (" ", nil), ("\t", nil):
        if let word { words.append(word) }
        word = nil
      case (_, nil): word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap(\.self)
  }
}

/// What the keyboard's signals do to this process, set aside while another program has the keyboard:
/// `^c` is the other's alone, and `^z` stops both, so that the shell is asked again.
private struct TerminalSignals {
  private var old: [(number: Int32, action: sigaction)] = []

  init() {
    for number in [SIGINT, SIGQUIT] { set(number, SIG_IGN) }
    for number in [SIGTSTP, SIGCHLD] { set(number, SIG_DFL) }
  }

  private mutating func set(_ number: Int32, _ handler: (@convention(c) (Int32) -> Void)?) {
    var new = sigaction()
    var before = sigaction()
    new.__sigaction_handler.sa_handler = handler
    sigaction(number, &new, &before)
    old.append((number, before))
  }

  func restore() {
    for entry in old {
      var action = entry.action
      sigaction(entry.number, &action, nil)
    }
  }
}
