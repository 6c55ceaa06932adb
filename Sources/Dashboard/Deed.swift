package import Commands
internal import People

/// What an act does to one of the things that it is about.
struct Deed {
  /// What it is called where it is the only one: `done with Sam Baker`.
  let label: String
  let patches: [Patch]
  /// What leaves its list by it.
  var handled: Act.Handled?
}

extension State {
  /// Does all of them as one act: one key takes all of it back.
  ///
  /// - Parameter name: what it is called where there are several: `done with 5`.
  /// - Parameter trouble: what is said where there are none.
  mutating func perform(
    _ deeds: [Deed], many name: (Int) -> String, else trouble: Trouble
  ) -> [Effect] {
    guard let first = deeds.first else { return tell(trouble) }
    let label = deeds.count == 1 ? first.label : name(deeds.count)
    let handled = deeds.compactMap(\.handled)
    for handled in handled { marks.remove(id: handled.id) }
    if deeds.count > 1 { status = .info("\(label.first?.uppercased() ?? "")\(label.dropFirst()).") }
    return perform(label, deeds.flatMap(\.patches), handled: handled)
  }

  /// Asks first where an act reaches beyond what the screen shows.
  mutating func confirmed(_ command: Command, _ targets: [Subject]) -> Bool {
    let hidden = hiddenTargets
    guard hidden > 0, confirming?.command != command else { return true }
    confirming = Confirming(command: command, count: targets.count, hidden: hidden)
    return false
  }
}

/// An act that waits for a yes, since most of what it is about is out of sight.
package struct Confirming: Equatable, Sendable {
  package let command: Command
  package let count: Int
  package let hidden: Int
}
