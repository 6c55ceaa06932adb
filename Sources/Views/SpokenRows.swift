internal import Dashboard
internal import People
internal import Scoring
internal import Screen

// What stands under the cursor, in words.
extension State {
  /// Where the user is: it stays while only what is shown there changes.
  func spokenPlace(isOpen: Bool) -> String {
    guard isOpen else { return "\(view) \(focus)" }
    if help != nil { return "help" }
    if isExplaining { return "why" }
    return composer.map { "composer \($0.stage)" } ?? "page \(pages.count)"
  }

  /// What is being typed, its question in front.
  var spokenTyping: SafeText? {
    if let prompt { return SafeText("\(prompt.question): \(prompt.field.text)") }
    if let help, help.isTyping { return SafeText("Find: \(help.filter.text)") }
    guard let composer, composer.stage == .writing else { return nil }
    return SafeText("\(composer.replyTo == nil ? "Tweet" : "Answer"): \(composer.field.text)")
  }

  /// How much of a post is left: told where it gets scarce, not at each key.
  var spokenRest: [SafeText] {
    guard let composer, composer.stage == .writing, let left = composer.length?.left, left <= 20
    else { return [] }
    if left < 0 { return ["too long"] }
    return [left > 10 ? "20 left" : left > 0 ? "10 left" : "none left"]
  }

  /// Nil where the words on the screen say it.
  var spokenSelection: [SafeText]? {
    if case .thread(let page)? = pages.last { return tweet(of: page.list) }
    guard pages.isEmpty, composer == nil, help == nil, !isExplaining else { return nil }
    switch focus {
    case .queue: return spokenQueueItem
    case .timeline: return tweet(of: timeline.list)
    case .contacts: return spokenContact
    case .followUps: return spokenFollowUp
    case .circles: return spokenMember
    case .insights: return insights.found.map { SpokenInsights.lines($0) }
    case .reach, .ladder, .near: return spokenAdvice
    case .introductions: return spokenIntroduction
    case .needs: return spokenNeed
    }
  }

  private var spokenIntroduction: [SafeText]? {
    guard let entry = introductions.list.selectedItem else { return nil }
    let lines = IntroductionLines(entry, self, .ascii).lines
    let said = lines.map { line in line.left.map(\.0.text).joined() + " \(line.right.text)" }
    return said.map { SafeText($0) } + [SafeText(introductions.list.spokenPlace.dropComma)]
  }

  private var spokenNeed: [SafeText]? {
    guard let entry = needs.list.selectedItem else { return nil }
    let verb = entry.kind == .need ? "looks for" : "can give"
    let found = entry.isFound ? ", found in a tweet" : ""
    let said = "\(name(entry.contact)) \(verb) \(entry.what)\(found)\(needs.list.spokenPlace)"
    let tweet = entry.evidence.flatMap { book.tweet($0)?.text }
    return [SafeText(said)] + (tweet.map { [SafeText($0)] } ?? [])
  }

  private var spokenAdvice: [SafeText]? {
    let list = self[advice: focus].list
    guard let entry = list.selectedItem else { return nil }
    let name = book.contacts.displayName(entry.index)
    let (facts, advice) = entry.lines(columns: 1000)
    return [SafeText("\(name), \(entry.figures)\(list.spokenPlace)")] + facts + advice
  }

  private var spokenMember: [SafeText]? {
    guard let entry = circles.list.selectedItem else { return nil }
    let member = entry.member
    var words = [book.contacts.displayName(member.contact), member.layer.name]
    switch entry.drift {
    case .outward: words.append("drifting outward from \(member.reachedBefore.name)")
    case .inward: words.append("coming closer from \(member.reachedBefore.name)")
    case .none: break
    }
    if let last = entry.last { words.append("last \(age(of: last, at: now)) ago") }
    return [SafeText(words.joined(separator: ", ") + circles.list.spokenPlace)]
  }

  private var spokenQueueItem: [SafeText]? {
    guard let item = queue.list.selectedItem, let tweet = book.tweet(item.row) else { return nil }
    let handled = queue.handled[item.id].map { ", \($0)" } ?? ""
    let reasons = RowHeights.reasons(item, columns: 1000).map(\.text).joined(separator: " ")
    return words(tweet, ", \(item.priority.shown) points\(handled)\(queue.list.spokenPlace)")
      + [SafeText("because: \(reasons)")]
  }

  private func tweet(of list: RowList<TimelinePane.Entry>) -> [SafeText]? {
    list.selectedItem.flatMap { book.tweet($0.row) }.map { words($0, list.spokenPlace) }
  }

  /// Who and when, then all of the text.
  private func words(_ tweet: Tweet, _ more: String) -> [SafeText] {
    let who = "\(name(of: tweet)) \(tweet.author.at), \(age(of: tweet.time, at: now)) ago\(more)"
    let text = RowHeights.text(tweet, in: book, columns: 10_000).map(\.text)
    return [SafeText(who)] + text.filter { !$0.isBlank }
  }

  private var spokenContact: [SafeText]? {
    guard let entry = contacts.list.selectedItem else { return nil }
    let contact = book.contacts[entry.index]
    let summary = relations.strength(entry.index, now: now)
    var words = [contact.displayName, "strength \(entry.value.shown)"]
    if let last = summary.last { words.append("last \(age(of: last, at: now)) ago") }
    switch summary.trend {
    case .up: words.append("rising")
    case .down: words.append("falling")
    case .steady: break
    }
    if contact.isStarred { words.append("starred") }
    return [SafeText(words.joined(separator: ", ") + contacts.list.spokenPlace)]
  }

  private var spokenFollowUp: [SafeText]? {
    let list = followUps.list
    guard let entry = list.selectedItem, let followUp = book.followUp(entry.id) else { return nil }
    let name = followUp.contact.flatMap { book.contact($0) }?.displayName
    let handled = followUps.handled[entry.id]
    let words = [list.spokenHeading, entry.due.words, name, followUp.what, handled]
    let said = words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    return [SafeText(said + list.spokenPlace)]
  }
}

extension String {
  /// Without the comma that it begins with.
  fileprivate var dropComma: String { String(drop { $0 == "," || $0 == " " }) }
}

extension RowList {
  /// `, 3 of 12`
  fileprivate var spokenPlace: String {
    guard let selected else { return "" }
    let number = itemCount == rows.count ? selected + 1 : rows[...selected].count { $0.item != nil }
    return ", \(number) of \(itemCount)"
  }

  /// The heading that the cursor stands under.
  fileprivate var spokenHeading: String? {
    guard let selected else { return nil }
    return rows[..<selected].reversed().lazy.compactMap { row in
      if case .heading(let name) = row { name } else { nil }
    }.first
  }
}
