internal import Dashboard
internal import Screen
internal import Views

/// Shows the state to the user: on a screen, or in lines.
enum Presenter {
  case screen(ScreenView)
  case spoken(SpokenView)

  mutating func show(_ state: State, on console: any Console) {
    switch self {
    case .screen(var view):
      // Lets go of the copy in the enum, or the grid in it would be copied with each change.
      self = .screen(ScreenView())
      console.paint(view.draw(state))
      self = .screen(view)
    case .spoken(var view):
      let speech = view.speech(state)
      self = .spoken(view)
      console.say(speech)
    }
  }

  /// What was shown before is to be shown again.
  mutating func forget() {
    if case .spoken(var view) = self {
      view.forget()
      self = .spoken(view)
    }
  }

  /// What stands at a place of the screen.
  func target(at point: Point) -> ScreenTarget {
    if case .screen(let view) = self { view.target(at: point) } else { .nothing }
  }
}
