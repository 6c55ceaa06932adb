internal import Glibc
internal import Places
internal import Runtime
internal import Storage

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

  /// The places of the world, see `Resources/places`.
  static func gazetteer(_ surroundings: Surroundings) throws -> Gazetteer {
    let folder = try folder("places", surroundings)
    return Gazetteer(
      places: try bytes("\(folder)/places.tsv"), names: try bytes("\(folder)/names.tsv"))
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else {
      throw Failure("\(path) can't be read: \(String(cString: strerror(errno))).")
    }
    defer { fclose(file) }
    var status = stat()
    guard fstat(fileno(file), &status) == 0 else { return [] }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      count = fread(bytes.baseAddress, 1, size, file)
    }
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
  static func program() -> String {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
