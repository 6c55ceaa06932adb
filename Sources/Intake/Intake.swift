internal import JSONText
package import People
package import Records

/// Turns archives, answers of APIs, address books, lists and calendars into records. Reads only;
/// what comes of a plan is the store's business.
package struct Intake {
  let book: Book
  let setting: Setting

  /// What an import takes into account beside the book.
  package struct Setting: Sendable {
    /// Meetings after it are still to come.
    package var now = Moment(milliseconds: 0)
    /// The user's zone, in which days of meetings are told.
    package var zone = Zone.utc
    /// Ids of deleted records that are made again; others stay deleted.
    package var mayComeBack: Set<String> = []
    /// What the user took out of contacts' sets, by contact and field: it does not come again.
    package var removed: [ContactID: [String: Set<String>]] = [:]
    /// The sets in which that is looked for.
    package static let sets = ["tags", "email", "urls", "phone"]
    /// What the columns of a list are, where the user says it: a column's name to a field's.
    package var columns: [String: String] = [:]
    /// Lists of followers that were imported before.
    package var followLists: [FollowList] = []
    /// False keeps of messages only who wrote to whom and when.
    package var readsMessageText = true
    /// Makes a file for what does not fit into memory; without one, all has to.
    package var scratch: @Sendable () -> (any ScratchFile)? = { nil }

    package init() {}
  }

  /// - Parameter book: what is there already, with all its months loaded: ids that it has are not
  ///   new.
  package init(book: Book, _ setting: Setting = Setting()) {
    self.book = book
    self.setting = setting
  }

  /// Reads all of `paths`, each found out by its content: an archive as a folder or zip, single
  /// files of one, answers of APIs as JSON or JSON Lines, address books, lists and calendars, or a
  /// folder of those.
  ///
  /// The same inputs and book give the same plan, in whatever order the paths come.
  ///
  /// - Parameter progress: called about once a megabyte and at the end of each file.
  package func plan(
    paths: [String], progress report: @escaping (ImportProgress) -> Void = { _ in }
  ) throws(ImportProblem) -> ImportPlan {
    let harvest = Harvest(
      readsMessageText: setting.readsMessageText, known: book.tweets, scratch: setting.scratch)
    var refusals: [ImportReport.Refusal] = []
    let reader = JSONReader(maxDepth: 64, uniqueKeys: false)
    var inputs = inputs(paths, harvest, &refusals, reader)
    let progress = ProgressSum(total: inputs.size, report).take
    read(&inputs.archives, into: harvest, &refusals, progress)
    for files in inputs.pages {
      attempt(files.path, harvest, &refusals) { () throws(ImportProblem) in
        let mine = (book.me?.handles ?? []).union(harvest.mine)
        try files.read(into: harvest, reader, mine: mine, progress: progress)
      }
    }
    let context = ForeignContext(book, setting, reader)
    for source in inputs.others {
      attempt(source.path, harvest, &refusals) { () throws(ImportProblem) in
        try source.read(into: harvest, context, progress: progress)
      }
    }
    if harvest.inputs.isEmpty, refusals.count == 1, let only = refusals.first { throw only.problem }
    if let problem = harvest.problem { throw .noScratch(problem) }
    var plan: ImportPlan
    do throws(ScratchProblem) { plan = try settle(harvest) } catch { throw .noScratch(error) }
    plan.report.refusals = refusals.sorted { $0.path < $1.path }
    plan.report.leftAlone = inputs.leftAlone
    return plan
  }

  /// What was given, by how it is read.
  private struct Inputs {
    var archives: [Archive] = []
    var pages: [PageFiles] = []
    var others: [any ForeignSource] = []
    /// By the folder's path, what lies there and is nothing to import.
    var leftAlone: [String: [String]] = [:]

    mutating func take(_ input: Input, _ reader: JSONReader) throws(ImportProblem) {
      switch input {
      case .archive(let source): archives.append(try Archive(source, reader) { _ in })
      case .pages(let files): pages.append(files)
      case .other(let source): others.append(source)
      }
    }

    /// In whatever order the paths came.
    mutating func sort() {
      archives.sort { $0.source.path < $1.source.path }
      pages.sort { $0.path < $1.path }
      others.sort { $0.path < $1.path }
    }

    /// In bytes.
    var size: Int {
      archives.reduce(0) { $0 + $1.size } + pages.reduce(0) { $0 + $1.size }
        + others.reduce(0) { $0 + $1.size }
    }
  }

  /// Finds out what the paths are. What is read for that is small.
  private func inputs(
    _ paths: [String], _ harvest: Harvest, _ refusals: inout [ImportReport.Refusal],
    _ reader: JSONReader
  ) -> Inputs {
    var inputs = Inputs()
    var files: Set<String> = []
    for path in Set(paths.map(Input.plain)) {
      attempt(path, harvest, &refusals) { () throws(ImportProblem) in
        guard case .folder = try Folder.kind(path) else {
          files.insert(path)
          return
        }
        let folder = try InputFolder(path)
        files.formUnion(folder.files)
        if !folder.others.isEmpty { inputs.leftAlone[path] = folder.others }
        if let whole = folder.whole { try inputs.take(whole, reader) }
        for archive in folder.below { try inputs.take(archive, reader) }
      }
    }
    for path in files.sorted() {
      attempt(path, harvest, &refusals) { () throws(ImportProblem) in
        guard case .file(let size) = try Folder.kind(path) else { throw .notAFile(path: path) }
        try inputs.take(try Input(file: path, size: size), reader)
      }
    }
    inputs.sort()
    return inputs
  }

  /// Lets an input be read; one that is broken costs itself alone.
  private func attempt(
    _ path: String, _ harvest: Harvest, _ refusals: inout [ImportReport.Refusal],
    _ read: () throws(ImportProblem) -> Void
  ) {
    let mark = harvest.mark
    do throws(ImportProblem) {
      try read()
    } catch {
      harvest.goBack(to: mark)
      refusals.append(ImportReport.Refusal(path: path, problem: error))
    }
  }

  // MARK: - Archives

  /// The newest is read first, so that of two archives the newer one's word counts.
  private func read(
    _ archives: inout [Archive], into harvest: Harvest,
    _ refusals: inout [ImportReport.Refusal], _ progress: (ImportProgress) -> Void
  ) {
    let epoch = Moment(milliseconds: 0)
    archives.sort { a, b in
      (b.manifest.made ?? epoch, a.source.path) < (a.manifest.made ?? epoch, b.source.path)
    }
    var sound: [Int] = []
    for index in archives.indices {
      attempt(archives[index].source.path, harvest, &refusals) { () throws(ImportProblem) in
        if archives[index].owner == nil && archives[index].hasOwnRecords {
          let owner = try archives[index].inferOwner(harvest.directory, progress: progress)
          archives[index].owner = owner
          archives[index].isOwnerInferred = owner != nil
        }
        try settleOwner(archives[index], harvest)
        sound.append(index)
      }
    }
    for index in sound {
      attempt(archives[index].source.path, harvest, &refusals) { () throws(ImportProblem) in
        let owner = archives[index].owner ?? harvest.owner ?? bookOwner
        if owner == nil && archives[index].hasOwnRecords {
          throw .unknownOwner(path: archives[index].source.path)
        }
        try archives[index].read(into: harvest, owner, progress: progress)
      }
    }
  }

  /// Takes an archive's owner for the user, unless the book or a newer archive says otherwise.
  private func settleOwner(_ archive: Archive, _ harvest: Harvest) throws(ImportProblem) {
    guard let owner = archive.owner else { return }
    let mine = myHandles.union(harvest.owner?.handles ?? [])
    guard mine.isEmpty || !mine.isDisjoint(with: owner.handles) else {
      let names = mine.filter { $0.twitterNumber == nil }.sorted().map { String($0.name) }
      throw .otherAccount(
        path: archive.source.path, theirs: String(owner.handle.name), mine: names)
    }
    if harvest.owner == nil { harvest.owner = owner }
    harvest.owner?.earlier.formUnion(owner.earlier.union([owner.handle]))
    if harvest.owner?.id == nil { harvest.owner?.id = owner.id }
  }

  /// The user's handles on Twitter.
  private var myHandles: Set<Handle> {
    (book.me?.handles ?? []).filter { $0.network == .twitter }
  }

  private var bookOwner: Owner? {
    let handle = myHandles.filter { $0.twitterNumber == nil }.min()
    return handle.map { Owner(handle: $0, id: myHandles.compactMap(\.twitterNumber).first) }
  }

  // MARK: - The plan

  func settle(_ harvest: Harvest) throws(ScratchProblem) -> ImportPlan {
    if harvest.owner == nil { harvest.owner = bookOwner }
    let mine = Mine(
      (book.me?.handles ?? []).union(harvest.owner?.handles ?? []).union(harvest.mine))
    var plan = ImportPlan()
    plan.report.isOwnerUnknown = mine.handles.isEmpty && !harvest.rows.isEmpty
    let (new, changes) = try Settling(harvest, book).settle(mine)
    plan.changes = changes
    let lists = harvest.follows.compactMap(\.list)
    plan.followLists = lists.filter { list in
      !setting.followLists.contains { $0.isSameExport(as: list) }
    }
    let follows = FollowChange.all(setting.followLists, lists)
    plan.report.follows = follows.filter { $0.isNew && !($0.came.isEmpty && $0.went.isEmpty) }
    plan.patches = patches(harvest, mine, follows)
    plan.newTweets = PlannedTweets(harvest, new)
    report(harvest, &plan)
    return plan
  }

  private func patches(_ harvest: Harvest, _ mine: Mine, _ follows: [FollowChange]) -> [Patch] {
    let mayComeBack = Set(setting.mayComeBack.map { ContactID($0) })
    var contacts = ContactMaking(harvest, book, mayComeBack: mayComeBack)
    let records = RecordSettling(
      harvest: harvest, book: book, mayComeBack: setting.mayComeBack
    ).patches()
    let patches = contacts.patches(mine, facts: FollowChange.facts(follows)) + records
    return PeopleSettling(harvest, book, setting).patches(with: patches)
  }

  private func report(_ harvest: Harvest, _ plan: inout ImportPlan) {
    plan.report.names = names(of: plan.report.follows, harvest)
    for (input, follows, _) in harvest.follows {
      if let words = follows.words(harvest.directory) { harvest.inputs[input].notes.append(words) }
    }
    for index in harvest.inputs.indices {
      harvest.inputs[index].skips = harvest.skips[index].list
    }
    plan.report.inputs = harvest.inputs
    let others = plan.patches.filter {
      $0.kind == .contact && $0.fields["me"] == nil && $0.id != book.me?.id.description
    }
    let made = others.filter { book.index(of: ContactID($0.id)) == nil }.count
    plan.report.contactsMade = made
    plan.report.contactsUpdated = others.count - made
  }

  private func names(of changes: [FollowChange], _ harvest: Harvest) -> [UInt64: String] {
    let known = KnownPeople(book)
    var names: [UInt64: String] = [:]
    for id in Set(changes.flatMap { $0.came + $0.went }) {
      names[id] = (harvest.directory.currentHandle(of: id) ?? known.handle(of: id))?.at
    }
    return names
  }
}
