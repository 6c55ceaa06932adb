import People

/// Scores what waits, given what I did about it and who wrote it.
struct QueueScorer {
  private let book: Book
  private let tweets: TweetTable
  private let marks: Column<ContactMarks>
  /// What was put away until later than now.
  private let hidden: Set<TweetKey>
  private let relations: Relations
  private let now: Moment
  private let weights: Weights

  init(book: Book, relations: Relations, now: Moment, weights: Weights) {
    self.book = book
    tweets = book.tweets
    marks = book.contacts.marks
    hidden = Set(
      book.queueStates.values.lazy.filter { $0.hides(at: now) }
        .compactMap { book.tweets.existingKey($0.id) })
    self.relations = relations
    self.now = now
    self.weights = weights
  }

  /// What one person waits with in one thread: the latest, and those it stands for.
  struct Turn {
    let latest: Waiting.Item
    let earlier: [Waiting.Item]

    var row: Int { latest.row }
  }

  func time(_ row: Int) -> Moment { tweets.times[row] }

  /// The turn that ends with an item; nil where it was put away, or its author was.
  func turn(endingAt at: Int, in waiting: Waiting) -> Turn? {
    let item = waiting.items[at]
    guard !hidden.contains(item.key) else { return nil }
    let contact = book.contactIndex(of: tweets.authors[item.row])
    guard contact.map({ marks[$0].isDisjoint(with: .putAway) }) ?? true else { return nil }
    var earlier: [Waiting.Item] = []
    var next = item.earlier
    // What was put away covers all before it.
    while let at = next, !hidden.contains(waiting.items[at].key) {
      earlier.append(waiting.items[at])
      next = waiting.items[at].earlier
    }
    return Turn(latest: item, earlier: earlier)
  }

  func item(_ turn: Turn, _ text: TextFeatures) -> QueueItem {
    let row = turn.row
    let (author, time) = (tweets.authors[row], tweets.times[row])
    let contact = book.contactIndex(of: author)
    let since = turn.earlier.last.map { tweets.times[$0.row] } ?? time
    let others = tweets.mentions(row).count { !book.isMine($0) && $0 != author }
    let tries = firstAnswerTries(contact, from: since, to: time)
    var terms = AnswerTerms()
    terms.base = weights.strangersMention
    addText(text, others, to: &terms)
    addThread(row, to: &terms)
    addAuthor(contact, row, tries, to: &terms)
    let patience = text.unhappyWords.isEmpty ? 0 : weights.unhappyMinutes * 60
    terms.moment = weights.moment(seconds: now.seconds(since: time) - patience)
    let content = QueueItem.Content(
      tweet: tweets.id(of: turn.latest.key), author: author, contact: contact, time: time,
      priority: terms.priority,
      isMessage: tweets.kinds[row] == .message, earlier: turn.earlier.count, since: since,
      terms: terms, unhappyWords: text.unhappyWords, tries: tries, others: others, asOf: now,
      phrasesShown: weights.phrasesShown)
    return QueueItem(row: row, content)
  }

  private func addText(_ text: TextFeatures, _ others: Int, to terms: inout AnswerTerms) {
    if text.isQuestion { terms.question = weights.question }
    if text.words < weights.shortWords { terms.short = weights.short }
    if text.isPraiseOnly { terms.praise = weights.praiseOnly }
    if !text.unhappyWords.isEmpty { terms.unhappy = weights.unhappy }
    terms.others = weights.otherMention * Double(min(others, weights.othersAtMost))
  }

  private func addThread(_ row: Int, to terms: inout AnswerTerms) {
    if tweets.kinds[row] == .message { terms.message = weights.message }
    let answered = tweets.replyToAuthors[row]
    if answered != TweetTable.nobody, book.isMine(answered) {
      terms.answersMine = weights.answersMine
    }
  }

  private func addAuthor(_ contact: Int?, _ row: Int, _ tries: Int, to terms: inout AnswerTerms) {
    guard let contact else { return }
    if marks[contact].contains(.reach) { terms.reach = weights.reach }
    if marks[contact].contains(.starred) { terms.star = weights.star }
    if tries > 0 { terms.firstAnswer = weights.firstAnswer }
    weights.addTie(
      relations.standing(contact, row: row, now: now), isPrivate: tweets.kinds[row] == .message,
      to: &terms)
  }

  /// How often I had tried, where what waits is their first answer ever; else 0.
  private func firstAnswerTries(_ contact: Int?, from: Moment, to: Moment) -> Int {
    guard let contact, let first = relations[contact].firstAnswer,
      from <= first.time, first.time <= to
    else { return 0 }
    return first.tries
  }
}

extension Relations {
  /// How things stood when a row arrived: by tweets until then, and by what is logged.
  fileprivate func standing(_ contact: Int, row: Int, now: Moment) -> Arrivals.Standing {
    var standing = arrivals[row]
    let factor = yard.habitFactor(at: max(now, asOf)) * yard.weights.answerSpans.z
    standing.outgoing += self[contact].logged.habitOut * factor
    standing.incoming += self[contact].logged.habitIn * factor
    return standing
  }
}
