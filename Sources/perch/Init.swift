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
    let handles = try me.map { spelled in
      guard let handle = opening.handle(spelled) else {
        throw Failure("“\(spelled)” is no handle: write @anna.", status: 2)
      }
      return handle
    }
    for handle in handles {
      if let owner = opening.book.contact(of: handle), !owner.isMe {
        throw Failure("\(handle.at) belongs to \(owner.displayName), a contact, already.")
      }
    }
    if !handles.isEmpty || name != nil { try say(handles, opening) }
    let shown = opening.store.location.data
    let mine = (opening.book.me?.handles ?? []).union(handles).sorted().map(\.at)
    Output.line(
      mine.isEmpty
        ? "\(shown) is ready. Say who you are: perch init --me @anna."
        : "\(shown) is ready for \(mine.joined(separator: ", ")).")
    if git { try GitFolder(opening.store).setUp().forEach { Output.line($0) } }
  }

  private func say(_ handles: [Handle], _ opening: Opening) throws {
    let id = opening.book.me?.id.description ?? "c-me"
    var fields: Fields = ["me": true]
    if !handles.isEmpty { fields["handles"] = FieldValue(set: handles.map(\.description)) }
    if let name { fields["name"] = .text(name) }
    try opening.append("said who I am", [Patch(.contact, id, fields)])
  }
}
