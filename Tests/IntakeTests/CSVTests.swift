import Foundation
import People
import Testing

@testable import Intake

/// Comma-separated values, as RFC 4180 has them and as programs write them.
struct CSVTests {
  private func rows(_ text: some Sequence<UInt8>, separator: Unicode.Scalar = ",") -> [CSV.Row] {
    Array(text).withUnsafeBytes { bytes in
      var csv = CSV(bytes, separator: separator)
      var rows: [CSV.Row] = []
      while let row = csv.next() { rows.append(row) }
      return rows
    }
  }

  private func fields(_ text: String) -> [[String]] { rows(text.utf8).map(\.fields) }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]), ("a\rb\r", [["a"], ["b"]]),
    ("\"a,b\",\"c\"\"d\",\"\"", [["a,b", "c\"d", ""]]), ("\"a\nb\",c", [["a\nb", "c"]]),
    ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]), (",\n,,", [["", ""], ["", "", ""]]),
    ("\u{FEFF}a", [["a"]]), ("", []), ("\n\n", []), ("a\n\n\nb", [["a"], ["b"]]),
    (" a , b", [[" a ", " b"]]), (#"5" disk,x"#, [["5\" disk", "x"]]), (#""""""#, [["\""]]),
    ("国立,🦊\n", [["国立", "🦊"]]), ("\"\"", [[""]]), ("a\u{0}b,c", [["a\u{0}b", "c"]]),
  ]) func readsRows(text: String, expected: [[String]]) {
    #expect(fields(text) == expected)
  }

  @Test func tellsTheLineThatARowStartsOn() {
    let text = "a\n\"two\nlines\"\n\r\nb\r\n\"three\r\nmore\r\nlines\"\nc"
    #expect(rows(text.utf8).map(\.line) == [1, 2, 5, 6, 9])
  }

  @Test func aBadRowCostsOneRow() {
    let stray = rows("a\n\"b\"x,1\nc\n".utf8)
    #expect(stray.map(\.fault) == [nil, .strayText, nil])
    #expect(stray.map(\.line) == [1, 2, 3] && stray[2].fields == ["c"])
    let open = rows("a,\"b\nc,d\ne\n".utf8)
    #expect(open.map(\.fault) == [.openQuote, nil, nil])
    #expect(open[1].fields == ["c", "d"] && open[1].line == 2)
  }

  @Test func whatIsTooLongOrTooWideCostsOneRow() {
    let long = String(repeating: "x", count: CSV.longestRow + 1)
    #expect(rows("a\n\(long)\nb".utf8).map(\.fault) == [nil, .tooLong, nil])
    #expect(rows("\"\(long)\"\nb".utf8).map(\.fault) == [.openQuote, nil])
    let wide = String(repeating: ",", count: 10_000)
    let found = rows("a\n\(wide)\nb".utf8)
    #expect(found.map(\.fault) == [nil, .tooManyFields, nil])
    #expect(found[1].fields.isEmpty && found[2].fields == ["b"])
    #expect(rows(String(repeating: ",", count: CSV.mostFields - 1).utf8)[0].fault == nil)
  }

  @Test func aColumnThatIsNotThereIsEmpty() {
    let row = CSV.Row(fields: [" a ", ""], line: 1)
    #expect(row[0] == "a" && row[1] == "" && row[2] == "" && row[nil] == "")
  }

  @Test func findsTheSeparator() {
    #expect(CSV.separator(of: "name;place\nSam;\"a,b,c,d\"".utf8) == ";")
    #expect(CSV.separator(of: "name\tplace".utf8) == "\t")
    #expect(CSV.separator(of: "name".utf8) == ",")
    #expect(rows("a;b,c".utf8, separator: ";")[0].fields == ["a", "b,c"])
  }

  @Test func bytesThatAreNoUTF8StandAsReplacements() {
    #expect(rows([0x61, 0xFF, 0x2C, 0x62])[0].fields == ["a\u{FFFD}", "b"])
  }

  /// Whatever the bytes, it ends, lines only go up, and each row has fields or a fault.
  @Test func anyBytesAreRead() {
    let pieces: [[UInt8]] =
      ["\"", "\"\"", ",", "\n", "\r", "\r\n", "a", ";", "\u{0}", "é"]
      .map { Array(($0 as String).utf8) } + [[0xFF]]
    var seeded = SeededGenerator(1)
    for _ in 0..<4000 {
      let count = Int.random(in: 0...40, using: &seeded)
      let bytes = (0..<count).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &seeded)]
      }
      let found = rows(bytes)
      #expect(found.count <= bytes.count)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.line < $1.line })
      #expect(found.allSatisfy { $0.fields.isEmpty == ($0.fault != nil) })
    }
  }

  @Test func writtenAndReadRowsAreTheSame() {
    var seeded = SeededGenerator(2)
    let alphabet = Array("ab,\"\n\r é🦊;")
    for _ in 0..<1000 {
      let written = (0..<3).map { _ in
        (0..<4).map { _ in
          String(
            (0..<Int.random(in: 0...6, using: &seeded)).map { _ in
              alphabet[Int.random(in: 0..<alphabet.count, using: &seeded)]
            })
        }
      }
      let text = written.map { row in
        row.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }.joined(separator: ",")
      }.joined(separator: "\n")
      #expect(
        fields(text).map { $0.map { Array($0.utf8) } } == written.map { $0.map { Array($0.utf8) } })
    }
  }
}
