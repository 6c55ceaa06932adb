internal import Glibc

/// A file or folder that looks like something to bring in.
package struct NearbyExport: Equatable, Sendable {
  /// Whose export it is, as far as the name tells.
  package enum Kind: Int, Sendable {
    case x, mastodon, linkedIn, addressBook

    package var words: String {
      switch self {
      case .x: "X archive"
      case .mastodon: "Mastodon archive"
      case .linkedIn: "LinkedIn"
      case .addressBook: "address book"
      }
    }
  }

  package let path: String
  package let kind: Kind
  /// Of a file; nil of a folder.
  package let bytes: Int?
  /// When it was changed, in seconds since 1970.
  package let modified: Int

  package init(path: String, kind: Kind, bytes: Int?, modified: Int) {
    (self.path, self.kind, self.bytes, self.modified) = (path, kind, bytes, modified)
  }

  /// What lies in these folders, X's archives first, the newest of each kind before older ones.
  /// Only names are looked at, and nothing is opened.
  package static func found(in folders: [String], atMost: Int = 5) -> [NearbyExport] {
    var seen: Set<String> = []
    let all = folders.filter { seen.insert($0).inserted }.flatMap(exports)
    let ranked = all.sorted {
      ($0.kind.rawValue, $1.modified, $0.path) < ($1.kind.rawValue, $0.modified, $1.path)
    }
    return Array(ranked.prefix(atMost))
  }

  private static func exports(in folder: String) -> [NearbyExport] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var exports: [NearbyExport] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard let kind = Kind(name: name.lowercased()) else { continue }
      let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      let isFile = status.st_mode & S_IFMT == S_IFREG
      guard isFile || kind == .x && access("\(path)/data", F_OK) == 0 else { continue }
      exports.append(
        NearbyExport(
          path: path, kind: kind, bytes: isFile ? Int(status.st_size) : nil,
          modified: status.st_mtim.tv_sec))
    }
    return exports
  }
}

extension NearbyExport.Kind {
  /// - Parameter name: in small letters.
  fileprivate init?(name: String) {
    let isPacked = name.hasSuffix(".zip") || name.hasSuffix(".tar.gz")
    if name.hasPrefix("twitter-"), isPacked || !name.contains(".") {
      self = .x
    } else if name.hasPrefix("archive-"), isPacked {
      self = .mastodon
    } else if name.contains("linkedindataexport"), isPacked {
      self = .linkedIn
    } else if name == "connections.csv" {
      self = .linkedIn
    } else if name.hasSuffix(".vcf") {
      self = .addressBook
    } else {
      return nil
    }
  }
}
