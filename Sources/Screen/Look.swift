/// How a role looks: its colours, and what makes it stand out without any.
package struct Look: Equatable, Hashable, Sendable {
  package struct Weights: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Weights(rawValue: 1)
    package static let dim = Weights(rawValue: 2)
    package static let underline = Weights(rawValue: 4)
    package static let reverse = Weights(rawValue: 8)
    package static let italic = Weights(rawValue: 16)

    /// As settings spell them.
    package static let names: [(name: String, weight: Weights)] = [
      ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
      ("italic", .italic),
    ]
  }

  package var ink: ThemeColour
  package var paper: ThemeColour
  package var weights: Weights

  package init(
    _ ink: ThemeColour = .own, on paper: ThemeColour = .own, _ weights: Weights = []
  ) {
    self.ink = ink
    self.paper = paper
    self.weights = weights
  }

  /// Reads words in any order: weights, a colour, and `on` with a colour: `bold 31 on white`.
  /// - Throws: the first word that is none of these.
  package init(spelled spelling: String) throws(LookProblem) {
    self.init()
    var isPaper = false
    for word in spelling.split(whereSeparator: \.isWhitespace).map(String.init) {
      if let weight = Weights.names.first(where: { $0.name == word.lowercased() })?.weight {
        weights.insert(weight)
      } else if word.lowercased() == "on", !isPaper {
        isPaper = true
      } else if let colour = ThemeColour(word) {
        if isPaper { paper = colour } else { ink = colour }
      } else {
        throw LookProblem(word: word)
      }
    }
  }
}

/// A word that is neither a colour nor a weight.
package struct LookProblem: Error, Equatable {
  package let word: String

  package init(word: String) { self.word = word }
}
