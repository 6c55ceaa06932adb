// By which of several accounts of mine something goes.
extension Book {
  /// Which of my handles something in the outbox goes by: the one that it names; else, where it
  /// answers, the one that was spoken to or that wrote there; else the first of its network.
  ///
  /// - Parameter mine: the handles that there are accounts for.
  /// - Returns: nil where it names one that is not among them, or none is on its network.
  package func sender(of entry: OutboxEntry, among mine: [Handle]) -> Handle? {
    let there = mine.filter { $0.network == entry.network }
    if let named = entry.account { return there.contains(named) ? named : nil }
    guard there.count > 1, let answered = entry.inReplyTo.flatMap({ tweet($0) }) else {
      return there.first
    }
    let spoken = answered.mentions + [answered.replyToAuthor, answered.author].compactMap { $0 }
    return there.first { spoken.contains($0) || answered.to.contains($0) } ?? there.first
  }
}
