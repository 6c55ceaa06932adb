package import Scoring
package import Screen

/// The marks that views draw with: a set for Unicode terminals, and one of plain ASCII.
package struct Symbols: Sendable {
  package let selection: SafeText
  package let group: SafeText
  package let up: SafeText
  package let down: SafeText
  package let done: SafeText
  package let star: SafeText
  package let incoming: SafeText
  package let outgoing: SafeText
  package let backTo: SafeText
  package let dot: SafeText
  package let dash: SafeText
  package private(set) var hasBraille: Bool
  /// Whether figures are drawn: for who hears the screen they are not.
  package private(set) var hasPlots = true
  /// Me, in the middle of my circles.
  package let me: SafeText
  /// The scale of a plot: a line up, one with a mark, and where it meets the one below.
  package let wall: SafeText
  package let tick: SafeText
  package let corner: SafeText
  /// Before what is marked.
  package let mark: SafeText = "+"
  private let layers: [SafeText]

  package static let unicode = Symbols(
    selection: "▌", group: "▎", up: "↑", down: "↓", done: "✓", star: "★", incoming: "←",
    outgoing: "→", backTo: "‹", dot: "·", dash: "─", hasBraille: true, me: "◆", wall: "│",
    tick: "┤",
    corner: "└",
    layers: ["●", "◐", "◔", "○", "·"])

  package static let ascii = Symbols(
    selection: ">", group: "=", up: "+", down: "-", done: "x", star: "*", incoming: "<",
    outgoing: ">", backTo: "<", dot: "-", dash: "-", hasBraille: false, me: "*", wall: "|",
    tick: "+",
    corner: "+",
    layers: ["@", "O", "o", ".", " "])

  /// The same for who hears the screen.
  package var withoutPlots: Symbols {
    var symbols = self
    (symbols.hasBraille, symbols.hasPlots) = (false, false)
    return symbols
  }

  /// What plots may be made of.
  package var alphabet: Plot.Alphabet { hasBraille ? .unicode : .ascii }

  package func layer(_ layer: Layer) -> SafeText { layers[layer.rawValue] }
}
