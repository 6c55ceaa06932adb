internal import JSONText
internal import People

/// What a field of a record may hold. Null is always allowed: it removes the field.
indirect enum FieldShape: Sendable {
  case text, flag, count
  case choice([String])
  case number(among: [Int64])
  /// `2026-12-04`, or as much of it as is known: `2026-12`, `2026`.
  case date
  case due
  case moment
  case dayOrMoment
  case cadence
  case id(RecordKind)
  case handle
  /// An object with names as keys and `true` as values; null takes a name out.
  case set(of: FieldShape)
  case moments(by: FieldShape)
  case list(of: FieldShape)
  case object([String: FieldShape])

  /// What it wants, in words that stand after "must be".
  var words: String {
    switch self {
    case .text: "text"
    case .flag: "true or false"
    case .count: "a whole number, not negative"
    case .choice(let choices): "one of \(choices.joined(separator: ", "))"
    case .number(let numbers): "one of \(numbers.map(String.init).joined(separator: ", "))"
    case .date: "a day like 2026-12-04, or a month or year of that form"
    case .due: "a day like 2026-12-04, or a time like 2026-12-04T09:30"
    case .moment: "a time like 2026-11-21T07:14:00Z"
    case .dayOrMoment: "a day like 2026-12-04, or a time like 2026-11-21T07:14:00Z"
    case .cadence: "a time span like 10d, 6w, 3m or 1y"
    case .id(let kind): "an id like \(kind.idExample)"
    case .handle: "a handle like twitter:sambaker"
    case .set(let names): "an object with true as values, its keys \(names.words)"
    case .moments(let names): "an object with times as values, its keys \(names.words)"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension FieldShape {
  /// A value as the store will have it, handles normalised; throws where it has another shape.
  ///
  /// - Parameter field: its name, for the refusal: `met.on`.
  func take(_ json: JSON, _ kind: RecordKind, _ field: String) throws(Refusal) -> PatchValue {
    guard !json.isNull else { return .null }
    switch self {
    case .object(let fields):
      guard json.isObject else { break }
      return .object(try FieldShape.members(json, fields, kind, "\(field)."))
    case .set(let names), .moments(let names):
      guard json.isObject else { break }
      return .object(try members(json, named: names, kind, field))
    case .list(let element):
      guard json.isArray else { break }
      return try list(json, of: element, kind, field)
    case .handle:
      guard let text = json.text else { break }
      return PatchValue(.text(try FieldShape.handle(text).description))
    default:
      if isFit(json) { return PatchValue(json) }
    }
    throw .badField(kind, field: field, wanted: words)
  }

  /// The members of an object, those that `fields` knows in its shapes, others as they are.
  static func members(
    _ json: JSON, _ fields: [String: FieldShape], _ kind: RecordKind, _ path: String
  ) throws(Refusal) -> [ByteText: PatchValue] {
    var members: [ByteText: PatchValue] = [:]
    for (key, value) in json.members {
      guard let name = key.text else { continue }
      members[name] = try fields[name]?.take(value, kind, path + name) ?? PatchValue(value)
    }
    return members
  }

  /// Reads a handle as people write it: `twitter:@SamBaker`.
  static func handle(_ text: String) throws(Refusal) -> Handle {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let network = Network(rawValue: parts[0].lowercased()),
      let handle = Handle(network, parts[1])
    else { throw .badHandle(text) }
    return handle
  }

  private func members(
    _ json: JSON, named names: FieldShape, _ kind: RecordKind, _ field: String
  ) throws(Refusal) -> [ByteText: PatchValue] {
    var members: [ByteText: PatchValue] = [:]
    for (key, value) in json.members {
      guard let name = try names.take(key, kind, field).text, !name.isEmpty else {
        throw .badField(kind, field: field, wanted: words)
      }
      if members[name] != nil { throw .handleTwice(name) }
      let isFit =
        if case .moments = self { FieldShape.moment.isFit(value) } else { value.bool == true }
      guard isFit || value.isNull else { throw .badField(kind, field: field, wanted: words) }
      members[name] = PatchValue(value)
    }
    return members
  }

  private func list(
    _ json: JSON, of element: FieldShape, _ kind: RecordKind, _ field: String
  ) throws(Refusal) -> PatchValue {
    var writer = JSONWriter()
    writer.beginArray()
    for value in json.elements {
      guard !value.isNull else {
        throw .badField(kind, field: field, wanted: "a list without null")
      }
      writer.canonical(try element.take(value, kind, field))
    }
    writer.endArray()
    return .plain(writer.bytes)
  }

  private func isFit(_ json: JSON) -> Bool {
    switch self {
    case .text: json.isText
    case .flag: json.bool != nil
    case .count: json.integer.map { $0 >= 0 } ?? false
    case .number(let numbers): json.integer.map(numbers.contains) ?? false
    default: json.text.map(isFit) ?? false
    }
  }

  private func isFit(_ text: String) -> Bool {
    switch self {
    case .choice(let choices): choices.contains(text)
    case .date: Day("\(text)\("-01-01".suffix(max(0, 10 - text.utf8.count)))") != nil
    case .due: Due(text) != nil || Moment(rfc3339: text) != nil
    case .moment: Moment(rfc3339: text) != nil
    case .dayOrMoment: Day(text) != nil || Moment(rfc3339: text) != nil
    case .cadence: Cadence(text) != nil
    case .id(let kind): kind.isID(text)
    case .text, .flag, .count, .number, .handle, .set, .moments, .list, .object: false
    }
  }
}

extension RecordKind {
  /// Whether a text may be an id of this kind: printable ASCII, with the kind's prefix or, for
  /// what comes from a network, the network's name and a colon.
  func isID(_ text: String) -> Bool {
    guard text.utf8.count <= 200, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      return false
    }
    guard idPrefix.isEmpty else { return text.hasPrefix(idPrefix) && text != idPrefix }
    let parts = text.split(separator: ":", maxSplits: 1)
    return parts.count == 2 && Network(rawValue: String(parts[0])) != nil
  }
}
