/// One list of the screen.
package enum Pane: String, CaseIterable, Sendable {
  case contacts, queue, timeline, followUps, circles, insights, reach, ladder, near, introductions,
    needs
}

extension State {
  /// What the screen is given to: some panes side by side, or one across, or one after the other.
  package enum View: String, CaseIterable, Sendable {
    case dashboard, timeline, contacts, circles, followUps, insights, reach, near, introductions

    /// Its panes, left to right.
    package var panes: [Pane] {
      switch self {
      case .dashboard: [.contacts, .queue, .followUps]
      case .timeline: [.contacts, .timeline, .followUps]
      case .contacts: [.contacts]
      case .circles: [.circles]
      case .followUps: [.followUps]
      case .insights: [.insights]
      case .reach: [.reach, .ladder]
      case .near: [.near]
      case .introductions: [.introductions, .needs]
      }
    }

    /// The pane that the view is about: it has the focus first, and the room that is left.
    package var main: Pane {
      switch self {
      case .dashboard: .queue
      case .timeline: .timeline
      case .contacts: .contacts
      case .circles: .circles
      case .followUps: .followUps
      case .insights: .insights
      case .reach: .reach
      case .near: .near
      case .introductions: .introductions
      }
    }
  }
}
