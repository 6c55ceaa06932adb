package import People

extension ImportReport {
  /// For programs: what `--json` prints.
  package var fields: Fields {
    var contacts: Fields = ["made": .integer(Int64(contactsMade))]
    contacts["updated"] = .integer(Int64(contactsUpdated))
    return [
      "inputs": .list(inputs.map { .object($0.fields) }), "contacts": .object(contacts),
      "added": .object(total(\.added)), "known": .object(total(\.known)),
      "changed": .object(total(\.changed)), "follows": .list(follows.map(fields)),
      "refused": .list(refusals.map { .object($0.fields) }),
      "leftAlone": .object(leftAlone.mapValues { .list($0.map { .text($0) }) }),
      "ownerUnknown": .bool(isOwnerUnknown),
    ]
  }

  private func fields(_ change: FollowChange) -> FieldValue {
    func people(_ ids: [UInt64]) -> FieldValue {
      .list(
        ids.map { id in
          var fields: Fields = ["id": .text(String(id))]
          if let name = names[id] { fields["handle"] = .text(name) }
          return .object(fields)
        })
    }
    return .object([
      "list": .text(change.side.rawValue), "between": .text(change.between),
      "came": people(change.came), "went": people(change.went),
    ])
  }

  private func total(_ side: KeyPath<Tally, Int>) -> Fields {
    var fields: Fields = [:]
    for kind in Tweet.Kind.allCases {
      let sum = inputs.reduce(0) { $0 + ($1.tallies[kind]?[keyPath: side] ?? 0) }
      fields[kind.rawValue] = .integer(Int64(sum))
    }
    return fields
  }
}

extension ImportReport.Input {
  fileprivate var fields: Fields {
    [
      "path": .text(path), "what": .text(what), "added": .object(tallied(\.added)),
      "known": .object(tallied(\.known)), "changed": .object(tallied(\.changed)),
      "people": .object(people.fields), "touches": .object(touches.fields),
      "events": .object(events.fields), "followUps": .object(followUps.fields),
      "skipped": .list(skips.map { .object($0.fields) }),
      "manifest": .list(checks.map { .object($0.fields) }),
      "unused": .list(unused.map { .text($0) }), "notes": .list(notes.map { .text($0) }),
      "preview": .list(preview.map { .text($0) }),
    ]
  }

  private func tallied(_ side: KeyPath<ImportReport.Tally, Int>) -> Fields {
    var fields: Fields = [:]
    for (kind, tally) in tallies where tally[keyPath: side] > 0 {
      fields[kind.rawValue] = .integer(Int64(tally[keyPath: side]))
    }
    return fields
  }
}

extension ImportReport.Refusal {
  fileprivate var fields: Fields { ["path": .text(path), "sentence": .text(problem.sentence)] }
}

extension ImportReport.PeopleTally {
  fileprivate var fields: Fields {
    [
      "made": .integer(Int64(made)), "updated": .integer(Int64(updated)),
      "known": .integer(Int64(known)), "notKept": .integer(Int64(notKept)),
    ]
  }
}

extension ImportReport.Tally {
  fileprivate var fields: Fields {
    ["added": .integer(Int64(added)), "known": .integer(Int64(known))]
  }
}

extension Skip {
  fileprivate var fields: Fields {
    [
      "reason": .text(reason.rawValue), "words": .text(reason.words),
      "count": .integer(Int64(count)), "examples": .list(examples.map { .object($0.fields) }),
    ]
  }
}

extension Place {
  fileprivate var fields: Fields {
    ["file": .text(file), "entry": .integer(Int64(entry)), "line": .integer(Int64(line))]
  }
}

extension ImportReport.ManifestCheck {
  fileprivate var fields: Fields {
    [
      "file": .text(file), "expected": .integer(Int64(expected)),
      "found": found.map { .integer(Int64($0)) } ?? .null,
    ]
  }
}
