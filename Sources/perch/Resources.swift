internal import Glibc
internal import Runtime

/// The files that come with the program.
enum Resources {
  /// The folder `name` of Resources: beside the program, below its prefix's `share/perch`, or in
  /// the checkout that the program was built in.
  static func folder(_ name: String, _ surroundings: Surroundings) throws -> String {
    for place in places(surroundings) {
      let folder = "\(place)/\(name)"
      if access(folder, R_OK) == 0 { return folder }
    }
    throw Failure(
      "The folder Resources/\(name) is not beside the program: set PERCH_RESOURCES to Resources.")
  }

  private static func places(_ surroundings: Surroundings) -> [String] {
    var places = [surroundings["PERCH_RESOURCES"]].compactMap(\.self)
    var folder = program().split(separator: "/").dropLast()
    places.append("/\(folder.dropLast().joined(separator: "/"))/share/perch")
    while !folder.isEmpty {
      places.append("/\(folder.joined(separator: "/"))/Resources")
      folder = folder.dropLast()
    }
    return places
  }

  /// The full path of this program's file.
  private static func program() -> String {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
