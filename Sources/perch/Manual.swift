internal import ArgumentParser
internal import Commands
internal import Dashboard
internal import JSONText
internal import Settings

/// The manual page, of what the parser knows of commands and the settings room of settings.
enum Manual {
  static func text() throws -> String {
    let commands = try JSONReader().read(Perch._dumpHelp()) { root in
      root["command"]?["subcommands"]?.elements.compactMap(ManualCommand.init) ?? []
    }
    let settings = Settings.guide.map { section in
      ManualSettings(
        section: section.name, about: section.about,
        rows: section.rows.map {
          ManualCommand.Part(spelling: "\($0.name) = \($0.example)", summary: $0.meaning)
        })
    }
    return ManualPage.text(commands, settings, queries: QueryGuide.lines)
  }
}

extension ManualCommand {
  /// From the parser's own description; nil for what it does not show.
  fileprivate init?(_ json: JSON) {
    guard let name = json["commandName"]?.text, json["shouldDisplay"]?.bool != false,
      name != "help"
    else { return nil }
    let inner = json["subcommands"]?.elements.compactMap { $0["commandName"]?.text } ?? []
    let parts = json["arguments"]?.elements.compactMap(Part.init) ?? []
    self.init(
      name: name, abstract: json["abstract"]?.text ?? "",
      discussion: json["discussion"]?.text ?? "",
      parts: parts + inner.filter { $0 != "help" }.map { Part(spelling: $0, summary: "") })
  }
}

extension ManualCommand.Part {
  fileprivate init?(_ json: JSON) {
    guard json["shouldDisplay"]?.bool != false else { return nil }
    let names = (json["names"]?.elements.compactMap { $0 } ?? []).compactMap { name -> String? in
      name["name"]?.text.map { name["kind"]?.text == "long" ? "--\($0)" : "-\($0)" }
    }
    if names.contains("--help") || names.contains("--version") { return nil }
    let value = json["valueName"]?.text ?? ""
    let spelling =
      switch json["kind"]?.text {
      case "positional": json["isOptional"]?.bool == true ? "[\(value)]" : value
      case "option": "\(names.joined(separator: " ")) \(value)"
      default: names.joined(separator: " ")
      }
    self.init(spelling: spelling, summary: json["abstract"]?.text ?? "")
  }
}
