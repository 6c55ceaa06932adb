/// A command as the table has it.
package struct CommandRow: Sendable {
  package let command: Command
  /// The keys that give it, the one to teach first.
  package let keys: [Key]
  package let group: CommandGroup
  package let scope: Scope
  /// One or two words, as the footer shows it.
  package let title: String
  /// What it does, as help and manual say it.
  package let summary: String
  /// Its place in the footer, smaller first; nil keeps it out.
  package let footerRank: Int?
}

/// The one table of commands. Keys, help, footer, `perch keys`, the manual page and the list of
/// keys in Resources are all made from it.
package enum CommandTable {
  package static let rows: [CommandRow] =
    moving + acting + finding + writing + telling + asking + connecting + program

  private static let moving: [CommandRow] = [
    row(.moveDown, ["j", "Down"], .move, "down", "go down one line"),
    row(.moveUp, ["k", "Up"], .move, "up", "go up one line"),
    row(.moveToTop, ["g", "Home"], .move, "top", "go to the first line"),
    row(.moveToBottom, ["G", "End"], .move, "bottom", "go to the last line"),
    row(.halfPageDown, ["^d"], .move, "half page down", "go down half a page"),
    row(.halfPageUp, ["^u"], .move, "half page up", "go up half a page"),
    row(.pageDown, ["PgDn", "^f"], .move, "page down", "go down a page"),
    row(.pageUp, ["PgUp", "^b"], .move, "page up", "go up a page"),
    row(.nextPane, ["Tab", "l", "Right"], .move, "next pane", "go to the next pane", footer: 9),
    row(
      .previousPane, ["Shift-Tab", "h", "Left"], .move, "previous pane", "go to the previous pane"),
    row(.open, ["Enter"], .move, "open", "open the contact's page, or the thread", footer: 8),
    row(.back, ["Esc"], .move, "back", "go back; at the top, clear the limit"),
    row(.showDashboard, ["1"], .move, "Dashboard", "show what waits for an answer"),
    row(.showTimeline, ["2"], .move, "Timeline", "show all conversations in order of time"),
    row(.showContacts, ["3"], .move, "Contacts", "show all contacts with what is known of them"),
    row(.showCircles, ["4"], .move, "Circles", "show who stands how close, and who drifts"),
    row(.showFollowUps, ["5"], .move, "Follow-ups", "show what is due, by day; Tab: by week"),
    row(.showInsights, ["6"], .move, "Insights", "show how I talk: to whom, how fast, and when"),
    row(
      .showReach, ["7"], .move, "Reach",
      "show the tries at those I hope for; Tab: the ladder, who stands on which rung"),
    row(
      .showNear, ["8"], .move, "Near",
      "show who is near, the one worth a coffee first; again: near where, from when"),
    row(
      .showIntroductions, ["9"], .move, "Introductions",
      "show whom I introduce, and who could meet; Tab: what people look for and can give"),
  ]

  private static let acting: [CommandRow] = [
    row(.reply, ["r"], .act, in: .tweet, "reply", "write an answer and hand it over", footer: 0),
    row(.compose, ["C"], .act, "compose", "write a tweet to nobody in particular"),
    row(.mention, ["@"], .act, in: .person, "write to", "write a tweet that names the person"),
    row(.outbox, ["O"], .act, "outbox", "show drafts and what is queued, to look through and send"),
    row(
      .sync, ["$"], .act, "sync",
      "fetch what is new from your accounts, and send what is queued"),
    row(
      .done, ["e", "d"], .act, in: .waiting, "done",
      "done: a tweet comes back when they write again, a promise when it repeats", footer: 1),
    row(
      .snooze, ["w", "b"], .act, in: .waiting, "snooze",
      "put it off to a time: tomorrow, tue, 2h, 4 dec", footer: 2),
    row(
      .followUp, ["f"], .act, in: .person, "follow up",
      "promise something for a date: fri send slides", footer: 3),
    row(
      .log, ["m"], .act, in: .person, "log",
      "log what passed elsewhere: coffee good talk about the fair", footer: 4),
    row(
      .capture, ["c"], .act, "capture",
      "log in one line: met Sam and Jo at the fair yesterday #press promised slides by friday"),
    row(.tag, ["t"], .act, in: .person, "tag", "add tags; a minus in front takes one away"),
    row(.star, ["*"], .act, in: .person, "star", "star the contact, or take the star away"),
    row(
      .hope, ["H"], .act, in: .person, "hope for",
      "mark them as hoped for, whom 7 keeps the tries of, or take that back"),
    row(
      .stage, ["Alt-g"], .act, in: .person, "rung",
      "put them on a rung of the ladder: met; what passes may lead higher, nothing leads down"),
    row(.note, ["a"], .act, in: .person, "note", "write or change the contact's note"),
    row(.mute, ["M"], .act, in: .person, "mute", "keep the contact out of the queue, or let it in"),
    row(.openInBrowser, ["o"], .act, in: .person, "open in browser", "open the tweet or profile"),
    row(.copyLink, ["y"], .act, in: .person, "copy link", "copy the tweet's or profile's link"),
    row(
      .fiveMinutes, ["F"], .act, "five minutes",
      "do what matters most, one after the other, in the minutes that you have"),
    row(
      .screen, ["!"], .act, "screen",
      "look at who writes for the first time: yes lets them in, no keeps them out"),
    row(
      .mark, ["v", "Space"], .act, "mark",
      "mark it and go on: acts are then about all that is marked and shown; Esc clears"),
    row(.markAll, ["V"], .act, "mark all", "mark all that is shown, or none of it"),
    row(
      .introduce, ["i"], .act, in: .person, "introduce",
      "introduce them, or write the next step: @jolind why"),
    row(
      .need, ["Alt-n"], .act, in: .person, "need",
      "note what they look for: a hall for forty"),
    row(
      .offer, ["Alt-o"], .act, in: .person, "offer",
      "note what they can give: soup for a meetup"),
    row(.undo, ["u"], .act, "undo", "take the last act back"),
    row(.redo, ["^r"], .act, "redo", "do again what was taken back"),
  ]

  private static let finding: [CommandRow] = [
    row(.search, ["/"], .find, "search", "search this list", footer: 5),
    row(.searchNext, ["n"], .find, "next", "go to the next match"),
    row(.searchPrevious, ["N"], .find, "previous", "go to the previous match"),
    row(
      .limit, ["\\"], .find, "limit",
      "show only what a query asks for: tag:press last>6w; Esc shows all again"),
    row(
      .savedQuery, ["'"], .find, "saved query",
      "limit to the query of the next letter: 'r reach, 'u unhappy; '' shows them all"),
    row(
      .saveQuery, ["\""], .find, "save query",
      "keep this limit under a letter: p press people; -p frees the letter"),
    row(
      .searchAll, ["S"], .find, "search all",
      "search contacts, notes, follow-ups, events, the log, messages and tweets"),
    row(
      .sort, ["s"], .find, "sort", "sort this list by the next of its orders; the title names it"),
    row(
      .columns, ["|"], .find, "columns",
      "choose what the view of contacts says of each, in which order: name strength last"),
    row(.peek, ["p"], .find, "peek", "show a card about who stands under the cursor, or hide it"),
    row(
      .whoIsWho, ["="], .find, "who is who",
      "contacts who may be one person: one person, two people, or later"),
    row(.events, ["E"], .find, "events", "show events, and what is left to do after them"),
    row(
      .said, ["P"], .find, "promises",
      "look at what you wrote that sounds like a promise: yes keeps it, no forgets it"),
    row(.why, ["W"], .find, in: .person, "why", "show every term of the score", footer: 6),
  ]

  private static let writing: [CommandRow] = [
    row(
      .handOver, ["^s"], .composing, in: .composing, "hand over",
      "copy it and open its page, where you post it", footer: 0),
    row(
      .queueDraft, ["^p"], .composing, in: .composing, "queue",
      "put it by as ready, to be looked through before it is sent", footer: 2),
    row(
      .template, ["^t"], .composing, in: .composing, "template",
      "put in a template; Tab goes to what is open in it", footer: 4),
    row(
      .editOutside, ["^o"], .composing, in: .composing, "editor",
      "write on in your editor: $VISUAL, $EDITOR", footer: 3),
    row(
      .changeNetwork, ["^n"], .composing, in: .composing, "network",
      "send it by another account of yours, or for another network"),
    row(
      .discard, ["^g"], .composing, in: .composing, "discard",
      "throw it away; undo brings it back", footer: 5),
    row(.sendEntry, ["s"], .outbox, in: .outbox, "hand over", "hand it over now", footer: -4),
    row(
      .queueEntry, ["p"], .outbox, in: .outbox, "queue", "queue the draft, or make it one again",
      footer: -3),
    row(
      .discardEntry, ["x"], .outbox, in: .outbox, "discard",
      "throw it away; undo brings it back", footer: -2),
  ]

  private static let telling: [CommandRow] = [
    row(
      .samePerson, ["y"], .whoIsWho, in: .pair, "one person",
      "they are one person: show the right one with the left one", footer: -4),
    row(
      .twoPeople, ["n"], .whoIsWho, in: .pair, "two people",
      "they are two people: never ask again", footer: -3),
    row(
      .askLater, ["w", "b"], .whoIsWho, in: .pair, "later",
      "ask again from a date on: in 4 weeks", footer: -2),
    row(
      .keepOther, ["x", "Tab"], .whoIsWho, in: .pair, "swap",
      "keep the other one of the two", footer: -1),
  ]

  private static let asking: [CommandRow] = [
    row(
      .yes, ["y"], .offer, in: .offer, "yes",
      "yes: it is a promise and becomes a follow-up; or let them in as a contact", footer: -4),
    row(
      .no, ["n"], .offer, in: .offer, "no",
      "no: it is no promise, never ask again; or keep them out, muted", footer: -3),
    row(
      .addHere, ["c"], .event, in: .event, "add",
      "add an event: podcamp, 3 dec, Halifax; on its page the people, one a line", footer: -4),
    row(
      .editEvent, ["E"], .event, in: .event, "edit", "change the event's name, date or place",
      footer: -3),
  ]

  private static let connecting: [CommandRow] = [
    row(
      .sayYes, ["y"], .connecting, in: .connecting, "yes",
      "it is so: begin what is offered, note that the next step was taken, keep what was found",
      footer: -4),
    row(
      .sayNo, ["n"], .connecting, in: .connecting, "no",
      "never offer it again; let an introduction that was begun rest", footer: -3),
    row(
      .notYet, ["w", "b"], .connecting, in: .connecting, "later",
      "offer it again from a date on: in 4 weeks", footer: -2),
  ]

  private static let program: [CommandRow] = [
    row(.palette, [":"], .program, "palette", "find a command by a few letters, and learn its key"),
    row(.help, ["?", "F1"], .program, "help", "show all keys", footer: 7),
    row(.repaint, ["^l"], .program, "repaint", "draw the screen anew"),
    row(.close, ["q"], .program, "close", "close what is open; at the top, quit"),
    row(.quit, ["^q"], .program, "quit", "quit from anywhere"),
  ]

  /// The rows that the footer may show, the most wanted first.
  package static let footer = rows.filter { $0.footerRank != nil }
    .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }

  /// The rows that show a view, in the order of their keys.
  package static let views = rows.filter { $0.command.viewName != nil }

  private static let byCommand = Dictionary(
    rows.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })

  package static func scope(of command: Command) -> Scope {
    byCommand[command]?.scope ?? .everywhere
  }

  /// The row of a command.
  package static func row(of command: Command) -> CommandRow? {
    byCommand[command]
  }

  private static func row(
    _ command: Command, _ keys: [String], _ group: CommandGroup, in scope: Scope = .everywhere,
    _ title: String, _ summary: String, footer: Int? = nil
  ) -> CommandRow {
    CommandRow(
      command: command, keys: keys.compactMap { Key($0) }, group: group, scope: scope,
      title: title, summary: summary, footerRank: footer)
  }
}
