package import Dashboard
internal import Glibc
package import People
package import Views

/// The one loop: waits for a key, a signal, the mailbox or the clock, hands what happened to
/// `update`, carries out the effects, and draws once all that came has been dealt with.
package struct Loop {
  private var state: State
  private let console: any Console
  private let effects: EffectRunner
  private let clock: () -> Moment
  private var presenter: Presenter
  private var isRunning = true
  /// The user asked to leave: what was typed behind that counts no more.
  private var hasLeft = false
  private var exitStatus: Int32 = 0
  private var reminders: [(time: ContinuousClock.Instant, reminder: Reminder)] = []

  /// - Parameter isLinear: whether the console says lines instead of showing a screen.
  package init(
    state: State, console: any Console, effects: EffectRunner, symbols: Symbols,
    isLinear: Bool = false, clock: @escaping () -> Moment
  ) {
    self.state = state
    self.console = console
    self.effects = effects
    presenter = isLinear ? .spoken(SpokenView()) : .screen(ScreenView(symbols: symbols))
    self.clock = clock
  }

  /// Runs until the user leaves or the terminal goes; returns the exit status.
  package mutating func run() -> Int32 {
    _ = take([.resized(console.size), .started])
    draw()
    if !state.book.isComplete { effects.loadHistory(state.judged, now: state.now) }
    effects.watch()
    effects.tidy()
    defer { effects.stopWatching() }
    while isRunning {
      let events = wait()
      if take(events) && isRunning { draw() }
    }
    // What failed before has one more chance.
    if exitStatus != 0 { _ = take([.reminded(.toKeepAll), .reminded(.toSaveAgain)]) }
    let isSaved = effects.finishSaving(isLost: exitStatus != 0)
    effects.keep(state.placesNow)
    for event in effects.mailbox.takeAll() { _ = update(&state, event) }
    console.end()
    return exitStatus == 0 && (!isSaved || !state.unsaved.isEmpty) ? 1 : exitStatus
  }

  /// What was not saved when the loop ended, in words; nil where all was.
  package var loss: String? {
    state.unsaved.isEmpty && state.saving.isEmpty
      ? nil
      : state.unsaved.count + state.saving.count == 1
        ? "The last act could not be saved."
        : "\(state.unsaved.count + state.saving.count) acts could not be saved."
  }

  private mutating func draw() { presenter.show(state, on: console) }

  /// Deals with events in their order. Returns whether there is something to draw.
  private mutating func take(_ events: [DashboardEvent]) -> Bool {
    let revision = state.revision
    for event in events where !hasLeft || !event.isTyped {
      for effect in update(&state, event) { run(effect) }
    }
    return state.revision != revision || events.contains { !$0.mayBeNothing }
  }

  /// Acts are saved whatever else came with them; the rest is for a terminal that is still there.
  private mutating func run(_ effect: Effect) {
    switch effect {
    case .save(let act, let patches, let entry): effects.save(act: act, patches, entry, state.book)
    case _ where !isRunning: break
    case .copy(let text): console.copy(text)
    case .sync: effects.sync()
    case .open(let link): effects.open(link)
    case .find(let request): effects.find(request, in: state.queryWorld)
    case .searchAll(let query, let number):
      effects.searchAll(query, number: number, in: state.queryWorld)
    case .stopFinding: effects.stopFinding()
    case .readWords(let rows): effects.readWords(rows, state.book)
    case .sort(let order, let ranking):
      effects.sort(order, ranking, state.judged, now: state.now)
    case .keep(let saved): effects.keep(saved)
    case .recall(let wish): effects.recall(wish)
    case .look: effects.look(state.book)
    case .count(let number): effects.count(number, state.judged, state.preferences, now: state.now)
    case .survey(let survey, let edition):
      effects.survey(survey, edition: edition, state.judged, now: state.now, zone: state.zone)
    case .loadHistory: effects.loadHistory(state.judged, now: state.now)
    case .remind(let pause, let reminder):
      reminders.append((ContinuousClock.now + .milliseconds(pause), reminder))
    case .readTemplates: effects.readTemplates()
    case .edit(let text): lendScreen(toEdit: text)
    case .repaint:
      presenter.forget()
      console.repaint()
    case .wear(let theme): console.wear(theme)
    case .suspend: console.suspend()
    case .quit: (isRunning, hasLeft) = (false, true)
    }
  }
}

extension Loop {
  /// Lets another program have the terminal; its size may be another after that.
  private mutating func lendScreen(toEdit text: String) {
    console.leaveScreen()
    effects.edit(text)
    console.returnToScreen()
    _ = take([.resized(console.size)])
  }
}

// MARK: - Waiting

extension Loop {
  /// Sleeps until something happens, and says what.
  private mutating func wait() -> [DashboardEvent] {
    let isEscapeWaiting = console.escapeDeadline != nil
    var sources = [console.inputDescriptor, console.signalDescriptor, effects.mailbox.descriptor]
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    sources += [console.blockedOutput].compactMap(\.self)
      .map { pollfd(fd: $0, events: Int16(POLLOUT), revents: 0) }
    let timeout = console.escapeDeadline.map(Int32.init) ?? untilNextMinute
    let isSooner = untilReminder.map { $0 < timeout } ?? false
    let count = poll(
      &sources, nfds_t(sources.count), isSooner ? untilReminder ?? timeout : timeout)
    var events: [DashboardEvent] = []
    if sources[1].revents != 0 { events += takeSignals() }
    if sources[0].revents != 0 { events += takeInput() }
    if count == 0, isEscapeWaiting, !isSooner {
      events += console.flushEscape().map(event)
    }
    if sources[2].revents != 0 { events += effects.mailbox.takeAll() }
    if sources.count > 3, sources[3].revents != 0 { console.drain() }
    return events + takeReminders() + takeTime()
  }

  /// Milliseconds until the next reminder; nil for none.
  private var untilReminder: Int32? {
    guard let next = reminders.map(\.time).min() else { return nil }
    let left = (next - .now).components
    return Int32(max(0, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1))
  }

  private mutating func takeReminders() -> [DashboardEvent] {
    guard !reminders.isEmpty else { return [] }
    let now = ContinuousClock.now
    let due = reminders.filter { $0.time <= now }.map(\.reminder)
    reminders.removeAll { $0.time <= now }
    return due.map { .reminded($0) }
  }

  private var untilNextMinute: Int32 {
    Int32(60_000 - clock().milliseconds % 60_000)
  }

  /// The clock goes on only when its minute does: nothing else is shown of it.
  private func takeTime() -> [DashboardEvent] {
    let now = clock()
    return now.seconds / 60 == state.now.seconds / 60 ? [] : [.ticked(now)]
  }

  private mutating func takeInput() -> [DashboardEvent] {
    do throws(ConsoleLost) {
      return try console.readInput().map(event)
    } catch {
      return end(status: 128 + SIGHUP)
    }
  }

  /// What input means; a place is what was drawn on it last.
  private func event(_ input: ConsoleInput) -> DashboardEvent {
    switch input {
    case .key(let key): .key(key)
    case .paste(let text): .paste(text)
    case .click(let point): .clicked(presenter.target(at: point))
    case .wheel(let point, let notches): .rolled(presenter.target(at: point), notches: notches)
    }
  }

  private mutating func takeSignals() -> [DashboardEvent] {
    var events: [DashboardEvent] = []
    for signal in console.readSignals() {
      switch signal {
      case .resized:
        console.resized()
        events.append(.resized(console.size))
      case .hungUp: events += end(status: 128 + SIGHUP)
      case .terminate(let number): events += end(status: 128 + number)
      case .stop: console.suspend()
      case .resumed:
        presenter.forget()
        console.resized()
        console.repaint()
        events.append(.resized(console.size))
      }
    }
    return events
  }

  private mutating func end(status: Int32) -> [DashboardEvent] {
    isRunning = false
    exitStatus = status
    return []
  }
}

extension DashboardEvent {
  fileprivate var isTyped: Bool {
    switch self {
    case .key, .paste, .clicked, .rolled: true
    default: false
    }
  }
}

extension State {
  /// What is known before anything is read behind the screen.
  fileprivate var judged: Judged { Judged(book: book, relations: relations, queue: scorer) }
}
