internal import ArgumentParser
internal import People
internal import Storage

struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a script that has a shell complete commands, options and handles.",
    discussion: """
      bash: perch completions bash > ~/.local/share/bash-completion/completions/perch
      zsh: perch completions zsh > a folder of $fpath, as _perch
      fish: perch completions fish > ~/.config/fish/completions/perch.fish
      """)

  enum Shell: String, CaseIterable, ExpressibleByArgument { case bash, zsh, fish }

  @Argument(help: "bash, zsh or fish.") var shell: Shell

  func run() throws {
    let script: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    Output.text(Perch.completionScript(for: script) + "\n")
    // Else bash takes handles apart: @ and : end words there.
    if shell == .bash { Output.text("COMP_WORDBREAKS=${COMP_WORDBREAKS//[@:]}\n") }
  }
}

/// Handles of the book for shells to complete.
enum HandleCompletion {
  static let kind = CompletionKind.custom { _, _, begun in handles(begun: begun) }

  /// Those of contacts that begin as `begun` does, with its @ or without, in order. Nothing is said
  /// where there is no book, or it cannot be read: a shell would show it between the words.
  private static func handles(begun: String) -> [String] {
    guard let opening = try? Opening(whole: false, access: .readOnly) else { return [] }
    let book = opening.book
    let mark = begun.hasPrefix("@") ? "@" : ""
    let wanted = begun.dropFirst(mark.count).lowercased()
    let all = (0..<book.contacts.count).flatMap { book.contacts[$0].handles }.map { handle in
      handle.network == .twitter ? String(handle.name) : handle.description
    }
    // A number alone is nothing that anybody types.
    let fitting = all.filter { $0.first != "~" && $0.lowercased().hasPrefix(wanted) }
    return fitting.sorted().map { mark + $0 }
  }
}
