internal import ArgumentParser
internal import Runtime
internal import Storage

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the dashboard on a made-up book, fresh each time.",
    discussion: "Nothing that you do there touches your own book.")

  @OptionGroup var options: DisplayOptions

  func run() throws {
    try OpenDashboard.requireTerminal()
    try Demo.open(try Opening.surroundings(), options.display)
  }

  /// - Parameter screen: nil for one that is taken now.
  static func open(
    _ surroundings: Surroundings, _ display: Display, on screen: DashboardScreen? = nil
  ) throws {
    let demo = try DemoBook(surroundings)
    defer { demo.remove() }
    let folder = try demo.make()
    // Whole, so that nothing is still reading, and writing its cache, when the folder goes.
    let opening = try Opening(folder, surroundings, whole: false)
    try OpenDashboard.open(opening, display, .tweets, on: screen, isDemo: true)
  }
}
