internal import JSONText
package import People
internal import Records

/// Answers of one account's network that came over the wire.
package struct Answers: Sendable {
  /// The account that asked.
  package let account: Handle
  /// Its lasting id there: X's number, Bluesky's DID; empty where it is not known.
  package let accountID: String
  /// The host that answered.
  package let host: String
  /// Each whole, as it came.
  package var bodies: [[UInt8]] = []
  /// What the server's own ids stand for, from earlier answers: numbers of posts on Mastodon for
  /// their ids, lasting ids of people on Bluesky for their handles.
  package var names: [String: String] = [:]

  package init(account: Handle, accountID: String, host: String) {
    (self.account, self.accountID, self.host) = (account, accountID, host)
  }
}

extension Intake {
  /// Sets answers against the book, as `plan(paths:)` does files. What cannot be taken of one costs
  /// itself alone, and stands in the report.
  package func plan(_ answers: Answers) throws(ImportProblem) -> ImportPlan {
    let harvest = Harvest(readsMessageText: true, known: book.tweets, scratch: setting.scratch)
    harvest.begin("answers of \(answers.host)", "answers of \(answers.account.network.rawValue)")
    takeAccount(answers, harvest)
    let reader = JSONReader(maxDepth: 64, uniqueKeys: false)
    let mine = (book.me?.handles ?? []).union(harvest.mine)
    var taker = AnswerTaker(answers, harvest, mine)
    for body in answers.bodies { taker.take(body, reader) }
    taker.finish(mine)
    if let problem = harvest.problem { throw .noScratch(problem) }
    do throws(ScratchProblem) { return try settle(harvest) } catch { throw .noScratch(error) }
  }

  /// Whoever signed in with an account is its user.
  private func takeAccount(_ answers: Answers, _ harvest: Harvest) {
    if answers.account.network == .twitter {
      harvest.owner = Owner(handle: answers.account, id: UInt64(answers.accountID))
    } else {
      var me = Person(answers.account, .me)
      harvest.mine.insert(answers.account)
      if answers.accountID.hasPrefix("did:"), let did = Handle(.bluesky, "~\(answers.accountID)") {
        me.handles.append(did)
        harvest.mine.insert(did)
      }
      harvest.add(me)
    }
  }
}

/// Hands answers to the reader of their network.
private struct AnswerTaker {
  private let harvest: Harvest
  private let network: Network
  private let host: String
  private var pages: PageReader
  private let mastodon: MastodonReader
  private let bluesky: BlueskyReader
  private var skips = Skips()

  init(_ answers: Answers, _ harvest: Harvest, _ mine: Set<Handle>) {
    self.harvest = harvest
    (network, host) = (answers.account.network, answers.host)
    pages = PageReader(harvest: harvest)
    mastodon = MastodonReader(harvest, posts: answers.names.mapValues { TweetID($0) })
    bluesky = BlueskyReader(harvest, mine, people: answers.names)
  }

  mutating func take(_ body: [UInt8], _ reader: JSONReader) {
    let place = Place(file: host, entry: 0, line: 1)
    do {
      try body.withUnsafeBytes { bytes in
        try reader.read(bytes) { json in
          for reason in reasons(json, place) { skips.add(reason, place) }
        }
      }
    } catch {
      skips.add(.notJSON, place)
    }
  }

  private mutating func reasons(_ json: JSON, _ place: Place) -> [SkipReason] {
    switch network {
    case .mastodon: return mastodon.take(json, from: host)
    case .bluesky: return bluesky.take(json)
    case .twitter, .linkedin:
      if case .skipped(let reason) = pages.take(json, &skips, { place }) { return [reason] }
      return []
    }
  }

  func finish(_ mine: Set<Handle>) {
    switch network {
    case .mastodon: mastodon.finish(mine)
    case .bluesky: bluesky.finish()
    case .twitter, .linkedin: break
    }
    harvest.skips[harvest.input] = skips
  }
}
