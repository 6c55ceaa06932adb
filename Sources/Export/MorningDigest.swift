/// What matters today, for a morning mail: sections of things, each with who, what and why.
package struct MorningDigest: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    /// `Sam Baker @sambaker`
    package let who: String
    package let text: String
    /// `asks you a question`, `2 days late`.
    package let why: String
    /// Its page on the web; empty where it has none.
    package let link: String

    package init(who: String, text: String, why: String, link: String = "") {
      (self.who, self.text, self.why, self.link) = (who, text, why, link)
    }
  }

  package struct Section: Equatable, Sendable {
    package let title: String
    package let items: [Item]

    package init(_ title: String, _ items: [Item]) { (self.title, self.items) = (title, items) }
  }

  package let title: String
  /// `3 to answer · 2 due · next follow-up Tue 24 Nov`
  package let summary: String
  package let sections: [Section]

  /// Sections without anything in them are left out.
  package init(title: String, summary: String, _ sections: [Section]) {
    (self.title, self.summary) = (title, summary)
    self.sections = sections.filter { !$0.items.isEmpty }
  }
}

/// A digest as text, Markdown (CommonMark) or HTML. What others wrote can become no markup: every
/// character that has a meaning is escaped, and only links of the web are links.
package struct MorningDigestWriter: Sendable {
  package enum Format: Sendable { case text, markdown, html }

  private let format: Format

  package init(_ format: Format) { self.format = format }

  /// The whole digest; lines end with a line feed.
  package func write(_ digest: MorningDigest) -> String {
    switch format {
    case .text: text(digest)
    case .markdown: markdown(digest)
    case .html: html(digest)
    }
  }

  private func text(_ digest: MorningDigest) -> String {
    let sections = digest.sections.map { section in
      let items = section.items.map { item in
        ["  \(line(item.who))", "    \(line(item.text))", "    \(line(item.why))"]
          .filter { $0.contains { $0 != " " } }.joined(separator: "\n")
      }
      return "\(line(section.title))\n\(items.joined(separator: "\n"))\n"
    }
    return "\(line(digest.title))\n\(line(digest.summary))\n\n" + sections.joined(separator: "\n")
  }

  private func markdown(_ digest: MorningDigest) -> String {
    let sections = digest.sections.map { section in
      let items = section.items.map { item in
        let who = "**\(marked(item.who))**"
        let head = isWebLink(item.link) ? "[\(who)](<\(item.link)>)" : who
        let rest = [marked(item.text), item.why.isEmpty ? "" : "*\(marked(item.why))*"]
        return "- " + ([head] + rest).filter { !$0.isEmpty }.joined(separator: "  \n  ")
      }
      return "## \(marked(section.title))\n\n\(items.joined(separator: "\n"))\n"
    }
    return "# \(marked(digest.title))\n\n\(marked(digest.summary))\n\n"
      + sections.joined(separator: "\n")
  }

  private func html(_ digest: MorningDigest) -> String {
    let sections = digest.sections.map { section in
      let items = section.items.map { item in
        let name = "<strong>\(escaped(item.who))</strong>"
        let head = isWebLink(item.link) ? "<a href=\"\(escaped(item.link))\">\(name)</a>" : name
        let why = item.why.isEmpty ? "" : "<em>\(escaped(item.why))</em>"
        return "<li>"
          + [head, escaped(item.text), why].filter { !$0.isEmpty }
          .joined(separator: "<br>") + "</li>"
      }
      return "<h2>\(escaped(section.title))</h2>\n<ul>\n\(items.joined(separator: "\n"))\n</ul>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>\(escaped(digest.title))</title></head>
      <body>
      <h1>\(escaped(digest.title))</h1>
      <p>\(escaped(digest.summary))</p>
      \(sections.joined())</body></html>

      """
  }

  /// On one line: a line of others' could be a heading, or a list.
  private func line(_ text: String) -> String {
    text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
  }

  private func marked(_ text: String) -> String {
    line(text).reduce(into: "") { marked, character in
      if "\\`*_{}[]()#+-.!<>|~&:@=^$\"'".contains(character) { marked.append("\\") }
      marked.append(character)
    }
  }

  private func escaped(_ text: String) -> String {
    line(text).reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
  }

  /// Nothing that runs, and nothing that ends a link before its end.
  private func isWebLink(_ link: String) -> Bool {
    link.hasPrefix("https://") && !link.contains { "<> \"\\\n".contains($0) }
  }
}
