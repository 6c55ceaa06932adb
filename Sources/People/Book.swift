/// All that is loaded: who I know, what was said, what I promised and what I did about it.
package struct Book: Sendable {
  /// Deleted records keep their place, so that an index stays good for a session.
  package private(set) var contacts: [Contact] = []
  package private(set) var followUps: [FollowUp] = []
  package private(set) var interactions: [Interaction] = []
  package private(set) var queueStates: [TweetID: QueueState] = [:]
  /// Every handle that a tweet or a contact names, as a number.
  package private(set) var handles = Interner()
  package private(set) var tweets = TweetTable()
  /// False while older months are still being read.
  package private(set) var isComplete = false

  private var reader: any TweetReader = NoTweets()
  private var contactIndex: [ContactID: Int] = [:]
  private var followUpIndex: [FollowUpID: Int] = [:]
  private var interactionIndex: [InteractionID: Int] = [:]
  private var ownerOfHandle: [Int32] = []
  private var mine: Set<HandleNumber> = []
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
  /// or handle.
  func locations(holding words: String) -> Set<TweetLocation>
}

extension TweetReader {
  package func text(at location: TweetLocation) -> String? { tweet(at: location)?.text }
}

private struct NoTweets: TweetReader {
  func tweet(at location: TweetLocation) -> Tweet? { nil }

  func locations(holding words: String) -> Set<TweetLocation> { [] }
}

// MARK: - Looking things up

extension Book {
  package func index(of id: ContactID) -> Int? { contactIndex[id] }

  package func contact(_ id: ContactID) -> Contact? {
    contactIndex[id].map { contacts[$0] }.flatMap { $0.isDeleted ? nil : $0 }
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

  package func followUp(_ id: FollowUpID) -> FollowUp? {
    followUpIndex[id].map { followUps[$0] }.flatMap { $0.isDeleted ? nil : $0 }
  }

  package func interaction(_ id: InteractionID) -> Interaction? {
    interactionIndex[id].map { interactions[$0] }.flatMap { $0.isDeleted ? nil : $0 }
  }

  /// The user's own record.
  package var me: Contact? { contacts.first { $0.isMe && !$0.isDeleted } }

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
      found.contains(tweets.locations[$0]) ? tweets.keys[$0] : nil
    }
  }

  package func tweet(_ id: TweetID) -> Tweet? { tweets.row(of: id).flatMap { tweet($0) } }
}

// MARK: - Taking things in

extension Book {
  /// Takes all contacts that were loaded, into a book that has none.
  package mutating func putAll(_ contacts: [Contact]) {
    self.contacts = contacts
    contactIndex = Dictionary(
      contacts.enumerated().lazy.map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    indexHandles()
  }

  package mutating func put(_ contact: Contact) {
    var isIndexed = true
    if let at = contactIndex[contact.id] {
      isIndexed =
        contacts[at].handles == contact.handles
        && contacts[at].isMe == contact.isMe && contacts[at].isDeleted == contact.isDeleted
      contacts[at] = contact
    } else {
      contactIndex[contact.id] = contacts.count
      contacts.append(contact)
      own(contact.handles, contacts.count - 1, contact)
      if contact.isMe { findMyHandle() }
    }
    if !isIndexed { indexHandles() }
  }

  package mutating func put(_ followUp: FollowUp) {
    if let at = followUpIndex[followUp.id] {
      followUps[at] = followUp
    } else {
      followUpIndex[followUp.id] = followUps.count
      followUps.append(followUp)
    }
  }

  package mutating func put(_ interaction: Interaction) {
    if let at = interactionIndex[interaction.id] {
      interactions[at] = interaction
    } else {
      interactionIndex[interaction.id] = interactions.count
      interactions.append(interaction)
    }
  }

  package mutating func put(_ state: QueueState) { queueStates[state.id] = state }

  /// Takes in the tweets that were read so far.
  ///
  /// - Parameters:
  ///   - handles: the interner whose numbers `tweets` uses: this book's own, or a later one grown
  ///     out of it.
  ///   - isComplete: whether these are all the tweets there are.
  package mutating func replaceTweets(
    _ tweets: TweetTable, handles: Interner, isComplete: Bool, reader: any TweetReader
  ) {
    let isGrown = handles.isGrown(from: self.handles)
    self.tweets = tweets
    self.handles = handles
    self.isComplete = isComplete
    self.reader = reader
    if isGrown { findMyHandle() } else { indexHandles() }
  }

  /// Takes the tweets that another copy of this book was given.
  package mutating func takeTweets(of other: Book) {
    replaceTweets(
      other.tweets, handles: other.handles, isComplete: other.isComplete, reader: other.reader)
  }

  private mutating func indexHandles() {
    mine = []
    contestedHandles = []
    ownerOfHandle = Array(repeating: -1, count: handles.count)
    for (index, contact) in contacts.enumerated() { own(contact.handles, index, contact) }
    findMyHandle()
  }

  private mutating func findMyHandle() {
    let newest = tweets.authors.last { isMine($0) }.flatMap { handle($0) }
    myHandle = newest ?? me?.mainHandle
  }

  /// Where two contacts claim a handle, the one with the smaller id has it, in any order of lines.
  private mutating func own(_ names: Set<Handle>, _ index: Int, _ contact: Contact) {
    guard !contact.isDeleted else { return }
    for name in names {
      let number = handles.number(of: name.description)
      while ownerOfHandle.count <= Int(number) { ownerOfHandle.append(-1) }
      let owner = Int(ownerOfHandle[Int(number)])
      if owner >= 0, owner != index { contestedHandles.insert(number) }
      if owner < 0 || contact.id < contacts[owner].id { ownerOfHandle[Int(number)] = Int32(index) }
      if contact.isMe { mine.insert(number) }
    }
  }
}

// MARK: - Acts

extension Book {
  /// Applies patches as the store will merge them, newest last.
  package mutating func apply(_ patches: [Patch]) {
    for patch in patches {
      var fields = self.fields(patch.kind, patch.id)
      fields.merge(patch: patch.fields)
      let source = FieldsSource(fields)
      switch patch.kind {
      case .contact: put(Contact(id: patch.id, source))
      case .followUp: put(FollowUp(id: patch.id, source))
      case .interaction: put(Interaction(id: patch.id, source))
      case .queue: put(QueueState(id: patch.id, source))
      case .event, .introduction, .need, .outbox, .tweet, .message: break
      }
    }
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
    var book = self
    var inverse: [Patch] = []
    for patch in patches {
      let fields = book.fields(patch.kind, patch.id)
      var back = Patch(patch.kind, patch.id, fields.inverse(of: patch.fields))
      if !book.contains(patch.kind, patch.id) { back.fields = ["deleted": true] }
      inverse.insert(back, at: 0)
      book.apply([patch])
    }
    return inverse
  }

  /// Whether the book has had the record, deleted or not.
  private func contains(_ kind: RecordKind, _ id: String) -> Bool {
    switch kind {
    case .contact: contactIndex[ContactID(id)] != nil
    case .followUp: followUpIndex[FollowUpID(id)] != nil
    case .interaction: interactionIndex[InteractionID(id)] != nil
    case .queue: queueStates[TweetID(id)] != nil
    // Not kept here: nothing here but makes them.
    case .event, .introduction, .need, .outbox, .tweet, .message: false
    }
  }

  private func fields(_ kind: RecordKind, _ id: String) -> Fields {
    switch kind {
    case .contact: contactIndex[ContactID(id)].map { contacts[$0].fields } ?? [:]
    case .followUp: followUpIndex[FollowUpID(id)].map { followUps[$0].fields } ?? [:]
    case .interaction: interactionIndex[InteractionID(id)].map { interactions[$0].fields } ?? [:]
    case .queue: queueStates[TweetID(id)]?.fields ?? [:]
    case .event, .introduction, .need, .outbox, .tweet, .message: [:]
    }
  }
}
