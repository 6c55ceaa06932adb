internal import People
package import Scoring

extension Objection {
  /// Why, and until when: `2 tries without an answer: it is their turn. Wait until Tue 24 Nov, unless
  /// they write.`
  package var sentence: String {
    let reason = "\(why.first?.uppercased() ?? "")\(why.dropFirst())"
    guard let until else { return "\(reason)." }
    return "\(reason). Wait until \(until.words), unless they write."
  }

  /// The same in a few words: `rest until Tue 24 Nov: 2 tries without an answer`.
  package var advice: String { until.map { "rest until \($0.words): \(why)" } ?? why }
}
