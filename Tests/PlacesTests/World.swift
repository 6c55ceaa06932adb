import Glibc
import Places

/// The gazetteer that comes with the program.
enum World {
  static let gazetteer = Gazetteer(places: file("places.tsv"), names: file("names.tsv"))
  static let reader = PlaceReader(gazetteer)

  static func file(_ name: String) -> [UInt8] {
    let folder = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    guard let file = fopen("/\(folder)/Resources/places/\(name)", "r") else { return [] }
    defer { fclose(file) }
    var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 20))
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }
}
