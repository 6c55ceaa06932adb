internal import JSONText
package import People

/// Turns archives of X and answers of its API into records. Reads only; what comes of a plan is the
/// store's business.
package struct Intake {
  private let book: Book
  private let mayComeBack: Set<ContactID>
  private let earlier: [FollowList]
  private let readsMessageText: Bool

  /// - Parameters:
  ///   - book: what is there already, with all its months loaded: ids that it has are not new.
  ///   - mayComeBack: deleted contacts that are made again; others stay deleted.
  ///   - earlier: lists of followers that were imported before.
  ///   - readsMessageText: false keeps of messages only who wrote to whom and when.
  package init(
    book: Book, mayComeBack: Set<ContactID> = [], earlier: [FollowList] = [],
    readsMessageText: Bool = true
  ) {
    self.readsMessageText = readsMessageText
    self.earlier = earlier
    self.book = book
    self.mayComeBack = mayComeBack
  }

  /// Reads all of `paths`, each found out by its content: an archive as a folder or zip, single
  /// files of one, answers of the API as JSON or JSON Lines, or a folder of those.
  ///
  /// The same inputs and book give the same plan, in whatever order the paths come.
  ///
  /// - Parameter progress: called about once a megabyte and at the end of each file.
  package func plan(
    paths: [String], progress report: @escaping (ImportProgress) -> Void = { _ in }
  ) throws(ImportProblem) -> ImportPlan {
    let harvest = Harvest(readsMessageText: readsMessageText)
    var refusals: [ImportReport.Refusal] = []
    let reader = JSONReader(maxDepth: 64, uniqueKeys: false)
    var archives: [Archive] = []
    var pages: [PageFiles] = []
    // What comes first is small, and tells how much there is.
    var progress: (ImportProgress) -> Void = { _ in }
    for path in Set(paths.map(Input.plain)).sorted() {
      attempt(path, harvest, &refusals) { () throws(ImportProblem) in
        switch try Input(path) {
        case .archive(let source): archives.append(try Archive(source, reader, progress: progress))
        case .pages(let files): pages.append(files)
        }
      }
    }
    let size = archives.reduce(0) { $0 + $1.size } + pages.reduce(0) { $0 + $1.size }
    progress = ProgressSum(total: size, report).take
    read(&archives, into: harvest, &refusals, progress)
    for files in pages {
      attempt(files.path, harvest, &refusals) { () throws(ImportProblem) in
        try files.read(into: harvest, reader, progress: progress)
      }
    }
    if harvest.inputs.isEmpty, refusals.count == 1, let only = refusals.first { throw only.problem }
    var plan = settle(harvest)
    plan.report.refusals = refusals.sorted { $0.path < $1.path }
    return plan
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

  private func names(of changes: [FollowChange], _ harvest: Harvest) -> [UInt64: String] {
    let known = KnownPeople(book)
    var names: [UInt64: String] = [:]
    for id in Set(changes.flatMap { $0.came + $0.went }) {
      names[id] = (harvest.directory.currentHandle(of: id) ?? known.handle(of: id))?.at
    }
    return names
  }

  private func settle(_ harvest: Harvest) -> ImportPlan {
    if harvest.owner == nil { harvest.owner = bookOwner }
    let mine = Mine(
      myHandles.union(harvest.owner?.handles ?? []), usual: harvest.owner?.handle)
    var plan = ImportPlan()
    let (new, changes) = Settling(harvest, book).settle(mine)
    plan.changes = changes
    let lists = harvest.follows.compactMap(\.list)
    plan.followLists = lists.filter { list in !earlier.contains { $0.isSameExport(as: list) } }
    plan.report.follows = FollowChange.all(earlier, lists)
    var contacts = ContactMaking(harvest, book, mayComeBack: mayComeBack)
    plan.patches = contacts.patches(mine, facts: FollowChange.facts(plan.report.follows))
    plan.tweets = harvest.take(new)
    plan.report.follows.removeAll { !$0.isNew || ($0.came.isEmpty && $0.went.isEmpty) }
    plan.report.names = names(of: plan.report.follows, harvest)
    for (input, follows, _) in harvest.follows {
      if let words = follows.words(harvest.directory) { harvest.inputs[input].notes.append(words) }
    }
    for index in harvest.inputs.indices {
      harvest.inputs[index].skips = harvest.skips[index].list
    }
    plan.report.inputs = harvest.inputs
    plan.report.isOwnerUnknown = mine.handles.isEmpty
    let others = plan.patches.filter { $0.fields["me"] == nil && $0.id != book.me?.id.description }
    let made = others.filter { book.index(of: ContactID($0.id)) == nil }.count
    plan.report.contactsMade = made
    plan.report.contactsUpdated = others.count - made
    return plan
  }
}
