internal import People

extension ImportReport {
  /// For people: a few lines for each input, then the contacts.
  package var lines: [String] {
    var lines = inputs.flatMap(\.lines) + follows.flatMap(words)
    for (path, names) in leftAlone.sorted(by: { $0.key < $1.key }) {
      lines.append("Left alone in \(shown(path)): \(shownList(names))")
    }
    if isOwnerUnknown {
      lines.append("I don't know who you are, so I made no contacts: run perch init --me @you.")
    } else {
      lines.append("Contacts: \(contactsMade) made, \(contactsUpdated) updated.")
    }
    return lines
  }
}

extension ImportReport {
  private static let namesShown = 12

  /// `New followers between 2026-02-10/2026-02-20: 2 (@sambaker, 1 known by number alone)`
  private func words(_ change: FollowChange) -> [String] {
    let (came, went) =
      change.side == .followers
      ? ("New followers", "Followers who left") : ("Followed anew", "Followed no more")
    return [(came, change.came), (went, change.went)].compactMap { words, ids in
      ids.isEmpty ? nil : "\(words), \(change.between): \(ids.count) (\(list(ids)))"
    }
  }

  private func list(_ ids: [UInt64]) -> String {
    let named = ids.compactMap { names[$0] }
    var parts = named.prefix(ImportReport.namesShown).map { $0 }
    if named.count > parts.count { parts.append("\(named.count - parts.count) more") }
    let unnamed = ids.count - named.count
    if unnamed > 0 { parts.append("\(unnamed) known by number alone") }
    return parts.joined(separator: ", ")
  }
}

extension ImportReport.Input {
  fileprivate var lines: [String] {
    ["\(shown(path)): \(what)"] + tallyLines + checkLines + skipLines
      + notes.map { "  \($0)" } + preview.map { "  for example: \(shown($0))" } + unusedLines
  }

  private var tallyLines: [String] {
    let added = counts(\.added, people.made, events.added, touches.added, followUps.added)
    let known = counts(\.known, people.known, events.known, touches.known, followUps.known)
    let changed = counts(\.changed, 0, 0, 0, 0)
    return [
      "  added: \(added.isEmpty ? "nothing" : added)",
      some(people.updated, "person", "people").map { "  updated: \($0)" },
      known.isEmpty ? nil : "  known already: \(known)",
      changed.isEmpty ? nil : "  of these changed: \(changed)",
      some(people.notKept, "profile", "profiles")
        .map { "  of people you exchanged nothing with yet: \($0)" },
    ].compactMap { $0 }
  }

  /// `2 tweets, 1 person, 3 events`
  private func counts(
    _ side: KeyPath<ImportReport.Tally, Int>, _ people: Int, _ events: Int, _ touches: Int,
    _ followUps: Int
  ) -> String {
    let records = Tweet.Kind.allCases.map { some($0, tallies[$0]?[keyPath: side] ?? 0) }
    let others = [
      some(people, "person", "people"), some(events, "event", "events"),
      some(touches, "interaction", "interactions"),
      some(followUps, "follow-up", "follow-ups"),
    ]
    return (records + others).compactMap { $0 }.joined(separator: ", ")
  }

  private var checkLines: [String] {
    checks.filter { $0.found != $0.expected }.map { check in
      let found = check.found.map { "\($0) were found" } ?? "the file is not there"
      return
        "  \(shown(check.file)): \(check.expected) entries by the archive's own count, but \(found)"
    }
  }

  private var skipLines: [String] {
    skips.map { skip in
      let places = skip.examples.map(\.words)
      let more = skip.count > places.count ? ", …" : ""
      let found = places.isEmpty ? "" : " (\(places.joined(separator: "; "))\(more))"
      return "  skipped \(skip.count) × \(skip.reason.words)\(found)"
    }
  }

  private var unusedLines: [String] {
    unused.isEmpty ? [] : ["  left alone: \(shownList(unused))"]
  }

  private func some(_ count: Int, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : counted(count, one, many)
  }

  private func some(_ kind: Tweet.Kind, _ count: Int) -> String? {
    count == 0 ? nil : "\(count) \(kind.words(count))"
  }
}

/// `1 person`, `3 people`
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

/// The first of many foreign names: an archive may hold any number of files.
private func shownList(_ names: [String]) -> String {
  let shownNames = names.prefix(200).map(shown)
  let rest = names.count - shownNames.count
  return (shownNames + (rest > 0 ? ["\(rest) more"] : [])).joined(separator: ", ")
}

extension Place {
  fileprivate var words: String {
    entry == 0 ? shown(file) : "\(shown(file)) entry \(entry), line \(line)"
  }
}

extension Tweet.Kind {
  fileprivate func words(_ count: Int) -> String {
    let (one, many) =
      switch self {
      case .tweet: ("tweet", "tweets")
      case .reply: ("reply", "replies")
      case .repost: ("repost", "reposts")
      case .quote: ("quote", "quotes")
      case .like: ("like", "likes")
      case .message: ("message", "messages")
      }
    return count == 1 ? one : many
  }
}
