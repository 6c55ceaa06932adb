internal import ArgumentParser
internal import Commands
internal import People

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the dashboard's keys.")

  @Flag(help: "Print JSON, one command a line.") var json = false
  @Flag(help: "Print Resources/keys.md.") var markdown = false
  @Flag(help: "Print the manual page, Resources/perch.1.") var man = false

  func run() throws {
    if json { return CommandTable.rows.forEach(printJSON) }
    Output.text(markdown ? CommandGuide.markdown : man ? ManualPage.text : CommandGuide.plain)
  }

  private func printJSON(_ row: CommandRow) {
    Output.json([
      "command": .text(row.command.rawValue), "group": .text(row.group.rawValue),
      "keys": .list(row.keys.map { .text($0.description) }), "title": .text(row.title),
      "summary": .text(row.summary), "scope": .text(row.scope.rawValue),
    ])
  }
}
