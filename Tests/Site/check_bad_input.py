"""Every kind of faulty input ends in a clear diagnostic, in time, with the good captures beside it published or nothing."""
import random
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

import archive
from project import Finished, Project, run, tree

SECONDS = 60
"""No case takes anything like this; a quadratic one takes more."""

MEBIBYTES = 1500

GOOD = {
    "site.yaml": archive.SITE,
    "sources/good-one.json": archive.wordpress("good-one"),
    "sources/good-two.json": archive.wordpress("good-two"),
    "actors/ada.md": "---\nname: Ada Example\nkind: person\naliases: [A. Example]\n---\n",
}

ACTOR = "---\nname: Bob Example\nkind: person\naliases: [A. Example]\n---\n"


@dataclass(frozen=True)
class Case:
    """Files put beside the good ones, and what the program must make of them."""

    name: str
    files: dict[str, Callable[[], str | bytes]]
    names: list[str]
    """Files that a diagnostic must name; one of them is enough unless `every`."""
    editor: bool = False
    """The fault is in a file that the editor wrote: an error, and nothing is published."""
    every: bool = False
    or_title: str | None = None
    """A reader may also understand the capture, and then publish it under this title without a word."""
    line: int | None = None
    remove: list[str] = field(default_factory=list)


def _text(value: str) -> Callable[[], str]:
    return lambda: value


ARTICLE = "A matter of encoding\n\nBy Ada Example\n\n" + "\n\n".join(archive.PROSE) + "\n"

CASES = [
    Case("empty file", {"sources/bad.json": lambda: b""}, ["bad.json"]),
    Case("blank file", {"sources/bad.txt": lambda: b" \n\t\r\n \n"}, ["bad.txt"]),
    Case("binary file", {"sources/bad.html": lambda: b"\x7fELF\x02\x01\x01\x00" + random.Random(1).randbytes(200_000)},
         ["bad.html"]),
    Case("50 MB in a single line", {"sources/bad.txt": lambda: b"word " * 10_000_000}, ["bad.txt"]),
    Case("50 MB without a space", {"sources/bad.html": lambda: b"<p>" + b"x" * 50_000_000}, ["bad.html"]),
    Case("invalid UTF-8", {"sources/bad.txt": lambda: ARTICLE.encode().replace(b"published", b"publ\xff\xfe\xc3(ed")},
         ["bad.txt"]),
    Case("UTF-16", {"sources/bad.txt": lambda: ARTICLE.encode("utf-16")}, ["bad.txt"], or_title="A matter of encoding"),
    Case("UTF-16 without a mark", {"sources/bad.txt": lambda: ARTICLE.encode("utf-16-le")}, ["bad.txt"],
         or_title="A matter of encoding"),
    Case("100,000 nested tags", {"sources/bad.html": lambda: archive.web_page(
        "Deep", "<div>" * 100_000 + archive.paragraphs() + "</div>" * 100_000)}, ["bad.html"], or_title="Deep"),
    Case("100,000 nested tags, unclosed, in JSON", {"sources/bad.json": lambda: archive.wordpress(
        "deep", "Deep", "<blockquote><b>" * 50_000 + archive.paragraphs())}, ["bad.json"], or_title="Deep"),
    Case("100,000 nested quotes in Markdown", {"sources/bad.md": lambda: "---\ntitle: Deep\n---\n\n" + ">" * 100_000 + " x\n"},
         ["bad.md"], or_title="Deep"),
    Case("100,000 nested lists in JSON", {"sources/bad.json": lambda: "[" * 100_000 + "]" * 100_000}, ["bad.json"]),
    Case("JSON of another kind", {"sources/bad.json": _text('{"name": "package", "version": "1.0.0", "private": true}\n')},
         ["bad.json"]),
    Case("JSON that is a number", {"sources/bad.json": _text("42\n")}, ["bad.json"]),
    Case("slug that climbs", {"sources/bad.json": lambda: archive.wordpress("../../x", "Climbing")}, ["bad.json"]),
    Case("impossible date in a capture", {"sources/bad.json": lambda: archive.wordpress(
        "impossible", "Impossible", date="2015-13-40T25:61:00", date_gmt="2015-13-40T25:61:00")}, ["bad.json"]),
    Case("sidecar id that climbs", {"sources/good-one.yaml": _text("id: ../../x\n")}, ["good-one.yaml"], editor=True, line=1),
    Case("two captures with one id", {"sources/again.json": lambda: archive.wordpress("good-one", "Again")},
         ["again.json", "good-one.json"], editor=True, every=True),
    Case("alias claimed twice", {"actors/bob.md": _text(ACTOR)}, ["ada.md", "bob.md"], editor=True),
    Case("tab in YAML", {"actors/bob.md": _text("---\nname: Bob Example\nkind: person\naliases:\n\t- Bobby\n---\n")},
         ["bob.md"], editor=True, line=5),
    Case("unclosed YAML", {"actors/bob.md": _text('---\nname: "Bob Example\nkind: person\n---\n')}, ["bob.md"], editor=True),
    Case("impossible date of a briefing", {"briefings/bad.md": _text(
        "---\ntitle: Impossible\nissued: 2015-13-40\n---\n\n" + archive.PROSE[0] + "\n")}, ["bad.md"], editor=True, line=3),
    Case("briefing without a title", {"briefings/bad.md": _text("---\nissued: 2015\n---\n\nText.\n")}, ["bad.md"], editor=True),
    Case("unknown key", {"actors/bob.md": _text("---\nname: Bob Example\nkind: person\nnick-name: B\n---\n")}, ["bob.md"],
         editor=True, line=4),
    Case("unknown kind", {"actors/bob.md": _text("---\nname: Bob Example\nkind: dragon\n---\n")}, ["bob.md"], editor=True,
         line=3),
    Case("annotation without a quote", {"annotations/good-one.yaml": _text("- id: n1\n  note: Only a note.\n")},
         ["good-one.yaml"], editor=True),
]


def check(project: Project) -> list[str]:
    faults = [f"{case.name}: {fault}" for case in CASES for fault in _case(project, case)]
    faults += [f"missing Content/: {fault}" for fault in _missing_content(project)]
    faults += [f"unwritable Public/: {fault}" for fault in _unwritable_output(project)]
    print(f"         bad input: {len(CASES) + 2} cases")
    return faults


def _case(project: Project, case: Case) -> list[str]:
    folder = project.folder("bad input")
    content = archive.write(folder / "Content", GOOD | {name: make() for name, make in case.files.items()})
    before = tree(folder)
    checked = _checked(project, content, folder / "Public")
    finished = project.build(content, folder / "Public", timeout=SECONDS)
    faults = _bounded(finished) + _said(case, finished) + _unequal(checked, finished)
    good = [(folder / "Public/briefings" / name / "index.html").is_file() for name in ("good-one", "good-two")]
    if case.editor:
        faults += _refused(finished, folder, before)
    else:
        understood = case.or_title is not None and any(
            f">{case.or_title}<" in path.read_text(encoding="utf-8") for path in folder.glob("Public/briefings/*/index.html"))
        if understood:
            faults = _bounded(finished) + _unequal(checked, finished)
        if finished.status:
            faults.append(f"exit {finished.status}, not 0: {finished.last_line}")
        if not all(good):
            faults.append("the good captures beside it are not published")
        outside = tree(folder).keys() - before.keys()
        faults += [f"writes outside Public/: {path}" for path in outside if not path.startswith("Public/")]
        if not understood:
            faults += [f"--strict: {fault}" for fault in _strict(project, folder, content)]
    return faults


def _checked(project: Project, content: Path, output: Path) -> Finished:
    command = [str(project.program), "check", "--content", str(content), "--templates", str(project.templates),
               "--output", str(output)]
    return run(command, timeout=SECONDS)


def _unequal(checked: Finished, built: Finished) -> list[str]:
    """What `sitegen check` says otherwise than the build that came after it."""
    said = [set(re.findall(r"^.+:\d+:\d+: (?:error|warning|note): .*$", run.said, re.MULTILINE)) for run in (checked, built)]
    faults = [f"check exits {checked.status}, build {built.status}"] if checked.status != built.status else []
    return faults + [f"only one of check and build says: {line}" for line in sorted(said[0] ^ said[1])]


def _strict(project: Project, folder: Path, content: Path) -> list[str]:
    before = tree(folder)
    return _refused(project.build(content, folder / "Strict", "--strict", timeout=SECONDS), folder, before)


def _refused(finished: Finished, folder: Path, before: dict[str, str]) -> list[str]:
    faults = [] if finished.status == 1 else [f"exit {finished.status}, not 1: {finished.last_line}"]
    return faults + ([] if tree(folder) == before else ["something is published"])


def _bounded(finished: Finished) -> list[str]:
    faults = []
    if finished.status < 0:
        faults.append(f"ended by signal {-finished.status} after {finished.seconds:.0f} s")
    if "Fatal error" in finished.said or "Current stack trace" in finished.said:
        faults.append("crashed")
    if finished.peak_mebibytes > MEBIBYTES:
        faults.append(f"took {finished.peak_mebibytes:.0f} MiB")
    return faults


def _said(case: Case, finished: Finished) -> list[str]:
    severity = "error" if case.editor else "(?:error|warning)"
    line = r"\d+" if case.line is None else str(case.line)
    named = [
        bool(re.search(rf"^.*{re.escape(name)}:{line}:\d+: {severity}: .+", finished.said, re.MULTILINE))
        for name in case.names
    ]
    mentioned = all(name in finished.said for name in case.names)
    if any(named) and (mentioned or not case.every):
        return []
    wanted = f"{' and '.join(case.names) if case.every else ' or '.join(case.names)}:{line}:…: {severity}"
    return [f"no diagnostic {wanted} in: {finished.said.strip()[:400]!r}"]


def _missing_content(project: Project) -> list[str]:
    folder = project.folder("bad input")
    checked = _checked(project, folder / "Content", folder / "Public")
    finished = project.build(folder / "Content", folder / "Public", timeout=SECONDS)
    faults = _bounded(finished) + _refused(finished, folder, {}) + _unequal(checked, finished)
    return faults + ([] if re.search(r"error: .+", finished.said) and "Content" in finished.said else ["no clear message"])


def _unwritable_output(project: Project) -> list[str]:
    """Permissions do not stop root, so a file stands where the folder should."""
    folder = project.folder("bad input")
    content = archive.write(folder / "Content", GOOD)
    (folder / "Public").write_text("in the way\n")
    before = tree(folder)
    checked = _checked(project, content, folder / "Public")
    finished = project.build(content, folder / "Public", timeout=SECONDS)
    faults = _bounded(finished) + _refused(finished, folder, before) + _unequal(checked, finished)
    return faults + ([] if re.search(r"error: .+", finished.said) and "Public" in finished.said else ["no clear message"])
