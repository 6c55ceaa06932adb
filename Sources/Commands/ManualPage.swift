/// The manual page, `Resources/perch.1`, whose keys come from the command table.
package enum ManualPage {
  /// The whole page in man's own markup.
  package static var text: String { before + keys + after }

  private static let before = #"""
    .\" Made from the command table: perch keys --man > Resources/perch.1
    .TH PERCH 1 "" "perch" "User Commands"
    .SH NAME
    perch \- who to reply to now, what is due, which ties are cooling
    .SH SYNOPSIS
    .B perch
    .RI [ command ]
    .SH DESCRIPTION
    Without a command, perch opens a full\-screen dashboard: contacts by strength, the tweets and
    messages that wait for an answer, and the follow\-ups that are due.
    .B perch help
    lists the commands; each one that prints has
    .BR \-\-json .
    .P
    For the dashboard there are
    .BR \-\-ascii ,
    .BR \-\-linear ,
    .BR \-\-mouse
    and
    .BR \-\-no\-mouse ;
    see ENVIRONMENT.
    .SH KEYS

    """#

  private static var keys: String {
    (CommandGuide.help + CommandGuide.editing).map { line in
      switch line {
      case .heading(let title): ".SS \(escaped(title))\n"
      case .keys(let spelled, let summary): ".TP\n.B \(escaped(spelled))\n\(escaped(summary))\n"
      }
    }.joined()
  }

  private static let after = #"""
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
    .B perch config \-\-default
    prints one with every setting as a comment,
    .B perch config \-\-check
    tells what is wrong with it.
    .SH ENVIRONMENT
    .TP
    .B PERCH_NOW
    Fixes the clock, RFC 3339.
    .TP
    .B TZ
    The zone of days and due times.
    .TP
    .B BROWSER
    Opens links.
    .TP
    .B NO_COLOR
    Set to anything: no colour.
    .TP
    .B PERCH_THEME
    night, day, twilight, palette or mono. Without it the terminal's background decides, where
    .B COLORFGBG
    tells of it.
    .TP
    .B COLORTERM
    truecolor or 24bit: the terminal has many colours even if its name is xterm.
    .TP
    .B PERCH_ASCII
    1: nothing but ASCII is shown.
    .TP
    .B PERCH_MOUSE
    0: the mouse is left alone; 1: it is asked for even where terminfo does not say how.
    .TP
    .B PERCH_LINEAR
    1: for screen readers: what changes is said line by line, and no screen is drawn.
    .SH EXIT STATUS
    0, 1 failed, 2 usage.

    """#

  /// What would be markup to man, as text.
  private static func escaped(_ text: String) -> String {
    let marked = text.map { character -> String in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "^": "\\(ha"
      case "'": "\\(aq"
      default: String(character)
      }
    }.joined()
    return marked.hasPrefix(".") ? "\\&\(marked)" : marked
  }
}
