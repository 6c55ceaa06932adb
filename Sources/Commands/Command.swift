/// Something that the user can ask for with a key. `CommandTable` says with which, and where.
package enum Command: String, CaseIterable, Sendable {
  case moveDown, moveUp, moveToTop, moveToBottom, halfPageDown, halfPageUp, pageDown, pageUp
  case nextPane, previousPane, open, back
  case showDashboard, showTimeline, showContacts, showCircles, showFollowUps, showInsights
  case showReach, showNear, showIntroductions
  case reply, compose, mention, outbox, sync, done, snooze, followUp, log, capture, tag, star, hope
  case stage
  case note, mute
  case openInBrowser, copyLink
  case events, fiveMinutes, said, screen, yes, no, addHere, editEvent
  case handOver, queueDraft, template, editOutside, changeNetwork, discard
  case sendEntry, queueEntry, discardEntry
  case search, searchNext, searchPrevious, limit, searchAll, savedQuery, saveQuery, sort, columns
  case peek
  case mark, markAll, palette
  case whoIsWho, samePerson, twoPeople, askLater, keepOther
  case introduce, need, offer, sayYes, sayNo, notYet
  case why, undo, redo, help, repaint, close, quit
}

extension Command {
  /// What the settings call the view that it shows: `dashboard`; nil for all other commands.
  package var viewName: String? {
    guard rawValue.hasPrefix("show") else { return nil }
    let name = rawValue.dropFirst("show".count)
    return name.prefix(1).lowercased() + name.dropFirst()
  }
}

/// Where a command has a meaning.
package enum Scope: String, CaseIterable, Sendable {
  /// In every pane and page.
  case everywhere
  /// Where a person stands under the cursor.
  case person
  /// Where a tweet or message stands under the cursor.
  case tweet
  /// Where a tweet or a follow-up stands under the cursor.
  case waiting
  /// On the page of who is who, where its keys come before all others.
  case pair
  /// Where an introduction, a need or an offer stands under the cursor in their lists.
  case connecting
  /// While something is being written, where only these keys are commands.
  case composing
  /// On pages that ask about one thing after the other, where their keys come before all others.
  case offer
  /// On the pages of events, where their keys come before all others.
  case event
  /// On the page of what is written and not sent, where its keys come before all others.
  case outbox

  /// Where its keys have their meaning: itself, where they come before all others.
  package var home: Scope { comesFirst ? self : .everywhere }

  /// Whether its keys come before all others.
  package var comesFirst: Bool {
    switch self {
    case .everywhere, .person, .tweet, .waiting: false
    case .pair, .offer, .event, .composing, .outbox, .connecting: true
    }
  }
}

/// Under which heading help lists a command.
package enum CommandGroup: String, CaseIterable, Sendable {
  case move = "Move"
  case act = "Act"
  case find = "Find"
  case composing = "While you write"
  case outbox = "On the page of what is written"
  case whoIsWho = "On the page of who is who"
  case offer = "On pages that ask yes or no"
  case event = "On the pages of events"
  case connecting = "Among introductions and needs"
  case program = "Perch"
}
