"""How long a build takes and how much memory, beside Hugo and Pagefind on the same articles in the same run.

    python3 Benchmarks/build.py [COUNT …]        default 1000; `make bench BENCH="1000 10000"`

sitegen: all captures new, none changed, one changed, ten more, one alias more, a template changed. Hugo renders the
same articles, already clean, without linking a name or indexing a word; Pagefind then indexes what Hugo made. Both
are left out where they are not on PATH (HUGO and PAGEFIND name them otherwise).

Articles come from ../shared/tools/make_corpus.py, a deterministic generator that this repository does not carry;
where it is absent (or SITEGEN_SHARED names another place without it) this says so and ends well. Times are of one run
each, with the release build (SITEGEN names another program); look at several before believing a difference under a
tenth. Peaks are those of all processes of a build together, looked at every twentieth of a second.
"""
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("SITEGEN_SHARED", ROOT.parent / "shared"))
GENERATOR = SHARED / "tools" / "make_corpus.py"

SITE = "title: Generated\ndescription: Generated archive\nbase-url: https://archive.example/\nlanguage: en\n"

KINDS = {"agency": "government-body", "ngo": "non-governmental-organisation", "convention": "treaty"}
"""The generator's kinds that sitegen calls otherwise."""


MORE = 10
"""The captures that come last."""


def main():
    counts = [int(argument) for argument in sys.argv[1:]] or [1000]
    if not GENERATOR.exists():
        print(f"No {GENERATOR}: nothing to measure with.")
        return
    program = Path(os.environ["SITEGEN"]).resolve() if "SITEGEN" in os.environ else _release_build()
    print(f"{'articles':>9}  {'what':<30} {'wall s':>8} {'CPU s':>8} {'peak MiB':>9}  files")
    with tempfile.TemporaryDirectory(prefix="sitegen-bench-") as scratch:
        for count in counts:
            _measure(program, count, Path(scratch) / str(count))


def _measure(program: Path, count: int, folder: Path):
    content, templates, output = _content(count, folder), folder / "Templates", folder / "Public"
    shutil.copytree(ROOT / "Templates", templates)
    held = [(path, path.read_bytes()) for path in sorted((content / "sources").glob("*.json"))[-MORE:]]
    for path, _ in held:
        path.unlink()
    command = [str(program), "build", "--content", str(content), "--templates", str(templates),
               "--output", str(output), "--cache", str(folder / "cache"), "--quiet"]
    edits = [("all new", None), ("nothing changed", None), ("one text changed", lambda: _edit(content)),
             (f"{MORE} captures more", lambda: [path.write_bytes(text) for path, text in held]),
             ("one alias more", lambda: _alias(content)), ("a template changed", lambda: _template(templates))]
    for name, prepare in edits:
        if prepare:
            prepare()
        # Younger files are compared by their bytes.
        time.sleep(1.1)
        _row(count, "sitegen, " + name, command, output)
    pages, index = folder / "hugo-out", folder / "pagefind"
    hugo = ["build", "--quiet", "-s", str(folder / "hugo"), "-d", str(pages), "--cacheDir", str(folder / "hugo-cache"),
            "--noBuildLock"]
    pagefind = ["--silent", "--site", str(pages), "--output-path", str(index)]
    for name, tool, arguments, place in (("Hugo, render alone", "hugo", hugo, pages),
                                         ("Pagefind after it", "pagefind", pagefind, index)):
        if found := shutil.which(os.environ.get(tool.upper(), tool)):
            _row(count, name, [found, *arguments], place)


def _row(count: int, name: str, command: list[str], output: Path):
    status, wall, cpu, peak, said = _timed(command)
    if status:
        sys.exit(f"{name}: exits {status} with {count} articles:\n{said[-2000:]}")
    files = sum(path.is_file() for path in output.rglob("*"))
    print(f"{count:>9}  {name:<30} {wall:>8.2f} {cpu:>8.2f} {peak / 1024:>9.0f}  {files}", flush=True)


def _timed(command: list[str]) -> tuple[int, float, float, int, str]:
    """Exit status, seconds by the clock, seconds of processors, the peak in KiB and what was said: of the process and
    of those that it started and waited for."""
    with tempfile.TemporaryFile() as said:
        start, peak = time.monotonic(), 0
        process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT)
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            peak = max(peak, sum(map(_memory, [process.pid, *_children(process.pid)])))
            time.sleep(0.05)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return (process.returncode, wall, usage.ru_utime + usage.ru_stime, max(peak, usage.ru_maxrss),
                said.read().decode("utf-8", "replace"))


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _memory(pid: int) -> int:
    """Resident memory in KiB; 0 for a process that has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS:")), 0)
    except OSError:
        return 0


def _release_build() -> Path:
    command = ["swift", "build", "-c", "release", "--product", "sitegen"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    shown = subprocess.run([*command, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
    return Path(shown.stdout.strip()) / "sitegen"


def _content(count: int, folder: Path) -> Path:
    """A content folder with the generator's captures, actors and agreements."""
    corpus, content = folder / "corpus", folder / "Content"
    subprocess.run([sys.executable, str(GENERATOR), "--count", str(count), "--out", str(corpus), "--hugo",
                    str(folder / "hugo"), "--jobs", "2"], check=True, stdout=subprocess.DEVNULL)
    content.mkdir(parents=True)
    shutil.move(corpus / "posts", content / "sources")
    (content / "site.yaml").write_text(SITE)
    for kind in ("actors", "agreements"):
        (content / kind).mkdir()
        for record in json.loads((corpus / f"{kind}.json").read_text(encoding="utf-8")):
            record_kind = KINDS.get(record["kind"], record["kind"] if kind == "actors" else "treaty")
            lines = ["---", f"name: {_quoted(record['name'])}", f"kind: {record_kind}",
                     f"aliases: [{', '.join(map(_quoted, record.get('aliases', [])))}]", "---", ""]
            (content / kind / f"{record['id']}.md").write_text("\n".join(lines), encoding="utf-8")
    return content


def _edit(content: Path):
    """Changes a word of one article, as an editor would."""
    capture = sorted((content / "sources").glob("*.json"))[0]
    post = json.loads(capture.read_text(encoding="utf-8"))
    post["content"]["rendered"] = post["content"]["rendered"].replace(" the ", " that ", 1)
    capture.write_text(json.dumps(post, ensure_ascii=False), encoding="utf-8")


def _alias(content: Path):
    """Gives an actor one more name, which stands in few texts or none."""
    actor = sorted((content / "actors").glob("*.md"))[0]
    actor.write_text(actor.read_text(encoding="utf-8").replace("aliases: [", 'aliases: ["Northern Relay Office", ', 1))


def _template(templates: Path):
    """Changes what stands around every page."""
    layout = templates / "layout.mustache"
    layout.write_text(layout.read_text(encoding="utf-8") + "<!-- changed -->\n", encoding="utf-8")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    main()
