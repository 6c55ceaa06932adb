/// Values as a TOML file has them.
package enum TOML {
  /// A text between quotation marks.
  package static func text(_ text: String) -> String {
    let inner = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        "\\u" + String(repeating: "0", count: scalar.value < 16 ? 3 : 2)
          + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"\(inner.joined())\""
  }

  /// A name: bare where that is allowed.
  package static func key(_ name: String) -> String {
    let isBare = name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == 0x2D || $0 == 0x5F
    }
    return isBare && !name.isEmpty ? name : text(name)
  }

  /// A list of texts.
  package static func list(_ texts: [String]) -> String {
    "[\(texts.map { text($0) }.joined(separator: ", "))]"
  }
}
