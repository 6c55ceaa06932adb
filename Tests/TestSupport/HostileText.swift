package import People

/// Text that somebody may put into a name or a tweet to disturb a terminal, one of each kind.
package enum HostileText {
  package static let strings: [String] =
    controls + sequences + bidi + invisible + marks + widths + nobody + brokenBytes + spoofs

  private static func scalars(_ values: UInt32...) -> String {
    String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
  }

  private static let controls = (Array(UInt8(0)...0x1F) + Array(0x7F...0x9F)).map { byte in
    "a" + String(UnicodeScalar(byte)) + "b"
  }
  private static let sequences = [
    "\u{1B}[2J\u{1B}[H", "\u{1B}[31;5mred", "\u{1B}[8mhidden", "\u{1B}[10A\u{1B}[2Kforged",
    "\u{1B}[6n\u{1B}[c", "\u{1B}[?1049l", "\u{1B}[?1003h", "\u{1B}[?2004l", "\u{1B}[21t",
    "\u{1B}[99999999b", "\u{1B}c", "\u{1B}#8\u{1B}(0", "\u{1B}[4;9r", "end\u{1B}", "end\u{1B}[",
    "\u{1B}[" + String(repeating: "1;", count: 5000) + "m", "\u{1B}]0;title\u{07}",
    "\u{1B}]52;c;?\u{07}", "\u{1B}]8;;http://evil.example\u{1B}\\bank\u{1B}]8;;\u{1B}\\",
    "\u{1B}]0;never ended", "\u{1B}P$q q\u{1B}\\", "\u{1B}_Gf=100;AAAA\u{1B}\\",
    "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;eA==\u{07}\u{1B}\\", "\u{9B}31m\u{9D}52;c;eA==\u{9C}",
  ]
  private static let bidi = [
    "a\u{202E}b", "\u{2066}\u{2067}\u{2068}x\u{2069}", "\u{200E}\u{200F}\u{61C}",
  ]
  private static let invisible = [
    "a\u{200B}b\u{200C}\u{200D}\u{FEFF}", "x\u{2060}\u{2064}\u{AD}", "t\u{E0001}\u{E0061}\u{E007F}",
    "v\u{FE0E}\u{FE0F}\u{E0100}\u{180B}", "\u{3164}\u{115F}\u{1160}\u{FFA0}\u{2800}",
    "l\u{2028}p\u{2029}", "\u{180E}\u{206A}\u{206F}\u{FFF9}\u{FFFB}", "g\u{34F}\u{17B4}\u{17B5}",
  ]
  private static let marks = [
    "Z" + (0..<400).map { String(Unicode.Scalar(0x300 + UInt32($0) % 112) ?? "x") }.joined(),
    "\u{0301}\u{0302}first", "e\u{20DD}\u{20E0}\u{0489}", "\u{302E}\u{302F}",
    "ก" + String(repeating: "\u{0E48}", count: 50), "👍\u{0301}\u{0302}",
  ]
  private static let widths = [
    "👨‍👩‍👧‍👦 🏳️‍🌈 👩🏽‍🚀", "🇩🇪🇯🇵🇦", "☺️❤️1️⃣©️", "ｆｕｌｌ漢字가나ﾊﾝ", "±×÷αΩ│█☆→", "\u{1100}\u{1161}\u{11A8}",
    "நி க்ஷ नमस्ते", "\u{1FAE8}\u{1FADF}\u{1F6D8}", "﷽𒐫𒈙⸻", String(repeating: "漢", count: 300),
    "\u{4DC0}",
  ]
  private static let nobody = [
    scalars(0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xFDD0), "\u{E000}\u{F0000}\u{100000}",
    "\u{378}\u{380}\u{E0FFF}\u{3FFFD}",
  ]
  private static let brokenBytes: [String] = [
    [0xC0, 0x80, 0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0x61, 0xE2, 0x82], [0xC0, 0x9B, 0x33],
    [0xFF, 0xFE, 0xFD], [0xC3, 0x1B, 0x5B, 0x33, 0x31, 0x6D], [0xED, 0xA0, 0x80],
    [0x9B, 0x32, 0x4A],
  ].map { String(decoding: $0 as [UInt8], as: UTF8.self) }
  private static let spoofs = [
    "@jасk", "@elon\u{200B}", "https://аррӏе.com", "good.com\u{3002}evil", "I\u{307}",
  ]
}

extension SampleBooks {
  /// The small book among people whose every word is hostile.
  package static var hostile: Book {
    var book = small
    var tweets: [Tweet] = []
    for (at, text) in HostileText.strings.enumerated() {
      book.put(
        person("c-h\(at)", text, "twitter:hostile\(at)") {
          ($0.note, $0.bio, $0.place, $0.tags) = (text, text, text, [text])
        })
      book.put(promise("f-h\(at)", "c-h\(at)", "2026-11-\(10 + at % 20)", text))
      var tweet = tweet(
        1000 + at, "2026-11-20T08:00:00Z", "hostile\(at)", "@anna \(text)?", to: "anna")
      tweet.name = text
      tweets.append(tweet)
    }
    book.take(self.tweets + tweets)
    return book
  }
}
