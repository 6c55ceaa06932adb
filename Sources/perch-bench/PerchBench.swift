internal import ArgumentParser
internal import Glibc
internal import People
internal import Storage

/// Measures what a data folder, or scoring, costs as it grows: prints figures, judges nothing.
///
/// Each size is measured in a process of its own, so that its memory is its own.
@main
struct PerchBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "perch-bench",
    abstract: "Measure loading, appending, searching, memory and scoring as a book grows.",
    discussion: "Made-up books are written to a folder that is removed afterwards.")

  @Option(help: "How many tweets, smallest first.", transform: Sizes.init)
  var sizes = Sizes.standard
  @Option(help: "How often each thing is done; the median is shown.") var rounds = 11
  @Option(help: "Where the books are made.") var folder = "/tmp"
  @Option(help: "What to measure.") var part = Part.folder
  @Option(help: .hidden) var one: Int?

  enum Part: String, ExpressibleByArgument, CaseIterable {
    /// A data folder: loading, appending, searching, memory.
    case folder
    /// The scores of tweets that are in memory: counting, ranking, one that comes, one text.
    case scores
  }

  struct Sizes {
    let tweets: [Int]
    static let standard = Sizes(tweets: [10_000, 100_000, 1_000_000])

    init(tweets: [Int]) { self.tweets = tweets }

    init(_ text: String) throws {
      tweets = try text.split(separator: ",").map { word in
        guard let count = Int(word.replacing("_", with: "")), count > 0 else {
          throw ValidationError("“\(word)” is no number of tweets: --sizes 10000,100000.")
        }
        return count
      }
    }
  }

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("At least one round is needed.") }
  }

  func run() throws {
    umask(0o077)
    if let one { return try measure(one) }
    var columns: [[Figure]] = []
    for tweets in sizes.tweets {
      Child.say("measuring \(tweets) tweets …\n")
      columns.append(try Child.run(arguments(for: tweets)))
    }
    FigureTable(sizes: sizes.tweets, columns: columns).lines.forEach { print($0) }
  }

  private func arguments(for tweets: Int) -> [String] {
    ["--one", "\(tweets)", "--rounds", "\(rounds)", "--folder", folder, "--part", part.rawValue]
  }

  private func measure(_ tweets: Int) throws {
    if part == .scores {
      ScoreMeasurements(tweets: tweets, rounds: rounds).all().forEach { print($0.line) }
      return
    }
    var template = Array("\(folder)/perch-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw ValidationError(
        "No folder can be made in \(folder): \(String(cString: strerror(errno))).")
    }
    let root = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { FileTree.remove(root) }
    do throws(StorageError) {
      for figure in try Measurements(root: root, tweets: tweets, rounds: rounds).all() {
        print(figure.line)
      }
    } catch {
      throw ValidationError(error.sentence)
    }
  }
}
