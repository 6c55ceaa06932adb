/// What is generated from the command table: help, the list of keys, the manual page.
package enum CommandGuide {
  /// A line of help: a heading, or keys and what they do.
  package enum Line: Equatable, Sendable {
    case heading(String)
    case keys(String, summary: String)
  }

  /// All keys by group, in the table's order.
  package static func keys(_ keymap: Keymap = .standard) -> [Line] {
    CommandGroup.allCases.flatMap { group in
      [.heading(group.rawValue)]
        + CommandTable.rows.filter { $0.group == group }.map {
          .keys(spelled(keymap.keys(of: $0.command)), summary: $0.summary)
        }
    }
  }

  /// Keys that edit text in every prompt and in the composer.
  package static let editing: [Line] = [
    .heading("While you type"),
    .keys("Left Right ^a ^e", summary: "go by a character, to the start, to the end"),
    .keys("Backspace ^w ^u ^k", summary: "delete a character, a word, to the start, to the end"),
    .keys("Alt-b Alt-f Alt-d ^y", summary: "go by a word, delete one, put back what was deleted"),
    .keys(
      "Enter Esc", summary: "finish, give up; while you write, a new line, and leave with a draft"),
    .keys(
      "Tab", summary: "put the next of what is offered; go to the next open field of a template"),
    .heading("Counts"),
    .keys("Alt-5 j", summary: "five down; Alt-1 2 j twelve: digits alone show views"),
    .keys("Alt-5 e", summary: "act on five, from the cursor on"),
  ]

  /// What `perch keys` prints: the keys, and what they do.
  package static func plain(_ keymap: Keymap) -> String {
    lines(keymap) { heading in
      heading
    } keys: { keys, summary in
      "  \(keys.padding(to: 20))\(summary)"
    }
  }

  /// `Resources/keys.md`.
  package static var markdown: String {
    "# Keys\n\nMade from the command table: `perch keys --markdown > Resources/keys.md`.\n"
      + lines(.standard) {
        "\n## \($0)\n\n| keys | what they do |\n| --- | --- |"
      } keys: { keys, summary in
        let cells = keys.split(separator: " ").map { "`\(escaped(String($0)))`" }
        return "| \(cells.joined(separator: " ")) | \(summary) |"
      }
  }

  /// The keys of a row, the one to teach first.
  package static func spelled(_ keys: [Key]) -> String {
    keys.map(\.description).joined(separator: " ")
  }

  private static func lines(
    _ keymap: Keymap, heading: (String) -> String, keys: (String, String) -> String
  ) -> String {
    (CommandGuide.keys(keymap) + editing).map { line in
      switch line {
      case .heading(let title): heading(title) + "\n"
      case .keys(let spelled, let summary): keys(spelled, summary) + "\n"
      }
    }.joined()
  }

  private static func escaped(_ key: String) -> String { key == "\\" ? "\\\\" : key }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
