internal import People
package import Scoring

extension State {
  /// Where the scores of what stands under the cursor come from: its place in the queue, then its
  /// person's.
  package var explanations: [Explanation] {
    var all: [Explanation] = []
    if let id = subject?.tweet, let item = queue.list.items.first(where: { $0.id == id }) {
      all.append(item.explanation)
    }
    if let index = subject?.contact.flatMap({ book.contacts.home(of: $0) }) {
      let rank = contacts.rank(of: index)
      all += relations.explanations(index, now: now, rank: rank)
    }
    return all
  }
}

extension Term {
  /// `2.3 × 4.1 =  +9.4`
  package var sum: String {
    let sign = points < 0 ? "" : "+"
    let points = "\(sign)\(points.digits)"
    return
      "\(value.digits) × \(weight.digits) = \(String(repeating: " ", count: max(0, 6 - points.count)))\(points)"
  }
}

extension Double {
  /// With as many decimals as a person looks at: `12.4`, `0.31`, `0.0039`.
  package var digits: String {
    guard isFinite, abs(self) < 1e15 else { return "\(self)" }
    let decimals = abs(self) >= 9.95 ? 1 : abs(self) >= 0.0995 || self == 0 ? 2 : 4
    let scale = [1.0, 10, 100, 1000, 10000][decimals]
    let scaled = Int((abs(self) * scale).rounded())
    let fraction = String(scaled % Int(scale))
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(self < 0 && scaled > 0 ? "−" : "")\(scaled / Int(scale)).\(zeros)\(fraction)"
  }
}
