/// The name of this machine in stamps: its host's name and some digits, so that two laptops of one
/// name differ. Made once; where it can't be kept, the host's name alone, which is stable too.
func machineName(state path: String, _ access: Store.Access) -> String {
  if access == .readWrite, ((try? Folder.open(path)) ?? nil) == nil {
    try? Folder.make(path, isDurable: false)
  }
  guard let folder = (try? Folder.open(path)) ?? nil else { return hostName() }
  if let name = savedName(folder) { return name }
  guard access == .readWrite else { return hostName() }
  let digits = String(UInt32.random(in: 0...0xFFFF) | 0x10000, radix: 16).dropFirst()
  let name = "\(hostName())-\(digits)"
  do throws(StorageError) {
    try folder.replace(machineFile, Array("\(name)\n".utf8), isDurable: false)
  } catch { return hostName() }
  // Another session may have made one at the same time: the one that stands there counts.
  return savedName(folder) ?? name
}

private let machineFile = "machine"

/// Nil where there is none, or where what stands there is no name.
private func savedName(_ folder: Folder) -> String? {
  guard let file = try? folder.file(machineFile) else { return nil }
  let bytes = FileBytes()
  guard (try? bytes.fill(from: file)) != nil else { return nil }
  let name = bytes.withBytes { Array($0.prefix { $0 > 0x20 && $0 < 0x7F }) }
  return (1...100).contains(name.count) ? String(decoding: name, as: UTF8.self) : nil
}
