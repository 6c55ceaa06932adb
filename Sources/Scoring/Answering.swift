package import People

extension Relations {
  /// How likely I am to answer what somebody sends me now, by what passed between us alone.
  package func willAnswer(_ contact: Int, _ channel: Channel, now: Moment) -> Double {
    let counts = self[contact].counts(at: max(now, asOf), yard)
    let spans = yard.weights.answerSpans
    let standing = Arrivals.Standing(
      outgoing: (counts.out * spans).sum(), incoming: (counts.in * spans).sum())
    var terms = AnswerTerms()
    terms.base = yard.weights.strangersMention
    yard.weights.addTie(standing, isPrivate: channel.isPrivate, to: &terms)
    if channel == .call { terms.call = yard.weights.call }
    return terms.willAnswer
  }
}

extension Channel {
  /// Whether nobody else reads it.
  var isPrivate: Bool {
    switch self {
    case .message, .call, .email, .letter, .linkedin: true
    case .tweet, .reply, .mention, .like, .repost, .met, .coffee, .event, .other: false
    }
  }
}
