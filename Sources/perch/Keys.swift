internal import ArgumentParser
internal import Commands
internal import People
internal import Settings

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the dashboard's keys: yours, or those of a preset.")

  @Option(help: "Those of a preset: vi, mutt or arrows.") var preset: KeyPreset?
  @Flag(help: "Print JSON, one command a line.") var json = false
  @Flag(help: "Print Resources/keys.md.") var markdown = false
  @Flag(help: "Print the manual page, Resources/perch.1.") var man = false

  func validate() throws {
    if preset != nil, markdown || man {
      throw ValidationError("--markdown and --man print the keys as they come.")
    }
  }

  func run() throws {
    if markdown { return Output.text(CommandGuide.markdown) }
    if man { return Output.text(try Manual.text()) }
    let keymap = try keymap
    if json { return CommandTable.rows.forEach { printJSON($0, keymap) } }
    Output.text(CommandGuide.plain(keymap))
  }

  private var keymap: Keymap {
    get throws {
      guard let preset else { return Keymap(try Opening.settingsInForce().keys) }
      var bindings = KeyBindings()
      bindings.preset = preset
      return Keymap(bindings)
    }
  }

  private func printJSON(_ row: CommandRow, _ keymap: Keymap) {
    Output.json([
      "command": .text(row.command.rawValue), "group": .text(row.group.rawValue),
      "keys": .list(keymap.keys(of: row.command).map { .text($0.description) }),
      "title": .text(row.title), "summary": .text(row.summary), "scope": .text(row.scope.rawValue),
    ])
  }
}

extension KeyPreset: ExpressibleByArgument {}
