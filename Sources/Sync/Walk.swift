internal import Intake
internal import People
internal import Storage

/// Walks the streams of one account, each from its newest end to where the last walk came to, and
/// takes in what it finds. Whatever interrupts it, what came is kept, and the next one goes on from
/// there.
final class Walk {
  private let feed: any Feed
  private let keeper: BookKeeper
  private let folder: PrivateFolder
  private let pace: Pace
  private(set) var position: SyncPosition
  private(set) var gain = BookKeeper.Gain()
  /// Of each stream that could not be walked, why.
  private(set) var troubles: [(stream: String, trouble: SyncTrouble)] = []
  /// Pages that came and are not on the disk yet.
  private var bodies: [[UInt8]] = []
  private static let pagesAtOnce = 16

  init(
    _ feed: any Feed, _ position: SyncPosition, _ keeper: BookKeeper, _ folder: PrivateFolder,
    _ pace: Pace
  ) {
    (self.feed, self.position, self.keeper) = (feed, position, keeper)
    (self.folder, self.pace) = (folder, pace)
  }

  /// Walks all streams. A trouble of one of them leaves the others to be walked, unless it would
  /// be theirs as well.
  ///
  /// - Throws: what ends the sync of this account: the disk, the user's cap, a server that is away.
  func run() throws(SyncTrouble) {
    for stream in feed.streams {
      do throws(SyncTrouble) {
        try walk(stream)
      } catch {
        troubles.append((stream.name, error))
        if !Walk.isOfOneStream(error) { throw error }
      }
    }
    if troubles.isEmpty { position.done = pace.now() }
    try save()
  }

  /// Not allowed, or not there, may hold for one list alone.
  private static func isOfOneStream(_ trouble: SyncTrouble) -> Bool {
    guard case .network(.refused(_, let status, _)) = trouble else { return false }
    return status == 403 || status == 404 || status == 400 || status == 410
  }

  private func walk(_ stream: Stream) throws(SyncTrouble) {
    var place = position.places[stream.name] ?? SyncPosition.Place()
    if place.next != nil {
      try goOn(stream, &place)
    }
    place.left = stream.most
    try goOn(stream, &place)
  }

  /// Takes pages until the walk is at its end, and then moves the place on.
  private func goOn(_ stream: Stream, _ place: inout SyncPosition.Place) throws(SyncTrouble) {
    var isFirst = place.next == nil
    repeat {
      let page: StreamPage
      do throws(SyncTrouble) {
        page = try self.page(stream, &place)
        try take(page)
      } catch {
        // The mark of a page may be too old to be known: the walk begins anew.
        if !isFirst, case .network(.refused(_, 400, _)) = error { place = begun(anew: place) }
        try keep(stream, place)
        throw error
      }
      if isFirst { place.newest = page.newest ?? place.since }
      isFirst = false
      place.left -= page.count
      place.next = place.left > 0 ? page.next : nil
      if bodies.count >= Walk.pagesAtOnce { try keep(stream, place) }
    } while place.next != nil
    place.since = place.newest ?? place.since
    place.newest = nil
    try keep(stream, place)
  }

  /// The next page. Where the mark at which the last walk ended is too old to be known, all there
  /// is is newer, and it is asked for without.
  private func page(
    _ stream: Stream, _ place: inout SyncPosition.Place
  ) throws(SyncTrouble) -> StreamPage {
    do throws(SyncTrouble) {
      return try feed.page(stream, since: place.since, next: place.next)
    } catch {
      guard place.since != nil, case .network(.refused(_, 400, let said)) = error,
        said.contains("since_id")
      else { throw error }
      place.since = nil
      return try feed.page(stream, since: nil, next: place.next)
    }
  }

  private func begun(anew place: SyncPosition.Place) -> SyncPosition.Place {
    var fresh = SyncPosition.Place()
    fresh.since = place.since
    return fresh
  }

  /// Takes a page together with the conversations that belong to it, or nothing of it: what
  /// answers a post of another server is only known by what it answers.
  private func take(_ page: StreamPage) throws(SyncTrouble) {
    var known = Set(position.names.map(\.id)).union(page.names.keys)
    var (bodies, names) = ([page.body], page.names)
    for wanted in page.wanted where !known.contains(wanted.parent) {
      do throws(SyncTrouble) {
        let conversation = try feed.conversation(wanted.id)
        bodies.append(conversation.body)
        names.merge(conversation.names) { $1 }
        known.formUnion(conversation.names.keys)
      } catch {
        // It may be gone by now.
        if !Walk.isOfOneStream(error) { throw error }
      }
    }
    self.bodies += bodies
    position.note(names)
  }

  /// Has all that came on the disk, then says so.
  private func keep(_ stream: Stream, _ place: SyncPosition.Place) throws(SyncTrouble) {
    try takeIn()
    position.places[stream.name] = place
    try save()
  }

  private func takeIn() throws(SyncTrouble) {
    guard !bodies.isEmpty, let account = feed.account.handle else { return }
    var answers = Answers(
      account: account, accountID: feed.account[.id] ?? "", host: feed.host)
    answers.bodies = bodies
    for name in position.names { answers.names[name.id] = name.meaning }
    gain.add(try keeper.take(answers, now: pace.now()))
    bodies = []
  }

  private func save() throws(SyncTrouble) {
    if let server = feed as? XServer { position.meter = server.meter }
    try position.write(feed.account.name, in: folder)
  }
}
