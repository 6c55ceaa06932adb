internal import JSONText
package import People

/// Turns archives of X and answers of its API into records. Reads only; what comes of a plan is the
/// store's business.
package struct Intake {
  private let book: Book
  private let mayComeBack: Set<ContactID>

  /// - Parameters:
  ///   - book: what is there already, with all its months loaded: ids that it has are not new.
  ///   - mayComeBack: deleted contacts that are made again; others stay deleted.
  package init(book: Book, mayComeBack: Set<ContactID> = []) {
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
    paths: [String], progress: (ImportProgress) -> Void = { _ in }
  ) throws(ImportProblem) -> ImportPlan {
    let harvest = Harvest()
    let reader = JSONReader(maxDepth: 64, uniqueKeys: false)
    var archives: [Archive] = []
    var pages: [PageFiles] = []
    for path in Set(paths.map(Input.plain)).sorted() {
      switch try Input(path) {
      case .archive(let source): archives.append(try Archive(source, reader, progress: progress))
      case .pages(let files): pages.append(files)
      }
    }
    try read(&archives, into: harvest, progress)
    for files in pages { try files.read(into: harvest, reader, progress: progress) }
    return settle(harvest)
  }

  // MARK: - Archives

  /// The newest is read first, so that of two archives the newer one's word counts.
  private func read(
    _ archives: inout [Archive], into harvest: Harvest, _ progress: (ImportProgress) -> Void
  ) throws(ImportProblem) {
    let epoch = Moment(milliseconds: 0)
    archives.sort { a, b in
      (b.manifest.made ?? epoch, a.source.path) < (a.manifest.made ?? epoch, b.source.path)
    }
    for index in archives.indices {
      if archives[index].owner == nil && archives[index].hasOwnRecords {
        let owner = try archives[index].inferOwner(harvest.directory, progress: progress)
        archives[index].owner = owner
        archives[index].isOwnerInferred = owner != nil
      }
      try settleOwner(archives[index], harvest)
    }
    for index in archives.indices {
      let owner = archives[index].owner ?? harvest.owner ?? bookOwner
      if owner == nil && archives[index].hasOwnRecords {
        throw .unknownOwner(path: archives[index].source.path)
      }
      try archives[index].read(into: harvest, owner, progress: progress)
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

  private func settle(_ harvest: Harvest) -> ImportPlan {
    if harvest.owner == nil { harvest.owner = bookOwner }
    let mine = myHandles.union(harvest.owner?.handles ?? [])
    var plan = ImportPlan()
    plan.tweets = Settling(harvest, book).newTweets(mine)
    var contacts = ContactMaking(harvest, book, mayComeBack: mayComeBack)
    plan.patches = contacts.patches(mine)
    for (input, follows) in harvest.follows {
      if let words = follows.words(harvest.directory) { harvest.inputs[input].notes.append(words) }
    }
    for index in harvest.inputs.indices {
      harvest.inputs[index].skips = harvest.skips[index].list
    }
    plan.report.inputs = harvest.inputs
    plan.report.isOwnerUnknown = mine.isEmpty
    let others = plan.patches.filter { $0.fields["me"] == nil && $0.id != book.me?.id.description }
    let made = others.filter { book.index(of: ContactID($0.id)) == nil }.count
    plan.report.contactsMade = made
    plan.report.contactsUpdated = others.count - made
    return plan
  }
}
