internal import ArgumentParser
internal import People
internal import Settings

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print where the settings stand and what they change, or all that may be set.",
    discussion: "To begin with one: perch config --default > the path that perch config names.")

  @Flag(name: .customLong("default"), help: "Print a file with every setting, commented out.")
  var isDefault = false
  @Flag(help: "Read the file, and say all that is wrong with it.") var check = false
  @Flag(help: "Print one JSON object.") var json = false

  func validate() throws {
    if isDefault, check || json { throw ValidationError("--default goes with no other option.") }
  }

  func run() throws {
    if isDefault { return Output.text(Settings.defaultFile) }
    let read = Opening.settings(try Opening.surroundings())
    guard !read.path.isEmpty else {
      throw Failure("Perch does not know where settings stand: set HOME or XDG_CONFIG_HOME.")
    }
    if json {
      Output.json(read.fields)
    } else if check {
      if read.problems.isEmpty { Output.line(read.verdict) }
    } else {
      show(read)
    }
    guard read.problems.isEmpty else { throw Failure(read.sentences) }
  }

  /// Lines that are a settings file too.
  private func show(_ read: SettingsReading) {
    Output.line("# \(read.path)")
    guard read.problems.isEmpty else { return }
    if !read.exists { Output.line("# There is no such file yet.") }
    var section = ""
    for change in read.settings.changes {
      if change.section != section { Output.line("[\(change.section)]") }
      section = change.section
      Output.line("\(change.name) = \(change.value)  # not \(change.standard)")
    }
    if section.isEmpty { Output.line("# All is as it comes: perch config --default lists it.") }
  }
}

extension SettingsReading {
  fileprivate var verdict: String {
    guard exists else { return "There is no \(path): all is as it comes." }
    switch settings.changes.count {
    case 0: return "\(path) is sound, and changes nothing."
    case 1: return "\(path) is sound: 1 setting is changed."
    default: return "\(path) is sound: \(settings.changes.count) settings are changed."
    }
  }

  fileprivate var fields: Fields {
    [
      "path": .text(path), "exists": .bool(exists),
      "changes": .list(
        settings.changes.map {
          .object([
            "section": .text($0.section), "name": .text($0.name), "value": .text($0.value),
            "standard": .text($0.standard),
          ])
        }),
      "problems": .list(
        problems.map {
          .object([
            "line": .integer(Int64($0.line)), "column": .integer(Int64($0.column)),
            "sentence": .text($0.sentence(file: path)),
          ])
        }),
    ]
  }
}
