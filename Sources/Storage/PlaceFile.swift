internal import JSONText
package import People
internal import Records

/// Where the user was in each view of one data folder: one object in the state folder.
///
/// Nothing depends on it: what cannot be read is nowhere, and where it cannot be written the next
/// visit starts at the top.
package struct PlaceFile: Sendable {
  private let state: String
  private let name: String

  package init(_ location: Store.Location) {
    state = location.state
    name = "place-\(String(unorderedChecksum([location.data]), radix: 16)).json"
  }

  package func read() -> Fields {
    guard let folder = (try? Folder.open(state)) ?? nil, let file = (try? folder.file(name)) ?? nil
    else { return [:] }
    let bytes = FileBytes()
    guard (try? bytes.fill(from: file)) != nil,
      let value = try? bytes.withBytes({ try JSONReader().read($0) { FieldValue($0) } }),
      case .object(let fields) = value
    else { return [:] }
    return fields
  }

  package func write(_ fields: Fields) {
    if ((try? Folder.open(state)) ?? nil) == nil { try? Folder.make(state, isDurable: false) }
    guard let folder = (try? Folder.open(state)) ?? nil else { return }
    var writer = JSONWriter()
    writer.canonical(.object(fields))
    writer.endLine()
    try? folder.replace(name, writer.bytes, isDurable: false)
  }
}
