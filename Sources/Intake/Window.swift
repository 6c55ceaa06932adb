internal import Glibc
internal import JSONText

/// A window onto bytes that stream by: holds no more of a file than what is looked at now, so that
/// memory does not grow with the file.
final class Window {
  /// The input that the bytes belong to, and the name inside of it, for problems.
  let path: String
  let file: String
  private let source: (any ByteSource)?
  private let bytes: Bytes
  private let step: Int
  /// How many bytes, and how many line breaks, went by before those that are here.
  private var passed = (bytes: 0, lines: 0)
  private(set) var isAtEnd: Bool

  /// What is read at a time: fits a core's cache.
  private static let usualStep = 1 << 20
  /// One entry may be that large: X puts all messages of a conversation into one.
  static let largest = 512 << 20

  /// - Parameter step: how many bytes are read at a time.
  init(
    _ source: any ByteSource, path: String, file: String, step: Int = usualStep
  ) throws(ImportProblem) {
    guard let bytes = Bytes(capacity: step) else { throw .unreadable(path: path, code: ENOMEM) }
    (self.source, self.bytes, self.step) = (source, bytes, step)
    (self.path, self.file) = (path, file)
    isAtEnd = false
    _ = try more(keepingFrom: 0)
  }

  /// Onto bytes that are all here.
  init(_ bytes: Bytes, path: String, file: String) {
    (source, self.bytes, step) = (nil, bytes, 0)
    (self.path, self.file) = (path, file)
    isAtEnd = true
  }

  /// What is here now.
  var all: UnsafeRawBufferPointer { bytes.all }

  func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer { bytes.slice(range) }

  /// How many bytes may be touched from an offset on.
  func readable(from offset: Int) -> Int { bytes.readable(from: offset) }

  /// The line on which an offset of what is here lies, from 1.
  func line(at offset: Int) -> Int { passed.lines + bytes.line(at: offset) }

  /// How far an offset of what is here lies from the start of all.
  func position(of offset: Int) -> Int { passed.bytes + offset }

  /// How many bytes there are in all, as far as is known.
  var size: Int { max(source?.size ?? bytes.count, passed.bytes + bytes.count) }

  /// How much memory is used.
  var capacity: Int { bytes.readable(from: 0) }

  /// Lets go of what stands before an offset, which becomes 0, and reads on.
  ///
  /// - Returns: false where nothing more comes.
  func more(keepingFrom offset: Int) throws(ImportProblem) -> Bool {
    guard let source, !isAtEnd else { return false }
    let gone = bytes.slice(0..<offset)
    passed.lines += gone.countOfLines
    passed.bytes += gone.count
    bytes.drop(offset)
    guard bytes.count < Window.largest else { throw .tooLarge(path: path, file: file) }
    // A long entry is looked at anew from its start: twice as much each time costs twice in all.
    let wanted = max(step, bytes.count)
    var problem: ImportProblem?
    let got = bytes.append(wanted) { place in
      do throws(ImportProblem) {
        return try source.read(into: place, wanted)
      } catch {
        problem = error
        return 0
      }
    }
    if let problem { throw problem }
    guard let got else { throw .unreadable(path: path, code: ENOMEM) }
    isAtEnd = got == 0
    return got > 0
  }

  /// All of it, for what can't be read in parts.
  func readWhole() throws(ImportProblem) -> UnsafeRawBufferPointer {
    while try more(keepingFrom: 0) {}
    return all
  }
}
