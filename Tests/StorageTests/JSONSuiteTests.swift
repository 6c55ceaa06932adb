import Foundation
import People
import Testing

@testable import Storage

/// Each file of JSONTestSuite as the value of a field in a line of a data folder, between two lines
/// of others.
@Suite("JSON as others test it")
struct JSONSuiteTests {
  /// Valid JSON, but a key stands twice in an object: which of the two counts, readers disagree on,
  /// so the data folder has no such lines.
  static let doubleKeys = ["y_object_duplicated_key", "y_object_duplicated_key_and_value"]

  /// What JSON leaves to each reader and Perch reads: a number too small for a double is 0.
  static let read = [
    "i_number_double_huge_neg_exp", "i_number_real_underflow",
  ]

  /// What it leaves to each reader and Perch refuses: numbers too large for a double or for 64
  /// bits, halves of surrogate pairs, bytes that are no UTF-8, UTF-16, a byte order mark inside a
  /// line, and more than 32 levels.
  static let refused = [
    "i_number_huge_exp", "i_number_neg_int_huge_exp", "i_number_pos_double_huge_exp",
    "i_number_real_neg_overflow", "i_number_real_pos_overflow", "i_number_too_big_neg_int",
    "i_number_too_big_pos_int", "i_number_very_big_negative_int",
    "i_object_key_lone_2nd_surrogate", "i_string_1st_surrogate_but_2nd_missing",
    "i_string_1st_valid_surrogate_2nd_invalid", "i_string_UTF-16LE_with_BOM",
    "i_string_UTF-8_invalid_sequence", "i_string_UTF8_surrogate_U+D800",
    "i_string_incomplete_surrogate_and_escape_valid", "i_string_incomplete_surrogate_pair",
    "i_string_incomplete_surrogates_escape_valid", "i_string_invalid_lonely_surrogate",
    "i_string_invalid_surrogate", "i_string_invalid_utf-8",
    "i_string_inverted_surrogates_U+1D11E", "i_string_iso_latin_1",
    "i_string_lone_second_surrogate", "i_string_lone_utf8_continuation_byte",
    "i_string_not_in_unicode_range", "i_string_overlong_sequence_2_bytes",
    "i_string_overlong_sequence_6_bytes", "i_string_overlong_sequence_6_bytes_null",
    "i_string_truncated-utf-8", "i_string_utf16BE_no_BOM", "i_string_utf16LE_no_BOM",
    "i_structure_500_nested_arrays", "i_structure_UTF-8_BOM_empty_object",
  ]

  static let files: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/JSONTestSuite")
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".json") }.sorted()
      .map { folder.appending(path: $0).path }
  }()

  /// What the folder reads of a file: the record's own line, and how many lines were reported.
  func reading(_ path: String, newlines: Bool) throws -> (isRead: Bool, reported: [Int]) {
    let folder = TemporaryStore()
    let store = try folder.open()
    var json = try Data(contentsOf: URL(filePath: path))
    // Between values a newline is white space in JSON, but it ends a line of JSON Lines.
    if !newlines { json = Data(json.map { $0 == 0x0A ? 0x20 : $0 }) }
    var bytes = Data("{\"id\":\"c-1\"}\n{\"id\":\"c-2\",\"x\":".utf8) + json
    bytes += Data("}\n{\"id\":\"c-3\"}\n".utf8)
    try folder.write("contacts.jsonl", bytes)
    let loaded = try store.load(now: folder.now)
    let ids = loaded.book.contacts.map(\.id.description)
    #expect(ids.first == "c-1")
    #expect(ids.last == "c-3")
    #expect(try store.dump().count == ids.count)
    _ = try store.compact()
    #expect(try store.load(now: folder.now).book.contacts.map(\.id.description) == ids)
    return (ids == ["c-1", "c-2", "c-3"], loaded.report.unreadable.map(\.line))
  }

  @Test("All 318 files are there, and each is decided")
  func complete() {
    let names = JSONSuiteTests.files.map {
      String($0.split(separator: "/").last?.dropLast(5) ?? "")
    }
    #expect(names.count { $0.hasPrefix("y_") } == 95)
    #expect(names.count { $0.hasPrefix("n_") } == 188)
    #expect(
      names.filter { $0.hasPrefix("i_") } == (JSONSuiteTests.read + JSONSuiteTests.refused).sorted()
    )
  }

  @Test("is read where it is valid, refused by its line where not; its neighbours are kept")
  func suite() throws {
    for path in JSONSuiteTests.files {
      let name = String(path.split(separator: "/").last?.dropLast(5) ?? "")
      let isValid =
        name.hasPrefix("y_") && !JSONSuiteTests.doubleKeys.contains(name)
        || JSONSuiteTests.read.contains(name)
      let (isRead, reported) = try reading(path, newlines: name.hasPrefix("n_"))
      #expect(isRead == isValid, "\(name)")
      #expect(isValid ? reported.isEmpty : reported.contains(2), "\(name): \(reported)")
    }
  }
}
