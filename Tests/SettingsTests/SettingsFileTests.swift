import Foundation
import People
import Scoring
import Settings
import TestSupport
import Testing

/// The file on disk, whatever lies in its place.
@Suite struct SettingsFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func withoutAFileTheStandardHolds() {
    for path in ["\(folder.path)/config.toml", "\(folder.path)/no/such/config.toml"] {
      let reading = SettingsFile(path).read()
      #expect(!reading.exists && reading.problems.isEmpty)
      #expect(reading.settings == .standard)
    }
  }

  @Test func anEmptyFileIsAFile() throws {
    let reading = try folder.read("")
    #expect(reading.exists && reading.problems.isEmpty)
    #expect(reading.settings == .standard)
  }

  @Test func whatStandsInItIsTaken() throws {
    let reading = try folder.read("[weights]\nstarDays = 2\n")
    #expect(reading.problems.isEmpty)
    #expect(reading.settings.weights.starDays == 2)
  }

  @Test func aLinkToItIsFollowed() throws {
    try folder.write("[weights]\nstarDays = 2\n", to: "dotfiles.toml")
    let link = "\(folder.path)/config.toml"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "\(folder.path)/dotfiles.toml")
    #expect(SettingsFile(link).read().settings.weights.starDays == 2)
  }

  @Test func aFolderOrAPipeInItsPlaceIsSaid() throws {
    let (pipe, path) = ("\(folder.path)/pipe", folder.path)
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(SettingsFile(path).read().sentences.first?.hasPrefix("\(path) is not a plain") == true)
    #expect(SettingsFile(pipe).read().sentences.first?.hasPrefix("\(pipe) is not a plain") == true)
  }

  @Test func whatIsNoTextIsSaid() throws {
    var random = SeededGenerator(1)
    let bytes = (0..<5000).map { _ in UInt8.random(in: 128...255, using: &random) }
    let reading = try folder.read(bytes)
    #expect(reading.problems.count == 1)
    #expect(reading.settings == .standard)
  }

  @Test func aFileOfAnotherKindIsNotReadForHours() throws {
    let reading = try folder.read(String(repeating: "#", count: 70_000))
    #expect(
      reading.sentences == [
        "\(reading.path) has 70000 bytes, more than the 65536 there may be."
      ])
  }

  @Test("However deep it nests, it is only refused")
  func deep() throws {
    let chain = Array(repeating: "a", count: 32_000).joined(separator: ".")
    let tables = String(repeating: "[", count: 60_000)
    let inline = "weights = " + String(repeating: "{a=", count: 20_000)
    for text in [chain + "=1", "[\(chain)]", "x = \(tables)", inline] {
      #expect(try !folder.read(text).problems.isEmpty)
    }
  }
}

extension TemporaryFolder {
  func read(_ text: String) throws -> SettingsReading { try read(Array(text.utf8)) }

  func read(_ bytes: [UInt8]) throws -> SettingsReading {
    SettingsFile(try write(bytes, to: "config.toml")).read()
  }
}
