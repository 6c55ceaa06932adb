internal import People

extension ImportReport {
  /// For people: a few lines for each input, then the contacts.
  package var lines: [String] {
    var lines = inputs.flatMap(\.lines)
    if isOwnerUnknown {
      lines.append("I don't know who you are, so I made no contacts: run perch init --me @you.")
    } else {
      lines.append("Contacts: \(contactsMade) made, \(contactsUpdated) updated.")
    }
    return lines
  }
}

extension ImportReport.Input {
  fileprivate var lines: [String] {
    ["\(shown(path)): \(what)"] + tallyLines + checkLines + skipLines
      + notes.map { "  \($0)" } + unusedLines
  }

  private var tallyLines: [String] {
    let added = Tweet.Kind.allCases.compactMap { counted($0, tallies[$0]?.added ?? 0) }
    let known = Tweet.Kind.allCases.compactMap { counted($0, tallies[$0]?.known ?? 0) }
    return [
      "  added: \(added.isEmpty ? "nothing" : added.joined(separator: ", "))",
      known.isEmpty ? nil : "  known already: \(known.joined(separator: ", "))",
    ].compactMap { $0 }
  }

  private var checkLines: [String] {
    checks.filter { $0.found != $0.expected }.map { check in
      let found = check.found.map { "\($0) were found" } ?? "the file is not there"
      return "  \(shown(check.file)): \(check.expected) entries by the manifest, but \(found)"
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
    unused.isEmpty
      ? []
      : ["  left alone: \(unused.map(shown).joined(separator: ", "))"]
  }

  private func counted(_ kind: Tweet.Kind, _ count: Int) -> String? {
    count == 0 ? nil : "\(count) \(kind.words(count))"
  }
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
