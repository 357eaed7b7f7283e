"""A build killed at any moment leaves the old site or the new one, whole, and the next build leaves no trace of it.

The builds keep what they make from one to the next: a store that a killed build left behind misleads none."""
import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

from project import ROOT, Project, differences, tree

KILLS = int(os.environ.get("SITEGEN_KILLS", "50"))
SEED = 2015

OWN = "of-my-own/note.txt"
"""A file that the editor keeps in Public/ and sitegen did not write."""


def check(project: Project) -> list[str]:
    folder = project.folder("crash")
    shutil.rmtree(project.cache, ignore_errors=True)
    contents = [_content(project, folder / f"content-{name}", name) for name in ("old", "new")]
    output = folder / "place" / "Public"
    wholes, seconds = [], 0.0
    for content in contents:
        finished = project.build(content, output, keeps=True)
        if finished.status:
            return [f"a build that nobody kills exits {finished.status}: {finished.last_line}"]
        if not wholes:
            (output / OWN).parent.mkdir()
            (output / OWN).write_text("mine\n")
        wholes.append(tree(output))
        seconds = max(seconds, finished.seconds)
    wholes[0][OWN] = wholes[1].get(OWN, "lost")
    if wholes[1].get(OWN) is None or wholes[0] == wholes[1]:
        return ["the second build removes a file of the user's own" if OWN not in wholes[1] else "both sites are equal"]
    around = _around(project, output)

    faults, outcomes, moment = [], {"old": 0, "new": 0, "neither": 0, "too late": 0}, random.Random(SEED)
    number = 0
    while number < KILLS and outcomes["too late"] < 3 * KILLS:
        was, becomes = (1, 0) if number % 2 == 0 else (0, 1)
        # Every second kill falls into the last third, where files are written.
        delay = moment.uniform(0 if number % 4 < 2 else seconds * 2 / 3, seconds)
        if _ended(project.command(contents[becomes], output, keeps=True), delay):
            outcomes["too late"] += 1
            project.build(contents[was], output, keeps=True)
            continue
        number += 1
        left = _visible(output)
        whole = next((name for name, site in (("old", wholes[was]), ("new", wholes[becomes])) if left == site), "neither")
        outcomes[whole] += 1
        if whole == "neither":
            lines = differences(wholes[becomes], left)
            faults.append(f"kill {number} after {delay:.3f} s: neither site whole, {len(lines)} files: {lines[:3]}")
        finished = project.build(contents[becomes], output, keeps=True)
        # What else the machine is doing decides how long a build takes, and with it where the next kill should fall.
        seconds = finished.seconds
        if finished.status:
            return [*faults, f"build after kill {number} exits {finished.status}: {finished.last_line}"]
        faults += [f"build after kill {number}: {line}" for line in differences(wholes[becomes], tree(output))[:3]]
        if _around(project, output) != around:
            faults.append(f"build after kill {number} leaves {sorted(map(str, _around(project, output) ^ around))}")
    if number < KILLS:
        faults.append(f"only {number} of {KILLS} kills came before the end of the build")
    print(f"         crash: {number} kills within {seconds:.2f} s left {outcomes}")
    return faults


def _content(project: Project, folder: Path, name: str) -> Path:
    """The sample archive under another title, which every page shows, and in `new` with a page more."""
    shutil.copytree(project.content, folder)
    settings = folder / "site.yaml"
    lines = [line for line in settings.read_text(encoding="utf-8").splitlines() if not line.startswith("title:")]
    settings.write_text("\n".join([f"title: The {name} archive", *lines]) + "\n", encoding="utf-8")
    if name == "new":
        (folder / "pages").mkdir(exist_ok=True)
        (folder / "pages" / "only-in-new.md").write_text("---\ntitle: Only in the new archive\n---\n\nA page more.\n")
    return folder


def _ended(command: list[str], delay: float) -> bool:
    """Kills `command` after `delay` seconds; true when it had ended by itself before."""
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(delay)
    ended = process.poll() is not None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return ended


def _visible(output: Path) -> dict[str, str]:
    """The site a visitor could see: folders with a hidden name are not part of it."""
    return {path: digest for path, digest in tree(output).items() if not path.startswith(".") or "/" not in path}


def _around(project: Project, output: Path) -> set[Path]:
    """Everything beside the output, hidden in it or in the cache: where a build may put what is not yet published."""
    return {*output.parent.iterdir(), *output.glob(".*"), *project.cache.iterdir()}
