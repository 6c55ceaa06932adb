package import Dashboard
internal import Glibc
internal import Screen
package import Views

/// The loop of somebody who has no book yet, until they have one or leave.
package struct WelcomeLoop {
  /// How it ended.
  package enum Outcome: Equatable, Sendable {
    case openBook, openDemo, quit
    /// The terminal went away, or the program was asked to end: with this exit status.
    case ended(Int32)
  }

  /// What can be done for a beginner, away from the keys; what comes of it is left in the mailbox.
  package struct Deeds: Sendable {
    package var bringIn: @Sendable (_ path: String) -> Void
    package var begin: @Sendable (_ handle: String, _ thenBringIn: String?) -> Void

    package init(
      bringIn: @escaping @Sendable (String) -> Void,
      begin: @escaping @Sendable (String, String?) -> Void
    ) {
      (self.bringIn, self.begin) = (bringIn, begin)
    }
  }

  private var welcome: Welcome
  private let console: any Console
  private let mailbox: Mailbox<WelcomeEvent>
  private let deeds: Deeds
  private let symbols: Symbols
  private let isLinear: Bool
  /// What was said last, where lines are said and no screen is drawn.
  private var said: [SafeText] = []
  private let worker = WorkThread()
  private var outcome: Outcome?

  package init(
    _ welcome: Welcome, console: any Console, mailbox: Mailbox<WelcomeEvent>, deeds: Deeds,
    symbols: Symbols, isLinear: Bool = false
  ) {
    self.welcome = welcome
    self.console = console
    self.mailbox = mailbox
    self.deeds = deeds
    self.symbols = symbols
    self.isLinear = isLinear
  }

  /// Runs until the beginner has chosen. The console stays open.
  package mutating func run() -> Outcome {
    while true {
      show()
      for event in wait() where outcome == nil {
        for effect in update(&welcome, event) { run(effect) }
      }
      if let outcome { return outcome }
    }
  }

  private mutating func show() {
    let grid = WelcomeView.draw(welcome, symbols: symbols)
    guard isLinear else { return console.paint(grid) }
    let lines = grid.picture.split(separator: "\n").map { SafeText(String($0.drop { $0 == " " })) }
      .filter { !$0.isEmpty }
    console.say(Speech(lines.filter { !said.contains($0) }))
    said = lines
  }

  private mutating func run(_ effect: WelcomeEffect) {
    switch effect {
    case .bringIn(let path): worker.run { [deeds] in deeds.bringIn(path) }
    case .begin(let handle, let next): worker.run { [deeds] in deeds.begin(handle, next) }
    case .openBook: outcome = .openBook
    case .openDemo: outcome = .openDemo
    case .quit: outcome = .quit
    case .suspend: console.suspend()
    case .repaint: console.repaint()
    }
  }

  private mutating func wait() -> [WelcomeEvent] {
    var sources = [console.inputDescriptor, console.signalDescriptor, mailbox.descriptor]
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    sources += [console.blockedOutput].compactMap(\.self)
      .map { pollfd(fd: $0, events: Int16(POLLOUT), revents: 0) }
    let deadline = console.escapeDeadline
    let count = poll(&sources, nfds_t(sources.count), deadline.map(Int32.init) ?? -1)
    var events: [WelcomeEvent] = []
    if sources[1].revents != 0 { events += takeSignals() }
    if sources[0].revents != 0 { events += takeInput() }
    if count == 0, deadline != nil { events += console.flushEscape().compactMap(WelcomeEvent.init) }
    if sources[2].revents != 0 { events += mailbox.takeAll() }
    if sources.count > 3, sources[3].revents != 0 { console.drain() }
    return events
  }

  private mutating func takeInput() -> [WelcomeEvent] {
    do throws(ConsoleLost) {
      return try console.readInput().compactMap(WelcomeEvent.init)
    } catch {
      outcome = .ended(128 + SIGHUP)
      return []
    }
  }

  private mutating func takeSignals() -> [WelcomeEvent] {
    console.readSignals().compactMap { signal in
      switch signal {
      case .resized: console.resized()
      case .resumed:
        console.resized()
        console.repaint()
      case .stop: console.suspend()
      case .hungUp: outcome = .ended(128 + SIGHUP)
      case .terminate(let number): outcome = .ended(128 + number)
      }
      return signal == .resized || signal == .resumed ? .resized(console.size) : nil
    }
  }
}

extension WelcomeEvent {
  fileprivate init?(_ input: ConsoleInput) {
    switch input {
    case .key(let key): self = .key(key)
    case .paste(let text): self = .paste(text)
    case .click, .wheel: return nil
    }
  }
}
