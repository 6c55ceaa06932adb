internal import People

/// Whose archive it is.
struct Owner: Equatable {
  var handle: Handle
  /// The account's number, where the archive tells it.
  var id: UInt64?
  var name = ""
  var bio = ""
  var place = ""
  var created: Moment?
  /// Handles that the account had before.
  var earlier: Set<Handle> = []

  init(handle: Handle, id: UInt64? = nil) {
    self.handle = handle
    self.id = id
  }

  /// Every handle that stands for the account, its number among them.
  var handles: Set<Handle> {
    earlier.union([handle]).union(id.flatMap { Handle(twitterNumber: $0) }.map { [$0] } ?? [])
  }
}
