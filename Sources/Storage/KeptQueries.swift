internal import JSONText
internal import People

/// The queries that the user kept under a letter: lines in the state folder, the last of a letter
/// counts, and one without text frees it.
///
/// Nothing depends on them: lines that can't be read are passed over, and where they can't be
/// written they hold for the session.
package struct KeptQueries: Sendable {
  private let state: String
  private static let name = "queries.jsonl"

  package init(_ location: Store.Location) { state = location.state }

  package struct Kept: Equatable, Sendable {
    package let letter, name, text: String
  }

  /// All lines, oldest first.
  package func all() -> [Kept] {
    guard let folder = (try? Folder.open(state)) ?? nil,
      let file = (try? folder.file(KeptQueries.name)) ?? nil
    else { return [] }
    let bytes = FileBytes()
    guard (try? bytes.fill(from: file)) != nil else { return [] }
    var (kept, report) = ([Kept](), LoadReport())
    LineReader().read(bytes, name: KeptQueries.name, report: &report) { line in
      guard let letter = line.json["letter"]?.text else { return }
      let (name, text) = (line.json["name"]?.text ?? "", line.json["query"]?.text ?? "")
      kept.append(Kept(letter: letter, name: name, text: text))
    }
    return kept
  }

  package func keep(letter: String, name: String, text: String) {
    var writer = JSONWriter()
    writer.beginObject()
    for (key, value) in [("letter", letter), ("name", name), ("query", text)] {
      writer.key(key)
      writer.text(value)
    }
    writer.endObject()
    writer.endLine()
    if ((try? Folder.open(state)) ?? nil) == nil { try? Folder.make(state, isDurable: false) }
    guard let folder = (try? Folder.open(state)) ?? nil,
      let file = (try? folder.fileToAppend(KeptQueries.name))
        ?? (try? folder.newFile(KeptQueries.name))
    else { return }
    try? writer.bytes.withBytes { (bytes) throws(StorageError) in try file.append(bytes) }
  }
}
