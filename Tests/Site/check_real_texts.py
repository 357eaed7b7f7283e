"""Every real capture at hand builds as one archive with its search index, and each of its pages stands on its own."""
import gzip
import json
import os
import re
from pathlib import Path

import check_links
from project import ROOT, Project

SHARED = Path(os.environ.get("SITEGEN_SHARED", ROOT.parent / "shared"))
"""Third-party captures beside the checkout; they are no part of it, and a clone alone skips this check."""


def check(project: Project) -> list[str]:
    data = SHARED / "data"
    if not data.is_dir():
        print("skipped  real_texts     there are no captures in ../shared/data")
        return []
    folder = project.folder("real texts")
    count = _captures(data / "extraction", folder / "0" / "sources") + _texts(data / "search", folder / "0" / "sources")
    faults = [] if count > 1000 else [f"only {count} captures were found"]
    for number in range(8):
        left = _build(project, folder / str(number), folder / str(number + 1), faults)
        if not left:
            return faults
    return faults + [f"{left} captures are left over"]


def _build(project: Project, archive: Path, rest: Path, faults: list[str]) -> int:
    """Builds and checks what can stand in one archive; gives the number of captures that go into the next.

    Exports of several sites have posts of one name, which an editor would keep apart."""
    (archive / "site.yaml").write_text("title: Every text at hand\nbase-url: https://archive.example/\n")
    site = archive.with_name("site " + archive.name)
    finished = project.build(archive, site, timeout=1800)
    errors = [line for line in finished.said.splitlines() if ": error: " in line]
    twice = {line.split(":")[0] for line in errors if "the briefing " in line and " is also in " in line}
    if len(twice) and len(twice) == len({line.split(":")[0] for line in errors}):
        for path in map(Path, twice):
            for file in (path, path.with_name(path.name + ".yaml")):
                if file.exists():
                    _write(rest / file.relative_to(archive), file.read_bytes())
                    file.unlink()
        return _build(project, archive, rest, faults) or len(twice)
    print(f"         {finished.seconds:.0f} s, {finished.peak_mebibytes:.0f} MiB: {finished.last_line}")
    if finished.status:
        faults += [f"exits {finished.status}"] + (errors or [finished.last_line])
    else:
        faults += check_links.check(Project(project.program, site, site.parent))
    return len(list(rest.rglob("*")))


def _captures(data: Path, sources: Path) -> int:
    """Copies captures, unpacked, each with an id of its own: some stand in several collections."""
    count = 0
    for path in sorted(data.rglob("*")):
        if not path.is_file() or path.name in ("README.md", "MANIFEST.sha256") or "LICENSES" in path.parts:
            continue
        unpacked = path.suffix == ".gz"
        name = f"{count:05}{(path.with_suffix('') if unpacked else path).suffix}"
        _write(sources / path.parent.name / name, gzip.decompress(path.read_bytes()) if unpacked else path.read_bytes())
        _write(sources / path.parent.name / f"{name}.yaml", f"id: capture-{count:05}\n".encode())
        count += 1
    return count


def _texts(collections: Path, sources: Path) -> int:
    """Each text of the search collections as a scrape."""
    count = 0
    for collection in sorted(collections.glob("*/corpus.jsonl")):
        for line in collection.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)
            name = collection.parent.name + "-" + re.sub(r"\W+", "-", text["id"])
            _write(sources / collection.parent.name / f"{name}.txt", f"{text['title']}\n\n{text['text']}\n".encode())
            _write(sources / collection.parent.name / f"{name}.yaml", f"id: {name}\n".encode())
            count += 1
    return count


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
