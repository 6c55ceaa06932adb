import Foundation
import Glibc
import Runtime
import TestSupport
import Testing

/// Links are handed to what `$BROWSER` names, and to nothing else.
@Suite(.serialized) struct BrowserTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("The link comes last, as one argument, whatever is in it")
  func oneArgument() throws {
    let link = "https://x.com/intent/tweet?text=a b;$(touch x)&in_reply_to='1'"
    #expect(try said(by: stub(), opening: link) == ["1", link])
  }

  @Test("Words after the program are arguments; %s is where the link goes")
  func placeOfTheLink() throws {
    let link = "https://x.com/anna"
    #expect(
      try said(by: stub() + " --new --url=%s", opening: link) == ["2", "--new", "--url=" + link])
    #expect(try said(by: stub() + " -n", opening: link) == ["2", "-n", link])
  }

  @Test("Where the first does not start, the next is taken")
  func nextOne() throws {
    #expect(try said(by: "/nowhere/browser:" + stub(), opening: "https://x.com").first == "1")
    let problem = Browser("/nowhere/browser")?.open("https://x.com")
    #expect(problem == "No such file or directory")
  }

  @Test(
    "What is no web link is not handed over",
    arguments: ["file:///etc/passwd", "javascript:alert(1)", "-h", "", "x.com"])
  func otherLinks(_ link: String) throws {
    let browser = try #require(Browser(stub()))
    #expect(browser.open(link) == "not a web link")
  }

  @Test("Nothing named is no browser", arguments: [nil, "", ":", " : "])
  func none(_ variable: String?) { #expect(Browser(variable) == nil) }

  @Test("The browser ignores no signal because Perch does")
  func signals() throws {
    for ignored in [SIGPIPE, SIGXFSZ] { signal(ignored, SIG_IGN) }
    let browser = try script("grep SigIgn /proc/$$/status > \(fifo)\n", "signals")
    let line = try #require(try said(by: browser, opening: "https://x.com").first)
    let ignored = try #require(UInt64(line.split(separator: "\t").last ?? "", radix: 16))
    // The C library keeps two signals above these for itself.
    #expect(ignored & 0x7FFF_FFFF == 0)
  }

  @Test("One that has ended is not kept as a zombie once the next opens")
  func zombies() throws {
    let browser = try script("echo $$ > \(fifo)\n", "ends")
    let process = try #require(pid_t(try said(by: browser, opening: "https://x.com")[0]))
    var ended = siginfo_t()
    #expect(waitid(P_PID, id_t(process), &ended, WEXITED | WNOWAIT) == 0)
    _ = try said(by: stub(), opening: "https://x.com")
    #expect(waitpid(process, nil, WNOHANG) == -1)
  }
}

extension BrowserTests {
  private var fifo: String { folder.path + "/said" }

  /// A program that says how many arguments it got, and which.
  private func stub() throws -> String {
    try script("(echo $#; printf '%s\\n' \"$@\") > \(fifo)\n", "stub")
  }

  /// Returns the command that runs the script. By way of the shell: a file that was written a
  /// moment ago cannot always be run itself, where other tests start programs at the same time.
  private func script(_ text: String, _ name: String) throws -> String {
    "/bin/sh \(try folder.write(text, to: name))"
  }

  /// The lines that the browser wrote to the pipe; reading waits for it.
  private func said(by variable: String, opening link: String) throws -> [String] {
    defer { unlink(fifo) }
    try #require(mkfifo(fifo, 0o600) == 0)
    let browser = try #require(Browser(variable))
    #expect(browser.open(link) == nil)
    let pipe = try FileHandle(forReadingFrom: URL(filePath: fifo))
    let text = try pipe.readToEnd() ?? Data()
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
