import Commands

/// What terminals send for the keys that type nothing.
enum KeySequences {
  /// xterm's sequences in both cursor modes, and the older ones of rxvt and the Linux console.
  static let standard: [[UInt8]: Key] = {
    var keys: [String: Key] = [
      "[Z": .backTab, "OM": .enter, "[2~": .insert, "[3~": .delete, "[5~": .pageUp,
      "[6~": .pageDown, "[1~": .home, "[7~": .home, "[4~": .end, "[8~": .end,
    ]
    for introducer in ["[", "O"] {
      for (letter, key) in cursorKeys { keys[introducer + letter] = key }
    }
    for (offset, letter) in ["P", "Q", "R", "S"].enumerated() {
      keys["O" + letter] = .function(offset + 1)
      keys["[" + letter] = .function(offset + 1)
    }
    for (offset, letter) in ["A", "B", "C", "D", "E"].enumerated() {
      keys["[[" + letter] = .function(offset + 1)
    }
    for (offset, number) in functionNumbers.enumerated() {
      keys["[\(number)~"] = .function(offset + 1)
    }
    return Dictionary(uniqueKeysWithValues: keys.map { ([0x1B] + $0.key.utf8, $0.value) })
  }()

  private static let cursorKeys: [(String, Key)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
  ]

  /// DEC's numbers of F1 to F20, with their gaps.
  private static let functionNumbers = [
    11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34,
  ]

  /// Terminfo's names of the keys that Perch knows.
  static let terminfoNames: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("knp", .pageDown), ("kpp", .pageUp), ("kdch1", .delete),
      ("kich1", .insert), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...20).map { ("kf\($0)", .function($0)) }
}
