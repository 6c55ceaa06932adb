internal import Glibc
package import Records

/// A file without a name in one of the program's own folders: nobody else can open it, and it is
/// gone with the process, however that ends.
package struct LooseFile: ScratchFile {
  package let path: String
  private let file: File

  /// Makes one in the first of some folders that is there and allows it; nil for none.
  package init?(near location: Store.Location) {
    for path in [location.data, location.state, location.cache] {
      let folder = (try? Folder.open(path)) ?? nil
      if let file = (try? folder?.namelessFile()) ?? nil {
        (self.path, self.file) = (path, file)
        return
      }
    }
    return nil
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws(ScratchProblem) {
    do throws(StorageError) { try file.append(bytes) } catch { throw problem(error) }
  }

  package func read(
    into place: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(ScratchProblem) -> Int {
    do throws(StorageError) {
      return try file.read(into: place, at: offset)
    } catch { throw problem(error) }
  }

  private func problem(_ error: StorageError) -> ScratchProblem {
    guard case .system(_, _, let code) = error else {
      return ScratchProblem(path: path, code: EIO)
    }
    return ScratchProblem(path: path, code: code)
  }
}
