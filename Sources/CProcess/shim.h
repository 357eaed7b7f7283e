#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

/// Has the system end this process when the one that started it ends. (prctl takes any number of arguments, which Swift
/// does not import.)
static inline int sitegen_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }

/// A pipe whose ends no other program inherits. (Swift's Glibc shows no pipe2.)
static inline int sitegen_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
