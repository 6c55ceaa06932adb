import Foundation
import Testing

/// What each room imports: README's map, held.
@Suite struct RoomsTests {
  private static let rooms: [String: Set<String>] = [
    "People": ["Glibc"],
    "Places": ["People", "Glibc"],
    "Scoring": ["People", "Glibc"],
    "JSONText": ["CSimdJSON", "Glibc"],
    "TOMLText": ["People", "CTOML"],
    "Queries": ["People", "Scoring"],
    "Settings": ["People", "Scoring", "Queries", "Commands", "Screen", "TOMLText", "Glibc"],
    "Records": ["People", "JSONText"],
    "Storage": ["People", "JSONText", "Records", "Glibc"],
    "Intake": ["People", "JSONText", "Records", "CArchive", "Glibc"],
    "Export": ["People"],
    "Sync": ["People", "JSONText", "TOMLText", "Storage", "Intake", "CCurl", "Glibc"],
    "Screen": [],
    "Commands": [],
    "Dashboard": ["People", "Places", "Scoring", "Queries", "Commands", "Screen"],
    "Views": ["Dashboard", "People", "Scoring", "Queries", "Commands", "Screen"],
    "Terminal": ["CNcurses", "Screen", "Commands", "Glibc"],
    "Runtime": [
      "People", "JSONText", "Places", "Scoring", "Queries", "Settings", "Storage", "Screen",
      "Commands", "Dashboard", "Views", "Glibc",
    ],
    "perch": [
      "People", "JSONText", "Records", "Places", "Scoring", "Queries", "Settings", "Storage",
      "Intake", "Export", "Screen", "Commands", "Dashboard", "Views", "Terminal", "Runtime",
      "ArgumentParser", "Glibc",
    ],
    "perch-sync": [
      "People", "JSONText", "Screen", "Settings", "Storage", "Sync", "ArgumentParser", "Glibc",
    ],
    "perch-bench": ["People", "Runtime", "Scoring", "Storage", "ArgumentParser", "Glibc"],
  ]
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  @Test("No room imports what it may not", arguments: rooms.keys.sorted())
  func imports(_ room: String) throws {
    for (file, modules) in try RoomsTests.imports(of: room) {
      let foreign = modules.subtracting(RoomsTests.rooms[room] ?? [])
      #expect(foreign.isEmpty, "\(room)/\(file) imports \(foreign.sorted())")
    }
  }

  @Test("Every room is on the map, and none has Foundation, which costs each start")
  func all() throws {
    let swift = try FileManager.default.contentsOfDirectory(atPath: RoomsTests.sources.path)
      .filter { try !RoomsTests.imports(of: $0).isEmpty }
    #expect(Set(swift) == Set(RoomsTests.rooms.keys))
    #expect(RoomsTests.rooms.values.allSatisfy { !$0.contains { $0.hasPrefix("Foundation") } })
    for library in ["CNcurses", "CArchive", "CCurl", "CSimdJSON", "CTOML"] {
      #expect(RoomsTests.rooms.values.count { $0.contains(library) } == 1, "\(library)")
    }
  }

  /// The modules that each Swift file of a room imports.
  private static func imports(of room: String) throws -> [String: Set<String>] {
    let folder = sources.appending(path: room)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
    return Dictionary(
      uniqueKeysWithValues: try names.map { name in
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return (name, Set(text.split(separator: "\n").compactMap(module)))
      })
  }

  /// The module that a line imports, whatever stands before `import` or behind the module.
  private static func module(_ line: Substring) -> String? {
    let words = line.split(separator: " ")
    let modifiers: Set<Substring> = ["package", "internal", "private", "fileprivate", "public"]
    guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
      words[..<at].allSatisfy({ modifiers.contains($0) || $0.hasPrefix("@") })
    else { return nil }
    let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var"]
    let rest = words[(at + 1)...].drop { kinds.contains($0) }
    let module = rest.first.map { String($0.prefix { $0 != "." && $0 != ";" }) }
    // The standard library, where a file asks for a part of it that is kept apart.
    return module == "Swift" ? nil : module
  }
}
