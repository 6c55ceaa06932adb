package import Commands
package import Screen

/// What somebody sees who has no book yet: a few ways to begin, and how each comes along.
package struct Welcome: Equatable, Sendable {
  /// A way to begin.
  package enum Choice: Equatable, Sendable {
    /// Bring in what was found, by its place among `found`.
    case bringIn(Int)
    case bringInOther, beginEmpty, demo, quit
  }

  /// Something that was found to bring in.
  package struct Found: Equatable, Sendable {
    package let path: String
    /// As it is shown: `~/Downloads/twitter-2026.zip`.
    package let name: String
    /// `X archive, 1.2 GB, 3 days ago`
    package let about: String

    package init(path: String, name: String, about: String) {
      (self.path, self.name, self.about) = (path, name, about)
    }
  }

  package enum Stage: Equatable, Sendable {
    case choosing
    /// A path is being typed.
    case naming
    /// The user's handle is being typed; after that the file is brought in once more, as theirs.
    case saying(thenBringIn: String?)
    /// A file is coming in; how far it is, in a line.
    case bringingIn(String, progress: String)
    /// It is in; what came, a line each.
    case done([String])
  }

  package let found: [Found]
  /// Where the book will stand, as it is shown.
  package let folder: String
  package let keymap: Keymap
  package var size: Size
  package internal(set) var stage = Stage.choosing
  package internal(set) var selected = 0
  package internal(set) var field = TextField()
  /// What went wrong, a sentence each.
  package internal(set) var troubles: [String] = []

  package init(found: [Found], folder: String, keymap: Keymap, size: Size) {
    (self.found, self.folder, self.keymap, self.size) = (found, folder, keymap, size)
  }

  /// All ways to begin, each with the key that takes it at once.
  package var choices: [(key: Character, choice: Choice)] {
    let digits = found.indices.map { at -> (key: Character, choice: Choice) in
      (at == 0 ? "i" : Character("\(at + 1)"), .bringIn(at))
    }
    return digits + [
      (found.isEmpty ? "i" : "p", .bringInOther), ("m", .beginEmpty), ("d", .demo), ("q", .quit),
    ]
  }
}

/// What happens to somebody who begins.
package enum WelcomeEvent: Equatable, Sendable {
  case key(Key)
  case paste(String)
  case resized(Size)
  case progress(String)
  /// It is in, with what to tell of it.
  case broughtIn([String], isOwnerKnown: Bool)
  case failed([String])
  /// There is an empty book now, and it is known whose.
  case begun
}

/// What they want done.
package enum WelcomeEffect: Equatable, Sendable {
  case bringIn(String)
  /// Make a book whose owner has this handle; then bring in a file.
  case begin(handle: String, thenBringIn: String?)
  case openBook, openDemo, quit, suspend, repaint
}
