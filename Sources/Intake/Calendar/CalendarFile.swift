internal import People

/// A calendar: iCalendar (RFC 5545), its events as meetings with those who were asked to come.
struct CalendarFile: ForeignSource {
  let path: String
  private static let largest = 256 << 20

  func read(
    into harvest: Harvest, _ context: ForeignContext, progress: (ImportProgress) -> Void
  ) throws(ImportProblem) {
    let name = Folder.lastName(path)
    let file = try Bytes.read(path, name: name, of: path)
    guard file.count <= CalendarFile.largest else { throw .tooLarge(path: path, file: name) }
    guard file.count > 0 else { throw .empty(path: path) }
    harvest.begin(path, "calendar")
    var calendar = CalendarComponents()
    ForeignText.utf8(Array(file.all)).withUnsafeBytes { calendar.read($0) }
    if let open = calendar.open {
      harvest.skips[harvest.input].add(
        .notACard, Place(file: name, entry: calendar.entries.count + 1, line: open.line))
    }
    let meetings = Meetings(harvest, context, name, owner: calendar.name)
    meetings.take(calendar.entries)
    let tasks = calendar.tasks
    if tasks > 0 {
      harvest.note("\(counted(tasks, "task", "tasks")) left alone: only meetings are read")
    }
    progress(
      ImportProgress(
        file: name, bytesDone: file.count, bytesTotal: file.count, records: calendar.entries.count))
  }

}

/// The components of a calendar's file.
private struct CalendarComponents {
  private(set) var entries: [CalendarEntry] = []
  /// One that has no end.
  private(set) var open: CalendarEntry?
  /// What the calendar is called: at some providers its owner's address.
  private(set) var name = ""
  private(set) var tasks = 0
  private var stack: [String] = []
  private static let deepest = 32

  mutating func read(_ bytes: UnsafeRawBufferPointer) {
    var lines = ContentLines(bytes)
    while let line = lines.next(), stack.count <= CalendarComponents.deepest { take(line) }
  }

  private mutating func take(_ line: ContentLines.Line) {
    switch (line.name, stack.last) {
    case ("BEGIN", _):
      stack.append(line.text.uppercased())
      if stack.last == "VEVENT" { open = CalendarEntry(line: line.number) }
      if stack.last == "VTODO" { tasks += 1 }
    case ("END", _):
      guard stack.popLast() == "VEVENT", let whole = open else { return }
      entries.append(whole)
      open = nil
    case (_, "VEVENT"): open?.take(line)
    case ("X-WR-CALNAME", _): name = line.text
    default: break
    }
  }
}

/// What stands between BEGIN:VEVENT and its END.
struct CalendarEntry {
  /// The line that it starts on.
  let line: Int
  private(set) var lines: [ContentLines.Line] = []
  private static let mostLines = 5000

  init(line: Int) { self.line = line }

  mutating func take(_ line: ContentLines.Line) {
    if lines.count < CalendarEntry.mostLines { lines.append(line) }
  }

  func first(_ name: String) -> ContentLines.Line? { lines.first { $0.name == name } }

  func text(_ name: String) -> String { first(name)?.text ?? "" }

  var isCancelled: Bool { text("STATUS").uppercased() == "CANCELLED" }

  /// The UID, or what stands for it in entries that have none.
  var uid: String {
    let uid = text("UID")
    return uid.isEmpty ? "\(text("SUMMARY")) \(text("DTSTART"))" : uid
  }

  /// The times of all lines of a name, which may hold several each.
  func times(_ name: String, _ zone: Zone) -> [CalendarTime] {
    lines.filter { $0.name == name }.flatMap { line in
      line.list.prefix(10_000).compactMap { CalendarTime(String($0.prefix { $0 != "/" }), zone) }
    }
  }

  /// Held over the net rather than face to face.
  var isCall: Bool {
    let where_ = (text("LOCATION") + text("X-GOOGLE-CONFERENCE") + text("URL")).lowercased()
    return ["zoom.us", "meet.google", "teams.microsoft", "webex.com", "whereby.com", "jitsi"]
      .contains { where_.contains($0) }
  }
}

/// Makes events of a calendar's entries.
final class Meetings {
  private let harvest: Harvest
  private let zone: Zone
  private let now: CalendarTime?
  private let name: String
  private let mine: Set<String>
  private let myName: String

  /// What a whole calendar's repetitions may cost: periods looked at, and days logged for people.
  private var periods = 300_000
  private var touches = 500_000
  private var hasSaidSo = false

  /// More people than that are an audience.
  private static let mostPeople = 30
  /// So many days of one series are logged, the newest.
  private static let mostDays = 1000

  init(_ harvest: Harvest, _ context: ForeignContext, _ name: String, owner: String) {
    self.harvest = harvest
    self.name = name
    zone = context.setting.zone
    let me = context.book.me
    var owned = Person(id: ContactID("c-me"))
    owned.emails = me?.emails ?? []
    owned.add(email: owner)
    mine = owned.emails
    myName = Naming.folded(me?.name ?? "")
    let day = zone.day(context.setting.now)
    now = CalendarTime(day: day, minute: zone.minute(context.setting.now))
  }

  /// Entries of one UID are one event: the first, and days of it that were changed.
  func take(_ entries: [CalendarEntry]) {
    var order: [String] = []
    var byUID: [String: [Int]] = [:]
    for (at, entry) in entries.enumerated() {
      if byUID[entry.uid] == nil { order.append(entry.uid) }
      byUID[entry.uid, default: []].append(at)
    }
    for uid in order {
      let numbers = byUID[uid] ?? []
      let first = entries[numbers.first ?? 0]
      if takeFollowUp(first, uid) || takeGathering(first, uid) { continue }
      let main = numbers.last { entries[$0].first("RECURRENCE-ID") == nil } ?? numbers.first
      guard let main else { continue }
      let changed = numbers.filter { $0 != main && entries[$0].first("RECURRENCE-ID") != nil }
      take(entries[main], main + 1, changed.map { entries[$0] }, uid)
    }
  }

  /// Takes an event that is a follow-up which Perch exported; false for others.
  private func takeFollowUp(_ entry: CalendarEntry, _ uid: String) -> Bool {
    guard let id = StableID.own(uid, "f-"),
      entry.lines.contains(where: { $0.name == "X-PERCH-WHAT" })
    else { return false }
    let place = Place(file: name, entry: 0, line: entry.line)
    guard let start = CalendarTime(entry.text("DTSTART"), zone) else {
      harvest.skips[harvest.input].add(.badDate, place)
      return true
    }
    var followUp = FollowUp(id: FollowUpID(id))
    let contact = entry.text("X-PERCH-CONTACT")
    followUp.contact = contact.hasPrefix("c-") ? ContactID(contact) : nil
    followUp.due = Due(day: start.day, minute: start.minute)
    followUp.what = entry.text("X-PERCH-WHAT")
    followUp.cadence = Cadence(entry.text("X-PERCH-REPEAT"))
    let tweet = entry.text("X-PERCH-TWEET")
    followUp.tweet = tweet.isEmpty ? nil : TweetID(tweet)
    followUp.ifNoAnswer = entry.text("X-PERCH-IF-NO-ANSWER") == "TRUE"
    harvest.add(Patch(.followUp, id, followUp.fields))
    return true
  }

  /// Takes a gathering that Perch exported; false for others.
  private func takeGathering(_ entry: CalendarEntry, _ uid: String) -> Bool {
    guard let id = StableID.own(uid, "e-") else { return false }
    let place = Place(file: name, entry: 0, line: entry.line)
    guard let start = CalendarTime(entry.text("DTSTART"), zone) else {
      harvest.skips[harvest.input].add(.badDate, place)
      return true
    }
    var event = Event(id: EventID(id))
    (event.name, event.on) = (entry.text("SUMMARY").oneLine, start.day.description)
    event.place = entry.text("LOCATION").oneLine
    let people = entry.text("X-PERCH-PEOPLE").split(separator: ",").filter { $0.hasPrefix("c-") }
    event.people = Set(people.map { ContactID(String($0)) })
    harvest.add(Patch(.event, id, event.fields))
    return true
  }

  private func take(
    _ entry: CalendarEntry, _ number: Int, _ changed: [CalendarEntry], _ uid: String
  ) {
    let place = Place(file: name, entry: number, line: entry.first("DTSTART")?.number ?? entry.line)
    guard !entry.isCancelled else { return harvest.skips[harvest.input].add(.cancelled, place) }
    guard let start = CalendarTime(entry.text("DTSTART"), zone) else {
      return harvest.skips[harvest.input].add(.badDate, place)
    }
    var event = CalendarEvent(
      id: "e-ic-\(StableID.digits(uid))", name: entry.text("SUMMARY").oneLine,
      on: start.day.description, place: entry.text("LOCATION").oneLine, people: people(entry))
    if event.people.count > Meetings.mostPeople {
      harvest.skips[harvest.input].add(.audience, place)
      event.people = []
    }
    let days = afforded(days(entry, start, changed), event.people.count)
    for at in event.people.indices {
      event.people[at].touches = days.map { day in
        Person.Touch(
          id: "i-ic-\(StableID.digits(uid, day.description, event.people[at].id.description))",
          day: day, channel: entry.isCall ? .call : .met, event: event.name)
      }
    }
    harvest.add(event)
  }

  // MARK: - When

  /// The days up to now on which it took place.
  private func days(
    _ entry: CalendarEntry, _ start: CalendarTime, _ changed: [CalendarEntry]
  ) -> [Day] {
    guard let now else { return [] }
    var days = [start.day] + entry.times("RDATE", zone).map(\.day)
    if let rule = entry.first("RRULE") {
      if let rule = Recurrence(rule.text, zone) {
        days += rule.days(from: start.day, to: now.day, &periods)
      } else {
        harvest.note(
          "line \(rule.number): a repetition that can't be read; only its first day was taken")
      }
    }
    var left = Set(days).subtracting(entry.times("EXDATE", zone).map(\.day))
    for change in changed {
      if let day = CalendarTime(change.text("RECURRENCE-ID"), zone)?.day { left.remove(day) }
    }
    for change in changed where !change.isCancelled {
      if let day = CalendarTime(change.text("DTSTART"), zone)?.day { left.insert(day) }
    }
    let past = left.filter { day in
      day < now.day || (day == now.day && (start.minute ?? 0) <= (now.minute ?? 0))
    }.sorted()
    if past.count > Meetings.mostDays {
      harvest.note(
        "line \(entry.line): of \(past.count) days the newest \(Meetings.mostDays) count")
    }
    return past.suffix(Meetings.mostDays)
  }

  /// As many of the days, the newest, as one import may log.
  private func afforded(_ days: [Day], _ people: Int) -> ArraySlice<Day> {
    let count = min(days.count, touches / max(1, people))
    touches -= count * people
    if !hasSaidSo, count < days.count || periods <= 0 {
      hasSaidSo = true
      harvest.note("so many repetitions that not all of them were logged")
    }
    return days.suffix(count)
  }

  // MARK: - Who

  /// Who was asked to come, the user left out, and those who will not.
  private func people(_ entry: CalendarEntry) -> [Person] {
    var people: [Person] = []
    for line in entry.lines where line.name == "ATTENDEE" || line.name == "ORGANIZER" {
      guard let person = person(line), !people.contains(where: { $0.id == person.id }) else {
        continue
      }
      people.append(person)
    }
    return people
  }

  private func person(_ line: ContentLines.Line) -> Person? {
    let kind = line.parameters["CUTYPE"]?.uppercased() ?? "INDIVIDUAL"
    guard ["INDIVIDUAL", "UNKNOWN"].contains(kind),
      line.parameters["PARTSTAT"]?.uppercased() != "DECLINED"
    else { return nil }
    var found = Person(id: ContactID("c-em"))
    let (name, address) = Meetings.named(line.text)
    found.add(email: address)
    let given = line.parameters["CN"] ?? name
    let cn = ContentLines.unescaped(given[...]).oneLine
    if cn.contains("@") { found.add(email: cn) } else { found.name = cn }
    guard !found.name.isEmpty || !found.emails.isEmpty else { return nil }
    if !found.emails.isDisjoint(with: mine) { return nil }
    if !myName.isEmpty, Naming.folded(found.name) == myName { return nil }
    let key = found.emails.min() ?? Naming.folded(found.name)
    return Person(id: ContactID("c-em-\(StableID.digits(key))"), copying: found)
  }
}

extension Meetings {
  /// The address in `mailto:sam@example.org`; in vCalendar 1.0 it stands bare, or behind a name, as
  /// in `Sam Baker <sam@example.org>`. Other schemes are no address.
  private static func named(_ text: String) -> (name: String, address: String) {
    if text.lowercased().hasPrefix("mailto:") { return ("", String(text.dropFirst(7))) }
    if let open = text.lastIndex(of: "<"), text.last == ">" {
      return (text[..<open].trimmed, String(text[open...].dropFirst().dropLast()))
    }
    return text.contains(":") ? ("", "") : ("", text)
  }
}

extension CalendarTime {
  init(day: Day, minute: Int) {
    self.day = day
    self.minute = minute
  }
}
