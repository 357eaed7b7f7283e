"""Builds the sample archive and runs every check in this folder on it: one line a check, then every fault.

    .venv/bin/python Tests/Site/run.py [--only links,html] [--site FOLDER] [--kills N] [--keep]

A check is a module check_<name>.py with a docstring that says what holds and `check(project) -> list[str]`, the faults.
"""
import argparse
import importlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

from project import ROOT, Project

CHECKS = ["committed", "same_bytes", "links", "feeds", "html", "css", "browser", "accessibility", "layout", "search", "search_reading", "bad_input",
          "hostile", "crash", "disk_full", "real_texts"]

BUILDING = {"committed", "same_bytes", "bad_input", "hostile", "crash", "disk_full", "real_texts"}
"""Checks that run the program themselves."""

SHOWN = 40
"""Faults printed of one check; their number is always said."""


def main() -> int:
    options = _options()
    scratch = Path(tempfile.mkdtemp(prefix="sitegen-checks-")).resolve()
    try:
        project = Project(None, options.site.resolve(), scratch) if options.site else _built(scratch)
        faults = {name: _run(name, project) for name in options.only}
    finally:
        if not options.keep:
            shutil.rmtree(scratch, ignore_errors=True)
    for name, found in faults.items():
        for fault in found[:SHOWN]:
            print(f"{name}: {fault}")
        if len(found) > SHOWN:
            print(f"{name}: and {len(found) - SHOWN} more")
    failed = [name for name, found in faults.items() if found]
    print(f"{len(faults)} site checks, {len(failed)} failed" + (f": {', '.join(failed)}" if failed else ""))
    return bool(failed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", type=lambda text: text.split(","), metavar="NAME,…", help=", ".join(CHECKS))
    parser.add_argument("--site", type=Path, help="check this built site; checks that build one are left out")
    parser.add_argument("--keep", action="store_true", help="leave the scratch folder, for a look at what was built")
    parser.add_argument("--kills", type=int, help="how often `crash` kills a build (default 50)")
    options = parser.parse_args()
    if options.kills is not None:
        os.environ["SITEGEN_KILLS"] = str(options.kills)
    unknown = set(options.only or []) - set(CHECKS)
    if unknown:
        parser.error(f"no such check: {', '.join(unknown)}")
    options.only = [name for name in options.only or CHECKS if not (options.site and name in BUILDING)]
    if options.site:
        print(f"left out, as they build a site: {', '.join(sorted(BUILDING))}")
    return options


def _built(scratch: Path) -> Project:
    """The sample archive, built by the program named in SITEGEN or by this checkout's debug build."""
    program = os.environ.get("SITEGEN")
    if not program:
        swift = ["swift", "build", "--product", "sitegen"]
        subprocess.run(swift, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        shown = subprocess.run([*swift, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
        program = str(Path(shown.stdout.strip()) / "sitegen")
    project = Project(Path(program).resolve(), scratch / "sample", scratch)
    finished = project.build(project.content, project.site)
    print(f"sample archive: exit {finished.status}, {finished.seconds:.1f} s, {finished.peak_mebibytes:.0f} MiB: "
          f"{finished.last_line}")
    if finished.status:
        sys.exit(finished.said)
    return project


def _run(name: str, project: Project) -> list[str]:
    start = time.monotonic()
    module = importlib.import_module(f"check_{name}")
    try:
        faults = module.check(project)
    except Exception:
        faults = ["the check itself failed:\n" + traceback.format_exc()]
    verdict = f"FAIL {len(faults)}" if faults else "ok"
    print(f"{verdict:8} {name:14} {time.monotonic() - start:6.1f} s  {module.__doc__.splitlines()[0]}", flush=True)
    return faults


if __name__ == "__main__":
    sys.exit(main())
