internal import JSONText
package import People

extension Store {
  /// A tweet or message that is to go.
  package struct Doomed: Sendable {
    package let id: TweetID
    package let time: Moment
    package let isMessage: Bool

    package init(id: TweetID, time: Moment, isMessage: Bool) {
      (self.id, self.time, self.isMessage) = (id, time, isMessage)
    }
  }

  /// Deletes tweets and saves patches, all of it or nothing: one act.
  package func delete(_ tweets: [Doomed], patches: [Patch]) throws(StorageError) {
    guard !tweets.isEmpty || !patches.isEmpty else { return }
    try write { (writing, appending) throws(StorageError) in
      let byFile = Dictionary(grouping: tweets) { (tweet: Doomed) in
        (tweet.isMessage ? RecordKind.message : .tweet).file(of: tweet.time.utcDay)
      }
      _ = try deleted(in: Array(byFile.keys), &writing)
      try writing.catchUp(folder)
      let at = Stamps(after: writing.newest, clock()).nextOfAll
      writing.newest = max(writing.newest, at.milliseconds)
      for (file, doomed) in byFile.sorted(by: { $0.key.name < $1.key.name }) {
        var lines: [UInt8] = []
        for tweet in doomed {
          let patch = Patch(file.kind, tweet.id.description, ["deleted": true])
          lines += try line(patch, at: at)
        }
        try appending.append(lines, to: file)
      }
      try append(patches, &writing, appending)
    }
  }

  /// The ids of the tweets in some files with a line that says whether they are deleted; the newest
  /// stamp of these lines is noted, since a line that is to win needs a later one.
  func deleted(
    in files: [DataFile], _ writing: inout Writing
  ) throws(StorageError) -> Set<TweetID> {
    var ids: Set<TweetID> = []
    var newest = writing.newest
    let (bytes, lines) = (FileBytes(), LineReader())
    for data in files {
      // Places in a longer file are not numbers that are kept of it: nothing of it was ever read.
      let size = try folder.status(of: data)?.size ?? 0
      guard size <= Int(UInt32.max) else { continue }
      _ = try folder.fill(bytes, from: data)
      var report = LoadReport()
      lines.read(bytes, name: data.name, report: &report, isWanted: mayHold("\"deleted\"")) {
        line in
        guard line.json["deleted"] != nil else { return }
        newest = max(newest, line.heads.milliseconds)
        ids.insert(TweetID(String(decoding: line.id, as: UTF8.self)))
      }
    }
    writing.newest = newest
    return ids
  }
}

extension Stamps {
  /// The time of an act, for lines that are one each for a record.
  fileprivate var nextOfAll: Moment {
    var stamps = self
    return stamps.next(.tweet, "")
  }
}
