internal import Commands
internal import Glibc
internal import People
internal import Queries
internal import TOMLText

/// Something in the settings file that can't be taken.
package struct SettingsProblem: Error, Equatable, Sendable {
  /// Where, line and column from 1; line 0 for the file as a whole.
  package let line, column: Int
  let fault: SettingsFault

  init(_ place: TOMLNode.Place, _ fault: SettingsFault) {
    (line, column) = (place.line, place.column)
    self.fault = fault
  }

  init(_ fault: SettingsFault) { (line, column, self.fault) = (0, 0, fault) }

  var place: TOMLNode.Place { TOMLNode.Place(line: line, column: column) }

  /// What is wrong, where, and what to do.
  ///
  /// - Parameter file: what to call the file.
  package func sentence(file: String) -> String {
    switch fault {
    case .syntax: "\(file), line \(line), column \(column): \(fault.words)"
    default: line == 0 ? "\(file) \(fault.words)" : "\(file), line \(line): \(fault.words)"
    }
  }
}

/// What can be wrong.
enum SettingsFault: Equatable, Sendable {
  // Of the file.
  case unreadable(errno: Int32), notPlain, tooLong(bytes: Int, most: Int)
  case syntax(String)
  // Of names.
  case unknownSection(String, guesses: [String], all: [String])
  case notASection(String, given: String)
  case unknown(String, section: String, noun: String, guesses: [String])
  case misplaced(String, homes: [String])
  // Of values.
  case wrongKind(String, wanted: String, given: String)
  case outOfRange(String, given: String, allowed: String)
  case notWhole(String, given: String)
  case notOneOf(String, given: String, [String], all: [String])
  case outOfOrder(inner: String, outer: String, rises: Bool)
  // Of keys.
  case noKey(String, Key.Mistake), sharedKey(String, String, line: Int)
  case unreachable(String, key: String, free: String), typingKey(String, String)
  case noProgram(String)
  // Of colours.
  case noLook(String, String)
  // Of queries.
  case noLetter(String), noQuery(String), unknownInQuery(String), badQuery(String, QueryProblem)
  // Of cadences.
  case noCadence(String, String), noCircle(String, all: [String])
  // Of quiet periods.
  case noPeriod, halfYearly, noDay(String), endsFirst(Day, Day), unknownInPeriod(String)
}

extension SettingsFault {
  fileprivate var words: String {
    switch self {
    case .unreadable(let code): "could not be read: \(String(cString: strerror(code)))."
    case .notPlain: "is not a plain file. Move it away, or put one there."
    case .tooLong(let bytes, let most): "has \(bytes) bytes, more than the \(most) there may be."
    case .syntax(let what): "this is no TOML. \(what)."
    case .unknownSection(let name, let guesses, let all):
      "there is no [\(name)]; "
        + (SettingsFault.question(guesses.map { "[\($0)]" })
          ?? "there are \(SettingsFault.list(all.map { "[\($0)]" }, "and")).")
    case .notASection(let name, let given):
      "“\(name)” is a table, written [\(name)] on a line of its own, not \(given)."
    case .unknown(let name, let section, let noun, let guesses):
      "[\(section)] has no \(noun) “\(name)”; "
        + (SettingsFault.question(guesses.map { "“\($0)”" }) ?? "perch config --default lists all.")
    case .misplaced(let name, let homes):
      "“\(name)” belongs below \(SettingsFault.list(homes.map { "[\($0)]" }, "or"))."
    case .wrongKind(let name, let wanted, let given): "“\(name)” is \(wanted), not \(given)."
    case .outOfRange(let name, let given, let allowed):
      "“\(name)” is \(given), and may be \(allowed)."
    case .notWhole(let name, let given): "“\(name)” is \(given), and must be a whole number."
    case .outOfOrder(let inner, let outer, let rises):
      "“\(outer)” must not be \(rises ? "less" : "more") than “\(inner)”: it lies outside of it."
    case .notOneOf(let name, let given, let guesses, let all):
      "“\(name)” is “\(given)”; "
        + (SettingsFault.question(guesses.map { "“\($0)”" })
          ?? "it may be \(SettingsFault.list(all, "or")).")
    case .noKey(let text, let mistake): SettingsFault.words(text, mistake)
    case .sharedKey(let key, let other, let line):
      "“\(key)” is a key of “\(other)” already, on line \(line): a key gives one command."
    case .unreachable(let loser, let key, let free):
      "“\(key)” was the only key of “\(loser)”: give it another, as \(loser) = "
        + "\(TOML.list([free])), or none, as \(loser) = []."
    case .noLook(let name, let word):
      "“\(name)”: “\(word)” is neither a colour nor bold, dim, underline, reverse, italic or on."
    case .noProgram(let name): "“\(name)” names no program."
    case .typingKey(let key, let command):
      "“\(key)” is needed for writing: give “\(command)” one with ^ or Alt, or F2 to F12."
    case .noLetter(let name): "“\(name)” is no single letter or digit, under which a query stands."
    case .noQuery(let name): "“\(name)” names no query: write { name = \"…\", query = \"…\" }."
    case .unknownInQuery(let name): "a query has “name” and “query”, but no “\(name)”."
    case .badQuery(let name, let problem): "in the query “\(name)”: \(problem.sentence)"
    case .noCadence(let name, let text):
      "“\(name)” is “\(text)”, which is no interval: write 10d, 6w, 3m or 1y."
    case .noCircle(let name, let all):
      "there is no circle “\(name)”: there are \(SettingsFault.list(all, "and"))."
    case .noPeriod: "a period is { from = 2026-12-24, to = 2027-01-02 }, or with \"12-24\"."
    case .halfYearly: "a period has a year in both days or in none."
    case .noDay(let text): "“\(text)” is no day: write 2026-12-24, or \"12-24\" for each year."
    case .endsFirst(let first, let last):
      "the period ends on \(last), before it begins on \(first)."
    case .unknownInPeriod(let name): "a period has “from” and “to”, but no “\(name)”."
    }
  }

  private static func words(_ key: String, _ mistake: Key.Mistake) -> String {
    switch mistake {
    case .unknown: "“\(key)” is no key: write j, ^d, Alt-x, Enter, Space, PgDn or F1."
    case .same(let other): "“\(key)” is \(other) to a terminal: write \(TOML.text("\(other)"))."
    case .reserved: "“\(key)” can't be had: it is the terminal's, or leads out at any time."
    }
  }

  private static func question(_ guesses: [String]) -> String? {
    guesses.isEmpty ? nil : "did you mean \(list(guesses, "or"))?"
  }

  /// `a, b or c`
  private static func list(_ words: [String], _ last: String) -> String {
    guard let end = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(last) \(end)"
  }
}
