internal import Glibc
package import People

/// What the program takes from the world around it, as values: environment, clock, zone, folders.
package struct Surroundings: Sendable {
  package let environment: [String: String]
  package let clock: @Sendable () -> Moment
  package let zone: Zone

  package init(
    environment: [String: String], clock: @escaping @Sendable () -> Moment, zone: Zone
  ) {
    self.environment = environment
    self.clock = clock
    self.zone = zone
  }

  package subscript(name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

// MARK: - The real ones

extension Surroundings {
  /// Those of this process. `PERCH_NOW` fixes the clock.
  package static func ofProcess() throws(SurroundingsProblem) -> Surroundings {
    var environment = processEnvironment()
    if environment["HOME"]?.hasPrefix("/") != true { environment["HOME"] = homeOfAccount() }
    tzset()
    guard let fixed = environment["PERCH_NOW"], !fixed.isEmpty else {
      return Surroundings(environment: environment, clock: systemClock, zone: systemZone)
    }
    guard let moment = Moment(rfc3339: fixed) else { throw .badClock(fixed) }
    return Surroundings(environment: environment, clock: { moment }, zone: systemZone)
  }

  private static func processEnvironment() -> [String: String] {
    var environment: [String: String] = [:]
    var at = environ
    while let entry = at.pointee {
      let parts = String(cString: entry).split(separator: "=", maxSplits: 1)
      if let name = parts.first {
        environment[String(name)] = parts.count == 2 ? String(parts[1]) : ""
      }
      at += 1
    }
    return environment
  }

  /// The home folder that the system has for the user, as where a service or a timer starts Perch.
  private static func homeOfAccount() -> String? {
    guard let account = getpwuid(getuid()), let path = account.pointee.pw_dir else { return nil }
    let home = String(cString: path)
    return home.hasPrefix("/") && home != "/" ? home : nil
  }

  private static let systemClock: @Sendable () -> Moment = {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// The zone that `TZ`, or else the system, names; the C library keeps its rules.
  private static let systemZone = Zone { seconds in
    var time = time_t(seconds)
    var parts = tm()
    return localtime_r(&time, &parts) == nil ? 0 : parts.tm_gmtoff
  }
}

/// What is wrong with the world around the program.
package enum SurroundingsProblem: Error, Equatable {
  case badClock(String)
  /// `variable` would tell, and neither it nor HOME does.
  case noHome(variable: String)

  package var sentence: String {
    switch self {
    case .badClock(let text):
      "PERCH_NOW is “\(text)”, which is no RFC 3339 time: 2026-11-21T09:14:00Z."
    case .noHome(let variable):
      "Perch does not know where to keep its files: set HOME or \(variable) to a full path."
    }
  }
}

// MARK: - Folders

extension Surroundings {
  /// Where data, cache and state are kept, by the XDG base directories; a relative
  /// path counts as unset. Who names the data folder and has no home has all of it in there.
  package func folders() throws(SurroundingsProblem) -> Store.Location {
    let data = try dataFolder()
    return Store.Location(
      data: data, cache: (try? folder("XDG_CACHE_HOME", ".cache")) ?? "\(data)/.cache",
      state: (try? folder("XDG_STATE_HOME", ".local/state")) ?? "\(data)/.state")
  }

  /// Where the settings stand; nil where neither XDG_CONFIG_HOME nor HOME says.
  package var settingsFile: String? {
    (try? folder("XDG_CONFIG_HOME", ".config")).map { "\($0)/config.toml" }
  }

  /// Where the user's own templates stand, a file each.
  package var templatesFolder: String? {
    (try? folder("XDG_CONFIG_HOME", ".config")).map { "\($0)/templates" }
  }

  private func dataFolder() throws(SurroundingsProblem) -> String {
    if let named = path("PERCH_HOME", below: "") { return named }
    return try folder("XDG_DATA_HOME", ".local/share", named: "PERCH_HOME")
  }

  private func folder(
    _ variable: String, _ fallback: String, named: String? = nil
  ) throws(SurroundingsProblem) -> String {
    if let path = path(variable, below: "/perch") { return path }
    guard let home = path("HOME", below: "") else {
      throw .noHome(variable: named ?? variable)
    }
    return "\(home)/\(fallback)/perch"
  }

  private func path(_ variable: String, below: String) -> String? {
    guard let value = self[variable], value.hasPrefix("/") else { return nil }
    let trimmed = value.count > 1 && value.hasSuffix("/") ? String(value.dropLast()) : value
    return trimmed + below
  }
}
