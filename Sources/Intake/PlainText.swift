/// Text as people read it.
package enum PlainText {
  /// What a post's HTML says: tags gone, entities decoded.
  package static func of(html: String) -> String { HTMLText.plain(html) }

  /// What a tweet says: `&amp;` is `&`.
  package static func of(escaped text: String) -> String { text.unescaped }
}
