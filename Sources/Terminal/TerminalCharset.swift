import CNcurses
import Glibc

/// Which characters may be sent.
///
/// Nothing said (no LC_ALL, LC_CTYPE or LANG, as on many servers) counts as UTF-8: every terminal
/// of today reads it. A locale that names UTF-8 counts even if it is not installed. An explicit
/// `C`, `POSIX` or other charset is believed: it is how a user asks for ASCII.
enum TerminalCharset {
  /// What the variables ask for; the first that is set and not empty decides.
  enum Wish: Equatable { case utf8, locale }

  static func wish(_ variable: (String) -> String?) -> Wish {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    guard let named else { return .utf8 }
    let charset = named.lowercased().drop { $0 != "." }.prefix { $0 != "@" }
    return [".utf-8", ".utf8"].contains(charset) ? .utf8 : .locale
  }

  /// Sets the program's character classes to UTF-8's, which ncurses needs for widths and without
  /// which it repeats characters in a way (REP) that several emulators lack.
  /// - Returns: whether UTF-8 may be sent; else only ASCII.
  static func prepare() -> Bool {
    let isOwn = setlocale(LC_CTYPE, "") != nil && isUTF8
    guard !isOwn else { return true }
    let wish = wish { getenv($0).map { String(cString: $0) } }
    for name in ["C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil && isUTF8 {
      return wish == .utf8
    }
    return false
  }

  private static var isUTF8: Bool {
    guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
    return strcmp(codeset, "UTF-8") == 0
  }
}
