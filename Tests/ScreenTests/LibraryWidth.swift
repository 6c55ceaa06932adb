import Glibc

/// The C library has it, but Swift's module of the C library leaves it out.
@_silgen_name("wcwidth") private func wcwidth(_ character: Int32) -> Int32

/// How wide the C library says text is, in UTF-8; the terminal library asks it the same.
enum LibraryWidth {
  private static let isReady: Bool = setlocale(LC_ALL, "C.UTF-8") != nil

  static func of(_ scalar: Unicode.Scalar) -> Int {
    isReady ? Int(wcwidth(Int32(scalar.value))) : -1
  }

  static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }
}
