internal import ArgumentParser
internal import Dashboard
internal import Glibc
internal import Runtime
internal import Screen
internal import Settings
internal import Storage
internal import Terminal
internal import Views

struct OpenDashboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: "Open the dashboard; what perch does without a command.")

  @OptionGroup var options: DisplayOptions

  func run() throws { try OpenDashboard.open(options.display) }

  /// Opens it on the user's own book.
  static func open(_ display: Display) throws {
    try requireTerminal()
    try open(try Opening(whole: false), display)
  }

  /// Full screens need a terminal at both ends; said before the data folder is made.
  static func requireTerminal() throws {
    guard isTerminal(STDIN_FILENO), isTerminal(STDOUT_FILENO) else {
      throw Failure(
        "The dashboard needs a terminal; perch queue, due and contacts print without one.")
    }
  }

  static func open(
    _ opening: Opening, _ display: Display, _ extent: Opening.Extent = .first
  ) throws {
    let surroundings = opening.surroundings
    let mailbox = Mailbox()
    let browser = Browser(surroundings["BROWSER"])
    let (terminal, signals) = try start(surroundings, display)
    if display.crash == .error { throw Failure("An error was asked for by --crash.") }
    let console = TerminalConsole(terminal, signals)
    // Settings that can't be read must not lock anybody out.
    let judged = try opening.judged(extent, opening.settingsRead.settings)
    var state = State(
      book: judged.book, relations: judged.relations, queue: judged.queue, now: opening.now,
      zone: opening.zone, size: terminal.size,
      seed: UInt64.random(in: .min ... .max), hasBrowser: browser != nil)
    let troubles = opening.troubles.map(\.sentence)
    if !troubles.isEmpty { state.status = .trouble(troubles.joined(separator: " ")) }
    var loop = Loop(
      state: state,
      console: display.crash.map { CrashingConsole(console, $0) } ?? console,
      effects: EffectRunner(
        store: opening.store, mailbox: mailbox, browser: browser, follower: opening.follower,
        editor: Editor(
          [surroundings["VISUAL"], surroundings["EDITOR"]], folder: opening.store.location.state),
        templates: surroundings.templatesFolder.map { TemplateFolder($0) }),
      symbols: terminal.canShowUnicode ? .unicode : .ascii,
      isLinear: display.isLinear(surroundings), clock: surroundings.clock)
    let status = loop.run()
    if let loss = loop.loss { throw Failure(loss) }
    if status != 0 { throw ExitCode(status) }
  }

  private static func start(
    _ surroundings: Surroundings, _ display: Display
  ) throws -> (any Terminal, SignalPipe) {
    do throws(TerminalProblem) {
      let signals = try SignalPipe()
      if display.isLinear(surroundings) {
        let asciiOnly = display.asciiOnly(surroundings)
        return (try LinearTerminal.start(size: SpokenView.size, asciiOnly: asciiOnly), signals)
      }
      let theme = ThemeWish().told { surroundings[$0] }
      let terminal = try NcursesTerminal.start(
        theme: theme, asciiOnly: display.asciiOnly(surroundings),
        mouse: display.mouse(surroundings), opensLinks: true)
      return (terminal, signals)
    } catch {
      throw Failure(error.sentence)
    }
  }
}

extension Opening {
  /// What the user is told of at the start.
  fileprivate var troubles: [Trouble] {
    var troubles: [Trouble] = []
    if let first = settingsRead.problems.first {
      troubles.append(.settingsLeftOut(first.sentence(file: "config.toml")))
    }
    if let name = surroundings["PERCH_THEME"], Theme.named(name) == nil {
      troubles.append(.noTheme(name, known: Theme.all.map(\.name)))
    }
    if !report.unreadable.isEmpty { troubles.append(.unreadable(report.unreadable.count)) }
    return troubles
  }
}
