internal import Commands
package import Screen

/// Help as the lines of a screen: what does not fit beside the keys goes on below.
package enum HelpLines {
  package enum Line: Equatable, Sendable {
    case heading(String)
    case keys(String, SafeText)
  }

  /// Columns that the keys take.
  package static func keysWidth(columns: Int) -> Int { columns < 60 ? 15 : 28 }

  package static func lines(columns: Int) -> [Line] {
    let room = max(8, columns - keysWidth(columns: columns) - 2)
    return (CommandGuide.help + CommandGuide.editing).flatMap { line -> [Line] in
      switch line {
      case .heading(let title): return [.heading(title)]
      case .keys(let keys, let summary):
        let words = TextWrap.wrap(SafeText(summary), columns: room)
        return words.enumerated().map { .keys($0 == 0 ? keys : "", $1) }
      }
    }
  }
}
