import People
import Runtime
import Storage
import TestSupport
import Testing

/// Where data, cache and state are kept.
@Suite struct FoldersTests {
  private func folders(_ environment: [String: String]) throws(SurroundingsProblem)
    -> [String]
  {
    let folders = try Surroundings(
      environment: environment, clock: { SampleBooks.now }, zone: .utc
    ).folders()
    return [folders.data, folders.cache, folders.state]
  }

  private static let below = [
    "/home/anna/.local/share/perch", "/home/anna/.cache/perch", "/home/anna/.local/state/perch",
  ]

  @Test("With a home alone, they are where such things are")
  func home() throws {
    #expect(try folders(["HOME": "/home/anna"]) == FoldersTests.below)
    #expect(try folders(["HOME": "/home/anna/"]) == FoldersTests.below)
  }

  @Test("The XDG folders are obeyed, each alone")
  func xdg() throws {
    let environment = [
      "HOME": "/home/anna", "XDG_DATA_HOME": "/d", "XDG_CACHE_HOME": "/c/", "XDG_STATE_HOME": "/s",
    ]
    #expect(try folders(environment) == ["/d/perch", "/c/perch", "/s/perch"])
    let one = try folders(["HOME": "/home/anna", "XDG_CACHE_HOME": "/c"])
    #expect(one == [FoldersTests.below[0], "/c/perch", FoldersTests.below[2]])
  }

  @Test("What is empty or relative counts as unset")
  func relative() throws {
    let environment = [
      "HOME": "/home/anna", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "", "PERCH_HOME": "./here",
      "XDG_STATE_HOME": "~/state",
    ]
    #expect(try folders(environment) == FoldersTests.below)
  }

  @Test("PERCH_HOME names the data folder itself, and no other")
  func perchHome() throws {
    let environment = ["HOME": "/home/anna", "XDG_DATA_HOME": "/d", "PERCH_HOME": "/book/"]
    #expect(try folders(environment) == ["/book"] + FoldersTests.below.dropFirst())
  }

  @Test("Who names the data folder and has no home has all of it in there")
  func homeless() throws {
    #expect(try folders(["PERCH_HOME": "/book"]) == ["/book", "/book/.cache", "/book/.state"])
    let environment = ["PERCH_HOME": "/book", "XDG_STATE_HOME": "/s", "HOME": "relative"]
    #expect(try folders(environment) == ["/book", "/book/.cache", "/s/perch"])
  }

  @Test("Without any, a sentence says what to set")
  func nothing() {
    for environment in [[:], ["HOME": ""], ["HOME": "anna"], ["XDG_CACHE_HOME": "/c"]] {
      #expect(throws: SurroundingsProblem.self) { try folders(environment) }
    }
    #expect(SurroundingsProblem.badClock("noon").sentence.contains("“noon”"))
  }
}
