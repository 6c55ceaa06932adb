internal import Commands
internal import People

// Templates and the user's own editor.
extension State {
  /// Has the user's templates read; the list opens when they come.
  func askForTemplates() -> [Effect] { [.readTemplates] }

  mutating func take(templates own: [Template]) -> [Effect] {
    guard let composer, composer.stage == .writing else { return [] }
    let choice = TemplateChoice(
      templates: Template.all(with: preferences.templates, own), values: templateValues(composer))
    self.composer?.stage = .choosing(choice)
    return []
  }

  mutating func take(_ key: Key, in choice: TemplateChoice) -> [Effect] {
    var choice = choice
    switch key {
    case .down, .character("j"), .tab, .control("n"): choice.move(by: 1)
    case .up, .character("k"), .backTab, .control("p"): choice.move(by: -1)
    case .home, .character("g"): choice.selected = 0
    case .end, .character("G"): choice.selected = max(0, choice.templates.count - 1)
    case .enter: return put(choice.preview)
    case .escape, .character("q"):
      composer?.stage = .writing
      return []
    default: return []
    }
    composer?.stage = .choosing(choice)
    return []
  }

  /// Puts the template at the cursor, and goes to its first open field.
  private mutating func put(_ text: String?) -> [Effect] {
    composer?.stage = .writing
    guard let text, let start = composer?.field.cursor else { return [] }
    let effects = type { $0.insert(text) }
    let end = composer?.field.cursor ?? start
    composer?.field.moveCursor(to: start)
    let fields = Template.fields(in: composer?.field.characters ?? [])
    if fields.contains(where: { $0.lowerBound >= start && $0.upperBound <= end }) {
      composer?.goToField(1)
    } else {
      composer?.field.moveCursor(to: end)
    }
    composer?.completion = Completion()
    return effects
  }

  /// Keeps the draft, then hands the text to the user's editor.
  mutating func editOutside() -> [Effect] {
    guard let composer else { return [] }
    return keepDraft() + [.edit(composer.field.text)]
  }

  /// The editor is done.
  mutating func take(edited result: EditResult) -> [Effect] {
    guard composer?.stage == .writing else { return [] }
    switch result {
    case .text(let text):
      return type { field in
        field.put("", over: 0..<field.characters.count)
        field.insert(text)
      }
    case .failed(let why): return tell(.editorFailed(why))
    }
  }
}

/// What came of the user's editor.
package enum EditResult: Equatable, Sendable {
  case text(String)
  /// The text stays as it was; why, and where what was typed is kept.
  case failed(String)
}
