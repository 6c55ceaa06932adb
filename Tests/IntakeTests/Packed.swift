/// A zip, with room for lies.
struct ZipBuilder {
  private var local: [UInt8] = []
  private var central: [UInt8] = []
  private var count: UInt16 = 0

  /// - Parameters:
  ///   - flags: 1 says that the entry is encrypted.
  ///   - mode: Unix file type and permissions.
  mutating func add(
    _ name: String, _ text: String, flags: UInt16 = 0, mode: UInt32 = 0o100644,
    checksum: UInt32? = nil
  ) {
    let bytes = Array(text.utf8)
    add(
      name, bytes, method: 0, size: UInt32(bytes.count), checksum: checksum ?? crc(bytes),
      flags: flags, mode: mode)
  }

  /// Adds a file that is packed already.
  ///
  /// - Parameters:
  ///   - method: 8 for `Deflated`.
  ///   - size: what it is said to unpack to.
  mutating func add(
    _ name: String, _ bytes: [UInt8], method: UInt16, size: UInt32, checksum: UInt32 = 0,
    flags: UInt16 = 0, mode: UInt32 = 0o100644
  ) {
    let offset = UInt32(local.count)
    let name = Array(name.utf8)
    // As numbers of 16 bits: of an array each would cost more than all that is in them.
    let common = (
      flags, method, UInt16(0x21), UInt16(0), UInt16(truncatingIfNeeded: checksum),
      UInt16(checksum >> 16), UInt16(truncatingIfNeeded: bytes.count),
      UInt16(bytes.count >> 16), UInt16(truncatingIfNeeded: size), UInt16(size >> 16),
      UInt16(name.count), UInt16(0)
    )
    withUnsafeBytes(of: (UInt16(0x4B50), UInt16(0x0403), UInt16(20))) { local += $0 }
    withUnsafeBytes(of: common) { local += $0 }
    local += name
    local += bytes
    withUnsafeBytes(of: (UInt16(0x4B50), UInt16(0x0201), UInt16(0x0314), UInt16(20))) {
      central += $0
    }
    withUnsafeBytes(of: common) { central += $0 }
    let attributes = mode << 16
    let rest = (
      UInt16(0), UInt16(0), UInt16(0), UInt16(truncatingIfNeeded: attributes),
      UInt16(attributes >> 16), UInt16(truncatingIfNeeded: offset), UInt16(offset >> 16)
    )
    withUnsafeBytes(of: rest) { central += $0 }
    central += name
    // Beyond 65,535 files the number that stands at the end is wrong, which readers live with.
    count &+= 1
  }

  var bytes: [UInt8] {
    local + central + le(UInt32(0x0605_4B50)) + le(UInt32(0)) + le(count) + le(count)
      + le(UInt32(central.count)) + le(UInt32(local.count)) + le(UInt16(0))
  }
}

/// A tar packed with gzip, with room for lies.
struct TarBuilder {
  private var bytes: [UInt8] = []

  /// - Parameters:
  ///   - type: `0` for a file, `1` for a hard link, `2` for a symbolic one, `3` for a device.
  ///   - size: what the header says; the bytes of `text` where nothing is said.
  mutating func add(
    _ name: String, _ text: String, type: Character = "0", target: String = "", size: Int? = nil
  ) {
    let body = Array(text.utf8)
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      for (at, byte) in text.utf8.enumerated() { header[offset + at] = byte }
    }
    let octal = String(size ?? body.count, radix: 8)
    put(name, at: 0)
    put("0000644", at: 100)
    put(String(repeating: "0", count: 11 - octal.count) + octal, at: 124)
    put("00000000000", at: 136)
    put("        ", at: 148)
    put(String(type), at: 156)
    put(target, at: 157)
    put("ustar\u{0}00", at: 257)
    put(String(header.reduce(0) { $0 + Int($1) }, radix: 8), at: 148)
    bytes += header + body
    bytes += [UInt8](repeating: 0, count: (512 - body.count % 512) % 512)
  }

  var plain: [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }

  var packed: [UInt8] { Deflated.gzip(Deflated.stored(plain, isLast: true), plain) }

  /// With so many zeros behind what was added, which take a thousandth of that.
  func packed(zeros megabytes: Int) -> [UInt8] {
    Deflated.gzip(
      Deflated.stored(bytes, isLast: false) + Deflated.zeros(megabytes: megabytes), bytes)
  }
}

/// Streams of DEFLATE (RFC 1951), written by hand.
enum Deflated {
  /// In blocks that are not packed at all.
  static func stored(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 65_000) {
      let part = bytes[start..<min(bytes.count, start + 65_000)]
      let size = UInt16(part.count)
      result.append(isLast && part.endIndex == bytes.count ? 1 : 0)
      result += le(size) + le(~size) + part
    }
    return result
  }

  /// One block of zeros: a code that has "258 bytes as the one before" in two bits.
  static func zeros(megabytes: Int) -> [UInt8] {
    var bits = BitWriter()
    // The last block; its codes are told: 286 for bytes and lengths, 1 for distances, 18 lengths.
    bits.put(1, 1)
    bits.put(2, 2)
    bits.put(29, 5)
    bits.put(0, 5)
    bits.put(14, 4)
    // How long the codes of 18, 1 and 2 are: 0, 10, 11.
    for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { bits.put(length, 3) }
    let (one, two) = ([1, 0], [1, 1])
    func skip(_ count: Int) {
      bits.put([0])
      bits.put(count - 11, 7)
    }
    bits.put(two)
    skip(138)
    skip(117)
    bits.put(two)
    skip(28)
    bits.put(one)
    bits.put(one)
    // A zero, its repetitions, the end.
    bits.put([1, 0])
    let free = bits.free
    bits.put(0, free)
    bits.append(zeros: megabytes * 1_000_000 / (258 * 4))
    bits.put(0, free % 2)
    bits.put([1, 1])
    return bits.bytes
  }

  static func gzip(_ stream: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + stream + le(crc(bytes)) + le(UInt32(bytes.count))
  }
}

private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var used = 8

  /// How many bits the last byte has room for.
  var free: Int { 8 - used }

  mutating func put(_ bits: [Int]) { for bit in bits { put(bit, 1) } }

  /// The lowest bits of a number, the lowest first.
  mutating func put(_ number: Int, _ count: Int) {
    for at in 0..<count {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(number >> at & 1) << used
      used += 1
    }
  }

  mutating func append(zeros count: Int) { bytes += [UInt8](repeating: 0, count: count) }
}

private func le(_ value: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: value.littleEndian) { Array($0) }
}

private func crc(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0 as UInt32) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
      rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1
    }
  }
}
