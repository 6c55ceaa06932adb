/// A command of the shell, as the manual tells of it.
package struct ManualCommand: Equatable, Sendable {
  /// An argument or option: how it is written, and what it does.
  package struct Part: Equatable, Sendable {
    package let spelling, summary: String

    package init(spelling: String, summary: String) {
      (self.spelling, self.summary) = (spelling, summary)
    }
  }

  package let name: String
  package let abstract, discussion: String
  package let parts: [Part]

  package init(name: String, abstract: String, discussion: String, parts: [Part]) {
    (self.name, self.abstract, self.discussion) = (name, abstract, discussion)
    self.parts = parts
  }
}

/// A table of the settings file, as the manual tells of it.
package struct ManualSettings: Equatable, Sendable {
  package let section, about: String
  /// Each as `name = example`, and what it does.
  package let rows: [ManualCommand.Part]

  package init(section: String, about: String, rows: [ManualCommand.Part]) {
    (self.section, self.about, self.rows) = (section, about, rows)
  }
}

/// The manual page, `Resources/perch.1`: made of the tables of keys, commands, settings and
/// variables.
package enum ManualPage {
  /// The whole page in man's own markup.
  ///
  /// - Parameter queries: what a query can ask.
  package static func text(
    _ commands: [ManualCommand], _ settings: [ManualSettings], queries: [CommandGuide.Line]
  ) -> String {
    let lists = [
      section("COMMANDS") + commands.map(lines).joined(),
      section("KEYS") + guide(CommandGuide.keys() + CommandGuide.editing),
      section("WHAT CAN BE TYPED") + guide(TypingGuide.all + queries),
      files, section("SETTINGS") + settingsHead + settings.map(lines).joined(),
      section("ENVIRONMENT")
        + EnvironmentGuide.variables.map { item($0.name, $0.meaning) }.joined(),
    ]
    return head + lists.joined() + tail
  }

  private static func section(_ name: String) -> String { ".SH \(name)\n" }

  private static func item(_ term: String, _ words: String) -> String {
    ".TP\n.B \(escaped(term))\n\(escaped(words))\n"
  }

  private static func guide(_ lines: [CommandGuide.Line]) -> String {
    lines.map { line in
      switch line {
      case .heading(let title): ".SS \(escaped(title))\n"
      case .keys(let spelled, let summary): item(spelled, summary)
      }
    }.joined()
  }

  private static func lines(_ command: ManualCommand) -> String {
    let values = command.parts.filter { !$0.spelling.hasPrefix("-") }.map(\.spelling)
    let synopsis = ([command.name] + values).joined(separator: " ")
    let words = [command.abstract, command.discussion].filter { !$0.isEmpty }
    let text = ".SS perch \(escaped(synopsis))\n" + words.map { "\(paragraph($0))\n" }.joined()
    return text + command.parts.map { item($0.spelling, $0.summary) }.joined()
  }

  private static func lines(_ settings: ManualSettings) -> String {
    ".SS [\(settings.section)]\n\(paragraph(settings.about))\n"
      + settings.rows.map { item($0.spelling, $0.summary) }.joined()
  }

  /// Line ends begin new lines in a manual only where they are told to.
  private static func paragraph(_ text: String) -> String {
    text.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "\n.br\n")
  }

  private static let head = #"""
    .\" Made from the program's tables: perch keys --man > Resources/perch.1
    .TH PERCH 1 "" "perch" "User Commands"
    .SH NAME
    perch \- who to reply to now, what is due, which ties are cooling
    .SH SYNOPSIS
    .B perch
    .RI [ command ]
    .SH DESCRIPTION
    Without a command, perch opens a full\-screen dashboard: contacts by strength, the tweets and
    messages that wait for an answer, and the follow\-ups that are due. Where there is no book yet,
    it offers to bring in an archive, to begin with an empty one, or to look around in a made\-up
    one. Commands print plain lines, or with
    .B \-\-json
    an object a line; they need no terminal.

    """#

  private static let files = #"""
    .SH FILES
    .TP
    .B $PERCH_HOME
    The data folder; else
    .IR $XDG_DATA_HOME/perch ,
    else
    .IR ~/.local/share/perch .
    JSON Lines, one record a line: keep, read, grep, merge them.
    .TP
    .I $XDG_CONFIG_HOME/perch/config.toml
    The settings; else
    .IR ~/.config/perch/config.toml .
    .TP
    .I $XDG_CACHE_HOME/perch
    What can be made again at any time; else
    .IR ~/.cache/perch .
    .TP
    .I $XDG_STATE_HOME/perch
    What belongs to this machine: its name, and the acts that can be taken back; else
    .IR ~/.local/state/perch .

    """#

  private static let settingsHead = #"""
    A TOML file that perch reads and never writes. While the dashboard runs, a change of it holds at
    once; with a mistake in it, which is told with its line, all stays as it was.
    .B perch config \-\-default
    prints one with every setting as a comment,
    .B perch config \-\-check
    tells what is wrong with it.

    """#

  private static let tail = #"""
    .SH EXIT STATUS
    .TP
    .B 0
    All went well.
    .TP
    .B 1
    Something failed: a sentence on standard error says what.
    .TP
    .B 2
    Wrong usage, or a name that several people have.
    .TP
    .B 128 + signal
    The dashboard was ended by a signal, or its terminal went away; what was done is saved.
    .SH SEE ALSO
    .BR jq (1),
    .BR git (1),
    .BR tmux (1)

    """#

  /// What would be markup to man, as text.
  private static func escaped(_ text: String) -> String {
    let marked = text.map { character -> String in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "'": "\\(aq"
      default: String(character)
      }
    }.joined()
    return marked.hasPrefix(".") ? "\\&\(marked)" : marked
  }
}
