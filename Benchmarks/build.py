"""How long a build takes and how much memory: all captures new, none changed, one changed.

    python3 Benchmarks/build.py [COUNT …]        default 1000; `make bench BENCH="1000 10000"`

Captures come from ../shared/tools/make_corpus.py, a deterministic generator that this repository does not carry; where it
is absent (or SITEGEN_SHARED names another place without it) this says so and ends well. Times are of one run each, with
the release build (SITEGEN names another program); look at several before believing a difference under a tenth.
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


def main():
    counts = [int(argument) for argument in sys.argv[1:]] or [1000]
    if not GENERATOR.exists():
        print(f"No {GENERATOR}: nothing to measure with.")
        return
    program = Path(os.environ["SITEGEN"]).resolve() if "SITEGEN" in os.environ else _release_build()
    print(f"{'captures':>9}  {'run':<10} {'wall s':>8} {'CPU s':>8} {'peak MiB':>9}  files")
    with tempfile.TemporaryDirectory(prefix="sitegen-bench-") as scratch:
        for count in counts:
            _measure(program, count, Path(scratch) / str(count))


def _measure(program: Path, count: int, folder: Path):
    content, output = _content(count, folder), folder / "Public"
    command = [str(program), "build", "--content", str(content), "--templates", str(ROOT / "Templates"),
               "--output", str(output), "--cache", str(folder / "cache"), "--quiet"]
    for name, prepare in (("all new", None), ("unchanged", None), ("one edit", _edit)):
        if prepare:
            prepare(content)
        status, wall, usage, said = _timed(command)
        if status:
            sys.exit(f"{name}: the build of {count} captures exits {status}:\n{said[-2000:]}")
        files = sum(path.is_file() for path in output.rglob("*"))
        cpu = usage.ru_utime + usage.ru_stime
        print(f"{count:>9}  {name:<10} {wall:>8.2f} {cpu:>8.2f} {usage.ru_maxrss / 1024:>9.0f}  {files}", flush=True)


def _timed(command: list[str]) -> tuple[int, float, resource.struct_rusage, str]:
    """Exit status, seconds by the clock, and the resources of this one process."""
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return process.returncode, wall, usage, said.read().decode("utf-8", "replace")


def _release_build() -> Path:
    command = ["swift", "build", "-c", "release", "--product", "sitegen"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    shown = subprocess.run([*command, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
    return Path(shown.stdout.strip()) / "sitegen"


def _content(count: int, folder: Path) -> Path:
    """A content folder with the generator's captures, actors and agreements."""
    corpus, content = folder / "corpus", folder / "Content"
    subprocess.run([sys.executable, str(GENERATOR), "--count", str(count), "--out", str(corpus), "--jobs", "2"],
                   check=True, stdout=subprocess.DEVNULL)
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


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    main()
