package import People

/// Books for tests, small enough to know by heart.
package enum SampleBooks {
  /// A Saturday morning.
  package static let now = Moment(rfc3339: "2026-11-21T09:14:00Z") ?? Moment(seconds: 0)

  /// Four contacts, one stranger, five who wait, promises for yesterday, today and Tuesday.
  package static var small: Book {
    var book = Book()
    for contact in contacts { book.put(contact) }
    for followUp in followUps { book.put(followUp) }
    book.put(coffee)
    book.take(tweets)
    return book
  }

  /// Nothing but me.
  package static var empty: Book {
    var book = Book()
    book.put(person("c-me", "Anna Work", "twitter:anna") { $0.isMe = true })
    book.take([])
    return book
  }

  /// The small book, with Sam on Mastodon too, who says so, and another Jo Lind.
  package static var twins: Book {
    var book = small
    book.put(
      person("c-sam-b", "Samuel Baker", "mastodon:sam@example.social") {
        $0.bio = "words about clothes. also https://twitter.com/SamBaker"
        $0.tags = ["fair"]
        $0.place = "London"
        $0.note = "prefers the phone"
      })
    book.put(
      person("c-jo-b", "Jo Lind", "linkedin:jo-lind") {
        $0.company = "Harbour Food"
        $0.emails = ["jo@example.org"]
      })
    book.put(promise("f-9", "c-sam-b", "2026-12-01", "send the map"))
    return book
  }

  private static var contacts: [Contact] {
    [
      person("c-me", "Anna Work", "twitter:anna") { $0.isMe = true },
      person("c-grace", "Grace Okoye", "twitter:graceok") { $0.isStarred = true },
      person("c-jo", "Jo Lind", "twitter:jolind") { $0.place = "Halifax" },
      person("c-pat", "Pat Doyle", "twitter:patd") { $0.tags = ["customer"] },
      person("c-sam", "Sam Baker", "twitter:sambaker") {
        $0.isReach = true
        $0.tags = ["press"]
        $0.place = "London"
        $0.bio = "editor at Red"
        $0.followers = 118_000
        $0.note = "likes being asked about covers"
      },
    ]
  }

  private static var followUps: [FollowUp] {
    [
      promise("f-1", "c-jo", "2026-11-20", "did they speak?"),
      promise("f-2", "c-grace", "2026-11-21T17:00", "send slides"),
      promise("f-3", "c-sam", "2026-11-24", "ask about Thursday"),
      promise("f-4", "c-pat", "2027-01-05", "say hello") { $0.cadence = Cadence("6w") },
    ]
  }

  private static var coffee: Interaction {
    var coffee = Interaction(id: InteractionID("i-1"))
    coffee.contact = ContactID("c-grace")
    coffee.time = "2026-11-12"
    coffee.channel = .coffee
    coffee.note = "the fair, and her new studio"
    return coffee
  }

  static var tweets: [Tweet] {
    [
      tweet(
        100, "2026-09-04T10:00:00Z", "anna", "is the October issue out on Thursday? @sambaker",
        to: "sambaker"),
      tweet(
        101, "2026-10-02T10:00:00Z", "anna", "third coffee, second Red, no regrets @sambaker",
        to: "sambaker"),
      tweet(110, "2026-11-18T09:00:00Z", "anna", "@graceok are the slides any use?", to: "graceok"),
      tweet(
        111, "2026-11-18T09:20:00Z", "graceok", "@anna they are wonderful", answering: 110, "anna"),
      tweet(
        112, "2026-11-18T09:30:00Z", "anna", "@graceok good! more on Friday", answering: 111,
        "graceok"),
      tweet(
        120, "2026-11-19T12:00:00Z", "jolind", "@anna do you know anybody who sponsors food?",
        to: "anna"),
      tweet(121, "2026-11-20T08:00:00Z", "stranger", "hello @anna, love your maps", to: "anna"),
      tweet(122, "2026-11-20T08:05:00Z", "jolind", "a plain tweet about the weather"),
      tweet(
        130, "2026-11-21T07:14:00Z", "sambaker",
        "@anna loved the piece on Red's new look. Are you in London on Thursday?", to: "anna"),
      tweet(
        131, "2026-11-21T09:00:00Z", "patd", "@anna third time my order is late and nobody answers",
        to: "anna"),
    ]
  }

  /// What the small book has, and two tweets in which I promise something.
  package static var said: [Tweet] {
    tweets + [
      tweet(
        140, "2026-11-20T09:00:00Z", "anna", "@jolind I'll send you the map on Monday", to: "jolind"
      ),
      tweet(
        141, "2026-11-20T09:30:00Z", "anna",
        "@sambaker good to hear. I'll let you know about Thursday", to: "sambaker"),
    ]
  }

  package static func person(
    _ id: String, _ name: String, _ handle: String, _ change: (inout Contact) -> Void = { _ in }
  ) -> Contact {
    var contact = Contact(id: ContactID(id))
    contact.name = name
    contact.handles = Set([Handle(handle)].compactMap(\.self))
    change(&contact)
    return contact
  }

  package static func promise(
    _ id: String, _ contact: String, _ due: String, _ what: String,
    _ change: (inout FollowUp) -> Void = { _ in }
  ) -> FollowUp {
    var followUp = FollowUp(id: FollowUpID(id))
    followUp.contact = ContactID(contact)
    followUp.due = Due(due)
    followUp.what = what
    change(&followUp)
    return followUp
  }

  /// A tweet of `author`, addressed to somebody or answering a tweet of theirs.
  package static func tweet(
    _ number: Int, _ time: String, _ author: String, _ text: String, answering: Int? = nil,
    _ answered: String? = nil, to mentioned: String? = nil
  ) -> Tweet {
    let handle = Handle(.twitter, author) ?? SampleBooks.nobody
    var tweet = Tweet(
      id: TweetID("twitter:\(number)"), time: Moment(rfc3339: time) ?? now, author: handle,
      kind: answering == nil ? .tweet : .reply)
    tweet.authorID = "9\(author.utf8.reduce(0) { $0 + Int($1) })"
    tweet.text = text
    tweet.replyTo = answering.map { TweetID("twitter:\($0)") }
    tweet.replyToAuthor = answered.flatMap { Handle(.twitter, $0) }
    tweet.mentions = [answered ?? mentioned].compactMap { $0 }.compactMap { Handle(.twitter, $0) }
    return tweet
  }

  private static let nobody = Handle("twitter:nobody").unsafelyUnwrapped
}

/// Tweets kept in memory, for books that are not on disk.
private struct TweetsInMemory: TweetReader {
  let tweets: [Tweet]

  func tweet(at location: TweetLocation) -> Tweet? { tweets[Int(location.offset)] }

  func locations(holding words: String) -> Set<TweetLocation> {
    let found = tweets.indices.filter { place in
      let tweet = tweets[place]
      return [tweet.text, tweet.name, String(tweet.author.name)].contains {
        $0.lowercased().contains(words.lowercased())
      }
    }
    return Set(found.map { TweetLocation(file: 0, offset: UInt32($0), length: 1) })
  }
}

extension Book {
  /// Says that older months are still to come.
  package mutating func markIncomplete() {
    let tweets = (0..<self.tweets.count).compactMap { tweet($0) }
    take(tweets, isComplete: false)
  }

  /// Takes these tweets as all there are, or all that were read so far.
  package mutating func take(_ tweets: [Tweet], isComplete: Bool = true) {
    var table = TweetTable()
    var handles = handles
    for (place, tweet) in tweets.enumerated() {
      var entry = TweetTable.Entry(
        key: table.key(of: tweet.id), time: tweet.time,
        author: handles.number(of: tweet.author.description), kind: tweet.kind,
        location: TweetLocation(file: 0, offset: UInt32(place), length: 1))
      if let answered = tweet.replyTo { entry.replyTo = table.key(of: answered) }
      if let answered = tweet.replyToAuthor {
        entry.replyToAuthor = handles.number(of: answered.description)
      }
      if let thread = tweet.thread { entry.thread = table.key(of: thread) }
      entry.mentions = (tweet.kind == .message ? tweet.to : tweet.mentions)
        .map { handles.number(of: $0.description) }
      table.append(entry)
    }
    table.sort()
    replaceTweets(
      table, handles: handles, isComplete: isComplete,
      reader: TweetsInMemory(tweets: tweets))
  }
}
