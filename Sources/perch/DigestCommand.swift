internal import ArgumentParser
internal import Dashboard
internal import Export
internal import People
internal import Runtime
internal import Scoring
internal import Screen
internal import Settings
internal import Storage

struct DigestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest", abstract: "Print what matters today, for a morning mail.",
    discussion: """
      What matters most comes first: unhappy messages, promises that are due, answers of people \
      hoped for, introductions that wait for your word, who else waits, ties about to cool, one hello; then events, and what comes next. \
      perch digest --html | mail -a "Content-Type: text/html" -s Perch anna@example.org
      """)

  @Flag(help: "Print Markdown.") var markdown = false
  @Flag(help: "Print a page of HTML.") var html = false
  @Flag(help: "Print JSON, one record a line.") var json = false

  func validate() throws {
    if [markdown, html, json].count(where: { $0 }) > 1 {
      throw ValidationError("--markdown, --html and --json do not go together.")
    }
  }

  func run() throws {
    let opening = try Opening(whole: false, access: .readOnly)
    let morning = try Morning(opening)
    if json {
      for (section, item) in morning.records {
        Output.json(item.merging(["section": .text(section)]) { $1 })
      }
      return
    }
    let writer = MorningDigestWriter(html ? .html : markdown ? .markdown : .text)
    Output.text(writer.write(morning.digest))
  }
}

/// What a digest says of a book at a moment.
private struct Morning {
  private let book: Book
  private let now: Moment
  private let zone: Zone
  private let offered: [Plan.Item]
  private let said: [FoundPromise]
  private let waiting: Int
  private let newcomers: Int
  private let open: [FollowUpsPane.Entry]
  private let limits: Plan.Limits
  /// As many of each matter are told.
  private static let most = 5

  init(_ opening: Opening) throws {
    var judged = try opening.judged(.scores)
    // Who knows whom is told by all tweets.
    if judged.book.connects { judged = try opening.judged(.tweets) }
    (book, now, zone) = (judged.book, opening.now, opening.zone)
    limits = try opening.settings.session
    let queue = judged.queue.queue(book: book, relations: judged.relations, now: now)
    waiting = queue.items.count
    newcomers = Set(queue.items.filter { $0.contact == nil }.map(\.author)).count
    open = FollowUpsPane.open(book: book, now: now, zone: zone)
    said = book.saidPromises(now: now, zone: zone)
    let today = zone.day(now)
    let creepGuard = CreepGuard(judged.relations, book: book, now: now)
    let kept = open.filter { [book] entry in
      let contact = book.followUp(entry.id)?.contact.flatMap { book.contacts.home(of: $0) }
      return contact.map { creepGuard.allows($0, rank: 1, .answer) } ?? true
    }
    let due = kept.prefix { $0.due.day <= today }.map { entry in
      let days = today - entry.due.day
      return (
        id: entry.id, why: days == 0 ? "due today" : days == 1 ? "a day late" : "\(days) days late"
      )
    }
    offered = Plan.offered(
      waiting: queue.items, due: due, said: said,
      ties: judged.relations.ties(book: book, now: now),
      connecting: book.connects ? Morning.connecting(book, judged.relations, now) : [],
      book: book)
  }

  /// Introductions that wait for my word, and what fits.
  private static func connecting(
    _ book: Book, _ relations: Relations, _ now: Moment
  ) -> [Plan.Item] {
    let signs = IntroductionSigns.all(in: book)
    let mine = book.introductions.records.filter(\.isReal).compactMap { one -> Plan.Item? in
      guard let (a, b) = book.pair(of: one), one.askAgain.map({ $0 <= now }) ?? true else {
        return nil
      }
      let standing = one.standing(a, b, in: book, signs: signs[one.id], now: now)
      guard standing.isMyTurn else { return nil }
      return Plan.Item(.introducing, .introduction(one.id), why: book.planned(standing))
    }
    return mine
      + NeedMatch.all(in: book, relations, now: now).map { match in
        Plan.Item(
          .match, .match(match.need.contact, match.offer.contact),
          why: "looks for \(match.need.what); offers \(match.offer.what)")
      }
  }

  var digest: MorningDigest {
    MorningDigest(
      title: "Perch, \(zone.day(now).words)", summary: summary,
      sections.map { section in
        MorningDigest.Section(section.title, section.items.map(\.item))
      })
  }

  /// A record for each thing, with its section.
  var records: [(section: String, Fields)] {
    sections.flatMap { section in
      section.items.map { told in
        var fields = told.fields
        fields.put("name", told.item.who)
        fields.put("text", told.item.text)
        fields.put("why", told.item.why)
        fields.put("url", told.item.link)
        return (section.title, fields)
      }
    }
  }

  /// Something of a digest, and what is there of it for scripts.
  private struct Told {
    let item: MorningDigest.Item
    var fields: Fields = [:]
  }

  private var summary: String {
    let late = open.count { $0.group == .overdue }
    let today = open.count { $0.group == .today }
    let next = open.first { $0.due.day > zone.day(now) }
    let parts = [
      "\(waiting) to answer", "\(today) due today", "\(late) overdue",
      newcomers == 0 ? "" : "\(newcomers) first-timers",
      next.map { "next follow-up \($0.due.words)" } ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private var sections: [(title: String, items: [Told])] {
    let titles: [(Plan.Matter, String, Int)] = [
      (.unhappy, "Unhappy", Morning.most), (.promise, "You promised", 20),
      (.reach, "You hoped for them", Morning.most),
      (.introducing, "Introductions", Morning.most), (.match, "Who could meet", 3),
      (.waiting, "To answer", Morning.most),
      (.said, "You wrote that you would", Morning.most),
      (.cooling, "About to cool", min(Morning.most, limits.asks)), (.hello, "Say hello", 1),
    ]
    let matters = titles.map { matter, title, most in
      (title, Array(offered.lazy.filter { $0.matter == matter }.prefix(most).map(told)))
    }
    return matters + [("Events", events), ("Next", next)]
  }

  private func told(_ item: Plan.Item) -> Told {
    switch item.target {
    case .tweet(let id):
      guard let tweet = book.tweet(id) else { return told("", "", item.why, ["id": text(id)]) }
      return told(
        name(book.subject(tweet)), tweet.text, "\(item.why) · \(age(of: tweet.time, at: now)) ago",
        ["id": text(id)], link: WebLink.tweet(tweet) ?? "")
    case .followUp(let id):
      let followUp = book.followUp(id)
      return told(
        followUp?.contact.flatMap { book.contact($0) }.map { name(book.subject($0)) } ?? "",
        followUp?.what ?? "", item.why, ["id": text(id)])
    case .said(let id):
      let promise = said.first { $0.tweet == id }?.promise
      return told(
        book.subject(ofSaid: id).map(name) ?? "",
        promise.map { "\($0.due.words): \($0.what)" } ?? "", item.why, ["id": text(id)])
    case .contact(let id):
      return told(
        book.contact(id).map { name(book.subject($0)) } ?? "", "", item.why,
        ["contact": text(id)])
    case .introduction(let id):
      let introduction = book.introductions[id]
      let pair = introduction.flatMap { book.pair(of: $0) }
      return told(
        pair.map { names($0.a, $0.b) } ?? "", introduction?.why ?? "", item.why, ["id": text(id)])
    case .match(let a, let b):
      return told(names(a, b), "", item.why, ["need": text(a), "offer": text(b)])
    }
  }

  private func names(_ a: ContactID, _ b: ContactID) -> String {
    [a, b].map { book.contact($0)?.displayName ?? "somebody" }.joined(separator: " and ")
  }

  /// What takes place within a week.
  private var events: [Told] {
    let today = zone.day(now)
    return book.events.values
      .filter { event in
        !event.isDeleted && (event.day.map { $0 >= today && $0 <= today + 7 } ?? false)
      }
      .sorted { ($0.on, $0.id) < ($1.on, $1.id) }
      .map { event in
        told(event.name, event.place, event.day?.words ?? "", ["id": text(event.id)])
      }
  }

  private var next: [Told] {
    let today = zone.day(now)
    return open.lazy.filter { $0.due.day > today }.prefix(Morning.most).compactMap { entry in
      guard let followUp = book.followUp(entry.id) else { return nil }
      return told(
        followUp.contact.flatMap { book.contact($0) }?.displayName ?? "", followUp.what,
        entry.due.words, ["id": text(entry.id)])
    }
  }

  /// Whatever others wrote is made safe for a terminal; the writer sees to markup.
  private func told(
    _ who: String, _ text: String, _ why: String, _ fields: Fields, link: String = ""
  ) -> Told {
    Told(
      item: MorningDigest.Item(
        who: SafeText(who).text, text: SafeText(text).text, why: SafeText(why).text, link: link),
      fields: fields)
  }

  private func text(_ id: some CustomStringConvertible) -> FieldValue { .text(id.description) }

  private func name(_ subject: Subject) -> String {
    guard let handle = subject.handle?.at, handle != subject.name else { return subject.name }
    return "\(subject.name) \(handle)"
  }
}

extension Book {
  /// Whether anybody is being introduced, or could be for what they look for and offer.
  fileprivate var connects: Bool {
    introductions.records.contains(where: \.isOpen)
      || [Need.Kind.need, .offer].allSatisfy { kind in
        needs.records.contains { $0.isOpen && $0.kind == kind }
      }
  }
}
