internal import Commands
internal import Dashboard
internal import Glibc
internal import Screen
internal import Terminal

/// Edits one line on the terminal, where it stands, with the keys of the dashboard's fields.
struct LineEditor {
  private var field: TextField
  private let question: String

  /// The line as it was edited; nil where the user gave it up, or where there is no such terminal.
  static func edit(_ text: String, question: String) -> String? {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return nil }
    var raw = modes
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(ICRNL | IXON)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    defer {
      tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
      Output.line("")
      Output.flush()
    }
    var editor = LineEditor(field: TextField(text), question: question)
    return editor.run()
  }

  private mutating func run() -> String? {
    var decoder = KeyDecoder()
    draw()
    while true {
      var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let patience = decoder.isWaiting ? Int32(KeyDecoder.escapeMilliseconds) : -1
      let isReady = poll(&waiting, 1, patience)
      if isReady < 0, errno == EINTR { continue }
      var inputs = isReady == 0 ? decoder.flushEscape() : []
      if isReady > 0 {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        guard count > 0 else { return nil }
        inputs = decoder.take(bytes[..<count])
      }
      for input in inputs {
        switch input {
        case .paste(let text): field.insert(text)
        case .key(.enter), .key(.control("j")): return field.text
        case .key(.escape), .key(.control("c")), .key(.control("g")): return nil
        case .key(let key): _ = field.take(key)
        case .click, .wheel: break
        }
      }
      draw()
    }
  }

  /// Writes the line over itself, its start cut off where the cursor would be out of sight.
  private func draw() {
    let room = max(10, LineEditor.columns - SafeText(question).width - 2)
    let before = SafeText(field.beforeCursor)
    let hidden = max(0, before.width - room + 1)
    let shown = SafeText(field.text).dropping(columns: hidden).clipped(to: room)
    let column = SafeText(question).width + before.width - hidden
    let move = column > 0 ? "\u{1B}[\(column)C" : ""
    Output.text("\r\(question)\(shown.text)\u{1B}[K\r\(move)")
    Output.flush()
  }

  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
