package import Dashboard
internal import Glibc

/// The folder of the user's own templates: `NAME.txt` is the template of that name.
package struct TemplateFolder: Sendable {
  private let path: String
  private static let ending = ".txt"
  /// More, or longer ones, are left alone.
  private static let most = 200
  private static let mostBytes = 1 << 14

  package init(_ path: String) { self.path = path }

  /// What is there, by name; nothing where there is no folder.
  package func read() -> [Template] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(TemplateFolder.ending), name.first != "." { names.append(name) }
    }
    return names.sorted().prefix(TemplateFolder.most).compactMap { name in
      text(of: name).map {
        Template(name: String(name.dropLast(TemplateFolder.ending.count)), text: $0)
      }
    }
  }

  private func text(of name: String) -> String? {
    let file = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: TemplateFolder.mostBytes)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count > 0 else { return nil }
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    return text.last == "\n" ? String(text.dropLast()) : text
  }
}
