internal import Glibc
internal import Terminal

extension TerminalProblem {
  /// What is wrong with the terminal, and what to do.
  var sentence: String {
    switch self {
    case .notATerminal:
      "The dashboard needs a terminal; perch queue, due and contacts print without one."
    case .unknownTerminal(let name):
      name.isEmpty
        ? "TERM is not set: set it to your terminal's name, such as xterm-256color."
        : "This system does not know the terminal “\(name)”: set TERM, such as xterm-256color."
    case .incapable(let name):
      "The terminal “\(name)” cannot show a full screen: perch --linear does without."
    case .system(let call, let code):
      "The terminal could not be taken: \(call): \(String(cString: strerror(code)))."
    }
  }
}
