package import People

/// Something that a tweet of a contact's seems to look for or offer, to be confirmed.
package struct NeedInTweet: Identifiable, Equatable, Sendable {
  package let tweet: TweetID
  package let contact: ContactID
  package let kind: Need.Kind
  package let what: String
  package let time: Moment

  /// The id that its record has once it is answered.
  package var id: NeedID { Need.id(of: tweet, kind) }
}

/// All that a look at everything finds for connecting people.
package struct Connections: Sendable {
  /// What people look for or can give by their own tweets, newest first, answered or not.
  package private(set) var inTweets: [NeedInTweet] = []
  /// Needs and offers that fit, the best first.
  package private(set) var matches: [NeedMatch] = []
  /// Who else should meet, the best first.
  package private(set) var ideas: [IntroductionIdea] = []
  package private(set) var signs: [IntroductionID: IntroductionSigns] = [:]
  /// The tweets of these rows were read for what people look for.
  package private(set) var rows = 0..<0

  /// What is older is wanted no more.
  package static let daysRead = 120.0
  /// So many tweets are read at the most, the newest, however busy the months were.
  private static let mostRead = 20_000
  /// So many are offered at the most, the newest.
  private static let mostInTweets = 500

  package init() {}

  /// - Parameters:
  ///   - row: tweets before it were read for what people look for by an earlier look.
  ///   - places: tells whether two people are from one place.
  package init(
    _ book: Book, _ relations: Relations, now: Moment, from row: Int = 0,
    places: ComparePlaces = { _, _ in .unknown }
  ) {
    let since = now.adding(seconds: -Connections.daysRead * 86400)
    let first = max(
      row, book.tweets.firstRow(since: since), book.tweets.count - Connections.mostRead)
    rows = first..<max(first, book.tweets.count)
    let found = Connections.needs(in: book, rows: rows)
    inTweets = Array(found.reversed().prefix(Connections.mostInTweets))
    signs = IntroductionSigns.all(in: book)
    matches = NeedMatch.all(in: book, relations, now: now, places: places)
    let matched = Set(matches.map { Set([$0.need.contact, $0.offer.contact]) })
    ideas = relations.introductions(book: book, now: now).filter { idea in
      let pair = [idea.first, idea.second].map { book.contacts.id($0) }
      return !matched.contains(Set(pair))
    }
  }

  /// With what an earlier look found in the rows before these.
  package func continuing(_ earlier: Connections?) -> Connections {
    guard let earlier, rows.lowerBound == earlier.rows.upperBound else { return self }
    var all = self
    all.inTweets = Array((inTweets + earlier.inTweets).prefix(Connections.mostInTweets))
    return all
  }

  /// Reads what contacts tweeted to everybody or to me.
  private static func needs(in book: Book, rows: Range<Int>) -> [NeedInTweet] {
    let table = book.tweets
    var seen: Set<String> = []
    return rows.compactMap { row in
      switch table.kinds[row] {
      case .tweet, .quote, .message, .reply: break
      case .repost, .like: return nil
      }
      guard let index = book.contactIndex(of: table.authors[row]),
        book.mayBeConnected(index), !isToOthers(row, book),
        let found = book.text(row).flatMap({ NeedFinder.standard.find(in: $0) })
      else { return nil }
      let contact = book.contacts.id(index)
      guard seen.insert("\(contact) \(found.kind) \(found.what)").inserted else { return nil }
      return NeedInTweet(
        tweet: table.id(of: table.keys[row]), contact: contact, kind: found.kind,
        what: found.what, time: table.times[row])
    }
  }

  /// Whether it answers somebody else than me, or themselves: what is said there is for them.
  private static func isToOthers(_ row: Int, _ book: Book) -> Bool {
    let table = book.tweets
    let answered = table.replyToAuthors[row]
    guard answered != TweetTable.nobody else { return false }
    return answered != table.authors[row] && !book.isMine(answered)
  }
}

extension Book {
  /// Whether something may be asked about somebody by itself: not about who is muted, archived or
  /// gone, nor about myself.
  package func mayBeConnected(_ index: Int) -> Bool {
    contacts.marks[index].isDisjoint(with: ContactMarks.apart.union(.putAway))
  }

  /// The same by id, for who they turned out to be.
  package func mayBeConnected(_ id: ContactID) -> Bool {
    contacts.home(of: id).map { mayBeConnected($0) } ?? false
  }
}

extension Book {
  /// Of what was found, all that was neither confirmed nor refused, nor put off until later.
  package func unanswered(_ found: [NeedInTweet], now: Moment) -> [NeedInTweet] {
    let open = needs.records.filter { !$0.isDeleted }
    let answered = Set(open.filter { !$0.isDue(at: now) }.compactMap(\.evidence))
    return found.filter { !answered.contains($0.tweet) && mayBeConnected($0.contact) }
  }
}

extension Need {
  /// Whether it was put off, and is to be asked about again.
  fileprivate func isDue(at now: Moment) -> Bool {
    !isRefused && askAgain.map { $0 <= now } ?? false
  }
}

// MARK: - What tweets show of introductions

extension IntroductionSigns {
  /// Looks for the two of each open introduction in all tweets since it began.
  package static func all(in book: Book) -> [IntroductionID: IntroductionSigns] {
    var watches: [Watch] = []
    for introduction in book.introductions.records where introduction.isOpen {
      if let watch = Watch(introduction, book) { watches.append(watch) }
    }
    guard let start = watches.map(\.since).min() else { return [:] }
    let table = book.tweets
    // By person, so that a tweet costs a look at its author and no more.
    var concerned: [Int: [Int]] = [:]
    for (at, watch) in watches.enumerated() {
      concerned[watch.a, default: []].append(at)
      concerned[watch.b, default: []].append(at)
    }
    for row in table.firstRow(since: start)..<table.count where table.kinds[row] != .like {
      guard let author = book.contactIndex(of: table.authors[row]),
        let watching = concerned[author]
      else { continue }
      for at in watching { watches[at].take(row, by: author, book) }
    }
    return Dictionary(watches.map { ($0.id, $0.signs) }) { first, _ in first }
  }

  private struct Watch {
    let id: IntroductionID
    let introduction: Introduction
    let (a, b): (Int, Int)
    let since: Moment
    var signs = IntroductionSigns()

    init?(_ introduction: Introduction, _ book: Book) {
      guard let pair = book.pair(of: introduction), let a = book.contacts.home(of: pair.a),
        let b = book.contacts.home(of: pair.b)
      else { return nil }
      (id, self.introduction, self.a, self.b) = (introduction.id, introduction, a, b)
      let times =
        introduction.asked.values.map(\.moment)
        + [introduction.proposed, introduction.made].compactMap { $0?.moment }
      guard let since = times.min() else { return nil }
      self.since = since
    }

    mutating func take(_ row: Int, by author: Int, _ book: Book) {
      let (table, key) = (book.tweets, book.tweets.keys[row])
      let time = table.times[row]
      let answered = table.replyToAuthors[row]
      let named =
        table.mentions(row) + (answered == TweetTable.nobody ? [] : [answered])
      let person = book.contacts.id(author)
      let isToMe = named.contains { book.isMine($0) }
      let other = author == a ? b : a
      if let made = introduction.made?.moment {
        if time >= made, named.contains(where: { book.contactIndex(of: $0) == other }) {
          if signs.word == nil {
            signs.word = (key, person)
          } else if signs.reply == nil, signs.word?.by != person {
            signs.reply = key
          }
        }
        if isToMe, signs.thanks == nil, let spoke = introduction.spoke?.moment, time > spoke,
          book.text(row).map({ TextFeatures.saysThanks($0) }) ?? false
        {
          signs.thanks = key
        }
      } else if isToMe, let asked = book.times(introduction.asked, of: person)?.moment,
        time > asked
      {
        signs.answers[person] = key
      }
    }
  }
}
