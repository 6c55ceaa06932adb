internal import People

/// Reads where somebody is from their own words: `Halifax, NS`, `東京`, `based in Berlin | Lisbon`.
/// Says nothing where they say nothing of it, or what may be anywhere: no place is better than a
/// wrong one.
package struct PlaceReader: Sendable {
  private let gazetteer: Gazetteer

  package init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The place that a text names; nil where none can be told.
  ///
  /// Sure is a name with a region or country that it lies in, or one that has many times the people
  /// of all others of that name; likely is the largest of several, or what is only near.
  package func read(_ text: String) -> PlaceReading? {
    if let spot = Spot(in: text) { return city(at: spot) }
    let (phrases, flags) = PlacePhrase.phrases(String(text.prefix(200)))
    var (found, isAllRead) = ([PlaceReading](), true)
    for phrase in phrases.prefix(6) {
      guard let reading = read(phrase, flags) else {
        isAllRead = false
        continue
      }
      if !found.contains(where: { $0.place.spot.kilometres(to: reading.place.spot) < 100 }) {
        found.append(reading)
      }
    }
    guard let first = found.first else {
      return flags.count == 1 ? nation(flags[0]).map { PlaceReading($0, .likely) } : nil
    }
    let others = found.dropFirst().map(\.place) + first.others
    let isOnly = found.count == 1 && isAllRead
    return PlaceReading(first.place, isOnly ? first.certainty : .likely, others: others)
  }

  private func city(at spot: Spot) -> PlaceReading? {
    gazetteer.city(nearest: spot, within: 50).map { PlaceReading($0, .sure) }
  }

  private func nation(_ letters: String) -> Place? {
    gazetteer.named(letters.lowercased()).first { $0.kind == .nation && $0.country == letters }
  }
}

// MARK: - A phrase

extension PlaceReader {
  private func read(_ phrase: PlacePhrase, _ flags: [String]) -> PlaceReading? {
    let within = flags.compactMap(nation).prefix(1).map { [$0] }
    if phrase.parts.count == 1 { return single(phrase, Array(within)) }
    // What is around comes behind as a rule, and sometimes in front.
    let around = phrase.parts.dropFirst().map { self.around($0) }
    if let reading = qualified(phrase.parts[0], around + within) { return reading }
    if let last = phrase.parts.last,
      let reading = qualified(last, phrase.parts.dropLast().reversed().map { self.around($0) })
    {
      return reading
    }
    return rest(of: phrase, around, within: Array(within))
  }

  /// A street, a quarter or a joke in front of a place, or behind one: the place itself, less surely.
  private func rest(
    of phrase: PlacePhrase, _ around: [[Place]], within: [[Place]]
  ) -> PlaceReading? {
    var rest = phrase
    rest.parts.removeFirst()
    rest.isCapital.removeFirst()
    rest.isShouted.removeFirst()
    let isJoke = rest.parts.count == 1 && !rest.isCapital[0] && !rest.isShouted[0]
    // Of a place that is not known what it lies in: by two letters, a state rather than a nation.
    let regions = around.compactMap { places in
      places.first { $0.kind == .region && $0.country == "US" } ?? places.first { $0.kind != .city }
    }
    var first = phrase
    (first.parts, first.isCapital) = ([phrase.parts[0]], [phrase.isCapital[0]])
    first.isShouted = [phrase.isShouted[0]]
    let alone = single(first, within)
    // `Brooklyn, LA`: two cities one after the other, since the first lies in no such region.
    let isShort = rest.parts.count == 1 && PlaceWords.shorts.contains(rest.parts[0].joined())
    if isShort, let alone { return alone.less }
    if rest.parts.count == 1, let region = regions.last { return PlaceReading(region, .likely) }
    if !isJoke, let reading = read(rest, []) { return reading.less }
    if let last = regions.last { return PlaceReading(last, .likely) }
    return alone?.less
  }

  /// A place whose surroundings are named.
  ///
  /// - Parameter around: for each thing that was named, the places that it may be; none where it is
  ///   nothing known.
  private func qualified(_ words: [String], _ around: [[Place]]) -> PlaceReading? {
    let known = around.filter { !$0.isEmpty }
    guard !known.isEmpty else { return nil }
    let (name, isVague) = bare(words)
    let fitting = candidates(name).filter { place in
      known.allSatisfy { $0.contains { place.lies(in: $0) } }
    }
    guard let best = fitting.first else { return qualifiedByLast(name, known) }
    let isClear =
      fitting.dropFirst().first { !$0.isSame(as: best) }
      .map { best.population > 3 * $0.population } ?? true
    let isSure = isClear && !isVague && known.count == around.count
    return PlaceReading(best, isSure ? .sure : .likely)
  }

  /// Where not all fits, the last thing named is as a rule the largest.
  private func qualifiedByLast(_ name: [String], _ around: [[Place]]) -> PlaceReading? {
    guard around.count > 1, let last = around.last else { return nil }
    return qualified(name, [last])?.less
  }

  /// What may be named as lying around another place.
  private func around(_ words: [String]) -> [Place] {
    let (name, _) = bare(words)
    let exact = candidates(name)
    if !exact.isEmpty { return exact.filter { $0.kind != .city || $0.population > 100_000 } }
    // `CT USA`: the smaller of two.
    for cut in name.indices.dropFirst() {
      let (inner, outer) = (candidates(Array(name[..<cut])), candidates(Array(name[cut...])))
      let fitting = inner.filter { one in one.kind != .city && outer.contains { one.lies(in: $0) } }
      if !fitting.isEmpty { return fitting }
    }
    return []
  }

  /// A part that stands alone: a name, or a name and its surroundings without a comma.
  private func single(_ phrase: PlacePhrase, _ within: [[Place]]) -> PlaceReading? {
    let words = phrase.parts[0]
    let (name, isVague) = bare(words)
    if !within.isEmpty, let reading = qualified(name, within) {
      return isVague ? reading.less : reading
    }
    if let reading = alone(name, phrase, isWhole: name == words) {
      return isVague ? reading.less : reading
    }
    for cut in name.indices.dropFirst().reversed() {
      let around = around(Array(name[cut...])).filter { $0.kind != .city }
      guard !around.isEmpty else { continue }
      if let reading = qualified(Array(name[..<cut]), [around]) {
        return isVague ? reading.less : reading
      }
    }
    return afterLead(words, phrase)?.less
  }

  /// `settling in Tokyo`: what follows the last such word.
  private func afterLead(_ words: [String], _ phrase: PlacePhrase) -> PlaceReading? {
    guard let lead = words.lastIndex(where: PlaceWords.leads.contains), lead + 1 < words.count,
      words.count - lead <= 4
    else { return nil }
    return alone(Array(words[(lead + 1)...]), phrase, isWhole: false)
  }
}

// MARK: - A name alone

extension PlaceReader {
  private func alone(_ words: [String], _ phrase: PlacePhrase, isWhole: Bool) -> PlaceReading? {
    let name = words.joined(separator: " ")
    if words.count == 1, !mayStandAlone(name, phrase, isWhole: isWhole) { return nil }
    let found = meant(candidates(words), name, isCapital: phrase.isCapital[0])
    guard let best = found.first else { return nil }
    let rival = found.dropFirst().first { !$0.isSame(as: best) }
    let share = Double(best.population) / Double(max(1, rival?.population ?? 1))
    let isCapital = phrase.isCapital[0]
    switch best.kind {
    case .nation: return PlaceReading(best, share > 2 ? .sure : .likely)
    case .region:
      guard share > 2, isCapital || name.utf8.count > 5 else { return nil }
      // Of New York most people mean the city.
      if let city = found.first(where: { $0.kind == .city }), 5 * city.population > best.population
      {
        let isOne = city.isSame(as: best) && share > 5
        return PlaceReading(city, isOne ? .sure : .likely, others: isOne ? [] : [best])
      }
      let isShared = found.contains {
        $0.kind == .city && $0.population >= 100_000 && !$0.isSame(as: best)
      }
      return PlaceReading(best, share > 5 && !isShared ? .sure : .likely)
    case .city:
      let enough = isWhole && isCapital ? 15_000 : isCapital ? 50_000 : 200_000
      guard best.population >= enough, share >= 2 else { return nil }
      let isSure = best.population >= 100_000 && share >= 8
      return PlaceReading(best, isSure ? .sure : .likely, others: rival.map { [$0] } ?? [])
    }
  }

  private func mayStandAlone(_ name: String, _ phrase: PlacePhrase, isWhole: Bool) -> Bool {
    if PlaceWords.shorts.contains(name) { return true }
    if PlaceWords.common.contains(name) { return false }
    // In most scripts a name of two letters is a short form of something else.
    guard name.unicodeScalars.count > 3 || (name.utf8.first ?? 0) > 0x7F else {
      return isWhole && phrase.isShouted[0] && gazetteer.named(name).first?.kind == .region
        && !["in", "or", "me", "ok", "hi", "oh", "id", "as", "la", "de", "al", "pa", "ma"].contains(
          name)
    }
    return true
  }

  /// Those of some places that are called so first and foremost; a by-name stands for one only where
  /// none is, and only in letters that it is hardly met in otherwise.
  private func meant(_ places: [Place], _ name: String, isCapital: Bool) -> [Place] {
    let found = places.filter { mayBeMeant($0, name) }
    let called = found.filter { FoldedName.words($0.name).joined(separator: " ") == name }
    let most = called.first { $0.kind == .city }?.population ?? 0
    let known = found.filter {
      $0.kind == .nation || $0.population > 20 * most || called.contains($0)
    }
    if !called.isEmpty || PlaceWords.shorts.contains(name) { return known }
    return isCapital || name.utf8.contains(UInt8(ascii: " ")) ? found : []
  }

  /// Two or three letters name a nation or region only where they stand for it everywhere.
  private func mayBeMeant(_ place: Place, _ name: String) -> Bool {
    let letters = name.utf8.filter { $0 != UInt8(ascii: " ") }
    guard letters.count <= 3, letters.allSatisfy({ $0 < 0x80 }) else { return true }
    let short = String(decoding: letters, as: UTF8.self)
    switch place.kind {
    case .nation: return PlaceWords.nations.contains(short)
    case .region: return short.utf8.count == 2 && !PlaceWords.shorts.contains(short)
    case .city: return PlaceWords.shorts.contains(short)
    }
  }
}

// MARK: - Names

extension PlaceReader {
  /// The words without those that do not change which place it is, and whether one of them says that
  /// it is only about there. New York and West Virginia stay what they are.
  private func bare(_ words: [String]) -> (name: [String], isVague: Bool) {
    var (rest, isVague) = (words[...], false)
    while rest.count > 1, candidates(Array(rest)).isEmpty {
      if let first = rest.first,
        PlaceWords.fillers.contains(first) || PlaceWords.vague.contains(first)
      {
        isVague = isVague || PlaceWords.vague.contains(first)
        rest = rest.dropFirst()
      } else if let last = rest.last,
        PlaceWords.vague.contains(last) || PlaceWords.tails.contains(last)
      {
        isVague = true
        rest = rest.dropLast()
      } else {
        break
      }
    }
    return (Array(rest), isVague)
  }

  private func candidates(_ words: [String]) -> [Place] {
    guard !words.isEmpty, words.count <= 6 else { return [] }
    let found = gazetteer.named(words.joined(separator: " "))
    if !found.isEmpty { return found }
    let expanded = words.map { PlaceWords.expanded[$0] ?? $0 }
    return expanded == words ? [] : gazetteer.named(expanded.joined(separator: " "))
  }
}

extension Place {
  /// Whether it lies in another place, or within reach of one that is a city.
  func lies(in other: Place) -> Bool {
    guard row != other.row else { return false }
    switch other.kind {
    case .nation: return kind != .nation && country == other.country
    case .region: return kind == .city && country == other.country && region == other.name
    case .city:
      return kind == .city && population < other.population
        && spot.kilometres(to: other.spot) < 60
    }
  }

  /// Whether it makes no difference which of two is meant: a city, and the region around it.
  func isSame(as other: Place) -> Bool {
    country == other.country && spot.kilometres(to: other.spot) < 60
  }
}

extension PlaceReading {
  /// The same with less certainty.
  var less: PlaceReading { PlaceReading(place, .likely, others: others) }
}

extension Spot {
  /// Coordinates that a program wrote: `ÜT: 40.7142,-74.0064`.
  init?(in text: String) {
    let numbers = text.split { !($0.isASCII && ($0.isNumber || $0 == "." || $0 == "-")) }
      .filter { $0.contains(".") }.compactMap { Double($0) }
    guard numbers.count == 2, abs(numbers[0]) <= 90, abs(numbers[1]) <= 180 else { return nil }
    let (isSouth, isWest) = (text.contains("° S"), text.contains("° W"))
    self.init(
      latitude: isSouth ? -numbers[0] : numbers[0], longitude: isWest ? -numbers[1] : numbers[1])
  }
}
