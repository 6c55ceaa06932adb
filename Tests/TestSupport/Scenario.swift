package import Commands
package import Dashboard
internal import Foundation
package import People
internal import Places
package import Scoring
package import Screen
internal import Views

/// A user's minute at the dashboard, without a terminal, a clock or a disk.
package struct Scenario {
  package private(set) var state: State
  /// What the dashboard wanted done in the world, in order.
  package private(set) var effects: [Effect] = []
  /// What it wanted found out, which was found at once.
  package private(set) var surveys: [Survey] = []
  /// Of its own: it keeps where the contacts of one book are.
  private let places = PlaceLookup { Scenario.gazetteer }

  package init(
    _ book: Book = SampleBooks.small, size: Size = Size(columns: 120, rows: 36),
    now: Moment = SampleBooks.now, hasBrowser: Bool = false, past: Past? = nil,
    places: KeptPlaces = KeptPlaces()
  ) {
    state = State(
      book: book, relations: Relations(book: book, now: now, past: past), queue: QueueBuilder(),
      now: now, zone: .utc, size: size, seed: 1, hasBrowser: hasBrowser, places: places)
    _ = update(&state, .resized(size))
  }

  /// Presses keys: characters as they are, others in angle brackets: `jj<Enter>fri send it<Enter>`.
  package mutating func press(_ keys: String) {
    for key in Key.sequence(keys) { happen(.key(key)) }
  }

  /// Clicks on the first place where a text stands on the screen.
  package mutating func click(_ text: String) {
    happen(.clicked(target(of: text)))
  }

  /// Turns the wheel by so many notches over a text.
  package mutating func roll(over text: String, _ notches: Int) {
    happen(.rolled(target(of: text), notches: notches))
  }

  /// The places of the world, as they come with the program.
  private static let gazetteer: Gazetteer = {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    func bytes(_ name: String) -> [UInt8] {
      let file = URL(filePath: "/\(folder)/Resources/places/\(name)")
      return [UInt8]((try? Data(contentsOf: file)) ?? Data())
    }
    return Gazetteer(places: bytes("places.tsv"), names: bytes("names.tsv"))
  }()

  private func target(of text: String) -> ScreenTarget {
    var view = ScreenView()
    let lines = view.draw(state).picture.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in lines.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      let column = SafeText(String(line[..<range.lowerBound])).width
      return view.target(at: Point(column: column, row: row))
    }
    return .nothing
  }

  package mutating func happen(_ event: DashboardEvent) {
    for effect in update(&state, event) {
      guard case .survey(let survey, let edition) = effect else {
        effects.append(effect)
        continue
      }
      surveys.append(survey)
      let finding = survey.finding(
        in: state.book, state.relations, now: state.now, zone: state.zone,
        places: places)
      happen(.surveyed(finding, edition: edition))
    }
  }

  /// Every save so far reaches the disk.
  package mutating func save() {
    for act in state.saving.keys.sorted() { happen(.saved(act: act)) }
  }

  /// The last search through all tweets found these.
  package mutating func answer(_ tweets: [TweetKey]) {
    let last = effects.compactMap { effect -> FindRequest? in
      guard case .find(let request) = effect else { return nil }
      return request
    }.last
    if let last { happen(.found(last, tweets)) }
  }

  package var screen: String { ScreenView.draw(state).picture }

  package func sees(_ text: String) -> Bool { screen.contains(text) }

  /// What was saved, in order: kind, id and fields.
  package var saved: [Patch] {
    effects.flatMap { effect -> [Patch] in
      guard case .save(_, let patches, _) = effect else { return [] }
      return patches
    }
  }

  /// What went to the clipboard, in order.
  package var copied: [String] {
    effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
  }

  /// Nobody types for a while: whatever waits for that happens.
  package mutating func pause() {
    for _ in 1...5 { aSecondPasses() }
  }

  /// The next thing that waits for a pause happens.
  package mutating func aSecondPasses() {
    let waiting = effects.compactMap { effect -> Reminder? in
      if case .remind(_, .toKeepDraft(let draft)) = effect { .toKeepDraft(draft) } else { nil }
    }
    if let last = waiting.last { happen(.reminded(last)) }
  }
}

extension Key {
  /// The keys that a text spells, as `Scenario.press` takes it.
  package static func sequence(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let key = Key(String(rest[rest.index(after: rest.startIndex)..<end]))
      {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(first))
        rest = rest.dropFirst()
      }
    }
    return keys
  }
}

/// A failing expectation prints the screen.
extension Scenario: CustomStringConvertible {
  package var description: String { screen }
}
