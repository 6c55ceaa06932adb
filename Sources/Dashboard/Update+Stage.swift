internal import People

// Putting people on a rung of the ladder.
extension State {
  /// - Parameter stage: nil where what passed is to tell alone.
  mutating func put(_ subjects: [Subject], on stage: Stage?) -> [Effect] {
    let what = stage.map { "put on \($0.name)" } ?? "as it shows"
    let deeds = subjects.compactMap { subject -> Deed? in
      guard let (contact, made) = subject.ensured() else { return nil }
      let fields: Fields = ["stage": stage.map { .text($0.name) } ?? .null]
      return Deed(
        label: "\(what): \(subject.name)",
        patches: made + [Patch(.contact, contact.description, fields)])
    }
    return perform(deeds, many: { "\(what): \($0)" }, else: .noPerson)
  }
}

extension Stage {
  /// The rungs whose names begin as the text does.
  static func offer(for field: TextField) -> Offer {
    let typed = field.text.lowercased()
    return Offer(
      place: 0..<field.characters.count,
      allCases.map(\.name).filter { $0.hasPrefix(typed) && $0 != typed }
        .map { Offer.Candidate(text: $0, note: "") })
  }
}
