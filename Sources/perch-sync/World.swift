internal import Glibc
internal import People
internal import Settings
internal import Storage
internal import Sync

/// What the program takes from around it, opened.
struct World {
  let surroundings: Surroundings
  let location: Store.Location
  let settings: Settings
  let client: CurlClient
  let pace: Pace

  static let version = "0.1.0"

  init() throws {
    surroundings = try World.failing { () throws(SurroundingsProblem) in
      try Surroundings.ofProcess()
    } _: {
      $0.sentence
    }
    let around = surroundings
    location = try World.failing { () throws(SurroundingsProblem) in
      try around.folders()
    } _: {
      $0.sentence
    }
    let read = surroundings.settingsFile.map { SettingsFile($0).read() }
    if let problems = read?.sentences, !problems.isEmpty { throw Failure(problems) }
    settings = read?.settings ?? .standard
    client = CurlClient(version: World.version, environment: surroundings.environment)
    pace = Pace(
      now: surroundings.clock, wait: { usleep(UInt32($0 * 1_000_000)) },
      seed: UInt64.random(in: 0...UInt64.max))
  }

  /// The accounts, from the folder of the settings.
  func accounts() throws -> AccountsFile {
    guard let settings = surroundings.settingsFile else {
      throw Failure(["Perch does not know where accounts.toml is: set HOME or XDG_CONFIG_HOME."])
    }
    let path = String(settings.dropLast("/config.toml".count))
    return try World.syncing { () throws(SyncTrouble) in
      try AccountsFile(try World.folder(path))
    }
  }

  /// Where syncs keep their places.
  func state() throws -> PrivateFolder {
    let path = "\(location.state)/sync"
    return try World.syncing { () throws(SyncTrouble) in try World.folder(path) }
  }

  private static func folder(_ path: String) throws(SyncTrouble) -> PrivateFolder {
    do throws(StorageError) { return try PrivateFolder(path) } catch { throw .storage(error) }
  }

  func keeper() throws -> BookKeeper {
    let store = try World.failing { () throws(StorageError) in
      try Store.open(location, clock: surroundings.clock, access: .readWrite)
    } _: {
      $0.sentence
    }
    return BookKeeper(store, zone: surroundings.zone)
  }

  var wishes: SyncWishes {
    var wishes = SyncWishes()
    wishes.cap = Int64(settings.sync.cap * 1_000_000)
    return wishes
  }

  /// Runs what throws a sync's trouble; here it is a failure with its sentence.
  static func syncing<Result>(_ body: () throws(SyncTrouble) -> Result) throws -> Result {
    try failing(body) { $0.sentence }
  }

  static func failing<Result, Problem: Error>(
    _ body: () throws(Problem) -> Result, _ sentence: (Problem) -> String
  ) throws -> Result {
    do throws(Problem) { return try body() } catch { throw Failure([sentence(error)]) }
  }
}
