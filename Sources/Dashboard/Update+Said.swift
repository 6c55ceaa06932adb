package import People
package import Scoring

// Promises that stand in what I wrote: offered, kept or refused.
extension State {
  mutating func openPromises() -> [Effect] {
    if case .said? = pages.last { return [] }
    var page = SaidPage()
    page.take(openSaid, book: book)
    pages.append(.said(page))
    return find(.said)
  }

  /// What was found and is neither kept nor refused.
  package var openSaid: [FoundPromise] { said.filter { book.howKept($0.tweet) == nil } }

  /// What is asked about: a promise on its page, or in a plan.
  var askedPromise: FoundPromise? {
    switch pages.last {
    case .said(let page)?: return page.list.selectedItem?.found
    case .minutes?:
      guard case .said(let id)? = plannedItem?.target else { return nil }
      return said.first { $0.tweet == id }
    default: return nil
    }
  }

  mutating func take(said found: [FoundPromise]) {
    said = found
    for at in pages.indices {
      guard case .said(var page) = pages[at] else { continue }
      page.take(openSaid, book: book)
      pages[at] = .said(page)
    }
  }

  /// It is a promise: a follow-up on its day, or today where that is over.
  mutating func keep(_ found: FoundPromise) -> [Effect] {
    guard let subject = book.subject(ofSaid: found.tweet) else { return tell(.noPerson) }
    return promise([subject], comingDue(found), found.promise.what)
  }

  /// It is none, and is never asked about again: the queue's record of my own tweet says so.
  mutating func refuse(_ found: FoundPromise) -> [Effect] {
    perform("no promise: \(found.promise.what)", [doneTweet(found.tweet)])
  }

  /// The text of the question for another date, as it was read.
  func suggested(_ found: FoundPromise) -> String {
    let due = comingDue(found)
    let day = due.day == zone.day(now) ? "today" : due.description
    return "\(day) \(found.promise.what)"
  }

  private func comingDue(_ found: FoundPromise) -> Due {
    max(found.promise.due, Due(day: zone.day(now)))
  }
}

extension Book {
  /// Whom something that I wrote is for.
  package func subject(ofSaid id: TweetID) -> Subject? {
    guard let tweet = tweet(id) else { return nil }
    let others = ([tweet.replyToAuthor].compactMap(\.self) + tweet.mentions + tweet.to).filter {
      handles.existing($0.description).map { !isMine($0) } ?? true
    }
    guard let handle = others.first else { return nil }
    guard let contact = contact(of: handle) else {
      return Subject(handle: handle, name: handle.at, tweet: id)
    }
    var subject = subject(contact)
    subject.tweet = id
    return subject
  }
}
