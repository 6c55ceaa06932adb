internal import Commands

// An act that reaches beyond what is in sight waits for a yes.
extension State {
  mutating func takeAnswer(_ key: Key) -> [Effect] {
    guard let asked = confirming else { return [] }
    defer { confirming = nil }
    return key == .character("y") || key == .enter ? run(asked.command) : []
  }
}

extension Confirming {
  /// What is asked: `Done with 240, of which 231 are out of sight? y n`.
  package var question: String {
    let name =
      switch command {
      case .done: "Done with"
      case .star: "Star"
      case .mute: "Mute"
      default: "Act on"
      }
    return "\(name) \(count), of which \(hidden) are out of sight?  y yes  Esc no"
  }
}
