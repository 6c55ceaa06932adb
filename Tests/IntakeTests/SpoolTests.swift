import Records
import Testing

@testable import Intake

/// What does not fit into memory comes back as it was put by.
struct SpoolTests {
  /// A scratch file in memory; with `room`, a disk that is full at some point.
  private final class Sheet: ScratchFile, @unchecked Sendable {
    let path = "/scratch"
    var bytes: [UInt8] = []
    let room: Int

    init(room: Int = .max) { self.room = room }

    func write(_ more: UnsafeRawBufferPointer) throws(ScratchProblem) {
      guard bytes.count + more.count <= room else { throw ScratchProblem(path: path, code: 28) }
      bytes += more
    }

    func read(
      into place: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(ScratchProblem) -> Int {
      let part = bytes[min(offset, bytes.count)...].prefix(place.count)
      place.copyBytes(from: part)
      return part.count
    }
  }

  private func record(_ number: Int) -> [UInt8] {
    Array("\(number) \(String(repeating: "x", count: number * 37 % 900))".utf8)
  }

  private func fill(_ spool: Spool, _ count: Int) -> [Int] {
    (0..<count).map { number in
      defer { record(number).withUnsafeBytes { spool.put($0) } }
      return spool.end
    }
  }

  @Test(arguments: [1, 1000, 60_000, 1 << 30]) func allComesBackInAnyOrder(most: Int) throws {
    let sheet = Sheet()
    let spool = Spool(most: most) { sheet }
    var offsets = fill(spool, 2000)
    // Read, then written on, then read again: the last block was not full.
    for number in [0, 1999, 700] {
      let wanted = record(number)
      #expect(try spool.withBytes(offsets[number], wanted.count) { Array($0) } == wanted)
    }
    let more = record(2000)
    offsets.append(spool.end)
    more.withUnsafeBytes { spool.put($0) }
    for number in (0...2000).reversed() {
      let wanted = record(number)
      #expect(try spool.withBytes(offsets[number], wanted.count) { Array($0) } == wanted)
    }
  }

  @Test func aLongRecordSpansBlocks() throws {
    let sheet = Sheet()
    let spool = Spool(most: 10) { sheet }
    let long = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    long.withUnsafeBytes { spool.put($0) }
    #expect(try spool.withBytes(0, long.count) { Array($0) } == long)
    #expect(try spool.withBytes(16_380, 10) { Array($0) } == Array(long[16_380..<16_390]))
  }

  @Test func aFullDiskIsToldAndNothingIsMadeUp() {
    let sheet = Sheet(room: 5000)
    let spool = Spool(most: 1000) { sheet }
    let offsets = fill(spool, 100)
    #expect(spool.problem?.code == 28)
    #expect(throws: ScratchProblem.self) { try spool.withBytes(offsets[0], 2) { $0.count } }
  }

  @Test func withoutAFileAllStaysInMemory() throws {
    let spool = Spool(most: 100) { nil }
    let offsets = fill(spool, 50)
    #expect(try spool.withBytes(offsets[30], record(30).count) { Array($0) } == record(30))
  }
}
