/// What a terminal without a screen is to say: lines that are added to those before, and never
/// written over.
package struct Speech: Equatable, Sendable {
  package var lines: [SafeText]
  /// The line that is being typed, its question in front; nil while nothing is.
  package var typing: SafeText?

  package init(_ lines: [SafeText] = [], typing: SafeText? = nil) {
    self.lines = lines
    self.typing = typing
  }

  package var isEmpty: Bool { lines.isEmpty && typing == nil }
}
