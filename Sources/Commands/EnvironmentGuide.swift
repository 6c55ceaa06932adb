/// Every variable of the environment that Perch reads: the manual and README show it, and a test
/// looks for others in the sources.
package enum EnvironmentGuide {
  package static let variables: [(name: String, meaning: String)] = [
    ("PERCH_HOME", "the data folder"),
    ("PERCH_NOW", "fixes the clock, RFC 3339: 2026-11-21T09:14:00Z"),
    ("PERCH_THEME", "the theme: night, day, twilight, palette, mono"),
    ("PERCH_ASCII", "1: nothing but ASCII is shown; also --ascii"),
    ("PERCH_MOUSE", "0: the mouse is left alone; 1: it is used even where terminfo tells of none"),
    ("PERCH_LINEAR", "1: for screen readers, what changes is said line by line; also --linear"),
    ("PERCH_RESOURCES", "the folder Resources, where it is not beside the program"),
    ("XDG_DATA_HOME", "the data folder is perch below it; else ~/.local/share"),
    ("XDG_CONFIG_HOME", "config.toml is in perch below it; else ~/.config"),
    ("XDG_CACHE_HOME", "what can be made again is in perch below it; else ~/.cache"),
    ("SSL_CERT_FILE", "certificates that perch sync trusts, in place of the system's"),
    ("XDG_STATE_HOME", "what belongs to this machine is in perch below it; else ~/.local/state"),
    ("XDG_DOWNLOAD_DIR", "where the first screen looks for archives; else ~/Downloads"),
    ("HOME", "where the folders above are that are not named"),
    ("BROWSER", "opens links: programs apart by a colon, %s stands for the link"),
    ("VISUAL", "the editor to write on in; else EDITOR"),
    ("EDITOR", "the editor, where VISUAL names none"),
    ("TERM", "the terminal, as terminfo knows it"),
    ("COLORTERM", "truecolor or 24bit: as many colours as a theme wants"),
    ("COLORFGBG", "ink and paper of the terminal, 15;0, for the choice of a theme"),
    ("NO_COLOR", "set to anything: no colour, whatever the settings say"),
    ("TZ", "the zone of days and due times"),
    ("LC_ALL", "and LC_CTYPE, LANG: whether the terminal shows more than ASCII"),
  ]
}
