internal import Runtime
internal import Screen
internal import Settings
internal import Storage
internal import Terminal
internal import Views

/// The terminal, taken for the dashboard, with the signals of the process.
struct DashboardScreen {
  let console: any Console
  let symbols: Symbols
  /// Whether lines are said and no screen is drawn.
  let isLinear: Bool

  /// Takes the terminal as the command line, the environment and the settings want it.
  init(_ surroundings: Surroundings, _ display: Display, _ settings: Settings) throws {
    do throws(TerminalProblem) {
      let signals = try SignalPipe()
      isLinear = display.isLinear(surroundings)
      let asciiOnly = display.asciiOnly(surroundings)
      let terminal: any Terminal =
        isLinear
        ? try LinearTerminal.start(size: SpokenView.size, asciiOnly: asciiOnly)
        : try NcursesTerminal.start(
          theme: settings.theme.told { surroundings[$0] }, asciiOnly: asciiOnly,
          usesMouse: display.usesMouse(surroundings, settings), opensLinks: true)
      console = TerminalConsole(terminal, signals) { surroundings[$0] }
      symbols = terminal.canShowUnicode ? .unicode : .ascii
    } catch {
      throw Failure(error.sentence)
    }
  }

  /// Does something on it, and gives it back before what goes wrong is told.
  func keeping(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      console.end()
      throw error
    }
  }
}
