import JSONText
import Testing

/// What is written is read back as it was.
@Suite struct WriterTests {
  @Test("Objects and arrays are compact, in the order they were given")
  func compact() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("b")
    writer.beginArray()
    writer.integer(1)
    writer.beginObject()
    writer.endObject()
    writer.bool(true)
    writer.null()
    writer.endArray()
    writer.key("a")
    writer.raw(Array("[2]".utf8))
    writer.endObject()
    writer.endLine()
    writer.text("next")
    #expect(writer.string == "{\"b\":[1,{},true,null],\"a\":[2]}\n\"next\"")
    writer.removeAll()
    #expect(writer.bytes.isEmpty)
  }

  @Test("Every character comes back, and what JSON forbids is escaped")
  func texts() throws {
    let all = (0...0xFFFF).compactMap(Unicode.Scalar.init).map { String($0) }.joined()
    for text in ["", "\"\\/", "\u{0}\u{1F}\u{7F}", "🦊 e\u{301} \u{2028}", all] {
      var writer = JSONWriter()
      writer.beginObject()
      writer.key(text)
      writer.text(text)
      writer.endObject()
      #expect(writer.bytes.allSatisfy { $0 >= 0x20 })
      try JSONReader().read(writer.string) { json in
        let member = try #require(Array(json.members).first)
        #expect(member.key.text == text && member.value.text == text)
      }
    }
  }

  @Test("Numbers come back as they were; infinity is null")
  func numbers() throws {
    let reals = [
      0, 0.1, 1 / 3, 1e300, -2.5e-300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 5e15,
    ]
    var writer = JSONWriter()
    writer.beginArray()
    reals.forEach { writer.double($0) }
    writer.integer(.min)
    writer.integer(.max)
    writer.unsigned(.max)
    writer.double(.infinity)
    writer.double(.nan)
    writer.endArray()
    try JSONReader().read(writer.string) { json in
      let all = Array(json.elements)
      #expect(all.prefix(reals.count).map(\.double) == reals)
      let rest = all.dropFirst(reals.count)
      #expect(rest.prefix(2).map(\.integer) == [.min, .max])
      #expect(rest.dropFirst(2).first?.unsigned == .max)
      #expect(rest.suffix(2).map(\.isNull) == [true, true])
    }
  }
}
