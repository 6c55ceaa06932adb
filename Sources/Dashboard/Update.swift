internal import Commands
internal import People

/// The only code that changes the state: takes what happened, returns what is to be done.
package func update(_ state: inout State, _ event: DashboardEvent) -> [Effect] {
  let effects: [Effect]
  if !state.isMove(event), !event.mayBeNothing { state.revision += 1 }
  switch event {
  case .key(let key): effects = state.take(key)
  case .paste(let text): effects = state.take(paste: text)
  case .clicked(let target): effects = state.click(target)
  case .rolled(let target, let notches): effects = state.roll(target, notches: notches)
  case .started: effects = state.start()
  case .resized(let size):
    state.size = size
    effects = []
  case .ticked(let now): effects = state.tick(now) + state.syncIfDue()
  case .saved(let act): effects = state.confirm(act)
  case .notSaved(let act, let why): effects = state.keepUnsaved(act, why)
  case .historyLoaded(let loaded): effects = state.take(loaded)
  case .historyFailed(let why): effects = state.tell(.historyFailed(why)) + state.finishLoading()
  case .reminded(let reminder): effects = state.take(reminder)
  case .recalled(let acts, let wish): effects = state.take(recalled: acts, wish)
  case .folderChanged: effects = state.lookAtFolder()
  case .looked(let news): effects = state.take(news)
  case .counted(let relations, let scorer, let number):
    effects = state.take(relations, scorer, number: number)
  case .settingsChanged(let preferences): effects = state.take(preferences)
  case .settingsWrong(let why): effects = state.tell(.settingsKept(why))
  case .hookFailed(let program, let why): effects = state.tell(.hookFailed(program, why))
  case .templates(let own): effects = state.take(templates: own)
  case .edited(let result): effects = state.take(edited: result)
  case .surveyed(let finding, let edition): effects = state.take(finding, edition: edition)
  case .found(let request, let tweets): effects = state.take(request, tweets)
  case .hits(let hits, let number, let isLast):
    effects = state.take(hits, number: number, isLast: isLast)
  case .wordsRead(let words): effects = state.take(words)
  case .syncKnown(let last, let accounts):
    state.syncing.know(last, accounts: accounts)
    effects = state.syncIfDue()
  case .synced(let outcome): effects = state.take(outcome)
  case .sorted(let keys): effects = state.take(keys)
  case .opened(let link, let problem):
    effects = problem.map { state.tell(.browserFailed(link: link, $0)) } ?? []
  }
  state.scrollIntoView()
  return effects
}

extension DashboardEvent {
  /// Whether it may change nothing that is shown; where it does, the state's revision tells.
  package var mayBeNothing: Bool {
    switch self {
    case .folderChanged, .looked, .counted, .reminded, .surveyed: true
    default: false
    }
  }
}

extension State {
  /// Whether an event only moves the cursor, in a list or from pane to pane.
  func isMove(_ event: DashboardEvent) -> Bool {
    guard prompt == nil, composer == nil, help == nil, !isExplaining, palette == nil,
      confirming == nil, !awaitsLetter, count == nil, status == nil
    else { return false }
    switch event {
    case .key(let key): return command(of: key).map(isMove) ?? false
    // With marks, what is said of them changes from pane to pane.
    case .clicked(.row(_, in: _, let isSelected)): return !isSelected && marks.isEmpty
    case .rolled: return true
    default: return false
    }
  }

  private func isMove(_ command: Command) -> Bool {
    switch command {
    case .moveDown, .moveUp, .moveToTop, .moveToBottom, .halfPageDown, .halfPageUp, .pageDown,
      .pageUp:
      return true
    case .nextPane, .previousPane: return marks.isEmpty
    default: return false
    }
  }

  mutating func take(_ key: Key) -> [Effect] {
    if key == .control("z") { return [.suspend] }
    if key == .control("c") { return cancel() }
    if case .control = key, keymap[key] == .repaint { return repaint() }
    if case .control = key, keymap[key] == .quit { return leaveFromAnywhere() }
    if composer != nil { return takeInComposer(key) }
    if confirming != nil { return takeAnswer(key) }
    if palette != nil { return takeInPalette(key) }
    if prompt != nil { return takeInPrompt(key) }
    if awaitsLetter { return takeLetter(key) }
    if takeCount(key) { return [] }
    defer { count = nil }
    if count != nil, key == .escape { return [] }
    status = nil
    if help?.isTyping == true { return typeInHelp(key) }
    guard let command = command(of: key) else { return tell(.noKey(key.description)) }
    if help != nil { return takeInHelp(command) }
    if isExplaining, command != .quit {
      isExplaining = false
      return []
    }
    if let trouble = obstacle(to: command) { return tell(trouble) }
    return run(command)
  }

  /// What a key gives where the user is.
  private func command(of key: Key) -> Command? {
    guard help == nil, !isExplaining else { return keymap[key] }
    return switch pages.last {
    case .whoIsWho: keymap[key, in: .pair]
    case .outbox: keymap[key, in: .outbox]
    case nil where connection != nil || neededThing != nil: keymap[key, in: .connecting]
    case .said, .screening: keymap[key, in: .offer]
    case .minutes where askedPromise != nil: keymap[key, in: .offer]
    case .minutes where connection != nil: keymap[key, in: .connecting]
    case .events, .event: keymap[key, in: .event]
    case .contact, .thread, .search, .minutes, nil: keymap[key]
    }
  }

  private mutating func repaint() -> [Effect] {
    renewOrder()
    return [.repaint]
  }

  mutating func take(paste text: String) -> [Effect] {
    if help?.isTyping == true {
      help?.filter.insert(text)
      help?.top = 0
      return []
    }
    if composer != nil { return takeInComposer(paste: text) }
    if palette != nil {
      palette?.insert(text)
    } else if prompt != nil {
      prompt?.field.insert(text)
      reading?.stopCompleting()
      readLine()
      return promptChanged()
    }
    return []
  }

  /// Says a sentence in the status line.
  mutating func tell(_ trouble: Trouble) -> [Effect] {
    status = .trouble(trouble.sentence(keymap))
    revision += 1
    return []
  }

  private mutating func cancel() -> [Effect] {
    if composer != nil { return closeComposer() }
    if palette != nil || confirming != nil || awaitsLetter {
      (palette, confirming, awaitsLetter) = (nil, nil, false)
      return []
    }
    if prompt != nil { return takeInPrompt(.escape) }
    if help != nil {
      help = nil
      return []
    }
    return leave()
  }

  /// An answer that was begun is put by first; asked again, it goes with the program.
  private mutating func leaveFromAnywhere() -> [Effect] {
    composer?.field.isEmpty == false ? closeComposer() : leave()
  }

  /// Leaves the program; asks once more where acts are not on disk.
  mutating func leave() -> [Effect] {
    if Set(unsaved.keys).isSubset(of: lossesToldOf) { return [.quit] }
    lossesToldOf = Set(unsaved.keys)
    return tell(.stillUnsaved)
  }

  /// Begins with the view that the user chose.
  fileprivate mutating func start() -> [Effect] { preferences.start.map { run($0) } ?? [] }

  mutating func run(_ command: Command) -> [Effect] {
    switch command {
    case .moveDown, .moveUp, .moveToTop, .moveToBottom, .halfPageDown, .halfPageUp, .pageDown,
      .pageUp:
      return move(command, times: count ?? 1)
    case .nextPane: return turn(by: count ?? 1)
    case .previousPane: return turn(by: -(count ?? 1))
    case .open: return open()
    case .back: return back()
    case .showDashboard: return show(.dashboard)
    case .showTimeline: return show(.timeline)
    case .showContacts: return show(.contacts)
    case .showCircles: return show(.circles)
    case .showFollowUps: return show(.followUps)
    case .showInsights: return show(.insights)
    case .showReach: return show(.reach)
    case .showNear: return view == .near ? ask(.near) : show(.near)
    case .hope: return toggleReach()
    case .showIntroductions: return show(.introductions)
    case .reply: return openComposer()
    case .compose: return compose(toPerson: false)
    case .mention: return compose(toPerson: true)
    case .outbox: return openOutbox()
    case .sync: return sync()
    case .handOver: return handOver()
    case .queueDraft: return queueComposer()
    case .template: return askForTemplates()
    case .editOutside: return editOutside()
    case .changeNetwork: return changeNetwork()
    case .discard: return discardComposer()
    case .sendEntry: return sendEntry()
    case .queueEntry: return queueEntry()
    case .discardEntry: return discardEntry()
    case .done: return finish()
    case .snooze: return ask(.snooze)
    case .followUp: return ask(.followUp)
    case .log: return askLine(.log)
    case .capture: return askLine(.capture)
    case .tag: return ask(.tag)
    case .stage: return ask(.stage)
    case .note: return ask(.note)
    case .star: return toggleStar()
    case .mute: return toggleMuted()
    case .openInBrowser: return openLink()
    case .copyLink: return copyLink()
    case .search: return ask(.search)
    case .limit: return ask(.limit)
    case .searchNext: return searchOn(forward: true)
    case .searchPrevious: return searchOn(forward: false)
    case .mark: return toggleMark(count ?? 1)
    case .markAll: return markAllShown()
    case .sort: return sortOn()
    case .searchAll: return openSearch()
    case .savedQuery:
      awaitsLetter = true
      return prepareFinder()
    case .saveQuery: return ask(.saveQuery)
    case .columns: return ask(.columns)
    case .palette: return openPalette(.commands)
    case .peek:
      isPeeking.toggle()
      return []
    case .events: return openEvents()
    case .fiveMinutes: return openMinutes()
    case .said: return openPromises()
    case .screen: return openScreening()
    case .yes: return answer(true)
    case .no: return answer(false)
    case .addHere: return addHere()
    case .editEvent: return eventHere.map { ask(.eventChanged($0.id)) } ?? tell(.noEvent)
    case .whoIsWho: return openWhoIsWho()
    case .samePerson: return merge()
    case .twoPeople: return part()
    case .askLater: return ask(.askAgain)
    case .keepOther: return keepOther()
    case .introduce: return introduce()
    case .need: return ask(.need)
    case .offer: return ask(.offer)
    case .sayYes: return sayYes()
    case .sayNo: return sayNo()
    case .notYet: return ask(.notYet)
    case .why:
      isExplaining = true
      return []
    case .undo: return undoLast()
    case .redo: return redoLast()
    case .help: return openHelp()
    case .repaint: return repaint()
    case .close: return close()
    case .quit: return leave()
    }
  }

  /// `q` closes what is open, and leaves only from the top.
  private mutating func close() -> [Effect] {
    if isExplaining || !pages.isEmpty || view != .dashboard { return back() }
    return leave()
  }
}
