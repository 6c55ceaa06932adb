// Keyboards that do not type Latin letters: a key that gives nothing by what it types gives what it
// would where it stands on a US keyboard, so that nobody has to switch for a command.
extension Key {
  /// The key at the same place of a US keyboard; nil for one that is Latin already, or unknown.
  ///
  /// Also a full-width letter, as East Asian input methods type it.
  package var onLatinLayout: Key? {
    guard case .character(let character) = self, let scalar = character.unicodeScalars.first,
      character.unicodeScalars.count == 1, scalar.value > 0x7F
    else { return nil }
    if (0xFF01...0xFF5E).contains(scalar.value) {
      return Unicode.Scalar(scalar.value - 0xFEE0).map { .character(Character($0)) }
    }
    return Key.places[character].map { .character($0) }
  }

  /// What keys type elsewhere, and on a US keyboard, after the layouts of X.Org's xkeyboard-config.
  private static let layouts: [(typed: String, latin: String)] = [
    // Russian, and where Ukrainian and Belarusian differ.
    ("йцукенгшщзхъ", "qwertyuiop[]"), ("фывапролджэ", "asdfghjkl;'"), ("ячсмитьбю", "zxcvbnm,."),
    ("іїєў", "s]'o"),
    // Greek.
    ("ςερτυθιοπ", "wertyuiop"), ("ασδφγηξκλ", "asdfghjkl"), ("ζχψωβνμ", "zxcvbnm"),
    // Hebrew.
    ("קראטוןםפ", "ertyuiop"), ("שדגכעיחלךף", "asdfghjkl;"), ("זסבהנמצתץ", "zxcvbnm,."),
  ]

  private static let shifted: [Character: Character] = [
    "[": "{", "]": "}", ";": ":", "'": "\"", ",": "<", ".": ">",
  ]

  private static let places: [Character: Character] = {
    var places: [Character: Character] = [:]
    for (typed, latin) in layouts {
      for (here, there) in zip(typed, latin) {
        places[here] = there
        let capital = here.uppercased()
        guard capital.count == 1, let capital = capital.first, capital != here else { continue }
        places[capital] = shifted[there] ?? Character(there.uppercased())
      }
    }
    return places
  }()
}
