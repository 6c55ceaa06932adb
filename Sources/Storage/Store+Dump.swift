internal import JSONText
internal import People

extension Store {
  /// Hands over the whole book, a record a line, as `{"kind":…,"id":…, fields}`: sorted by kind and
  /// id, keys sorted at every level, without stamps and without what is deleted. Two folders hold
  /// the same book exactly when their dumps are equal.
  ///
  /// Tweets and needs have a field `kind` of their own, which would stand beside the record's: it
  /// is written as `tweetKind`, `messageKind` or `needKind`.
  ///
  /// - Returns: the lines that could not be read and so are not in it.
  @discardableResult
  package func dump(_ line: (String) throws -> Void) throws(StorageError) -> LoadReport {
    var report = LoadReport()
    for kind in RecordKind.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      let scan = try RecordScan(folder, kind, keepsBytes: kind.shards != .byMonth)
      try scan.read { _, _ in }
      report.add(scan.report)
      for record in scan.sorted {
        let text = try scan.withRecord(record) { json in
          json.isDeleted ? nil : dumped(kind, scan.id(record), json)
        }
        guard let text = text ?? nil else { continue }
        do { try line(text) } catch { throw .outputFailed }
      }
    }
    return report
  }

  private func dumped(_ kind: RecordKind, _ id: String, _ json: JSON) -> String {
    let (own, renamed) = (ByteText("kind"), ByteText("\(kind.rawValue)Kind"))
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("kind")
    writer.text(kind.rawValue)
    writer.key("id")
    writer.text(id)
    writer.canonicalMembers(json, dropsNulls: true) { key in
      stampKeys.contains(key) ? nil : key == own ? renamed : key
    }
    writer.endObject()
    return writer.string
  }
}
