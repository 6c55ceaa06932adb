internal import Commands
package import People
internal import Queries

// What was understood of a prompt's text, in words.
extension Prompt {
  /// `Tue 24 Nov 09:00, in 3 days`; nil where nothing was understood.
  package func wordsUnderstood(now: Moment, zone: Zone) -> String? {
    func words(_ due: Due) -> String {
      let day = kind == .snooze ? due.wordsOfSnooze : due.words
      return "\(day), \(due.distance(now: now, zone: zone))"
    }
    return switch understood(now: now, zone: zone) {
    case .nothing: nil
    case .date(let due): words(due)
    case .promise(let due, let what): what.isEmpty ? words(due) : "\(words(due)): \(what)"
    case .tags(let add, let remove):
      (add.map { "+#\($0)" } + remove.map { "-#\($0)" }).joined(separator: " ")
    case .stage(let stage): stage?.name ?? "as it shows"
    case .event(let line):
      [line.name, line.isDateSaid ? line.on.words : "today", line.place]
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }
}

extension State {
  /// What stands beside a prompt: what was understood, or how many are left.
  package func understood(of prompt: Prompt) -> String? {
    if let words = prompt.wordsUnderstood(now: now, zone: zone) { return words }
    guard prompt.kind == .limit, prompt.problem == nil, !limit.isEmpty else { return nil }
    if !finder.isReady, focus != .timeline { return "…" }
    return switch focus {
    case .contacts: "\(contacts.list.itemCount) of \(contacts.total)"
    case .queue: "\(queue.list.itemCount) of \(queue.all.count)"
    case .timeline: "\(timeline.total)"
    case .followUps: "\(followUps.list.itemCount)"
    case .circles: "\(circles.list.itemCount)"
    case .introductions: "\(introductions.list.itemCount)"
    case .needs: "\(needs.list.itemCount)"
    case .insights: nil
    case .reach, .ladder, .near: "\(self[advice: focus].list.itemCount)"
    }
  }

  /// What was understood of what follows a command's name in the palette.
  package func understood(of entry: Palette.Entry, _ text: String) -> String? {
    guard case .command(let command) = entry.choice else { return nil }
    if command == .sort {
      return orders?.names.filter { $0.hasPrefix(text.lowercased()) }.joined(separator: " · ")
    }
    guard let kind = Prompt.Kind(command) else { return nil }
    let prompt = Prompt(kind, targets, text: text)
    let words = prompt.wordsUnderstood(now: now, zone: zone)
    return words.map { prompt.subjects.count > 1 ? "\(prompt.subjects.count): \($0)" : $0 }
  }
}

extension Prompt.Kind {
  fileprivate init?(_ command: Command) {
    switch command {
    case .snooze: self = .snooze
    case .followUp: self = .followUp
    case .tag: self = .tag
    case .stage: self = .stage
    case .askLater: self = .askAgain
    case .notYet: self = .notYet
    default: return nil
    }
  }
}
