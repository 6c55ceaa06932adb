internal import ArgumentParser
internal import Dashboard
internal import People
internal import Storage

/// What `perch need` and `perch offer` take.
struct NeedArguments: ParsableArguments {
  @Argument(help: "Who: @sambaker.", completion: HandleCompletion.kind) var handle: String
  @Argument(help: "What, in a few words.") var words: [String]
  @Option(help: "The tweet that says so: twitter:1234.") var tweet: String?
  @Flag(help: "Only show what would be saved.") var dryRun = false
  @Flag(help: "Print the record as JSON.") var json = false

  func add(_ kind: Need.Kind) throws {
    let opening = try Opening(whole: false, access: dryRun ? .readOnly : .readWrite)
    let contact = try opening.contact(handle)
    var need = Need(id: NeedID(newID("w")))
    need.contact = contact.id
    need.kind = kind
    need.what = words.joined(separator: " ")
    need.evidence = tweet.map { TweetID($0) }
    guard !need.what.isEmpty else { throw Failure("Say what, in a few words.", status: 2) }
    let verb = kind == .need ? "looks for" : "offers"
    let label = "\(contact.displayName) \(verb) \(need.what)"
    if !dryRun { try opening.append(label, [Patch(.need, need.id.description, need.fields)]) }
    if json {
      Output.json(need.fields.merging(["id": .text(need.id.description)]) { $1 })
    } else {
      Output.line(label)
    }
  }
}

struct NeedAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "need",
    abstract: "Note what somebody looks for: perch need @jolind \"soup for forty\".")
  @OptionGroup var arguments: NeedArguments

  func run() throws { try arguments.add(.need) }
}

struct OfferAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offer",
    abstract: "Note what somebody can give: perch offer @wildfire \"soup this winter\".")
  @OptionGroup var arguments: NeedArguments

  func run() throws { try arguments.add(.offer) }
}
