// swift-tools-version: 6.2
import PackageDescription

// One row a room; `README.md` has the map. What a room may import stands here and nowhere else:
// build with `--explicit-target-dependency-import-check error` to hold it.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func room(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict)
}

/// Tests read their fixtures and goldens from beside the source, so nothing is bundled.
func tests(_ room: String, _ imports: [Target.Dependency], data: [String] = []) -> Target {
  .testTarget(
    name: "\(room)Tests", dependencies: imports + ["TestSupport"], exclude: data,
    swiftSettings: strict)
}

let package = Package(
  name: "perch",
  products: [
    .executable(name: "perch", targets: ["perch"]),
    .executable(name: "perch-sync", targets: ["perch-sync"]),
    .executable(name: "perch-bench", targets: ["perch-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CArchive"),
    .systemLibrary(name: "CCurl"),
    .target(
      name: "CSimdJSON",
      cxxSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))],
      linkerSettings: [.linkedLibrary("simdjson")]),
    // Only its headers are used: nothing is linked, so no start pays for it.
    .target(name: "CTOML", cxxSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    room("JSONText", ["CSimdJSON"]),
    room("TOMLText", ["People", "CTOML"]),
    room("People"),
    room("Records", ["People", "JSONText"]),
    room("Places", ["People"]),
    room("Scoring", ["People"]),
    room("Queries", ["People", "Scoring"]),
    room("Settings", ["People", "Scoring", "Queries", "Commands", "Screen", "TOMLText"]),
    room("Storage", ["People", "JSONText", "Records"]),
    room("Intake", ["People", "JSONText", "Records", "CArchive"]),
    room("Export", ["People"]),
    room("Sync", ["People", "JSONText", "TOMLText", "Storage", "Intake", "CCurl"]),
    room("Screen"),
    room("Commands"),
    room("Dashboard", ["People", "Places", "Scoring", "Queries", "Commands", "Screen"]),
    room("Views", ["Dashboard", "Screen", "Commands", "People", "Scoring", "Queries"]),
    room("Terminal", ["CNcurses", "Screen", "Commands"]),
    room(
      "Runtime",
      [
        "People", "JSONText", "Places", "Scoring", "Queries", "Settings", "Storage", "Screen",
        "Commands", "Dashboard", "Views",
      ]),
    .executableTarget(
      name: "perch",
      dependencies: [
        "People", "JSONText", "Records", "Places", "Scoring", "Queries", "Settings", "Storage",
        "Intake", "Export", "Screen", "Commands", "Dashboard", "Views", "Terminal", "Runtime",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "perch-sync",
      dependencies: [
        "People", "JSONText", "Screen", "Settings", "Storage", "Sync",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "perch-bench",
      dependencies: [
        "People", "Runtime", "Scoring", "Storage",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport",
      dependencies: [
        "People", "Places", "Scoring", "Storage", "Screen", "Commands", "Dashboard", "Views",
      ],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests("JSONText", ["JSONText"]),
    tests("People", ["People"]),
    tests("Places", ["Places", "People"]),
    tests("Scoring", ["Scoring", "People"], data: ["Fixtures"]),
    tests("Queries", ["Queries", "People", "Scoring"]),
    tests("Settings", ["Settings", "Scoring", "Commands", "Screen", "People"]),
    tests("Storage", ["Storage", "People", "JSONText", "Records"], data: ["Fixtures"]),
    tests("Intake", ["Intake", "People", "JSONText", "Records"], data: ["Fixtures"]),
    tests("Export", ["Export", "Intake", "People"]),
    tests("Sync", ["Sync", "Intake", "Storage", "People", "JSONText"]),
    tests("Screen", ["Screen"]),
    tests("Commands", ["Commands"]),
    tests("Dashboard", ["Dashboard", "People", "Scoring", "Queries", "Commands", "Screen"]),
    tests(
      "Views", ["Views", "Dashboard", "People", "Scoring", "Queries", "Commands", "Screen"],
      data: ["Screens"]),
    tests("Terminal", ["Terminal", "Screen", "Commands"]),
    tests(
      "Runtime",
      [
        "Runtime", "Dashboard", "Settings", "Storage", "People", "Scoring", "Queries", "Views",
        "Screen",
        "Commands",
      ]),
    tests("Journey", ["perch"], data: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// libFuzzer brings its own `main`, so this one links with `--sanitize=fuzzer` alone: `.ci/fuzz`.
if Context.environment["PERCH_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "perch-fuzz", dependencies: ["Intake", "People"], path: "Tests/ImporterFuzz",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
