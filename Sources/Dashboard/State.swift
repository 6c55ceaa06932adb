package import Commands
package import People
internal import Queries
package import Scoring
package import Screen

/// All that the screen shows and the keys act on.
package struct State: Sendable {
  /// What lies over the panes, opened with Enter.
  package enum Page: Sendable {
    case contact(ContactPage)
    case thread(ThreadPage)
    case whoIsWho(WhoIsWhoPage)
    case outbox(OutboxPage)
    case search(SearchPage)
    case minutes(MinutesPage)
    case said(SaidPage)
    case screening(ScreeningPage)
    case events(EventsPage)
    case event(EventPage)
  }

  /// A line about what just happened.
  package enum Status: Equatable, Sendable {
    case info(String)
    case trouble(String)
  }

  /// Counts what happened, but for moves of the cursor: while it stays, panes look the same.
  package internal(set) var revision = 0
  package var book: Book
  package var relations: Relations
  package var now: Moment
  package let zone: Zone
  package var size: Size
  package internal(set) var preferences: Preferences
  /// Whether a browser is known to open links with.
  package let hasBrowser: Bool
  /// Syncs with the networks.
  package var syncing = SyncState()

  package var view = View.dashboard
  package var focus = View.dashboard.main
  package var contacts = ContactsPane()
  package var queue = QueuePane()
  package var timeline = TimelinePane()
  package var followUps = FollowUpsPane()
  package var circles = CirclesPane()
  package var insights = InsightsPane()
  package var introductions = IntroductionsPane()
  package var needs = NeedsPane()
  package var reach = AdvicePane()
  package var ladder = AdvicePane()
  package var near = AdvicePane()
  /// Where, and from when, I look for people.
  package internal(set) var nearWish = NearWish.home
  package internal(set) var columns: ContactColumns
  package var pages: [Page] = []
  package var prompt: Prompt? {
    didSet { if prompt?.kind.isLine != true { reading = nil } }
  }
  /// What is understood of the line that is being typed.
  package internal(set) var reading: LineReading?
  package var composer: Composer?
  /// Nil while help is closed.
  package var help: HelpPage?
  /// Every command by a few letters, over the panes.
  package internal(set) var palette: Palette?
  /// The commands that were chosen there lately, newest first.
  var recentCommands: [Command] = []
  /// Whether a card about who stands under the cursor is shown.
  package internal(set) var isPeeking = false
  /// What is marked, to be acted on at once.
  package internal(set) var marks = Marks()
  /// An act that waits for a yes.
  package internal(set) var confirming: Confirming?
  /// How often the next command is to be done, or on how many.
  package internal(set) var count: Int?
  /// Whether the next key is the letter of a query.
  package internal(set) var awaitsLetter = false
  package internal(set) var savedQueries = SavedQueries.standard
  /// Those of them that the user kept, oldest first.
  var keptQueries: [SavedQuery] = []
  /// The words of the book, for queries.
  var finder = Finder()
  /// The number of the last search among all tweets: what an older one finds is left out.
  var finding = 0
  /// Whether the search that was asked for waits for the words.
  var awaitsWords = false
  /// Whose score is being explained.
  package var isExplaining = false
  package var status: Status?

  package var scorer: QueueBuilder
  /// The contacts that acts changed while older months were being read: where they stand in the book.
  var actedOn: Set<Int> = []
  /// Whether older months came that the lists are not in the order of.
  var isOrderOld = false
  /// Promises that stand in what I wrote, once they were looked for.
  var said: [FoundPromise] = []
  /// Who is about to cool and whom to say hello to, once that was found out.
  var ties = Ties()
  /// How much was dealt with today before this visit, less what it dealt with before today.
  var dealtBefore = 0
  /// Where an earlier visit ended.
  var places = KeptPlaces()
  /// What is being found out behind the screen.
  var surveys: Set<Survey> = []
  /// What will be, before anybody asks.
  var ahead: [Survey] = []
  /// How often something was asked for that connects people: what is found out is of the last.
  var connecting = 0
  /// How often all rows of the book were replaced.
  var edition = 0
  var ids: IDSource
  var actIDs: IDSource
  /// What was last searched for on a page.
  var pageSearch = Query.everything
  package internal(set) var undo = UndoHistory()
  /// The number of the next save: of an act, or of its undoing.
  var nextSave = 1
  /// Acts on their way to disk.
  package internal(set) var saving: [Int: [Patch]] = [:]
  /// Acts that did not get there.
  package internal(set) var unsaved: [Int: [Patch]] = [:]
  /// Those of them that the user was told of when about to leave.
  var lossesToldOf: Set<Int> = []
  /// Whether acts that did not get there are on their way again.
  var isCatchingUp = false
  /// Whether a save takes so long that it is told of.
  package internal(set) var isSavingLong = false
  /// How often saving failed since all was saved, and whether it will be tried again by itself.
  var (failures, isRetryPlanned) = (0, false)
  /// Whether the folder is being looked through, and has to be again after that.
  var (isLooking, looksAgain) = (false, false)
  /// Whether all months are being read again, and have to be once more after that.
  var (isLoadingHistory, loadsAgain) = (false, false)
  /// The number of the last count of everybody's history, and whom acts touched since it began.
  var (counting, touchedSince) = (0, Set<Int>())
  /// Whether that count is still under way.
  var isCounting = false
  /// The revision that the scorer's last queue is of; nil before the first.
  var queuedAt: Int?

  package init(
    book: Book, relations: Relations, queue: QueueBuilder, now: Moment, zone: Zone, size: Size,
    seed: UInt64, preferences: Preferences = .standard, hasBrowser: Bool = false,
    places: KeptPlaces = KeptPlaces()
  ) {
    self.book = book
    self.now = now
    self.zone = zone
    self.size = size
    self.preferences = preferences
    columns = preferences.columns
    self.hasBrowser = hasBrowser
    self.relations = relations
    scorer = queue
    ids = IDSource(seed: seed)
    actIDs = IDSource(seed: ~seed)
    gatherQueries()
    rebuild()
    restore(places)
  }

  package var keymap: Keymap { preferences.keymap }

  /// What everything that suggests somebody asks first.
  package var creep: CreepGuard { CreepGuard(relations, book: book, now: now) }

  package var layout: PaneLayout { PaneLayout(size, view, focus: focus, hasLine: hasFoot) }

  /// Whether something stands at the foot of the body: a line and its reading, the palette, a card.
  package var hasFoot: Bool { reading != nil || palette != nil || showsCard }

  /// Whether the card about who stands under the cursor is to be seen.
  package var showsCard: Bool {
    isPeeking && composer == nil && help == nil && !isExplaining && reading == nil
  }

  package var isTooSmall: Bool {
    size.columns < PaneLayout.smallest.columns || size.rows < PaneLayout.smallest.rows
  }
}

// MARK: - Keeping the panes true

extension State {
  /// Makes all panes anew from the book. What stood under the cursor stays there.
  mutating func rebuild() {
    let ranked: @Sendable () -> ContactsPane = { [contacts, book, relations, now] in
      var contacts = contacts
      contacts.rebuild(book: book, relations: relations, now: now, nil)
      return contacts
    }
    (contacts, _) = concurrently(ranked) {
      rebuildQueue()
      rebuildFollowUps()
    }
    if !contacts.limit.isEmpty { contacts.show(matcher(contacts.limit)) }
    rebuildPages()
  }

  mutating func rebuildQueue() {
    let fresh = freshQueue()
    queue.rebuild(book: book, queue: fresh, matcher(queue.limit))
  }

  mutating func rebuildContacts() {
    contacts.rebuild(book: book, relations: relations, now: now, matcher(contacts.limit))
  }

  /// All that waits, ranked as of now.
  mutating func freshQueue() -> Queue {
    queuedAt = revision
    return scorer.queue(book: book, relations: relations, now: now)
  }

  mutating func rebuildFollowUps() {
    followUps.rebuild(book: book, now: now, zone: zone, matcher(followUps.limit))
  }

  mutating func rebuildPages() {
    for at in pages.indices {
      switch pages[at] {
      case .contact(var page):
        page.rebuild(book: book, now: now, zone: zone)
        pages[at] = .contact(page)
      case .thread(var page):
        page.rebuild(book: book, timeline.threads(of: book))
        pages[at] = .thread(page)
      case .whoIsWho(var page):
        page.rebuild(book: book, now: now)
        pages[at] = .whoIsWho(page)
      case .outbox(var page):
        page.rebuild(book: book)
        pages[at] = .outbox(page)
      case .search: break
      case .minutes(var page):
        page.rebuild(book: book, now: now, zone: zone, SinceThen(book, relations, now: now))
        pages[at] = .minutes(page)
      case .said(var page):
        page.rebuild(book: book)
        pages[at] = .said(page)
      case .screening(var page):
        page.rebuild(book: book, now: now)
        pages[at] = .screening(page)
      case .events(var page):
        page.rebuild(book: book, now: now, zone: zone, SinceThen(book, relations, now: now))
        pages[at] = .events(page)
      case .event(var page):
        page.rebuild(book: book, SinceThen(book, relations, now: now))
        pages[at] = .event(page)
      }
    }
  }
}

// MARK: - What stands under the cursor

extension State {
  package var subject: Subject? {
    if let composer { return composer.subject }
    switch pages.last {
    case .contact(let page): return subject(of: page)
    case .thread(let page): return page.list.selectedItem.flatMap { subject(of: $0.id) }
    case .whoIsWho(let page): return page.kept(in: book).map { book.subject($0) }
    case .outbox(let page): return page.list.selectedItem.flatMap { book.subject($0.id) }
    case .search(let page): return page.list.selectedItem.flatMap { subject(of: $0.id) }
    case .minutes: return plannedItem.flatMap { subject(of: $0.target) }
    case .said(let page): return page.list.selectedItem.flatMap { book.subject(ofSaid: $0.id) }
    case .screening(let page):
      return page.list.selectedItem.flatMap { book.tweet($0.tweet) }.map { book.subject($0) }
    case .events: return nil
    case .event(let page):
      return page.list.selectedItem.flatMap { book.contact($0.id) }.map { book.subject($0) }
    case nil: return subjectOfPane
    }
  }

  private var subjectOfPane: Subject? {
    switch focus {
    case .contacts:
      return contacts.list.selectedItem.flatMap { book.contact($0.id) }.map { book.subject($0) }
    case .queue:
      return queue.list.selectedItem.flatMap { book.tweet($0.id) }.map { book.subject($0) }
    case .timeline:
      return timeline.list.selectedItem.flatMap { subject(of: $0.id) }
    case .followUps:
      return followUps.list.selectedItem.flatMap { book.followUp($0.id) }.flatMap {
        subject(of: $0)
      }
    case .circles:
      return circles.list.selectedItem.flatMap { book.contact($0.id) }.map { book.subject($0) }
    case .insights: return nil
    case .introductions: return introductions.list.selectedItem.flatMap { subject(of: $0) }
    case .needs: return needs.list.selectedItem.flatMap { subject(of: $0) }
    case .reach, .ladder, .near:
      return self[advice: focus].list.selectedItem.flatMap { subject(of: $0) }
    }
  }

  private func subject(of key: TweetKey) -> Subject? {
    guard let tweet = book.tweets.row(of: key).flatMap({ book.tweet($0) }) else { return nil }
    return book.subject(tweet)
  }

  private func subject(of page: ContactPage) -> Subject? {
    guard let contact = book.contact(page.contact) else { return nil }
    var subject = book.subject(contact)
    if case .tweet(let key)? = page.list.selectedItem?.content {
      subject.tweet = book.tweets.id(of: key)
    }
    return subject
  }

  func subject(of followUp: FollowUp) -> Subject? {
    guard let contact = followUp.contact.flatMap({ book.contact($0) }) else {
      return Subject(name: followUp.what, followUp: followUp.id)
    }
    var subject = book.subject(contact, followUp: followUp.id)
    subject.tweet = followUp.tweet
    return subject
  }
}
