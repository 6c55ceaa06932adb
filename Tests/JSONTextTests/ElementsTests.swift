import JSONText
import Testing

/// Stepping through a large array without parsing it.
@Suite struct ElementsTests {
  /// The elements after the opening bracket, and how it ended.
  private func walk(_ text: String) -> (elements: [String], end: JSONElements.Step) {
    Array(text.utf8).withUnsafeBytes { bytes in
      var steps = JSONElements(bytes, from: 1)
      var elements: [String] = []
      // No text can have more elements than bytes.
      for _ in 0...bytes.count {
        let step = steps.next()
        guard case .element(let range) = step else { return (elements, step) }
        elements.append(String(decoding: bytes[range], as: UTF8.self))
      }
      Issue.record("It never ends: \(text)")
      return (elements, .end)
    }
  }

  @Test("Elements come as they are, spaces around them left out")
  func whole() {
    let text = #"[ {"a":"]},[\"" } , [1,[2]],"x,y" , 3 ,null]"#
    let (elements, end) = walk(text)
    #expect(
      elements.map { $0.trimmed } == [#"{"a":"]},[\"" }"#, "[1,[2]]", #""x,y""#, "3", "null"])
    #expect(end == .end)
    #expect(walk("[]").end == .end && walk("[ ]").elements.isEmpty)
  }

  @Test("Backslashes before a quote count in pairs")
  func backslashes() {
    #expect(walk(#"["a\\","b\\\"]",1]"#).elements == [#""a\\""#, #""b\\\"]""#, "1"])
  }

  @Test(
    "An array that is cut says so, and gives what was whole",
    arguments: [
      ("[", 0), ("[{\"a\":1}", 1), ("[{\"a\":1},", 1), ("[{\"a\":1},{\"b\":", 1), ("[\"a", 0),
      ("[1,2", 1), ("[[1]", 1), ("[{\"a\":\"}]", 0), ("[1,,2]", 1), ("[}", 0),
    ])
  func cut(_ text: String, _ count: Int) {
    let (elements, end) = walk(text)
    #expect(elements.count == count, "\(elements)")
    guard case .cut = end else {
      Issue.record("\(text) ends with \(end)")
      return
    }
  }

  @Test("A bad element costs itself; the next is where it stands")
  func oddElements() {
    #expect(walk(#"[{"a":1 2},{"b":2}]"#).elements.count == 2)
    #expect(walk("[x y,{\"b\":2}]").elements.last == #"{"b":2}"#)
  }

  @Test("Any bytes come to an end")
  func anyBytes() {
    let alphabet = Array(#"[]{},:"\ 1a"#.utf8)
    var state: UInt64 = 7
    for _ in 0..<5000 {
      let bytes = (0..<24).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      _ = walk("[" + String(decoding: bytes, as: UTF8.self))
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
