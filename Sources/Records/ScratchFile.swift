/// A file without a name, for what does not fit into memory; it is gone when nobody holds it.
package protocol ScratchFile: Sendable {
  /// The folder that it is in.
  var path: String { get }

  /// Writes all of `bytes` at the end.
  func write(_ bytes: UnsafeRawBufferPointer) throws(ScratchProblem)

  /// Fills `place` with what stands from `offset` on.
  ///
  /// - Returns: how many bytes there were; fewer than asked for at the end.
  func read(into place: UnsafeMutableRawBufferPointer, at offset: Int) throws(ScratchProblem) -> Int
}

/// The disk did not do what a scratch file wanted of it.
package struct ScratchProblem: Error, Equatable {
  /// The folder in which the file is.
  package let path: String
  /// The system's errno.
  package let code: Int32

  package init(path: String, code: Int32) { (self.path, self.code) = (path, code) }
}
