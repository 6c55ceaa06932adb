import Glibc
import Testing

@testable import Scoring

/// The table in the source is what `Resources/words/sentiment.tsv` has.
@Suite struct SentimentTableTests {
  @Test func everyWordIsInTheTable() throws {
    let rows = try SentimentTableTests.rows()
    if getenv("PERCH_RECORD") != nil { try record(rows) }
    #expect(rows.count > 7000)
    let wrong = rows.filter { tenths($0.word) != $0.tenths }
    #expect(
      wrong.isEmpty,
      """
      \(wrong.count) words differ, as \(wrong.first?.word ?? ""). Refresh the source with
      PERCH_RECORD=1 swift test --filter SentimentTable
      """)
  }

  @Test(arguments: ["", "a", "zzzzz", "good:", "goo", "goodx", "\u{0}", "🪿", "-", "40"])
  func otherWordsAreNot(_ word: String) { #expect(tenths(word) == nil) }

  private func tenths(_ word: String) -> Int? {
    var word = word
    return word.withUTF8 { SentimentTable.tenths(UnsafeRawBufferPointer($0)) }
  }

  private static let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private static func rows() throws -> [(word: String, tenths: Int)] {
    let path = "/\(root)/Resources/words/sentiment.tsv"
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var (rows, buffer) = ([(word: String, tenths: Int)](), [CChar](repeating: 0, count: 256))
    while fgets(&buffer, 256, file) != nil {
      let line = String(
        decoding: buffer.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      let fields = line.split(separator: "\t")
      guard !line.hasPrefix("#"), fields.count == 2, let tenths = Int(fields[1]) else { continue }
      rows.append((String(fields[0]), tenths))
    }
    return rows
  }

  /// Writes the rows, in the order of the file, as three sources.
  private func record(_ rows: [(word: String, tenths: Int)]) throws {
    for part in 1...3 {
      let entries = rows[((part - 1) * rows.count / 3)..<(part * rows.count / 3)]
      var lines = [""]
      for entry in entries {
        let text = "\(entry.word):\(entry.tenths)"
        let line = lines[lines.count - 1]
        if line.isEmpty {
          lines[lines.count - 1] = text
        } else if line.utf8.count + 1 + text.utf8.count > 96 {
          lines.append(text)
        } else {
          lines[lines.count - 1] += " \(text)"
        }
      }
      let source = """
        // Made of Resources/words/sentiment.tsv, which names its source and licence, by
        // PERCH_RECORD=1 swift test --filter SentimentTable
        extension SentimentTable {
          static let words\(part): StaticString = \"""
        \(lines.map { "    \($0)\n" }.joined())    \"""
        }

        """
      let path = "/\(SentimentTableTests.root)/Sources/Scoring/SentimentTable+Words\(part).swift"
      let file = try #require(fopen(path, "w"))
      fputs(source, file)
      fclose(file)
    }
  }
}
