package import People
package import Queries

/// What is shown of something that was found: who, in which words, when.
package struct HitContext: Equatable, Sendable {
  package let who: String
  package let text: String
  package let when: String
}

extension State {
  package func context(of hit: Hit) -> HitContext {
    book.context(of: hit, now: now, zone: zone)
  }
}

extension Book {
  package func context(of hit: Hit, now: Moment, zone: Zone) -> HitContext {
    switch hit {
    case .contact(let index): context(of: contacts[index])
    case .note(let index):
      HitContext(who: contacts.displayName(index), text: contacts[index].note.oneLine, when: "")
    case .followUp(let id): context(of: followUp(id))
    case .event(let id): context(of: events[id])
    case .interaction(let id): context(of: interaction(id), now, zone)
    case .tweet(let key), .message(let key):
      context(of: tweets.row(of: key).flatMap { tweet($0) }, now)
    }
  }

  private func context(of contact: Contact) -> HitContext {
    let tags = contact.tags.sorted().map { "#\($0)" }.joined(separator: " ")
    let text = [contact.mainHandle?.at ?? "", tags, contact.place, contact.company, contact.bio]
    return HitContext(
      who: contact.displayName,
      text: text.filter { !$0.isEmpty }.joined(separator: " · ").oneLine, when: "")
  }

  private func context(of followUp: FollowUp?) -> HitContext {
    let who = followUp?.contact.flatMap { contact($0) }?.displayName ?? ""
    return HitContext(
      who: who, text: followUp?.what.oneLine ?? "", when: followUp?.due?.words ?? "")
  }

  private func context(of event: Event?) -> HitContext {
    let people = event?.people.count ?? 0
    let parts = [
      event?.place ?? "", people == 0 ? "" : people == 1 ? "1 person" : "\(people) people",
    ]
    return HitContext(
      who: event?.name ?? "", text: parts.filter { !$0.isEmpty }.joined(separator: " · "),
      when: event?.on ?? "")
  }

  private func context(of logged: Interaction?, _ now: Moment, _ zone: Zone) -> HitContext {
    let who = logged?.contact.flatMap { contact($0) }?.displayName ?? ""
    let text = [logged?.channel.rawValue ?? "", logged?.note.oneLine ?? ""]
    return HitContext(
      who: who, text: text.filter { !$0.isEmpty }.joined(separator: ": "),
      when: logged.map { age(of: $0.moment(zone), at: now) } ?? "")
  }

  private func context(of tweet: Tweet?, _ now: Moment) -> HitContext {
    guard let tweet else { return HitContext(who: "", text: "(gone)", when: "") }
    return HitContext(
      who: subject(tweet).name, text: tweet.text.oneLine, when: age(of: tweet.time, at: now))
  }
}

extension String {
  /// Line ends as spaces.
  fileprivate var oneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
