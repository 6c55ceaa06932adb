internal import JSONText
internal import People
internal import Scoring

/// How often the finder of needs and offers is right, by tweets with labels.
struct NeedFigures {
  private var texts: [String: String] = [:]
  private var labels: [String: String] = [:]

  /// Takes a line with an `id` and a `text`, a `label` (need, offer, none), or both; false for
  /// another.
  mutating func take(_ json: JSON) -> Bool {
    guard let id = json["id"]?.text else { return false }
    if let text = json["text"]?.text { texts[id] = text }
    if let label = json["label"]?.text { labels[id] = label }
    return true
  }

  /// `tweets`, how many `need` and `offer` were `right`, `wrong` and `missed`, `precision`, `recall`.
  var fields: Fields {
    var (right, wrong, missed, judged) = (0, 0, 0, 0)
    for (id, label) in labels {
      guard let text = texts[id] else { continue }
      judged += 1
      let found = NeedFinder.standard.find(in: text)?.kind.rawValue
      if found == label { right += 1 }
      if let found, found != label { wrong += 1 }
      if label != "none", found != label { missed += 1 }
    }
    var fields: Fields = [
      "tweets": .integer(Int64(judged)), "right": .integer(Int64(right)),
      "wrong": .integer(Int64(wrong)), "missed": .integer(Int64(missed)),
      "withoutText": .integer(Int64(labels.count - judged)),
    ]
    if right + wrong > 0 {
      fields["precision"] = .real(share(right, of: right + wrong))
    }
    if right + missed > 0 {
      fields["recall"] = .real(share(right, of: right + missed))
    }
    return fields
  }
}

/// Three digits of a part of a whole.
private func share(_ part: Int, of whole: Int) -> Double {
  (Double(part) / Double(whole) * 1000).rounded() / 1000
}
