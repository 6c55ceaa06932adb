internal import People

// A look at a person without leaving the list.
extension State {
  /// What is shown of them in so many lines: who they are, how it stands, what is promised, what
  /// was said last.
  package func peek(_ subject: Subject, lines: Int) -> [ContactFacts.Line] {
    guard let contact = subject.contact.flatMap({ book.contact($0) }) else {
      return [
        ContactFacts.Line(label: "", text: "t tags, f promises, * stars: each makes a contact.")
      ]
    }
    let last = lastSaid(contact)
    var facts = ContactFacts(contact, in: self).lines.filter { $0.tone != .reason }
    // What is least missed goes first where there is no room.
    for label in ["stage", "met", "in touch"] where facts.count + last.count > lines {
      facts.removeAll { $0.label == label }
    }
    return Array(facts.prefix(max(0, lines - last.count)) + last)
  }

  /// The newest from each side, found among the newest tweets: older ones stand on the page.
  private func lastSaid(_ contact: Contact) -> [ContactFacts.Line] {
    let theirs = Set(book.handleNumbers(of: contact))
    let table = book.tweets
    let rows = ((max(0, table.count - State.lately))..<table.count).reversed()
    guard let row = rows.first(where: { theirs.contains(table.authors[$0]) && table.isSaid($0) }),
      let tweet = book.tweet(row)
    else { return [] }
    return [
      ContactFacts.Line(
        label: "last said", text: "\(tweet.text)  \(age(of: tweet.time, at: now))")
    ]
  }

  /// As many tweets are looked through, so that the cursor stays quick.
  private static var lately: Int { 50_000 }
}

extension TweetTable {
  fileprivate func isSaid(_ row: Int) -> Bool { kinds[row] != .like && kinds[row] != .repost }
}
