/// Makes plain text of the HTML that networks write posts in.
struct HTMLText {
  private(set) var text = ""
  /// Links that stand in it, as they were written.
  private(set) var links: [String] = []
  private let html: [UInt8]
  private var at = 0
  /// Takes the place of a link's text: by its address and what stands in it.
  private let replacement: (_ href: String, _ inner: String, _ isMention: Bool) -> String

  /// The text of some HTML, links by their addresses.
  static func plain(_ html: String) -> String {
    HTMLText(html) { href, inner, isMention in
      isMention || inner.hasPrefix("#") || !href.hasPrefix("http") ? inner : href
    }.text
  }

  /// - Parameter replacement: what to write for a link, by its address, the text in it, and
  ///   whether it is marked as naming somebody.
  init(_ html: String, _ replacement: @escaping (String, String, Bool) -> String) {
    self.html = Array(html.utf8)
    self.replacement = replacement
    read()
    text = text.trimmed
  }

  private mutating func read() {
    var link: (href: String, isMention: Bool, start: String.Index)?
    var silent = ""
    while at < html.count {
      if html[at] == UInt8(ascii: "<"), let tag = tag() {
        if !silent.isEmpty {
          if tag.isEnd, tag.name == silent { silent = "" }
          continue
        }
        if !tag.isEnd, ["script", "style"].contains(tag.name) { silent = tag.name }
        if tag.name == "a" {
          close(&link)
          if !tag.isEnd, let href = tag["href"] {
            let classes = tag["class"] ?? ""
            link = (href, classes.split(separator: " ").contains("mention"), text.endIndex)
          }
        } else {
          space(tag)
        }
      } else if silent.isEmpty {
        copyText()
      } else {
        at += 1
      }
    }
    close(&link)
  }

  private mutating func close(_ link: inout (href: String, isMention: Bool, start: String.Index)?) {
    guard let open = link else { return }
    link = nil
    let inner = String(text[open.start...])
    text.removeSubrange(open.start...)
    let word = replacement(open.href, inner, open.isMention)
    text += word
    if word == open.href { links.append(word) }
  }

  /// Starts a line or paragraph where a tag does.
  private mutating func space(_ tag: Tag) {
    switch tag.name {
    case "br": text += "\n"
    case "p", "div", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6":
      guard !text.isEmpty, !text.hasSuffix("\n\n") else { return }
      text += text.hasSuffix("\n") ? "\n" : "\n\n"
    case "li":
      guard !tag.isEnd else { return }
      if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
      text += "- "
    default: break
    }
  }

  /// Copies up to the next tag, runs of white space as one space.
  private mutating func copyText() {
    var run: [UInt8] = []
    repeat {
      let byte = html[at]
      if byte == UInt8(ascii: "&"), let (bytes, length) = HTMLEntity.at(html, at) {
        run += bytes
        at += length
        continue
      }
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        let isStart = run.isEmpty && (text.isEmpty || text.last?.isNewline == true)
        if !isStart, run.last != 0x20 { run.append(0x20) }
      } else {
        run.append(byte)
      }
      at += 1
    } while at < html.count && !isTag(at)
    text += String(decoding: run, as: UTF8.self)
  }

  // MARK: - Tags

  private struct Tag {
    var name: String
    var isEnd: Bool
    var attributes: [String: String]

    subscript(name: String) -> String? { attributes[name] }
  }

  /// Whether a tag, rather than a lone `<`, starts here.
  private func isTag(_ at: Int) -> Bool {
    guard html[at] == UInt8(ascii: "<"), at + 1 < html.count else { return false }
    let next = html[at + 1]
    return next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || (0x61...0x7A).contains(next | 0x20)
  }

  /// The tag that starts here, moving behind it; nil where none does.
  private mutating func tag() -> Tag? {
    guard isTag(at) else { return nil }
    at += 1
    let isEnd = html[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    var tag = Tag(name: word().lowercased(), isEnd: isEnd, attributes: [:])
    while at < html.count, html[at] != UInt8(ascii: ">") {
      let start = at
      let name = word().lowercased()
      if at < html.count, html[at] == UInt8(ascii: "=") {
        at += 1
        let value = self.value()
        if tag.attributes.count < 20 { tag.attributes[name] = value }
      }
      if at == start { at += 1 }
    }
    at = min(at + 1, html.count)
    return tag
  }

  private mutating func word() -> String {
    let start = at
    while at < html.count, !" \t\r\n=>/\"'".utf8.contains(html[at]) { at += 1 }
    return String(decoding: html[start..<at], as: UTF8.self)
  }

  private mutating func value() -> String {
    guard at < html.count else { return "" }
    let quote = html[at]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { at += 1 }
    var value: [UInt8] = []
    while at < html.count, isQuoted ? html[at] != quote : !" \t\r\n>".utf8.contains(html[at]) {
      if html[at] == UInt8(ascii: "&"), let (bytes, length) = HTMLEntity.at(html, at) {
        value += bytes
        at += length
      } else {
        value.append(html[at])
        at += 1
      }
    }
    if isQuoted, at < html.count { at += 1 }
    return String(decoding: value, as: UTF8.self)
  }
}

/// Characters that HTML writes by name or number.
enum HTMLEntity {
  private static let longest = 10
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "hellip": "…",
    "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "copy": "©", "reg": "®", "euro": "€", "laquo": "«", "raquo": "»", "middot": "·", "times": "×",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
    "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "ntilde": "ñ", "zwj": "\u{200D}",
  ]

  /// The character that an `&` starts, and how many bytes that takes; nil where it starts none.
  static func at(_ html: [UInt8], _ at: Int) -> (bytes: [UInt8], length: Int)? {
    let rest = html[(at + 1)...].prefix(longest)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: html[(at + 1)..<end], as: UTF8.self)
    guard let text = named[name] ?? number(name) else { return nil }
    return (Array(text.utf8), end - at + 1)
  }

  private static func number(_ name: String) -> String? {
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }.map { String(Character($0)) }
  }
}
