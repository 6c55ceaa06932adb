internal import People
internal import TOMLText

extension TOMLNode {
  var isText: Bool {
    if case .text = value { true } else { false }
  }
}

extension SettingsProblem {
  static func wrongKind(_ node: TOMLNode, wanted: String) -> SettingsProblem {
    let name = node.name.isEmpty ? "a value" : node.name
    return SettingsProblem(node.place, .wrongKind(name, wanted: wanted, given: node.kind))
  }

  /// The value of `node` is none of those that there are.
  static func notOneOf(_ node: TOMLNode, _ given: String, _ all: [String]) -> SettingsProblem {
    let guesses = Suggestion.names(like: given, among: all.map { ($0, "") })
    return SettingsProblem(node.place, .notOneOf(node.name, given: given, guesses, all: all))
  }
}
