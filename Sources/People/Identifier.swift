/// The id of one kind of record, as text: `c-…` for a contact, `twitter:…` for a tweet.
package struct Identifier<Record>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ text: String) { description = text }

  package static func < (a: Self, b: Self) -> Bool { a.description < b.description }
}

package typealias ContactID = Identifier<Contact>
package typealias FollowUpID = Identifier<FollowUp>
package typealias InteractionID = Identifier<Interaction>
package typealias EventID = Identifier<Event>
package typealias TweetID = Identifier<Tweet>
