internal import Commands
internal import Screen

/// Help, which lies over everything: what can be done here first, then the rest, and what is typed
/// to find something in it.
package struct HelpPage: Equatable, Sendable {
  /// The first line that is shown.
  package internal(set) var top = 0
  /// Only lines that have all its words are shown.
  package internal(set) var filter = TextField()
  /// Whether keys go into the filter.
  package internal(set) var isTyping = false

  package init() {}
}

extension State {
  /// Lines of help that fit; the first row is the title's.
  private var helpRows: Int { max(1, layout.body.rows - 1) }

  mutating func openHelp() -> [Effect] {
    help = HelpPage()
    return []
  }

  /// Keys while help is open; what acts on the book does nothing until it is closed.
  mutating func takeInHelp(_ command: Command) -> [Effect] {
    switch command {
    case .moveDown: scrollHelp(by: 1)
    case .moveUp: scrollHelp(by: -1)
    case .halfPageDown: scrollHelp(by: helpRows / 2)
    case .halfPageUp: scrollHelp(by: -helpRows / 2)
    case .pageDown: scrollHelp(by: helpRows)
    case .pageUp: scrollHelp(by: -helpRows)
    case .moveToTop: help?.top = 0
    case .moveToBottom: scrollHelp(by: .max / 2)
    case .search, .limit: help?.isTyping = true
    case .back where help?.filter.isEmpty == false: help = HelpPage()
    case .back, .close, .help: help = nil
    case .quit: return leave()
    default: return tell(.closeHelpFirst)
    }
    return []
  }

  mutating func typeInHelp(_ key: Key) -> [Effect] {
    switch key {
    case .escape: help = HelpPage()
    case .enter: help?.isTyping = false
    case .down: scrollHelp(by: 1)
    case .up: scrollHelp(by: -1)
    case .pageDown: scrollHelp(by: helpRows)
    case .pageUp: scrollHelp(by: -helpRows)
    default: if help?.filter.take(key) == true { help?.top = 0 }
    }
    return []
  }

  private mutating func scrollHelp(by step: Int) {
    let last = max(0, HelpLines.lines(self, columns: layout.body.columns).count - helpRows)
    let top = (help?.top ?? 0) + step
    help?.top = min(last, max(0, top))
  }
}
