import CNcurses
import Commands
import Screen

/// What terminfo says of the terminal that ncurses was started for.
struct TerminalCapabilities {
  let name: String

  /// Families of terminals that are known to open OSC 8 links and to ignore what they don't know.
  private static let modern = ["xterm", "tmux", "kitty", "foot", "alacritty", "wezterm", "ghostty"]

  var isModern: Bool { TerminalCapabilities.modern.contains { name.hasPrefix($0) } }
  /// Whether it puts text on the clipboard when asked to (OSC 52).
  var hasClipboard: Bool { isModern || string("Ms") != nil }
  var canMoveCursor: Bool { string("cup") != nil }
  /// How many characters it can show. The Linux console has 512 glyphs and DEC's terminals fewer.
  func repertoire(isUTF8: Bool) -> Repertoire {
    isUTF8 ? hasManyGlyphs ? .all : .fewSigns : .ascii
  }

  private var hasManyGlyphs: Bool {
    name != "linux" && !name.hasPrefix("linux-") && !name.hasPrefix("vt")
  }

  /// A string without parameters; nil where the terminal has none.
  func string(_ capability: String) -> [UInt8]? {
    perch_capability(capability).map(TerminalCapabilities.withoutPadding)
  }

  /// A string with its numbers filled in.
  func string(_ capability: String, _ first: Int, _ second: Int = 0) -> [UInt8]? {
    guard let template = perch_capability(capability),
      let filled = perch_fill(template, Int32(first), Int32(second))
    else { return nil }
    return TerminalCapabilities.withoutPadding(filled)
  }

  func move(row: Int, column: Int) -> [UInt8] { string("cup", row, column) ?? [] }

  /// Takes the screen again after another program had it; ncurses does so only the first time.
  var enter: [UInt8] {
    ["smcup", "rmir", "smam", "op", "sgr0"].reduce(into: []) { $0 += string($1) ?? [] }
  }

  /// The whole screen scrolls: ncurses moves down by line feeds. The cursor is anywhere afterwards.
  func scrollRegion(_ size: Size) -> [UInt8] { string("csr", 0, size.rows - 1) ?? [] }

  /// Keys and paste marks that the terminal is to send, and it does from now on.
  var begin: [UInt8] { (string("smkx") ?? []) + (string("BE") ?? []) }

  /// What has it tell of the mouse, or no more. Terminfo has it for few of those that can; to the
  /// others the same is said where the user asks for it.
  func mouse(_ isOn: Bool) -> [UInt8] {
    string("XM", isOn ? 1 : 0)
      ?? (string("kmous") == nil ? [] : Array("\u{1B}[?1006;1000\(isOn ? "h" : "l")".utf8))
  }

  /// Undoes all that was switched on: mouse, pastes, keys, attributes, hidden cursor, second
  /// screen. Without a second screen the first is cleared.
  func restore(usesMouse: Bool) -> [UInt8] {
    let screen = string("rmcup").flatMap { $0.isEmpty ? nil : $0 } ?? string("clear") ?? []
    return ["BD", "rmkx", "op", "sgr0", "cnorm"].reduce(
      into: usesMouse ? mouse(false) : []
    ) {
      $0 += string($1) ?? []
    } + screen
  }

  /// What this terminal sends for keys, where it is a sequence.
  var keySequences: [[UInt8]: Key] {
    let named = KeySequences.terminfoNames.compactMap { name, key in
      string(name).map { ($0, key) }
    }
    return Dictionary(
      named.filter { $0.0.count > 1 && $0.0.first == 0x1B }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// Delays (`$<5>`) were for terminals that could not keep up.
  private static func withoutPadding(_ text: UnsafePointer<CChar>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(String(cString: text).utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
