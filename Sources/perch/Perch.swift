@main
struct Perch {
  static func main() {}
}
