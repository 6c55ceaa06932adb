internal import Storage

/// Runs what asks a network; its trouble is a sync's.
func asking<Result>(
  _ body: () throws(NetworkTrouble) -> Result
) throws(SyncTrouble) -> Result {
  do throws(NetworkTrouble) { return try body() } catch { throw .network(error) }
}

/// Runs what reads or writes files; its trouble is a sync's.
func storing<Result>(
  _ body: () throws(StorageError) -> Result
) throws(SyncTrouble) -> Result {
  do throws(StorageError) { return try body() } catch { throw .storage(error) }
}
