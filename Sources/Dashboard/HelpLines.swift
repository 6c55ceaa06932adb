internal import Commands
package import Screen

/// Help as the lines of a screen: what does not fit beside the keys goes on below.
package enum HelpLines {
  package enum Line: Equatable, Sendable {
    case heading(String)
    /// - Parameter isOff: whether the command cannot be given now.
    case keys(String, SafeText, isOff: Bool)
  }

  /// A heading and what stands below it.
  private struct Section {
    var heading: String
    var entries: [Entry]
  }

  private struct Entry {
    let keys: String
    let words: String
    /// What it is found by.
    let sought: String
    var isOff = false

    init(_ row: CommandRow, _ keymap: Keymap, isOff: Bool = false) {
      keys = CommandGuide.spelled(keymap.keys(of: row.command))
      words = row.summary
      sought = "\(keys) \(row.title) \(row.summary) \(row.command.rawValue)".lowercased()
      self.isOff = isOff
    }

    init(keys: String, words: String) {
      (self.keys, self.words, sought) = (keys, words, "\(keys) \(words)".lowercased())
    }
  }

  /// Columns that the keys take.
  package static func keysWidth(columns: Int) -> Int { columns < 60 ? 15 : 28 }

  /// The lines of the state's help, without those that the filter leaves out.
  package static func lines(_ state: State, columns: Int) -> [Line] {
    let sought = (state.help?.filter.text ?? "").lowercased().split(separator: " ")
    return sections(state).flatMap { section -> [Line] in
      let entries = section.entries.filter { entry in
        sought.allSatisfy { entry.sought.contains($0) || section.heading.lowercased().contains($0) }
      }
      return entries.isEmpty
        ? [] : heading(section.heading, columns) + entries.flatMap { lines($0, columns) }
    }
  }

  private static func heading(_ title: String, _ columns: Int) -> [Line] {
    TextWrap.wrap(SafeText(title), columns: max(8, columns - 2)).map { .heading($0.text) }
  }

  private static func lines(_ entry: Entry, _ columns: Int) -> [Line] {
    let width = keysWidth(columns: columns)
    let words = TextWrap.wrap(SafeText(entry.words), columns: max(8, columns - width - 2))
    let keys = TextWrap.wrap(SafeText(entry.keys), columns: max(6, width - 2))
    return (0..<max(words.count, keys.count)).map { row in
      .keys(
        row < keys.count ? keys[row].text : "", row < words.count ? words[row] : "",
        isOff: entry.isOff)
    }
  }

  private static func sections(_ state: State) -> [Section] {
    let commands = state.everyCommand
    let here = commands.filter { $0.obstacle == nil && $0.row.scope != .everywhere }
    var sections = [Section(heading: state.subjectInWords, entries: here.map { entry($0, state) })]
    for group in CommandGroup.allCases {
      let rows = commands.filter { $0.row.scope == .everywhere && $0.row.group == group }
      sections.append(Section(heading: group.rawValue, entries: rows.map { entry($0, state) }))
    }
    for command in commands where command.row.scope != .everywhere {
      guard let reason = command.obstacle?.sentence(state.keymap) else { continue }
      let heading = "Not here: \(reason)"
      if let at = sections.firstIndex(where: { $0.heading == heading }) {
        sections[at].entries.append(entry(command, state))
      } else {
        sections.append(Section(heading: heading, entries: [entry(command, state)]))
      }
    }
    return sections + typed
  }

  private static func entry(_ command: State.CommandNow, _ state: State) -> Entry {
    Entry(command.row, state.keymap, isOff: command.obstacle != nil)
  }

  private static var typed: [Section] {
    (CommandGuide.editing + TypingGuide.all + QueryGuide.lines).reduce(into: []) { sections, line in
      switch line {
      case .heading(let title): sections.append(Section(heading: title, entries: []))
      case .keys(let keys, let words):
        sections[sections.count - 1].entries.append(Entry(keys: keys, words: words))
      }
    }
  }
}

extension State {
  /// A heading for what can be done with what stands under the cursor.
  fileprivate var subjectInWords: String {
    if case .whoIsWho? = pages.last { return "On these two" }
    if eventHere != nil, eventPageHere == nil { return "On this event" }
    guard let subject else { return "Here" }
    if subject.tweet != nil { return "On this tweet of \(subject.name)" }
    if subject.followUp != nil { return "On this follow-up" }
    return "On \(subject.name)"
  }
}
