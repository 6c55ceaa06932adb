internal import Commands

/// The only code that changes what a beginner sees.
package func update(_ welcome: inout Welcome, _ event: WelcomeEvent) -> [WelcomeEffect] {
  switch event {
  case .key(let key): return welcome.take(key)
  case .paste(let text): welcome.field.insert(text)
  case .resized(let size): welcome.size = size
  case .progress(let line):
    if case .bringingIn(let path, _) = welcome.stage {
      welcome.stage = .bringingIn(path, progress: line)
    }
  case .broughtIn(let lines, let isOwnerKnown): welcome.finish(lines, isOwnerKnown)
  case .failed(let sentences):
    if case .bringingIn = welcome.stage { welcome.stage = .choosing }
    welcome.troubles = sentences
  case .begun: return [.openBook]
  }
  return []
}

extension Welcome {
  fileprivate mutating func take(_ key: Key) -> [WelcomeEffect] {
    switch key {
    case .control("c"): return [.quit]
    case .control("z"): return [.suspend]
    case .control where keymap[key] == .repaint: return [.repaint]
    case .control where keymap[key] == .quit: return [.quit]
    default: break
    }
    switch stage {
    case .choosing: return takeChoosing(key)
    case .naming, .saying: return takeTyping(key)
    case .bringingIn: return keymap[key] == .close ? [.quit] : []
    case .done: return keymap[key] == .close ? [.quit] : [.openBook]
    }
  }

  private mutating func takeChoosing(_ key: Key) -> [WelcomeEffect] {
    troubles = []
    let all = choices
    for typed in [key, key.onLatinLayout] {
      if case .character(let letter)? = typed,
        let at = all.firstIndex(where: { $0.key == letter })
      {
        selected = at
        return begin(all[at].choice)
      }
    }
    switch keymap[key] {
    case .moveDown, .nextPane: selected = min(all.count - 1, selected + 1)
    case .moveUp, .previousPane: selected = max(0, selected - 1)
    case .moveToTop: selected = 0
    case .moveToBottom: selected = all.count - 1
    case .open: return begin(all[selected].choice)
    case .close: return [.quit]
    default: break
    }
    return []
  }

  private mutating func begin(_ choice: Choice) -> [WelcomeEffect] {
    field = TextField()
    switch choice {
    case .bringIn(let at): return bringIn(found[at].path)
    case .bringInOther: stage = .naming
    case .beginEmpty: stage = .saying(thenBringIn: nil)
    case .demo: return [.openDemo]
    case .quit: return [.quit]
    }
    return []
  }

  private mutating func takeTyping(_ key: Key) -> [WelcomeEffect] {
    switch key {
    case .escape:
      (stage, field, troubles) = (.choosing, TextField(), [])
      return []
    case .enter: return finishTyping()
    default:
      if field.take(key) { troubles = [] }
      return []
    }
  }

  private mutating func finishTyping() -> [WelcomeEffect] {
    let text = String(field.text.trimmed)
    guard !text.isEmpty else { return [] }
    if stage == .naming { return bringIn(Welcome.path(dropped: text)) }
    guard case .saying(let next) = stage else { return [] }
    if let next { stage = .bringingIn(next, progress: "") }
    return [.begin(handle: text, thenBringIn: next)]
  }

  private mutating func bringIn(_ path: String) -> [WelcomeEffect] {
    troubles = []
    stage = .bringingIn(path, progress: "")
    return [.bringIn(path)]
  }

  fileprivate mutating func finish(_ lines: [String], _ isOwnerKnown: Bool) {
    guard case .bringingIn(let path, _) = stage else { return }
    (stage, field) =
      isOwnerKnown ? (.done(lines), field) : (.saying(thenBringIn: path), TextField())
  }

  /// The path that a terminal types for a file that is dropped on it: between quotation marks, or
  /// with backslashes; or as the user typed it.
  static func path(dropped text: String) -> String {
    for mark in ["'", "\""] where text.count > 1 && text.hasPrefix(mark) && text.hasSuffix(mark) {
      return String(text.dropFirst().dropLast())
    }
    var (path, isEscaped) = ("", false)
    for character in text.hasPrefix("file://") ? text.dropFirst(7) : text[...] {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        path.append(character)
        isEscaped = false
      }
    }
    return path
  }
}
