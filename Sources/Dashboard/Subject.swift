package import People

/// Who and what stands under the cursor: what an act is about.
package struct Subject: Equatable, Sendable {
  /// The contact, where the person is one.
  package var contact: ContactID?
  package var handle: Handle?
  package var name: String
  package var tweet: TweetID?
  package var followUp: FollowUpID?
  /// The network's number for the person, from the tweet.
  package var authorID = ""
}

extension Book {
  package func subject(_ contact: Contact, followUp: FollowUpID? = nil) -> Subject {
    Subject(
      contact: contact.id, handle: contact.mainHandle, name: contact.displayName,
      followUp: followUp)
  }

  package func subject(_ tweet: Tweet) -> Subject {
    let contact = handles.existing(tweet.author.description).flatMap { contactIndex(of: $0) }
    let name =
      contact.map { contacts.displayName($0) }
      ?? (tweet.name.isEmpty ? tweet.author.at : tweet.name)
    return Subject(
      contact: contact.map { contacts.id($0) }, handle: tweet.author, name: name, tweet: tweet.id,
      authorID: tweet.authorID)
  }
}

extension Subject {
  /// The contact's id, and the patch that makes the contact where the person is none yet.
  package func ensured() -> (id: ContactID, patches: [Patch])? {
    if let contact { return (contact, []) }
    guard let handle else { return nil }
    // The same id that an import gives, so that both make one contact.
    let id =
      handle.network == .twitter && !authorID.isEmpty
      ? "c-tw\(authorID)"
      : "c-\(handle.network == .twitter ? "tw" : handle.network.rawValue)-\(handle.name)"
    var fields: Fields = ["handles": FieldValue(set: [handle.description])]
    if name != handle.at { fields["name"] = .text(name) }
    return (ContactID(id), [Patch(.contact, id, fields)])
  }
}
