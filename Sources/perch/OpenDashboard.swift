internal import ArgumentParser
internal import Dashboard
internal import Glibc
internal import Runtime
internal import Screen
internal import Settings
internal import Storage

struct OpenDashboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: "Open the dashboard; what perch does without a command.")

  @OptionGroup var options: DisplayOptions

  func run() throws { try OpenDashboard.open(options.display) }

  /// Opens it on the user's own book; where there is none, the first screen comes before it.
  static func open(_ display: Display) throws {
    try requireTerminal()
    let surroundings = try Opening.surroundings()
    let folders = try Opening.folders(surroundings)
    guard let first = FirstRun(folders, surroundings) else {
      return try open(try Opening(folders, surroundings, whole: false), display)
    }
    let settings = Opening.settings(surroundings).settings
    let screen = try DashboardScreen(surroundings, display, settings)
    switch first.run(screen) {
    case .openBook:
      try screen.keeping {
        try open(try Opening(folders, surroundings, whole: false), display, on: screen)
      }
    case .openDemo: try screen.keeping { try Demo.open(surroundings, display, on: screen) }
    case .quit: screen.console.end()
    case .ended(let status):
      screen.console.end()
      throw ExitCode(status)
    }
  }

  /// Full screens need a terminal at both ends; said before the data folder is made.
  static func requireTerminal() throws {
    guard isTerminal(STDIN_FILENO), isTerminal(STDOUT_FILENO) else {
      throw Failure(
        "The dashboard needs a terminal; perch queue, due and contacts print without one.")
    }
  }

  /// - Parameters:
  ///   - screen: nil for one that is taken now.
  ///   - isDemo: whether what is done there is nobody's business.
  static func open(
    _ opening: Opening, _ display: Display, _ extent: Opening.Extent = .first,
    on screen: DashboardScreen? = nil, isDemo: Bool = false
  ) throws {
    let settings = opening.settingsRead.settings
    let screen = try screen ?? DashboardScreen(opening.surroundings, display, settings)
    try screen.keeping {
      if display.crash == .error { throw Failure("An error was asked for by --crash.") }
      try run(opening, display, extent, screen, isDemo: isDemo)
    }
  }

  private static func run(
    _ opening: Opening, _ display: Display, _ extent: Opening.Extent, _ screen: DashboardScreen,
    isDemo: Bool
  ) throws {
    let surroundings = opening.surroundings
    let mailbox = Mailbox<DashboardEvent>()
    let browser = Browser(surroundings["BROWSER"])
    // Settings that can't be read must not lock anybody out.
    let settings = opening.settingsRead.settings
    let judged = try opening.judged(extent, settings)
    var state = State(
      book: judged.book, relations: judged.relations, queue: judged.queue, now: opening.now,
      zone: opening.zone, size: screen.console.size,
      seed: UInt64.random(in: .min ... .max), preferences: Preferences(settings),
      hasBrowser: browser != nil, places: EffectRunner.places(opening.store.location))
    state.know(KeptQueries(opening.store.location).all().compactMap(SavedQuery.init))
    let troubles = opening.troubles.map(\.sentence)
    if !troubles.isEmpty { state.status = .trouble(troubles.joined(separator: " ")) }
    var loop = Loop(
      state: state,
      console: display.crash.map { CrashingConsole(screen.console, $0) } ?? screen.console,
      effects: EffectRunner(
        store: opening.store, mailbox: mailbox, browser: browser, follower: opening.follower,
        settings: opening.settingsRead.path.isEmpty ? nil : opening.settingsRead,
        hooks: isDemo ? nil : HookRunner(settings.hooks, home: surroundings["HOME"]),
        editor: Editor(
          [surroundings["VISUAL"], surroundings["EDITOR"]], folder: opening.store.location.state),
        templates: surroundings.templatesFolder.map { TemplateFolder($0) },
        syncing: isDemo ? nil : SyncChild(SyncProgram.path, opening.store.location),
        places: PlaceLookup { try? Resources.gazetteer(surroundings) }),
      symbols: screen.symbols, isLinear: screen.isLinear, clock: surroundings.clock)
    let status = loop.run()
    if let loss = loop.loss { throw Failure(loss) }
    if status != 0 { throw ExitCode(status) }
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

extension SavedQuery {
  fileprivate init?(_ kept: KeptQueries.Kept) {
    guard let letter = kept.letter.first else { return nil }
    self.init(letter: letter, name: kept.name, text: kept.text)
  }
}
