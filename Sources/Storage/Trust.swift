/// What a session knows of how well its writes reached the disk.
struct Trust {
  /// Folders whose names are known to be on the disk; the data folder's own is empty.
  var syncedFolders: Set<String> = []
  /// Files that a sync failed for. The kernel may since call their bytes clean, so no later sync
  /// says anything of them: each is written anew before it is written to again.
  private var doubtful: Set<DataFile> = []

  func isDoubtful(_ data: DataFile) -> Bool { doubtful.contains(data) }

  mutating func doubt(_ data: DataFile) { doubtful.insert(data) }

  mutating func regain(_ data: DataFile) { doubtful.remove(data) }
}
