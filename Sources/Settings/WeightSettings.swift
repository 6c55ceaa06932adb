internal import Scoring
internal import TOMLText

extension SettingsSection {
  static var weights: SettingsSection {
    SettingsSection(
      name: "weights", noun: "weight",
      about: [
        "Constants of the scores. A guess was chosen by judgement; the others were fitted or come",
        "from the literature. perch why --weights shows those in use.",
      ],
      rows: Weights.rows.map(SettingsRow.init), check: checkOrders)
  }

  /// Circles must lie one outside of the other. The second of two that do not is blamed, where it
  /// was set.
  private static func checkOrders(_ table: TOMLNode, _ settings: Settings) -> [SettingsProblem] {
    let orders = Weights.orders.filter { $0.names.contains { table[$0] != nil } }
    guard !orders.isEmpty else { return [] }
    let values = Dictionary(
      uniqueKeysWithValues: Weights.rows.map { ($0.name, $0.value(settings.weights)) })
    return orders.flatMap { names, rises in
      zip(names, names.dropFirst()).compactMap { inner, outer -> SettingsProblem? in
        guard let a = values[inner], let b = values[outer], rises ? a > b : a < b,
          let place = (table[outer] ?? table[inner])?.place
        else { return nil }
        return SettingsProblem(place, .outOfOrder(inner: inner, outer: outer, rises: rises))
      }
    }
  }
}

extension SettingsRow {
  fileprivate init(_ row: WeightRow) {
    self.init(
      name: row.name,
      meaning: { "\(row.meaning); \(row.allowed)\(row.isGuess ? "; a guess" : "")" },
      example: { row.written(.standard) },
      read: { node, settings in row.read(node, &settings) },
      written: { row.written($0.weights) })
  }
}

extension WeightRow {
  /// `0 to 10`
  fileprivate var allowed: String {
    "\(plain(range.lowerBound)) to \(plain(range.upperBound))"
  }

  /// As TOML.
  fileprivate func written(_ weights: Weights) -> String {
    isWhole ? plain(value(weights)) : "\(value(weights))"
  }

  fileprivate func read(_ node: TOMLNode, _ settings: inout Settings) -> [SettingsProblem] {
    let (given, shown): (Double, String)
    switch node.value {
    case .integer(let integer): (given, shown) = (Double(integer), "\(integer)")
    case .real(let real): (given, shown) = (real, plain(real))
    default:
      return [SettingsProblem(node.place, .wrongKind(name, wanted: "a number", given: node.kind))]
    }
    do throws(WeightProblem) {
      try set(given, in: &settings.weights)
      return []
    } catch {
      switch error {
      case .outOfRange:
        return [SettingsProblem(node.place, .outOfRange(name, given: shown, allowed: allowed))]
      case .notWhole:
        return [SettingsProblem(node.place, .notWhole(name, given: shown))]
      }
    }
  }
}

/// A number as people write it: `3`, `0.25`.
private func plain(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
