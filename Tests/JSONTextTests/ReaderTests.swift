import JSONText
import Testing

/// What is JSON (RFC 8259), and what is refused: in the manner of the JSON test suite.
@Suite struct ReaderTests {
  private func problem(_ bytes: [UInt8], depth: Int = 32, unique: Bool = true) -> JSONProblem? {
    do {
      try bytes.withUnsafeBytes {
        try JSONReader(maxDepth: depth, uniqueKeys: unique).read($0) { _ in }
      }
      return nil
    } catch { return error as? JSONProblem }
  }

  private func problem(_ text: String) -> JSONProblem? { problem(Array(text.utf8)) }

  @Test(
    "is read",
    arguments: [
      "[]", "{}", " [ ] ", "[[]]", "[1]", "[1,2]", "[1\n]", "null", "true", "\"\"", "42", "-0",
      "[-0]", "[1e5]", "[1E+2]", "[0.1]", "[1.5e-9]", "[9223372036854775807]",
      "[-9223372036854775808]", "[18446744073709551615]", "[123.456e78]", #"["\u0041\n\"\\\/"]"#,
      #"["\ud83e\udd8a"]"#, #"["🦊"]"#, #"{"":0}"#, #"{"a":{"a":1}}"#, "[\"\u{7F}\"]",
      "[\"\u{2028}\"]", #"["\u0000"]"#,
    ])
  func accepted(_ text: String) { #expect(problem(text) == nil) }

  @Test(
    "is refused",
    arguments: [
      "", " ", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1,,2]", "[1 2]", "{", "{\"a\"", "{\"a\":",
      "{\"a\":1,}", "{a:1}", "{'a':1}", "{\"a\" 1}", "{1:1}", "[nul]", "nulll", "[True]", "[NaN]",
      "[Infinity]", "[-]", "[+1]", "[01]", "[-01]", "[1.]", "[.1]", "[1e]", "[1e+]", "[0x1]",
      "[1]x", "[] []", "[\"]", "[\"a", "[\"\t\"]", "[\"\n\"]", #"["\x41"]"#, #"["\u12"]"#,
      #"["\u00ZZ"]"#, "// no\n[]", "[1] // no", "[1\u{0C}]", "\u{FEFF}[", "[\u{A0}1]", "*",
    ])
  func refused(_ text: String) { #expect(problem(text) != nil) }

  @Test("Bytes that are not UTF-8, and surrogates alone, are refused")
  func badText() {
    for bytes: [UInt8] in [
      [0xFF], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80],
    ] {
      #expect(problem([0x22] + bytes + [0x22]) != nil, "\(bytes)")
    }
    #expect(problem([0x22, 0xFF, 0x22]) == .badUTF8)
    #expect(problem(#"["\ud83e"]"#) == .badString)
    #expect(problem(#"["\udd8a\ud83e"]"#) == .badString)
  }

  @Test("A NUL is refused outside texts and raw within them")
  func zero() {
    #expect(problem([0x5B, 0x00, 0x5D]) != nil)
    #expect(problem([0x22, 0x00, 0x22]) != nil)
    #expect(problem(Array("[1]".utf8) + [0]) != nil)
  }

  @Test("A key given twice is refused in the same object alone, however it is spelled")
  func duplicates() {
    #expect(problem(#"{"a":1,"a":1}"#) == .duplicateKey)
    #expect(problem(#"{"a":1,"\u0061":2}"#) == .duplicateKey)
    #expect(problem(#"[{"b":{"a":1,"c":2,"a":3}}]"#) == .duplicateKey)
    #expect(problem(#"{"a":1,"b":{"a":2},"c":[{"a":3}]}"#) == nil)
    #expect(problem(Array(#"{"a":1,"a":1}"#.utf8), unique: false) == nil)
    // More keys than are looked at one by one.
    let many = (0..<40).map { "\"k\($0)\":\($0)" }
    #expect(problem("{\(many.joined(separator: ","))}") == nil)
    #expect(problem("{\((many + ["\"k7\":0"]).joined(separator: ","))}") == .duplicateKey)
  }

  @Test("Nesting is refused above the depth that was asked for, and far above it without harm")
  func depth() {
    func nested(_ depth: Int) -> [UInt8] {
      Array(repeating: UInt8(ascii: "["), count: depth)
        + Array(repeating: UInt8(ascii: "]"), count: depth)
    }
    #expect(problem(nested(32)) == nil)
    #expect(problem(nested(33)) == .tooDeep)
    #expect(problem(nested(3), depth: 2) == .tooDeep)
    #expect(problem(nested(100_000)) != nil)
    #expect(problem(Array(repeating: UInt8(ascii: "["), count: 100_000)) != nil)
    #expect(problem(Array(repeating: UInt8(ascii: "["), count: 3) + [0x7B, 0x7D]) != nil)
  }

  @Test("Numbers keep what fits, and what does not is refused")
  func numbers() throws {
    let text =
      "[9223372036854775807,-9223372036854775808,9223372036854775808,18446744073709551615,"
      + "0.1,1e300,-0.0,1e2]"
    try JSONReader().read(text) { json in
      let all = Array(json.elements)
      #expect(all[0].integer == .max && all[1].integer == .min)
      #expect(all[2].integer == nil && all[2].unsigned == 9_223_372_036_854_775_808)
      #expect(all[3].unsigned == .max && all[3].double == 0x1p64)
      #expect(all[4].double == 0.1 && all[4].integer == nil)
      #expect(all[5].double == 1e300 && all[6].double?.sign == .minus)
      #expect(all[7].integer == nil && all[7].double == 100)
    }
    #expect(problem("[1e400]") == .badNumber)
    #expect(problem("[123456789012345678901234567890]") != nil)
  }

  @Test("A value of another type than asked for is none")
  func otherTypes() throws {
    let text = #"{"t":"x","n":1,"b":false,"o":{"i":[1,{"d":null}]},"z":null}"#
    try JSONReader().read(text) { json in
      #expect(json["t"]?.text == "x" && json["t"]?.integer == nil && json["t"]?.bool == nil)
      #expect(json["n"]?.integer == 1 && json["n"]?.text == nil && json["n"]?["x"] == nil)
      #expect(json["b"]?.bool == false && json["missing"] == nil)
      #expect(json["o"]?["i"]?.count == 2 && json["o"]?.text == nil)
      #expect(json["z"]?.isNull == true && json["z"]?.count == 0)
      #expect(json.members.map { $0.key.text ?? "" } == ["t", "n", "b", "o", "z"])
      #expect(json["o"]?["i"]?.elements.map(\.isObject) == [false, true])
      #expect(json["t"]?.elements.map { _ in 1 } == [] && json["n"]?.members.map { _ in 1 } == [])
    }
  }

  @Test("A reader that refused one text reads the next, with room behind it or none")
  func again() throws {
    let reader = JSONReader()
    #expect(throws: JSONProblem.self) { try reader.read("[1,") { _ in } }
    #expect(try reader.read("[1,2]") { $0.count } == 2)
    let padded = Array("[7]".utf8) + Array(repeating: UInt8(ascii: "x"), count: 64)
    let value = try padded.withUnsafeBytes { bytes in
      try reader.read(UnsafeRawBufferPointer(rebasing: bytes[..<3]), readable: bytes.count) {
        $0.elements.map(\.integer)
      }
    }
    #expect(value == [7])
  }
}
