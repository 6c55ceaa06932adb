internal import ArgumentParser
internal import People
internal import Storage

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the data folder, and say who you are.")

  @Option(help: "Your handle: @anna; again for another of yours.") var me: [String] = []
  @Option(help: "Your name.") var name: String?
  @Flag(help: "Make the folder a git repository too, as perch git setup does.") var git = false

  func run() throws {
    let opening = try Opening(whole: false)
    let handles = try me.map(opening.handleOfMine)
    try opening.introduce(handles, name: name)
    let shown = opening.store.location.data
    let mine = (opening.book.me?.handles ?? []).union(handles).sorted().map(\.at)
    Output.line(
      mine.isEmpty
        ? "\(shown) is ready. Say who you are: perch init --me @anna."
        : "\(shown) is ready for \(mine.joined(separator: ", ")).")
    if git { try GitFolder(opening.store).setUp().forEach { Output.line($0) } }
  }
}

extension Opening {
  /// A handle that may be the user's own.
  func handleOfMine(_ spelled: String) throws -> Handle {
    guard let handle = handle(spelled) else {
      throw Failure("“\(spelled)” is no handle: write @anna.", status: 2)
    }
    if let owner = book.contact(of: handle), !owner.isMe {
      throw Failure("\(handle.at) belongs to \(owner.displayName), a contact, already.")
    }
    return handle
  }

  /// Writes down who the user is, as far as it is said.
  func introduce(_ handles: [Handle], name: String? = nil) throws {
    guard !handles.isEmpty || name != nil else { return }
    let id = book.me?.id.description ?? "c-me"
    var fields: Fields = ["me": true]
    if !handles.isEmpty { fields["handles"] = FieldValue(set: handles.map(\.description)) }
    if let name { fields["name"] = .text(name) }
    try append("said who I am", [Patch(.contact, id, fields)])
  }
}
