internal import ArgumentParser
internal import Dashboard
internal import People

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Log what passed elsewhere: perch log \"@sambaker coffee good talk\".")

  @Argument(help: "A handle, a channel (met, coffee, call, email, …) and a note.") var text:
    [String]
  @Flag(help: "Print the record as JSON.") var json = false

  func run() throws {
    let words = text.joined(separator: " ")
    let parts = words.split(separator: " ", maxSplits: 1)
    guard let who = parts.first, who.hasPrefix("@") || who.contains(":") else {
      throw Failure("Start with a handle: perch log \"@sambaker coffee good talk\".", status: 2)
    }
    guard parts.count == 2, let logged = LoggedText(parts[1]) else {
      throw Failure(
        Trouble.notAChannel(parts.count == 2 ? String(parts[1]) : "").sentence, status: 2)
    }
    let opening = try Opening(whole: false)
    let contact = try opening.contact(String(who))
    var interaction = Interaction(id: InteractionID(newID("i")))
    interaction.contact = contact.id
    interaction.time = opening.now.rfc3339
    interaction.channel = logged.channel
    interaction.direction = logged.direction
    interaction.note = logged.note
    let label = "logged \(logged.channel.rawValue) with \(contact.displayName)"
    try opening.append(label, [Patch(.interaction, interaction.id.description, interaction.fields)])
    if json {
      Output.json(interaction.fields.merging(["id": .text(interaction.id.description)]) { $1 })
    } else {
      Output.line("Logged \(logged.channel.rawValue) with \(contact.displayName).")
    }
  }
}

/// A new record's id, random.
func newID(_ prefix: String) -> String {
  var ids = IDSource(seed: UInt64.random(in: .min ... .max))
  return ids.next(prefix)
}
