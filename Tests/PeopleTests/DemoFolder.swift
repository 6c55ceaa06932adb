import Foundation
import Testing

/// A record of the demo book as the file has it.
struct DemoRecord {
  /// The file it stands in, from the folder of the book.
  let file: String
  let fields: [String: Any]

  var id: String { text("id") }
  var isMine: Bool { name.hasPrefix("anna.") || ["anna", "anna@tide.example"].contains(name) }
  private var name: Substring { text("author").drop { $0 != ":" }.dropFirst() }

  func text(_ key: String) -> String { fields[key] as? String ?? "" }
  func flag(_ key: String) -> Bool { fields[key] as? Bool ?? false }
  func names(_ key: String) -> [String] {
    fields[key] as? [String] ?? (fields[key] as? [String: Any]).map { $0.keys.sorted() } ?? []
  }
}

/// `Resources/demo`, read line by line, with no help from the code that it shall be good for.
struct DemoFolder {
  static let reference = "2026-11-21T09:14:00Z"
  let folder: URL

  init() {
    folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Resources/demo")
  }

  /// The records of a file, or of all files of a folder, by name of the file.
  func records(_ name: String) throws -> [DemoRecord] {
    guard !name.hasSuffix(".jsonl") else { return try lines(of: name) }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: name).path)
    return try names.sorted().flatMap { try lines(of: "\(name)/\($0)") }
  }

  func contacts() throws -> [DemoRecord] { try records("contacts.jsonl") }
  func tweets() throws -> [DemoRecord] { try records("tweets") }
  func messages() throws -> [DemoRecord] { try records("messages") }

  /// Everything but tweets and messages, which are written once and carry no stamp.
  func stamped() throws -> [DemoRecord] {
    try [
      "contacts.jsonl", "follow-ups.jsonl", "events.jsonl", "introductions.jsonl", "needs.jsonl",
      "queue.jsonl", "interactions",
    ].flatMap { try records($0) }
  }

  /// Incoming tweets and messages that neither an answer nor an act has taken out of the queue.
  func waiting() throws -> [DemoRecord] {
    let all = try tweets() + messages()
    let acted = Set(try records("queue.jsonl").map(\.id))
    let answered = Set(all.filter(\.isMine).map { $0.text("replyTo") })
    let mine = try me().names("handles")
    let lastAnswer = Dictionary(
      try messages().filter(\.isMine).flatMap { message in
        message.names("to").map { ($0, message.text("time")) }
      }, uniquingKeysWith: max)
    return all.filter { record in
      let addressed = record.names("mentions") + record.names("to")
      return ["tweet", "reply", "quote", "message"].contains(record.text("kind"))
        && !record.isMine && !mine.allSatisfy { !addressed.contains($0) }
        && !acted.contains(record.id) && !answered.contains(record.id)
        && !(record.text("kind") == "message"
          && lastAnswer[record.text("author"), default: ""] > record.text("time"))
    }
  }

  func me() throws -> DemoRecord {
    try #require(try contacts().first { $0.flag("me") })
  }

  func contact(_ name: String) throws -> DemoRecord {
    try #require(try contacts().first { $0.text("name") == name })
  }

  private func lines(of file: String) throws -> [DemoRecord] {
    let data = try Data(contentsOf: folder.appending(path: file))
    try #require(data.last == UInt8(ascii: "\n"), "\(file) must end with a newline")
    return try data.split(separator: UInt8(ascii: "\n")).map { line in
      let object = try JSONSerialization.jsonObject(with: line) as? [String: Any]
      return DemoRecord(file: file, fields: try #require(object, "\(file)"))
    }
  }
}
