package import People
package import Scoring

// The reach ledger in words.
extension AdvicePage {
  /// Who is hoped for: answered tries, what worked, and what to try next, and when.
  package init(_ ledger: ReachLedger, _ book: Book, now: Moment, zone: Zone) {
    let words = ReachWords(book: book, now: now, zone: zone)
    let headings: [(ReachLedger.Person.Standing, String)] = [
      (.answer, "they answered"), (.go, "to try"), (.rest, "to leave alone for now"),
    ]
    sections = headings.compactMap { standing, heading in
      let people = ledger.people.filter { $0.standing == standing }
      guard !people.isEmpty else { return nil }
      return AdvicePane.Section(
        heading: "\(heading)  \(people.count)", entries: people.map { words.entry($0) })
    }
    let answered = ledger.people.count { $0.answered > 0 }
    detail = "\(ledger.people.count) hoped for · \(answered) ever answered"
    empty = "Nobody is hoped for yet: go to somebody in any list, and :hope for marks them."
  }
}

private struct ReachWords {
  let book: Book
  let now: Moment
  let zone: Zone

  func entry(_ person: ReachLedger.Person) -> AdvicePane.Entry {
    var entry = AdvicePane.Entry(
      id: book.contacts.id(person.contact), index: person.contact, figures: figures(person))
    entry.facts = [history(person), person.phrase]
    if let times = rhythm(person.rhythm) { entry.facts.append(times) }
    entry.advice = advice(person)
    entry.tone = person.isFirstAnswerNew ? .joy : person.standing == .rest ? .rest : .go
    entry.tweet = person.waits ? person.tries.last?.answer?.tweet ?? person.newest : person.newest
    entry.facts.removeAll { $0.isEmpty }
    return entry
  }

  private func figures(_ person: ReachLedger.Person) -> String {
    let tries = person.tries.count == 1 ? "1 try" : "\(person.tries.count) tries"
    let answers = person.answered == 1 ? "1 answer" : "\(person.answered) answers"
    return "\(tries), \(answers)"
  }

  /// The last tries, the newest first, and the days between them:
  /// `reply 15 Oct, answered in 2h ‹ 12 d ‹ mention 3 Oct, no answer`.
  private func history(_ person: ReachLedger.Person) -> String {
    let told = person.tries.suffix(3).reversed().map { attempt in
      let day = zone.day(attempt.time).shortDate(asOf: zone.day(now))
      let answer = attempt.answer.map { "answered in \(age(of: attempt.time, at: $0.time))" }
      let kind = attempt.way.name + (attempt.isQuestion ? " with a question" : "")
      let gap = attempt.gapDays.map { " ‹ \($0) d ‹ " } ?? ""
      return "\(kind) \(day), \(answer ?? "no answer")\(gap)"
    }
    let line = told.joined()
    return line.hasSuffix(" ‹ ") ? line + "…" : line
  }

  /// `they write most on Thu about 08–10 (34 %)`
  private func rhythm(_ rhythm: Rhythm) -> String? {
    guard let best = rhythm.best else { return nil }
    let day = rhythm.bestWeekday.map { " on \((Day(number: 4) + $0).weekdayName)" } ?? ""
    let share = Int((best.share * 100).rounded())
    return "they write most\(day) about \(clock(best.hour * 60))–"
      + "\(clock((best.hour + 2) % 24 * 60)) (\(share) % of their tweets)"
  }

  private func advice(_ person: ReachLedger.Person) -> String {
    let time = person.nextTime.map { "\(zone.day($0).words) about \(clock(zone.minute($0)))" }
    switch person.standing {
    case .answer:
      guard person.isFirstAnswerNew, let first = person.firstAnswer else { return person.advice }
      let tries = first.tries == 1 ? "1 try" : "\(first.tries) tries"
      return "first answer ever, after \(tries): \(person.advice)"
    case .go: return person.advice + (time.map { ", best \($0)" } ?? "")
    case .rest:
      return (person.objection?.advice ?? "") + (time.map { "; then \($0)" } ?? "")
    }
  }
}
