import Glibc

/// What becomes of a build that is told to stop: it ends at once. The old site is whole, since the new one is made beside it;
/// the store is as the last build left it, since a build is one transaction; worker processes end with this one.
enum Interruption {
    /// Ends the program upon Ctrl-C and SIGTERM with the exit status by which a shell tells such an end.
    static func endsProgram() {
        signal(SIGINT) { _ in _exit(128 + SIGINT) }
        signal(SIGTERM) { _ in _exit(128 + SIGTERM) }
    }
}
