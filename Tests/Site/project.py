"""Where things are, how the program is run, and how folders are compared: what every check starts from."""
import hashlib
import os
import resource
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Finished:
    """A run of the program that has ended."""

    status: int
    """Exit code; negative is the number of the signal that ended it."""
    said: str
    """Standard output and standard error, in the order they came."""
    seconds: float
    peak_mebibytes: float

    @property
    def last_line(self) -> str:
        lines = self.said.strip().splitlines()
        return lines[-1][:300] if lines else "(nothing said)"


@dataclass(frozen=True)
class Project:
    """The checkout, the program built from it, and the sample archive as that program builds it."""

    program: Path | None
    """None when an existing site is checked; checks that build one are then left out."""
    site: Path
    scratch: Path

    content = ROOT / "Content"
    templates = ROOT / "Templates"
    published = ROOT / "Public"

    def folder(self, name: str) -> Path:
        """A new empty folder for one check."""
        folder = self.scratch / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def command(self, content: Path, output: Path, *options: str, keeps: bool = False) -> list[str]:
        """A build; a full one unless it `keeps` what it makes in the cache, which would hide what most checks look for."""
        return [
            str(self.program), "build", "--content", str(content), "--templates", str(self.templates),
            "--output", str(output), "--cache", str(self.cache), *([] if keeps else ["--no-cache"]), *options,
        ]

    @property
    def cache(self) -> Path:
        """Working files, away from those of the checkout. No two builds of the checks run at once."""
        return self.scratch / "cache"

    def build(self, content: Path, output: Path, *options: str, keeps: bool = False, **how) -> Finished:
        return run(self.command(content, output, *options, keeps=keeps), **how)


def run(command: list[str], environment: dict[str, str] | None = None, timeout: float = 300) -> Finished:
    """Runs `command` in the root of the checkout. One that outlives `timeout` seconds is killed: its status is -9."""
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | (environment or {}), stdin=subprocess.DEVNULL, stdout=said,
            stderr=subprocess.STDOUT)
        usage = _wait(process, start + timeout)
        said.seek(0)
        return Finished(
            process.returncode, said.read().decode("utf-8", "replace"), time.monotonic() - start,
            usage.ru_maxrss / 1024)


def _wait(process: subprocess.Popen, deadline: float) -> resource.struct_rusage:
    """`Popen.wait` for the resources of this one child, not of all children together."""
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return usage
        if time.monotonic() > deadline:
            process.kill()
            deadline = float("inf")
        time.sleep(0.002)


def tree(folder: Path) -> dict[str, str]:
    """SHA-256 of every file under `folder`, by its path relative to it."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def differences(expected: dict[str, str], found: dict[str, str]) -> list[str]:
    """What it would take to make the tree `found` the tree `expected`, one line a file."""
    return (
        [f"missing: {path}" for path in sorted(expected.keys() - found.keys())]
        + [f"should not be there: {path}" for path in sorted(found.keys() - expected.keys())]
        + [f"other bytes: {path}" for path in sorted(expected.keys() & found.keys()) if expected[path] != found[path]]
    )
