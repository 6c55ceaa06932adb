package import Scoring

/// What my own log says about me, as lines that scroll.
package struct InsightsPane: Sendable {
  package private(set) var found: Insights?
  /// The first line that is shown.
  package private(set) var top = 0

  package init() {}

  mutating func take(_ found: Insights) { self.found = found }

  /// - Parameter last: the last line that may be the first one shown.
  mutating func move(_ move: CursorMove, last: Int) {
    switch move {
    case .top: top = 0
    case .bottom: top = last
    case .to: break
    case .by(let count), .roll(let count): top = max(0, min(last, top + count))
    }
  }

  mutating func fit(last: Int) { top = max(0, min(top, last)) }
}
