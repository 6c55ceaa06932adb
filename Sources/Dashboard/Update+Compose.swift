internal import Commands
internal import People

// Writing: an answer or a tweet of my own, kept in the outbox while it is written.
extension State {
  /// Takes up the answer to the tweet under the cursor, or begins one.
  mutating func openComposer() -> [Effect] {
    guard let id = subject?.tweet, let tweet = book.tweet(id) else { return tell(.noTweet) }
    var entry = book.outbox.openAnswer(to: id) ?? OutboxEntry(id: OutboxID(ids.next("o")))
    (entry.inReplyTo, entry.network) = (id, tweet.author.network)
    open(entry)
    return []
  }

  /// Begins a tweet to nobody, or to the person under the cursor.
  mutating func compose(toPerson: Bool) -> [Effect] {
    var entry = OutboxEntry(id: OutboxID(ids.next("o")))
    entry.network = book.myHandle?.network ?? .twitter
    guard toPerson else {
      open(entry)
      return []
    }
    guard let subject, let handle = subject.handle else { return tell(.noHandle) }
    guard handle.network != .linkedin else { return tell(.cannotMention(handle.network.rawValue)) }
    (entry.network, entry.text) = (handle.network, "\(handle.at) ")
    open(entry, for: subject)
    return []
  }

  /// Takes up what the outbox has.
  mutating func open(_ entry: OutboxEntry, for person: Subject? = nil) {
    let tweet = entry.inReplyTo.flatMap { book.tweet($0) }
    let thread = tweet.map { book.before($0) } ?? []
    let subject = tweet.map { book.subject($0) } ?? person ?? book.firstNamed(in: entry)
    var composer = Composer(entry, tweet: tweet, thread: thread, subject: subject)
    composer.account = sender(of: entry)
    composer.cautions = cautions(of: composer)
    self.composer = composer
    status = nil
  }

  /// By which account something goes, where it could go by another as well.
  private func sender(of entry: OutboxEntry) -> Handle? {
    let isOneOfMany = syncing.accounts.count { $0.network == entry.network } > 1
    return entry.account ?? (isOneOfMany ? book.sender(of: entry, among: syncing.accounts) : nil)
  }

  mutating func takeInComposer(_ key: Key) -> [Effect] {
    switch composer?.stage {
    case nil: return []
    case .handedOver: return takePosted(key)
    case .warned(let cautions): return takeOverruled(key, cautions)
    case .choosing(let choice): return take(key, in: choice)
    case .writing: break
    }
    if let command = keymap[key, in: .composing], CommandTable.scope(of: command) == .composing {
      status = nil
      return run(command)
    }
    switch key {
    case .escape: return closeComposer()
    case .tab: completeOrGoOn(1)
    case .backTab: completeOrGoOn(-1)
    case .enter: return type { $0.insert("\n") }
    case .up, .down: goByLine(key == .up ? -1 : 1)
    case .control("j"), .alt("\r"), .alt("\n"): return type { $0.insert("\n") }
    default: return type { _ = $0.take(key) }
    }
    return []
  }

  mutating func takeInComposer(paste text: String) -> [Effect] {
    composer?.stage == .writing ? type { $0.insert(text) } : []
  }

  /// Changes the text or goes about in it, and looks at what that makes of it.
  mutating func type(_ change: (inout TextField) -> Void) -> [Effect] {
    guard let composer else { return [] }
    var field = composer.field
    if let open = composer.openField {
      var probe = TextField("", isMultiline: true)
      change(&probe)
      // What is typed on a field takes its place; a key that moves leaves it.
      if !probe.isEmpty { field.put("", over: open) }
    }
    change(&field)
    guard field != composer.field else { return [] }
    let isSame = field.characters == composer.field.characters
    self.composer?.field = field
    self.composer?.openField = nil
    status = nil
    var completion = composer.completion
    completion.read(
      field, network: composer.network, self, composer.thread + [composer.tweet].compactMap(\.self))
    self.composer?.completion = completion
    guard !isSame else { return [] }
    self.composer?.edits += 1
    return planPause()
  }

  private mutating func goByLine(_ rows: Int) {
    guard let composer else { return }
    let field = FieldLayout(
      composer.field, columns: ComposerLayout(layout.body).columns)
    let end = rows < 0 ? 0 : composer.field.characters.count
    self.composer?.field.moveCursor(to: field.place(rows: rows) ?? end)
    self.composer?.openField = nil
  }

  /// Tab: the next who may be meant; where nobody is, the next field of a template.
  private mutating func completeOrGoOn(_ step: Int) {
    guard var composer else { return }
    if composer.completion.complete(&composer.field) {
      composer.edits += 1
      composer.cautions = cautions(of: composer)
    } else {
      composer.goToField(step)
    }
    self.composer = composer
  }

  /// Leaves; what was typed is there when it is taken up again.
  mutating func closeComposer() -> [Effect] {
    guard let composer else { return [] }
    let effects = keepDraft()
    self.composer = nil
    rebuildPages()
    if composer.isBlank {
      guard book.outbox[composer.id]?.isOpen == true else { return [] }
      return discard(composer.id, composer.noun)
    }
    if book.outbox[composer.id]?.isOpen == true {
      let words = composer.replyTo == nil ? "O shows it" : "r takes it up again"
      status = .info("Draft kept: \(words).")
    }
    return effects
  }

  /// Gives up what is being written; undo brings it back.
  mutating func discardComposer() -> [Effect] {
    guard let composer else { return [] }
    let effects = keepDraft()
    self.composer = nil
    guard book.outbox[composer.id]?.isOpen == true else { return effects }
    return effects + discard(composer.id, composer.noun)
  }

  mutating func discard(_ id: OutboxID, _ noun: String) -> [Effect] {
    perform("discarded \(noun)", [Patch(.outbox, id.description, ["deleted": true])])
  }

  /// Goes on to the next of my accounts, those of one network after the other; an answer stays on
  /// its network.
  mutating func changeNetwork() -> [Effect] {
    guard let composer else { return [] }
    let isAnswer = composer.replyTo != nil
    let senders = senders.filter { !isAnswer || $0.network == composer.network }
    guard senders.count > 1 else { return tell(isAnswer ? .answersStay : .oneNetwork) }
    let now = Sender(network: composer.network, account: composer.account)
    let at = senders.firstIndex(of: now) ?? senders.firstIndex { $0.network == now.network }
    let next = senders[at.map { ($0 + 1) % senders.count } ?? 0]
    self.composer?.network = next.network
    self.composer?.account = next.account
    self.composer?.edits += 1
    return planPause()
  }

  private struct Sender: Equatable {
    let network: Network
    /// Nil on a network where I have one account, or none, and write by hand.
    let account: Handle?
  }

  /// All that something of mine can go by: the networks on which I have a handle, and on each the
  /// accounts, where there are several.
  private var senders: [Sender] {
    let mine = Set(book.myHandles.compactMap { book.handle($0)?.network }).subtracting([.linkedin])
    return Network.allCases.filter(mine.contains).flatMap { network -> [Sender] in
      let accounts = syncing.accounts.filter { $0.network == network }
      return accounts.count > 1
        ? accounts.map { Sender(network: network, account: $0) }
        : [Sender(network: network, account: nil)]
    }
  }
}

extension Composer {
  /// Whether there is nothing to keep: no words, or just the handle that it began with.
  var isBlank: Bool {
    let text = field.text
    return text.allSatisfy(\.isWhitespace)
      || replyTo == nil && subject?.handle.map { $0.at == text.trimmed } ?? false
  }

  /// Goes to the next field that is still to be filled, round the end.
  mutating func goToField(_ step: Int) {
    let fields = Template.fields(in: field.characters)
    guard !fields.isEmpty else { return }
    let next =
      step > 0
      ? fields.first { $0.lowerBound >= field.cursor } ?? fields[0]
      : fields.last { $0.upperBound < field.cursor } ?? fields[fields.count - 1]
    field.moveCursor(to: next.upperBound)
    openField = next
  }
}

extension String {
  /// Without white space at its ends.
  package var trimmed: Substring {
    let rest = drop(while: \.isWhitespace)
    return rest[
      ..<(rest.lastIndex { !$0.isWhitespace }.map { rest.index(after: $0) } ?? rest.startIndex)]
  }
}

extension Book {
  /// What was said before a tweet, earliest first: what it answers, or the messages before it.
  fileprivate func before(_ tweet: Tweet) -> [Tweet] {
    guard let row = tweets.row(of: tweet.id) else { return [] }
    return (tweet.kind == .message ? messages(before: row) : answered(by: row))
      .compactMap { self.tweet($0) }.reversed()
  }

  /// As much of a thread as any screen has room for.
  private static var most: Int { 8 }

  private func answered(by row: Int) -> [Int] {
    var (rows, at) = ([Int](), row)
    while rows.count < Book.most, tweets.replyTo[at] != TweetTable.noTweet,
      let next = tweets.row(of: tweets.replyTo[at]), next != row, !rows.contains(next)
    {
      rows.append(next)
      at = next
    }
    return rows
  }

  private func messages(before row: Int) -> [Int] {
    let pair = Set(tweets.mentions(row) + [tweets.authors[row]])
    var rows: [Int] = []
    for at in (max(0, row - 20_000)..<row).reversed() where rows.count < Book.most {
      guard tweets.kinds[at] == .message else { continue }
      if Set(tweets.mentions(at) + [tweets.authors[at]]) == pair { rows.append(at) }
    }
    return rows
  }

  /// Whom a tweet of mine begins with.
  func firstNamed(in entry: OutboxEntry) -> Subject? {
    let word = entry.text.prefix { !$0.isWhitespace }
    guard word.first == "@", let handle = Handle(entry.network, word),
      let contact = contact(of: handle)
    else { return nil }
    var subject = subject(contact)
    subject.handle = handle
    return subject
  }
}
