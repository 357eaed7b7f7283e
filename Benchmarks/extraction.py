"""Extraction beside trafilatura and simple line heuristics: text, metadata, CPU and memory, in one table.

    python3 Benchmarks/extraction.py [--sets scrapinghub,pagetext,wp-pages,readability] [--modes standard,precision]

Pages, truth and scorer come from ../shared, which this repository does not carry; where it is absent (or SITEGEN_SHARED names
another place without it) this says so and ends well. trafilatura comes from PyPI in the version that requirements.txt pins,
into a virtual environment of this run; it is left out, and said to be, where it cannot be installed. The release build is
measured (SITEGEN names another program). CPU is user and system time a page, sitegen's with starting the program and
trafilatura's without; memory is the peak of the whole process. Both rise on a busy machine: compare only within one run.
"""
import argparse
import gzip
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("SITEGEN_SHARED", ROOT.parent / "shared"))
DATA, SCORER = SHARED / "data/extraction/dev", SHARED / "tools/extraction_score.py"

SETS = {
    "scrapinghub": "news and blog pages, body text",
    "pagetext": "the same pages as plain-text scrapes",
    "wp-pages": "WordPress pages, segments and metadata",
    "readability": "reader view's test pages: agreement with its own output",
}
MODES = {"standard": {}, "precision": {"favor_precision": True}, "recall": {"favor_recall": True}, "fast": {"fast": True}}
"""How trafilatura may be asked to work."""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--modes", default="standard,precision", help="of trafilatura; nothing for none")
    parser.add_argument("--worker", nargs=3, metavar=("MODE", "LIST", "OUT"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        return _trafilatura_worker(*options.worker)
    if not DATA.exists():
        print(f"No {DATA}: nothing to measure with.")
        return
    program = Path(os.environ["SITEGEN"]).resolve() if "SITEGEN" in os.environ else _release_build()
    modes = [mode for mode in options.modes.split(",") if mode]
    with tempfile.TemporaryDirectory(prefix="sitegen-extraction-") as name:
        scratch = Path(name)
        python = _python(scratch) if modes else None
        print(f"{'set':<12} {'extractor':<22} {'F1':>5} {'prec.':>5} {'rec.':>5} {'empty':>5}  {'title ex/len':>12} "
              f"{'author ex/len':>13} {'date':>5}  {'CPU ms':>6} {'MiB':>5}", flush=True)
        for collection in options.sets.split(","):
            files = _files(collection, scratch)
            _row(collection, "sitegen", *_sitegen(program, files), scratch)
            if collection == "pagetext":
                for peer, method in LINE_METHODS.items():
                    _row(collection, peer, *_lines(method, files), scratch)
                continue
            for mode in modes if python else []:
                _row(collection, f"trafilatura {mode}", *_trafilatura(python, mode, files, scratch), scratch)
        if modes and not python:
            print("trafilatura is left out: Benchmarks/requirements.txt could not be installed")


def _files(collection: str, scratch: Path) -> list[Path]:
    """The pages of a set, unpacked."""
    if collection == "pagetext":
        return sorted((DATA / "scrapinghub/pagetext").glob("*.txt"))
    folder = scratch / collection
    folder.mkdir()
    for packed in sorted((DATA / collection / "html").glob("*.html.gz")):
        (folder / packed.name[:-3]).write_bytes(gzip.decompress(packed.read_bytes()))
    return sorted(folder.iterdir())


def _row(collection: str, extractor: str, predictions: dict, cpu: float, peak: int | None, scratch: Path):
    """Scores predictions ({name: {articleBody, title, author, date}}) and prints a line of the table."""
    truth = DATA / ("scrapinghub" if collection == "pagetext" else collection) / "truth.json"
    text = _score(truth, predictions, "auto", scratch)
    meta = _score(truth, predictions, "meta", scratch) if extractor.split()[0] in ("sitegen", "trafilatura") else {}

    def both(field):
        return f"{meta[field]['exact']:.3f}/{meta[field]['lenient']:.3f}" if field in meta else "–"

    date = f"{meta['date']['exact']:.3f}" if "date" in meta else "–"
    print(f"{collection:<12} {extractor:<22} {text['f1']:>5.3f} {text['precision']:>5.3f} {text['recall']:>5.3f} "
          f"{text['empty']:>5}  {both('title'):>12} {both('author'):>13} {date:>5}  "
          f"{1000 * cpu / max(1, len(predictions)):>6.1f} {f'{peak / 1024:.0f}' if peak else '–':>5}", flush=True)


def _score(truth: Path, predictions: dict, mode: str, scratch: Path) -> dict:
    given, found = scratch / "predictions.json", scratch / "score.json"
    given.write_text(json.dumps(predictions, ensure_ascii=False), encoding="utf-8")
    subprocess.run([sys.executable, str(SCORER), str(truth), str(given), "--mode", mode, "--json", str(found)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return json.loads(found.read_text(encoding="utf-8"))


def _sitegen(program: Path, files: list[Path]) -> tuple[dict, float, int]:
    said, usage = _timed([str(program), "extract", "--as", "json", *map(str, files)])
    predictions = {path.stem: {} for path in files}
    for line in said.splitlines():
        article = json.loads(line)
        predictions.setdefault(Path(article["file"]).stem, {}).update(
            articleBody=article.get("text", ""), title=article.get("title", ""), date=article.get("issued", ""),
            author="; ".join(article.get("authors", [])))
    return predictions, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def _trafilatura(python: Path, mode: str, files: list[Path], scratch: Path) -> tuple[dict, float, int]:
    names, out = scratch / "files.txt", scratch / "trafilatura.json"
    names.write_text("\n".join(map(str, files)), encoding="utf-8")
    _, usage = _timed([str(python), __file__, "--worker", mode, str(names), str(out)])
    result = json.loads(out.read_text(encoding="utf-8"))
    return result["predictions"], result["cpu"], usage.ru_maxrss


def _trafilatura_worker(mode: str, names: str, out: str):
    """Runs within the virtual environment."""
    import trafilatura

    predictions, start = {}, time.process_time()
    for path in map(Path, Path(names).read_text(encoding="utf-8").splitlines()):
        found = trafilatura.bare_extraction(path.read_bytes(), include_comments=False, with_metadata=True, **MODES[mode])
        found = found.as_dict() if found else {}
        predictions[path.stem] = {"articleBody": found.get("text") or "", "title": found.get("title") or "",
                                  "author": found.get("author") or "", "date": found.get("date") or ""}
    spent = time.process_time() - start
    Path(out).write_text(json.dumps({"predictions": predictions, "cpu": spent}, ensure_ascii=False), encoding="utf-8")


def _lines(method, files: list[Path]) -> tuple[dict, float, None]:
    predictions, start = {}, time.process_time()
    for path in files:
        lines = [line.strip() for line in path.read_text(encoding="utf-8", errors="replace").splitlines()]
        predictions[path.stem] = {"articleBody": "\n".join(method([line for line in lines if line]))}
    return predictions, time.process_time() - start, None


def _long_lines(lines: list[str]) -> list[str]:
    return [line for line in lines if len(line) >= 80]


def _sentences(lines: list[str]) -> list[str]:
    """The rule by which the C4 corpus was cleaned: five words or more, and the end of a sentence."""
    return [line for line in lines if len(line.split()) >= 5 and re.search(r"[.!?\"”]$", line)]


def _densest_band(lines: list[str]) -> list[str]:
    """The run of lines with the greatest sum of words, at most 40 a line, each line costing 8."""
    best, best_range, total, start = 0, (0, 0), 0, 0
    for index, line in enumerate(lines):
        if total <= 0:
            total, start = 0, index
        total += min(len(line.split()), 40) - 8
        if total > best:
            best, best_range = total, (start, index + 1)
    return lines[slice(*best_range)]


LINE_METHODS = {"whole text": list, "lines of 80 characters": _long_lines, "sentences (C4)": _sentences,
                "densest band of lines": _densest_band}
"""What takes the article from a plain-text scrape without looking at words; no peer reads such scrapes."""


def _timed(command: list[str]) -> tuple[str, resource.struct_rusage]:
    """What a command prints, and the resources of this one process."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{command[0]} ends with status {process.returncode}")
        said.seek(0)
        return said.read().decode("utf-8", "replace"), usage


def _release_build() -> Path:
    command = ["swift", "build", "-c", "release", "--product", "sitegen"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    shown = subprocess.run([*command, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
    return Path(shown.stdout.strip()) / "sitegen"


def _python(scratch: Path) -> Path | None:
    """A Python of its own with what the peer needs; None where that cannot be had."""
    python, needed = scratch / "venv/bin/python", ROOT / "Benchmarks/requirements.txt"
    for command in ([sys.executable, "-m", "venv", str(scratch / "venv")],
                    [str(python), "-m", "pip", "install", "--quiet", "--requirement", str(needed)],
                    [str(python), "-c", "import trafilatura"]):
        try:
            if subprocess.run(command, capture_output=True).returncode:
                return None
        except OSError:
            return None
    return python


if __name__ == "__main__":
    main()
