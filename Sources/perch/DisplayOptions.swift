internal import ArgumentParser
internal import Runtime
internal import Screen
internal import Settings
internal import Storage
internal import Terminal

/// How the dashboard is shown: what the command line says, then the environment.
struct DisplayOptions: ParsableArguments {
  @Flag(help: "Send the terminal nothing but ASCII; also PERCH_ASCII=1.")
  var ascii = false

  @Flag(inversion: .prefixedNo, help: "Use the mouse, or do not; also PERCH_MOUSE=1 or 0.")
  var mouse: Bool?

  @Flag(
    help: ArgumentHelp(
      "For screen readers: say what changes, line by line; also PERCH_LINEAR=1."))
  var linear = false

  @Option(help: .hidden) var crash: Crash?

  /// As values, which the parser's own can only be once it has run.
  var display: Display { Display(ascii: ascii, mouse: mouse, linear: linear, crash: crash) }
}

/// How the dashboard is to be shown; nil and false leave it to the environment.
struct Display {
  var ascii = false
  var mouse: Bool?
  var linear = false
  var crash: Crash?

  func isLinear(_ surroundings: Surroundings) -> Bool {
    linear || surroundings.isOn("PERCH_LINEAR") == true
  }

  func asciiOnly(_ surroundings: Surroundings) -> Bool {
    ascii || surroundings.isOn("PERCH_ASCII") == true
  }

  func usesMouse(_ surroundings: Surroundings, _ settings: Settings) -> Bool {
    mouse ?? surroundings.isOn("PERCH_MOUSE") ?? settings.usesMouse
  }
}

extension Surroundings {
  /// What a variable that is a switch says; nil where it is not set.
  func isOn(_ name: String) -> Bool? {
    self[name].map { !["0", "no", "off", "false"].contains($0.lowercased()) }
  }
}
