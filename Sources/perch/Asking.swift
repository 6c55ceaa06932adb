internal import Glibc

/// Questions to whoever sits at the terminal.
enum Asking {
  /// Whether somebody can see a question and answer it.
  static var isPossible: Bool { isTerminal(STDIN_FILENO) && isTerminal(STDOUT_FILENO) }

  /// The line that was typed, without spaces at its ends; `q` where nobody types any more.
  static func answer(_ question: String) -> String {
    Output.text(question)
    Output.flush()
    guard let line = readLine() else { return "q" }
    return String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Has a line edited; nil where the user gave that up.
  static func edit(_ text: String) -> String? {
    let edited = LineEditor.edit(text, question: "line: ")
    return edited?.allSatisfy(\.isWhitespace) == true ? nil : edited
  }
}
