internal import Glibc
internal import Records

/// Bytes that are put by in order and asked for in any: in memory while they are few, else in a
/// scratch file.
final class Spool {
  private let makeFile: () -> (any ScratchFile)?
  private var file: (any ScratchFile)?
  private var memory: [UInt8] = []
  /// How many bytes went to the file; those in memory follow them.
  private var spilled = 0
  /// What went wrong with the file. From then on nothing is kept.
  private(set) var problem: ScratchProblem?
  private var cache: [UInt8] = []
  /// Which block of the file stands in each slot of the cache, and how many bytes of it.
  private var blocks: [(number: Int, count: Int)] = []
  private var long: [UInt8] = []

  /// So many bytes are kept in memory; once there is a file, no more than fit into a core's cache.
  private var most: Int
  private static let mostBesideFile = 1 << 19
  private static let blockSize = 1 << 14
  private static let slots = 1 << 10

  /// - Parameter makeFile: asked for once, where memory is not enough; nil for none to be had.
  init(most: Int = 8 << 20, _ makeFile: @escaping () -> (any ScratchFile)?) {
    (self.most, self.makeFile) = (most, makeFile)
  }

  /// Where what is put by next will lie.
  var end: Int { spilled + memory.count }

  func put(_ bytes: UnsafeRawBufferPointer) {
    memory.append(contentsOf: bytes)
    if memory.count >= most, problem == nil { spill() }
  }

  private func spill() {
    if file == nil { file = makeFile() }
    guard let file else { return }
    do throws(ScratchProblem) {
      var failure: ScratchProblem?
      memory.withUnsafeBytes { bytes in
        do throws(ScratchProblem) { try file.write(bytes) } catch { failure = error }
      }
      if let failure { throw failure }
      spilled += memory.count
      if most > Spool.mostBesideFile {
        most = Spool.mostBesideFile
        memory = []
        memory.reserveCapacity(most * 2)
      } else {
        memory.removeAll(keepingCapacity: true)
      }
    } catch {
      problem = error
    }
  }

  /// Hands over what was put by.
  func withBytes<Result>(
    _ offset: Int, _ count: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) throws(ScratchProblem) -> Result {
    if let problem { throw problem }
    guard offset < spilled else {
      let start = offset - spilled
      return memory.withUnsafeBytes { body(.init(rebasing: $0[start...].prefix(count))) }
    }
    let (first, start) = offset.quotientAndRemainder(dividingBy: Spool.blockSize)
    if start + count <= Spool.blockSize {
      let slot = try slot(of: first)
      return cache.withUnsafeBytes { all in
        body(.init(rebasing: all[(slot * Spool.blockSize + start)...].prefix(count)))
      }
    }
    try readLong(offset, count)
    return long.withUnsafeBytes { body($0) }
  }

  /// What does not lie in one block.
  private func readLong(_ offset: Int, _ count: Int) throws(ScratchProblem) {
    long.removeAll(keepingCapacity: true)
    var at = offset
    while at < offset + count {
      let (block, start) = at.quotientAndRemainder(dividingBy: Spool.blockSize)
      let part = min(Spool.blockSize - start, offset + count - at)
      let from = try slot(of: block) * Spool.blockSize + start
      long.append(contentsOf: cache[from..<(from + part)])
      at += part
    }
  }

  /// The slot that a block of the file is in, read where it was not.
  private func slot(of block: Int) throws(ScratchProblem) -> Int {
    if cache.isEmpty {
      cache = [UInt8](repeating: 0, count: Spool.slots * Spool.blockSize)
      blocks = Array(repeating: (-1, 0), count: Spool.slots)
    }
    let slot = block % Spool.slots
    // The last block may have been read before it was full.
    let count = min(Spool.blockSize, spilled - block * Spool.blockSize)
    if blocks[slot] == (block, count) { return slot }
    guard let file else { return slot }
    let range = (slot * Spool.blockSize)..<(slot * Spool.blockSize + count)
    var failure: ScratchProblem?
    cache.withUnsafeMutableBytes { all in
      let place = UnsafeMutableRawBufferPointer(rebasing: all[range])
      do throws(ScratchProblem) {
        let got = try file.read(into: place, at: block * Spool.blockSize)
        if got < count { failure = ScratchProblem(path: file.path, code: EIO) }
      } catch { failure = error }
    }
    if let failure { throw failure }
    blocks[slot] = (block, count)
    return slot
  }
}
