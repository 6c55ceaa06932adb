internal import People

/// The block of 512 bytes before a file in a ustar archive (POSIX.1-1988), as `tar` reads it.
struct TarHeader: Equatable {
  static let blockSize = 512

  /// Below the folder that was put into the archive: `tweets/2026-11.jsonl`.
  var name: String
  var size: Int
  /// Seconds since 1970.
  var modified: Int64

  /// Bytes from one header to the next.
  var extent: Int { TarHeader.blockSize + size + padding }

  /// Zeros behind the file's bytes, to the next whole block.
  var padding: Int {
    (TarHeader.blockSize - size % TarHeader.blockSize) % TarHeader.blockSize
  }
}

/// Where the fields of a header lie.
private enum Field {
  static let name = 0..<100
  static let mode = 100..<108
  static let user = 108..<116
  static let group = 116..<124
  static let size = 124..<136
  static let modified = 136..<148
  static let checksum = 148..<156
  static let type = 156
  static let magic = 257..<265
  static let prefix = 345..<500

  static let ustar = Array("ustar\u{0}00".utf8)
}

// MARK: - Writing

extension TarHeader {
  /// Nil where the name is too long for a header, or the file too large.
  var encoded: [UInt8]? {
    guard let (prefix, name) = parts, size < 1 << 33 else { return nil }
    var block = [UInt8](repeating: 0, count: TarHeader.blockSize)
    block.put(name, Field.name)
    block.put(prefix, Field.prefix)
    block.putOctal(0o600, Field.mode)
    block.putOctal(0, Field.user)
    block.putOctal(0, Field.group)
    block.putOctal(size, Field.size)
    block.putOctal(Int(min(max(modified, 0), 1 << 33 - 1)), Field.modified)
    block[Field.type] = UInt8(ascii: "0")
    block.put(Field.ustar, Field.magic)
    block.putOctal(block.tarChecksum, Field.checksum)
    return block
  }

  /// A name of more than 100 bytes is cut at a slash.
  private var parts: (prefix: [UInt8], name: [UInt8])? {
    let bytes = Array(name.utf8)
    if bytes.count <= Field.name.count { return ([], bytes) }
    let slash = bytes.indices.first {
      bytes[$0] == UInt8(ascii: "/") && bytes.count - $0 - 1 <= Field.name.count
    }
    guard let slash, slash <= Field.prefix.count else { return nil }
    return (Array(bytes[..<slash]), Array(bytes[(slash + 1)...]))
  }
}

extension [UInt8] {
  fileprivate mutating func put(_ bytes: [UInt8], _ field: Range<Int>) {
    replaceSubrange(field.lowerBound..<(field.lowerBound + bytes.count), with: bytes)
  }

  fileprivate mutating func putOctal(_ number: Int, _ field: Range<Int>) {
    let digits = String(number, radix: 8)
    let zeros = String(repeating: "0", count: Swift.max(0, field.count - 1 - digits.utf8.count))
    put(Array((zeros + digits).utf8), field)
  }

  /// The sum of all bytes, those of the checksum itself taken for spaces.
  fileprivate var tarChecksum: Int {
    enumerated().reduce(0) { $0 + (Field.checksum.contains($1.offset) ? 0x20 : Int($1.element)) }
  }
}

// MARK: - Reading

extension TarHeader {
  /// Why a header is none of a backup's.
  enum Problem: Error { case damaged, notAFile, badName }

  /// Reads a header that is of a plain file and says so exactly as Perch writes it.
  init(_ block: [UInt8]) throws(Problem) {
    guard block.count == TarHeader.blockSize, let sum = block.octal(Field.checksum),
      sum == block.tarChecksum, Array(block[Field.magic]) == Field.ustar
    else { throw .damaged }
    guard block[Field.type] == UInt8(ascii: "0") else { throw .notAFile }
    guard let size = block.octal(Field.size), let modified = block.octal(Field.modified) else {
      throw .damaged
    }
    let (prefix, name) = (block.text(Field.prefix), block.text(Field.name))
    guard let prefix, let name else { throw .badName }
    self.init(
      name: prefix.isEmpty ? name : "\(prefix)/\(name)", size: size, modified: Int64(modified))
    guard encoded == block else { throw .damaged }
  }
}

extension [UInt8] {
  /// Octal digits up to a NUL.
  fileprivate func octal(_ field: Range<Int>) -> Int? {
    let digits = self[field].prefix { $0 != 0 }
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x37).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }
  }

  /// UTF-8 up to a NUL; nil where it is none.
  fileprivate func text(_ field: Range<Int>) -> String? {
    String(validating: self[field].prefix { $0 != 0 }, as: UTF8.self)
  }
}
