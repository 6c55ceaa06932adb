/// All that is loaded: who I know, what was said, what I promised and what I did about it.
package struct Book: Sendable {
  /// Deleted records keep their place, so that an index stays good for a session.
  package private(set) var contacts = ContactTable()
  package private(set) var followUps: [FollowUp] = []
  package private(set) var interactions = InteractionTable()
  package private(set) var queueStates: [TweetID: QueueState] = [:]
  package private(set) var events: [EventID: Event] = [:]
  package private(set) var outbox = Outbox()
  package private(set) var introductions = Shelf<Introduction>()
  package private(set) var needs = Shelf<Need>()
  /// Every handle that a tweet or a contact names, as a number.
  package private(set) var handles = Interner()
  package private(set) var tweets = TweetTable()
  /// False while older months are still being read.
  package private(set) var isComplete = false

  /// Gets the whole records of `tweets`.
  package private(set) var reader: any TweetReader = NoTweets()
  private var followUpIndex: [FollowUpID: Int] = [:]
  private var ownerOfHandle: [Int32] = []
  /// A few, so that looking through them is quicker than hashing.
  private var mine: [HandleNumber] = []
  /// The handle I go by: the one of my newest tweet, since others may be names I gave up.
  package private(set) var myHandle: Handle?
  /// Handles that more than one contact claims.
  package private(set) var contestedHandles: Set<HandleNumber> = []

  package init() {}
}

/// Gets a tweet's whole record from where it lies.
package protocol TweetReader: Sendable {
  /// The tweet at a location that came with this reader; nil where it can no longer be read.
  func tweet(at location: TweetLocation) -> Tweet?

  /// Its text alone, which costs less.
  func text(at location: TweetLocation) -> String?

  /// Where the tweets lie that have `words`, in any case, in their text or in their author's name
  /// or handle; a merged record's without its file.
  func locations(holding words: String) -> Set<TweetLocation>

  /// The same of one file of the locations, so that a search can begin with the newest; without a
  /// file, the merged records.
  func locations(holding words: String, inFile file: UInt32?) -> Set<TweetLocation>
}

extension TweetReader {
  package func text(at location: TweetLocation) -> String? { tweet(at: location)?.text }

  package func locations(holding words: String, inFile file: UInt32?) -> Set<TweetLocation> {
    file == nil ? locations(holding: words) : []
  }
}

private struct NoTweets: TweetReader {
  func tweet(at location: TweetLocation) -> Tweet? { nil }

  func locations(holding words: String) -> Set<TweetLocation> { [] }
}

// MARK: - Looking things up

extension Book {
  package func index(of id: ContactID) -> Int? { contacts.index(of: id) }

  /// The contact with an id, or the one that this turned out to be.
  package func contact(_ id: ContactID) -> Contact? {
    contacts.home(of: id).flatMap { contacts.marks[$0].contains(.deleted) ? nil : contacts[$0] }
  }

  package func contact(of handle: Handle) -> Contact? {
    handles.existing(handle.description).flatMap { contact(of: $0) }
  }

  package func contact(of handle: HandleNumber) -> Contact? {
    contactIndex(of: handle).map { contacts[$0] }
  }

  /// The index of the contact that a handle belongs to.
  package func contactIndex(of handle: HandleNumber) -> Int? {
    let owner = Int(handle) < ownerOfHandle.count ? ownerOfHandle[Int(handle)] : -1
    return owner < 0 ? nil : Int(owner)
  }

  /// The index of the contact that each handle belongs to, by the handle's number; −1 for nobody's.
  package var owners: [Int32] {
    ownerOfHandle + Array(repeating: -1, count: max(0, handles.count - ownerOfHandle.count))
  }

  /// The contacts that say a handle is theirs.
  package func claims(on handle: HandleNumber) -> [ContactID] {
    contacts.indices.filter {
      contacts.handles($0).contains(handle) && !contacts.marks[$0].contains(.deleted)
    }.map { contacts.id($0) }
  }

  package func followUp(_ id: FollowUpID) -> FollowUp? {
    followUpIndex[id].map { followUps[$0] }.flatMap { $0.isDeleted ? nil : $0 }
  }

  package func interaction(_ id: InteractionID) -> Interaction? {
    interactions.index(of: id).flatMap {
      interactions.isDeleted($0) ? nil : interactions[$0]
    }
  }

  /// The user's own record.
  package var me: Contact? {
    contacts.indices.first {
      contacts.marks[$0].isDisjoint(with: .deleted) && contacts.marks[$0].contains(.me)
    }
    .map { contacts[$0] }
  }

  /// The numbers of my handles, in order.
  package var myHandles: [HandleNumber] { mine.sorted() }

  package func isMine(_ handle: HandleNumber) -> Bool { mine.contains(handle) }

  /// The numbers of a contact's handles, as far as anything names them.
  package func handleNumbers(of contact: Contact) -> [HandleNumber] {
    contact.handles.compactMap { handles.existing($0.description) }
  }

  package func handle(_ number: HandleNumber) -> Handle? { Handle(handles[number]) }

  /// The whole record of a row; nil where its file went away, or holds something else there now.
  package func tweet(_ row: Int) -> Tweet? {
    guard let tweet = reader.tweet(at: tweets.locations[row]),
      tweets.existingKey(tweet.id) == tweets.keys[row]
    else { return nil }
    return tweet
  }

  /// The text of a row, without a look at whose it is: for scores, not for showing.
  package func text(_ row: Int) -> String? { reader.text(at: tweets.locations[row]) }

  /// The tweets that have `words`, in any case, in their text or in their author's name or handle:
  /// newest first. Looks through all files, so it is not for the thread that draws.
  package func tweets(holding words: String) -> [TweetKey] {
    let found = reader.locations(holding: words)
    guard !found.isEmpty else { return [] }
    return tweets.locations.indices.reversed().compactMap {
      found.contains(tweets.locations[$0].withoutFileOfMerged) ? tweets.keys[$0] : nil
    }
  }

  package func tweet(_ id: TweetID) -> Tweet? { tweets.row(of: id).flatMap { tweet($0) } }
}

// MARK: - Taking things in

extension Book {
  /// Takes all contacts that were loaded, into a book that has none.
  ///
  /// - Parameter names: the interner whose numbers the handles of `contacts` have.
  package mutating func putAll(_ contacts: ContactTable, names: Interner) {
    self.contacts = contacts
    self.contacts.renumberHandles((0..<UInt32(names.count)).map { number($0, of: names) })
    self.contacts.relink(&handles)
    indexHandles()
  }

  /// The number that a handle of another interner has here.
  private mutating func number(_ number: HandleNumber, of names: Interner) -> HandleNumber {
    names.withUTF8(number) { handles.number(of: $0) }
  }

  package mutating func put(_ contact: Contact) {
    let isNew = contacts.index(of: contact.id) == nil
    guard isNew, contact.mergedInto == nil, contacts.merges.isEmpty else { return put([contact]) }
    contacts.put(contact, &handles)
    own(contacts.count - 1)
    if contact.isMe { findMyHandle() }
  }

  /// Puts many at once: who has which handle, and who is one person, is found anew only once.
  package mutating func put(_ contacts: [Contact]) {
    var (hasMoved, isLinked) = (false, false)
    let owning: ContactMarks = [.me, .deleted]
    for contact in contacts {
      let at = index(of: contact.id)
      let before = at.map { (Array(self.contacts.handles($0)), self.contacts.marks[$0]) }
      isLinked = self.contacts.merges.concern(contact, at) || isLinked
      self.contacts.put(contact, &handles)
      guard let at, let before else {
        own(self.contacts.count - 1)
        hasMoved = hasMoved || contact.isMe
        continue
      }
      hasMoved =
        hasMoved || before.0 != Array(self.contacts.handles(at))
        || before.1.intersection(owning) != self.contacts.marks[at].intersection(owning)
    }
    if isLinked { self.contacts.relink(&handles) }
    if hasMoved || isLinked { indexHandles() }
  }

  package mutating func put(_ followUp: FollowUp) {
    if let at = followUpIndex[followUp.id] {
      followUps[at] = followUp
    } else {
      followUpIndex[followUp.id] = followUps.count
      followUps.append(followUp)
    }
  }

  package mutating func put(_ interaction: Interaction) { interactions.put(interaction) }

  /// Takes all interactions that were loaded, into a book that has none.
  package mutating func putAll(_ interactions: InteractionTable) {
    self.interactions = interactions
  }

  package mutating func put(_ state: QueueState) { queueStates[state.id] = state }

  package mutating func put(_ event: Event) { events[event.id] = event }

  package mutating func put(_ entry: OutboxEntry) { outbox.put(entry) }

  package mutating func put(_ introduction: Introduction) { introductions.put(introduction) }

  package mutating func put(_ need: Need) { needs.put(need) }

  /// Takes in the tweets that were read so far.
  ///
  /// - Parameters:
  ///   - handles: the interner whose numbers `tweets` uses: this book's own, or a later one grown
  ///     out of it.
  ///   - isComplete: whether these are all the tweets there are.
  package mutating func replaceTweets(
    _ tweets: TweetTable, handles: Interner, isComplete: Bool, reader: any TweetReader
  ) {
    let own = self.handles
    self.tweets = tweets
    self.handles = handles
    self.isComplete = isComplete
    self.reader = reader
    guard !handles.isGrown(from: own) else { return findMyHandle() }
    // Names that came on both sides have other numbers there.
    contacts.renumberHandles((0..<UInt32(own.count)).map { number($0, of: own) })
    indexHandles()
  }

  /// Takes the tweets that another copy of this book was given.
  package mutating func takeTweets(of other: Book) {
    replaceTweets(
      other.tweets, handles: other.handles, isComplete: other.isComplete, reader: other.reader)
  }

  /// Takes tweets that are all newer than those that are here.
  package mutating func append(_ newer: NewerTweets) {
    var all = tweets
    tweets = TweetTable()
    all.append(contentsOf: newer.table)
    replaceTweets(all, handles: newer.handles, isComplete: isComplete, reader: newer.reader)
  }

  private mutating func indexHandles() {
    mine = []
    contestedHandles = []
    ownerOfHandle = Array(repeating: -1, count: handles.count)
    for index in contacts.indices { own(index) }
    findMyHandle()
  }

  private mutating func findMyHandle() {
    let newest = tweets.authors.last { isMine($0) }.flatMap { handle($0) }
    myHandle = newest ?? me?.mainHandle
  }

  /// Where two contacts claim a handle, the one with the smaller id has it, in any order of lines.
  private mutating func own(_ index: Int) {
    let marks = contacts.marks[index]
    guard !marks.contains(.deleted) else { return }
    for number in contacts.handles(index) {
      while ownerOfHandle.count <= Int(number) { ownerOfHandle.append(-1) }
      let owner = Int(ownerOfHandle[Int(number)])
      if owner >= 0, owner != index { contestedHandles.insert(number) }
      if owner < 0 || contacts.id(index) < contacts.id(owner) {
        ownerOfHandle[Int(number)] = Int32(index)
      }
      if marks.contains(.me), !mine.contains(number) { mine.append(number) }
    }
  }
}

// MARK: - Acts

extension Book {
  /// Applies patches as the store will merge them, newest last.
  package mutating func apply(_ patches: [Patch]) {
    apply(contacts: patches.filter { $0.kind == .contact })
    for patch in patches where patch.kind != .contact {
      var fields = self.fields(patch.kind, patch.id)
      fields.merge(patch: patch.fields)
      let source = FieldsSource(fields)
      switch patch.kind {
      case .contact: break
      case .followUp: put(FollowUp(id: patch.id, source))
      case .interaction: put(Interaction(id: patch.id, source))
      case .queue: put(QueueState(id: patch.id, source))
      case .event: put(Event(id: patch.id, source))
      case .outbox: put(OutboxEntry(id: patch.id, source))
      case .introduction: put(Introduction(id: patch.id, source))
      case .need: put(Need(id: patch.id, source))
      case .tweet, .message: break
      }
    }
  }

  /// All at once, as each change of a handle has all handles looked at.
  private mutating func apply(contacts patches: [Patch]) {
    guard !patches.isEmpty else { return }
    var changed: [String: Fields] = [:]
    for patch in patches {
      changed[patch.id, default: fields(.contact, patch.id)].merge(patch: patch.fields)
    }
    put(
      patches.compactMap { patch in
        changed.removeValue(forKey: patch.id).map { Contact(id: patch.id, FieldsSource($0)) }
      })
  }

  /// A patch as it has to be where its record was deleted, as by an undoing: it is one again.
  package func reviving(_ patch: Patch) -> Patch {
    guard patch.fields["deleted"] == nil, fields(patch.kind, patch.id)["deleted"] == true else {
      return patch
    }
    var revived = patch
    revived.fields["deleted"] = .null
    return revived
  }

  /// The patches that take the book back to what it is now once `patches` were applied, last first.
  package func inverse(of patches: [Patch]) -> [Patch] {
    // Of records that come again, what they say by then.
    var later: [News.Record: Fields] = [:]
    let inverse = patches.map { patch in
      let record = News.Record(patch.kind, patch.id)
      var fields = later[record] ?? self.fields(patch.kind, patch.id)
      let isMade = later[record] == nil && !contains(patch.kind, patch.id)
      let back = isMade ? ["deleted": true] : fields.inverse(of: patch.fields)
      fields.merge(patch: patch.fields)
      later[record] = fields
      return Patch(patch.kind, patch.id, back)
    }
    return inverse.reversed()
  }

  /// Whether the book has had the record, deleted or not.
  package func contains(_ kind: RecordKind, _ id: String) -> Bool {
    switch kind {
    case .contact: index(of: ContactID(id)) != nil
    case .followUp: followUpIndex[FollowUpID(id)] != nil
    case .interaction: interactions.index(of: InteractionID(id)) != nil
    case .queue: queueStates[TweetID(id)] != nil
    case .event: events[EventID(id)] != nil
    case .outbox: outbox[OutboxID(id)] != nil
    case .introduction: introductions[IntroductionID(id)] != nil
    case .need: needs[NeedID(id)] != nil
    // Not kept as records: nothing here but makes them.
    case .tweet, .message: false
    }
  }

  /// What a record says, deleted or not; nothing for one that is not here.
  package func fields(_ kind: RecordKind, _ id: String) -> Fields {
    switch kind {
    case .contact: index(of: ContactID(id)).map { contacts.record($0).fields } ?? [:]
    case .followUp: followUpIndex[FollowUpID(id)].map { followUps[$0].fields } ?? [:]
    case .interaction:
      interactions.index(of: InteractionID(id)).map { interactions[$0].fields } ?? [:]
    case .queue: queueStates[TweetID(id)]?.fields ?? [:]
    case .event: events[EventID(id)]?.fields ?? [:]
    case .outbox: outbox[OutboxID(id)]?.fields ?? [:]
    case .introduction: introductions[IntroductionID(id)]?.fields ?? [:]
    case .need: needs[NeedID(id)]?.fields ?? [:]
    case .tweet, .message: [:]
    }
  }
}
