internal import JSONText
internal import People

/// One archive of X: what its first files say, then all the rest into the harvest.
struct Archive {
  let source: any ArchiveSource
  private(set) var manifest = Manifest()
  /// Whose archive it is; nil where no file says it.
  var owner: Owner?
  /// True where the owner was told by the links of their media alone.
  var isOwnerInferred = false
  private let notes = Notes()
  private let reader: JSONReader
  private var skips = Skips()
  /// Entries that were found, by file.
  private var found: [String: Int] = [:]

  /// Reads the account, the manifest and the long texts.
  init(
    _ source: any ArchiveSource, _ reader: JSONReader, progress: (ImportProgress) -> Void
  ) throws(ImportProblem) {
    self.source = source
    self.reader = reader
    var identity = ArchiveIdentity()
    let notes = notes
    let passes: [[ArchiveKind]] = [
      [.manifest, .account, .userDetails, .payloadDetails, .tweetIndex],
      [.profile, .names, .notes],
    ]
    for pass in passes {
      try forEachEntry({ pass.contains($0.kind) }, progress) { file, json, place in
        switch file.kind {
        case .manifest: identity.manifest = Manifest(json)
        case .payloadDetails, .tweetIndex: identity.manifest.take(file.kind, json)
        case .notes: return notes.take(json, place())
        default: identity.take(file.kind, json)
        }
        return .taken
      }
    }
    manifest = identity.manifest
    owner = identity.owner
  }

  /// In bytes, of all files that are read.
  var size: Int {
    source.files.reduce(0) { $1.kind == .other || $1.kind.isDeleted ? $0 : $0 + $1.size }
  }

  var hasOwnRecords: Bool {
    source.files.contains { $0.kind.holdsTweets || $0.kind == .likes || $0.kind == .table }
  }

  /// Whether its tweets lie in a file a month.
  private var isMonthly: Bool {
    source.files.contains { $0.kind == .month || $0.kind == .table || $0.kind == .tweetIndex }
  }

  /// `X archive of @anna, made 2026-02-20`.
  func title(_ owner: Owner?) -> String {
    let whose = owner.map { " of \($0.handle.at)" } ?? ""
    let made = manifest.made.map { ", made \($0.utcDay)" } ?? ""
    let part = manifest.isPartial ? ", one part of several" : ""
    let layout = isMonthly ? ", as X made them until 2018" : ""
    return "X archive\(whose)\(made)\(part)\(layout)"
  }

  /// Finds the owner by the links of their own media, `https://x.com/<me>/status/<own id>/photo/1`.
  mutating func inferOwner(
    _ directory: Directory, progress: (ImportProgress) -> Void
  ) throws(ImportProblem) -> Owner? {
    var owner: Owner?
    try forEachEntry({ owner == nil && $0.kind.holdsTweets }, progress) { _, json, _ in
      owner = ArchiveIdentity.owner(ofTweet: json["tweet"] ?? json, directory)
      return owner == nil ? .taken : .enough
    }
    skips = Skips()
    return owner
  }

  /// Reads all the rest.
  mutating func read(
    into harvest: Harvest, _ owner: Owner?, progress: (ImportProgress) -> Void
  ) throws(ImportProblem) {
    harvest.begin(source.path, title(owner))
    var follows = Follows(source.files.map(\.kind))
    harvest.expect(bytes: source.files.reduce(0) { $1.kind.holdsTweets ? $0 + $1.size : $0 })
    if let owner {
      var tweets = Statuses(owner: owner, harvest: harvest, notes: notes, source: "x-archive")
      let likes = ArchiveLikes(owner: owner, harvest: harvest)
      try forEachEntry({ $0.kind.holdsTweets || $0.kind == .likes }, progress) { file, json, _ in
        file.kind == .likes ? likes.take(json) : tweets.take(json)
      }
      if tweets.innerCount > 0 {
        harvest.note(
          "\(counted(tweets.innerCount, "tweet", "tweets")) by others that you reposted or quoted")
      }
      try readTables(into: harvest, owner, progress)
    }
    let messages = ArchiveMessages(harvest: harvest)
    for kinds in Archive.messageKinds {
      try forEachEntry({ kinds.contains($0.kind) }, progress) { _, json, _ in messages.take(json) }
    }
    let chat = ArchiveChat(harvest: harvest)
    try forEachEntry({ $0.kind == .chatEvents }, progress) { _, json, _ in chat.take(json) }
    try forEachEntry({ $0.kind == .followers || $0.kind == .following }, progress) {
      file, json, _ in
      follows.take(file.kind, json)
    }
    for place in notes.lost { skips.add(.noteWithoutTweet, place) }
    report(to: harvest, follows, owner)
  }

  private mutating func readTables(
    into harvest: Harvest, _ owner: Owner, _ progress: (ImportProgress) -> Void
  ) throws(ImportProblem) {
    guard source.files.contains(where: { $0.kind == .table }) else { return }
    var tables = CSVTweets(owner: owner, harvest: harvest, known: harvest.idsOfInput)
    var skips = skips
    try source.read({ $0.kind == .table }) { (file, window) throws(ImportProblem) in
      guard tables.read(try window.readWhole(), file: file.name, &skips) else {
        throw .notArchiveFile(path: source.path, file: file.name)
      }
      progress(
        ImportProgress(
          file: file.name, bytesDone: window.size, bytesTotal: window.size,
          records: tables.rowCount))
    }
    self.skips = skips
  }

  /// Those with text first, as a message's header must not stand in its way.
  private static let messageKinds: [[ArchiveKind]] = [
    [.messages, .message, .groupMessages, .groupMessage], [.messageHeaders, .groupMessageHeaders],
  ]

  private mutating func forEachEntry(
    _ isWanted: (ArchiveFile) -> Bool, _ progress: (ImportProgress) -> Void,
    _ take: (ArchiveFile, JSON, () -> Place) -> Entries.Verdict
  ) throws(ImportProblem) {
    var skips = skips
    var found = found
    try source.read(isWanted) { (file, window) throws(ImportProblem) in
      guard !window.all.isEmpty else {
        skips.add(.emptyFile, Place(file: file.name, entry: 0, line: 1))
        found[file.name] = 0
        return
      }
      guard let start = ArchivePrefix.value(in: window.all) else {
        throw .notArchiveFile(path: source.path, file: file.name)
      }
      let isArray = window.all[start] == UInt8(ascii: "[")
      let entries = Entries(
        window, from: start + (isArray ? 1 : 0), layout: isArray ? .array : .single,
        reader: reader)
      try entries.forEach(&skips, progress: progress) { take(file, $0) { entries.place } }
      found[file.name] = entries.count
    }
    self.skips = skips
    self.found = found
  }
}

// MARK: - Reporting

extension Archive {
  private func report(to harvest: Harvest, _ follows: Follows, _ owner: Owner?) {
    harvest.skips[harvest.input] = skips
    let list = follows.list(of: owner?.id, made: manifest.made)
    harvest.follows.append((harvest.input, follows, list))
    harvest.inputs[harvest.input].checks = checks
    harvest.inputs[harvest.input].unused = source.files.filter { $0.kind == .other }.map(\.name)
    if isOwnerInferred, let owner {
      harvest.note("taken for \(owner.handle.at)'s, by the links of its photos and videos")
    }
    let hasTweets = source.files.contains { $0.kind.holdsTweets || $0.kind == .table }
    if !(source is LoneFile), !hasTweets {
      harvest.note("there is no tweets.js in it")
    }
    let deleted = source.files.filter(\.kind.isDeleted).map(\.name)
    if !deleted.isEmpty {
      let names = deleted.joined(separator: ", ")
      harvest.note("what you deleted is not imported (\(names))")
    }
  }

  /// The manifest's counts of the files that Perch uses. Files that a manifest lists and that are
  /// not there matter only where they had entries.
  private var checks: [ImportReport.ManifestCheck] {
    fileChecks + [monthsCheck].compactMap { $0 }
  }

  /// All tweets of the monthly files against the number that the archive gives itself.
  private var monthsCheck: ImportReport.ManifestCheck? {
    let months = source.files.filter { $0.kind == .month }
    guard let expected = manifest.tweets, !months.isEmpty else { return nil }
    let count = months.compactMap { found[$0.name] }.reduce(0, +)
    return ImportReport.ManifestCheck(file: "data/js/tweets", expected: expected, found: count)
  }

  private var fileChecks: [ImportReport.ManifestCheck] {
    manifest.counts.keys.sorted().compactMap { name in
      guard let expected = manifest.counts[name],
        let file = ArchiveFile(name: name, size: 0), file.kind != .other, !file.kind.isDeleted
      else { return nil }
      let key = source.files.first { Folder.lastName($0.name) == Folder.lastName(name) }?.name
      let count = key.flatMap { found[$0] }
      if count == nil && expected == 0 { return nil }
      return ImportReport.ManifestCheck(file: name, expected: expected, found: count)
    }
  }
}
