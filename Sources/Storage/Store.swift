internal import JSONText
package import People

/// The data folder: reads it, and adds to it so that what was acknowledged stays.
///
/// Each line of its files is a stamped merge patch, see `MergedRecord`; tweets and messages lie in a
/// file a month, interactions in one a year. Writers of any number of processes may share the
/// folder; within a process a store may be used from any thread.
package final class Store: Sendable {
  /// Where things lie, as the caller found out from the environment.
  package struct Location: Sendable, Equatable {
    /// The records: the user's memory.
    package var data: String
    /// What can be made again at any time.
    package var cache: String
    /// What belongs to this machine: its name.
    package var state: String

    package init(data: String, cache: String, state: String) {
      self.data = data
      self.cache = cache
      self.state = state
    }
  }

  package enum Access: Sendable {
    case readOnly, readWrite
    /// Reads what comes with the program, whoever owns it and may write there.
    case shipped
  }

  package let location: Location
  /// The name of this machine in stamps: made once, kept in the state folder.
  package let machine: String

  let folder: Folder
  let access: Access
  let clock: @Sendable () -> Moment
  /// How long to wait for others who are writing.
  let patience: Duration
  let writing: Locked<Writing>
  /// When others have to be done at the latest: there is no more time to wait for them.
  let deadline = Locked<ContinuousClock.Instant?>(nil)

  /// The newest format that this version reads.
  static let format: Int64 = 1

  /// Opens the data folder; with `.readWrite` makes it where there is none.
  package static func open(
    _ location: Location, clock: @escaping @Sendable () -> Moment, access: Access
  ) throws(StorageError) -> Store {
    try open(location, clock: clock, access: access, patience: .seconds(5))
  }

  static func open(
    _ location: Location, clock: @escaping @Sendable () -> Moment, access: Access,
    patience: Duration
  ) throws(StorageError) -> Store {
    if access == .readWrite { try Folder.makeMissing(location.data) }
    guard let folder = try Folder.open(location.data) else {
      throw .noFolder(path: location.data)
    }
    try folder.refuseIfShared(access)
    try folder.refuseNewerFormat()
    if access == .readWrite { try folder.makeFormatFile() }
    let machine = machineName(state: location.state, access)
    let store = Store(location, folder, access, clock, patience, machine)
    try store.finishPendingAct()
    return store
  }

  private init(
    _ location: Location, _ folder: Folder, _ access: Access,
    _ clock: @escaping @Sendable () -> Moment, _ patience: Duration, _ machine: String
  ) {
    self.location = location
    self.folder = folder
    self.access = access
    self.clock = clock
    self.patience = patience
    self.machine = machine
    writing = Locked(Writing())
  }
}

extension Store {
  /// From now on waits at most so long, in all, for others who are writing.
  package func hurry(_ patience: Duration) {
    deadline.withLock { $0 = ContinuousClock.now + patience }
  }

  /// Finishes what a killed session began. Where that can't be done now, since somebody is about
  /// it, the disk is full or nothing may be written, its lines are read along with the files.
  private func finishPendingAct() throws(StorageError) {
    guard let act = try folder.pendingAct() else { return }
    folder.unfinished.withLock { $0 = act }
    guard access == .readWrite else { return }
    _ = try? writing.withLock { (writing) throws(StorageError) in
      let lock = try FolderLock(folder, patience: .zero)
      defer { withExtendedLifetime(lock) {} }
      try folder.finishPendingAct(&writing.trust)
    }
  }
}

extension Folder {
  fileprivate static func makeMissing(_ path: String) throws(StorageError) {
    if try open(path) == nil { try make(path, isDurable: true) }
  }

  /// Others must not be able to write; that they could read is mended.
  fileprivate func refuseIfShared(_ access: Store.Access) throws(StorageError) {
    guard access != .shipped else { return }
    let status = try status()
    guard status.owner == FileStatus.me else { throw .foreignOwner(path: path) }
    guard status.mode & 0o022 == 0 else { throw .writableByOthers(path: path) }
    if access == .readWrite, status.mode & 0o077 != 0 { try protect(mode: 0o700) }
  }

  private static var formatFile: String { "perch.json" }

  /// A file that says nothing readable is taken for the first format: the records are worth more
  /// than the doubt, and appending harms no format.
  fileprivate func refuseNewerFormat() throws(StorageError) {
    guard let file = try file(Folder.formatFile) else { return }
    let bytes = FileBytes()
    try bytes.fill(from: file)
    let format = try? bytes.withBytes { try JSONReader().read($0) { $0["format"]?.integer } }
    if let format = format ?? nil, format > Store.format {
      throw .newerFormat(format, path: path(of: Folder.formatFile))
    }
  }

  fileprivate func makeFormatFile() throws(StorageError) {
    guard try status(of: Folder.formatFile) == nil else { return }
    try replace(Folder.formatFile, Array("{\"format\": \(Store.format)}\n".utf8), isDurable: true)
  }
}
