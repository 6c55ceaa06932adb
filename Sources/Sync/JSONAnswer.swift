internal import JSONText
internal import People

extension HTTPAnswer {
  /// Reads the answer as JSON.
  ///
  /// - Parameter body: what it gives is handed on; nil means that what the documents promise is not
  ///   there, which `what` names.
  func read<Result>(
    from host: String, _ what: String, _ body: (JSON) -> Result?
  ) throws(NetworkTrouble) -> Result {
    let result: Result?
    do {
      result = try self.body.withUnsafeBytes { bytes in
        try JSONReader(maxDepth: 64, uniqueKeys: false).read(bytes, body)
      }
    } catch {
      throw .notJSON(host)
    }
    guard let result else { throw .unexpected(host, what) }
    return result
  }
}

extension JSON {
  /// A text that is not empty.
  var filled: String? { text.flatMap { $0.isEmpty ? nil : $0 } }
}

/// The body of a POST.
enum Body {
  static let json = (name: "Content-Type", value: "application/json")
  static let form = (name: "Content-Type", value: "application/x-www-form-urlencoded")

  /// An object as bytes, by what `write` puts into it.
  static func object(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    write(&writer)
    writer.endObject()
    return writer.bytes
  }

  static func object(_ pairs: [(StaticString, String)]) -> [UInt8] {
    object { writer in
      for (key, value) in pairs {
        writer.key(key)
        writer.text(value)
      }
    }
  }
}
