"""The search beside BM25 and Pagefind: relevance, bytes of a cold query, size and cost of the index, in one table.

    python3 Benchmarks/search.py [--collections cranfield,med] [--large 10000]

Collections, reference and scorer come from ../shared, which this repository does not carry; where it is absent this says so
and ends well. BM25 needs PyPI's snowballstemmer, Pagefind PyPI's pagefind[extended] and playwright: each is left out, and
said to be, where it cannot be installed. The release build is measured.
"""
import argparse
import gzip
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("SITEGEN_SHARED", ROOT.parent / "shared"))
DATA, BENCH = SHARED / "data/search", SHARED / "bench/search"
SITE = "title: Collection\ndescription: Test collection\nbase-url: https://archive.example/\nlanguage: en\n"
SETS = {"full": "queries.jsonl", "short": "queries.short.jsonl", "typo": "queries.typo.jsonl"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--collections", default="cranfield,med")
    parser.add_argument("--large", type=int, default=10_000, help="pages of the made-up archive; 0 for none")
    options = parser.parse_args()
    if not DATA.exists():
        print(f"No {DATA}: nothing to measure with.")
        return
    program = Path(os.environ.get("SITEGEN") or _release_build())
    with tempfile.TemporaryDirectory(prefix="sitegen-search-") as name:
        scratch = Path(name)
        python = _python(scratch)
        print(f"{'engine':<9} {'collection':<10} {'queries':<6} {'nDCG@10':>8} {'empty':>6}  notes")
        for collection in options.collections.split(","):
            _ours(program, DATA / collection, scratch)
            _bm25(python, DATA / collection, scratch)
            _pagefind(python, DATA / collection, scratch)
        if options.large:
            _large(program, options.large, scratch)


def _row(engine, collection, queries, run: Path, notes=""):
    scorer = [sys.executable, str(SHARED / "tools/search_score.py"), str(collection / "qrels.tsv"), str(run), "--json"]
    score = json.loads(subprocess.run(scorer, capture_output=True, text=True, check=True).stdout)
    print(f"{engine:<9} {collection.name:<10} {queries:<6} {score['nDCG@10']:>8.3f} {score['zero']:>6}  {notes}", flush=True)


def _ours(program, collection, scratch):
    site, _ = _build(program, collection / "corpus.jsonl", scratch / f"ours-{collection.name}")
    for name, file in SETS.items():
        run = scratch / "run.tsv"
        said = subprocess.run(["node", SHARED / "accept/relevance.mjs", site, collection / file, run],
                              capture_output=True, text=True, check=True).stdout.strip()
        _row("sitegen", collection, name, run, said)


def _bm25(python, collection, scratch):
    if not python:
        return print("bm25      left out: no virtual environment with snowballstemmer")
    for name, file in SETS.items():
        run = scratch / "run.tsv"
        subprocess.run([python, BENCH / "bm25.py", collection, run, "--queries", file], check=True)
        _row("bm25", collection, name, run)


def _pagefind(python, collection, scratch):
    program = Path(python).with_name("pagefind") if python else None
    try:
        import_check = subprocess.run([python, "-c", "import pagefind, playwright"], capture_output=True) if python else None
        if not import_check or import_check.returncode:
            raise RuntimeError("pagefind or playwright could not be installed")
        site = scratch / f"pagefind-{collection.name}"
        subprocess.run([python, BENCH / "make_site.py", collection, site], check=True, capture_output=True)
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        command = [str(program)] if program.exists() else [python, "-m", "pagefind"]
        subprocess.run([*command, "--site", site], check=True, capture_output=True)
        spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
        keymap = scratch / "keymap.json"
        subprocess.run([python, BENCH / "pagefind_keymap.py", site, keymap], check=True, capture_output=True)
        for name, file in SETS.items():
            run = scratch / "run.tsv"
            subprocess.run([python, BENCH / "measure_browser.py", site, BENCH / "adapter_pagefind.js", collection, run,
                            "--keymap", keymap, "--queries", file], check=True, capture_output=True, timeout=900)
            _row("pagefind", collection, name, run, f"index {spent:.1f} CPU s")
    except (RuntimeError, OSError, subprocess.SubprocessError) as fault:
        print(f"pagefind  {collection.name}: left out: {str(fault)[:100]}")


def _large(program, count, scratch):
    large = scratch / "large"
    subprocess.run([sys.executable, BENCH / "make_large.py", large, str(count), DATA / "cranfield", DATA / "med"], check=True)
    site, (wall, usage) = _build(program, large / "corpus.jsonl", scratch / "ours-large")
    files = list((site / "search").glob("*.js"))
    size = sum(file.stat().st_size for file in files)
    print(f"\n{count} pages of 470 words, whole build: {wall:.1f} s, {usage.ru_utime + usage.ru_stime:.1f} CPU s, "
          f"{usage.ru_maxrss / 1024:.0f} MiB; index {len(files)} files, {size / 1e6:.1f} MB")
    queries = scratch / "queries.jsonl"
    lines = [line for name in ("cranfield", "med") for line in (DATA / name / SETS["short"]).read_text().splitlines()[:20]]
    queries.write_text("\n".join(lines) + "\n")
    said = subprocess.run(["node", SHARED / "accept/relevance.mjs", site, queries, scratch / "run.tsv"],
                          capture_output=True, text=True, check=True).stdout.strip()
    engine = next((site / "assets").glob("search-engine-*.js"))
    print(f"{said}; engine {engine.stat().st_size / 1024:.1f} KB, {len(gzip.compress(engine.read_bytes(), 9)) / 1024:.1f} KB compressed")
    before = {file.name: file.read_bytes() for file in files}
    corpus = (large / "corpus.jsonl").read_text() + json.dumps(
        {"id": "added", "title": "One more article", "text": json.loads(lines[0])["text"] + " and " + (large / "corpus.jsonl").read_text()[500:3400]}) + "\n"
    (large / "corpus.jsonl").write_text(corpus)
    site, _ = _build(program, large / "corpus.jsonl", scratch / "ours-large")
    after = {file.name: file.read_bytes() for file in (site / "search").glob("*.js")}
    changed = [name for name in after if before.get(name) != after[name]]
    kinds = {kind: sum(name.startswith(kind) for name in changed) for kind in ("words", "places", "cards", "texts", "spelling", "manifest")}
    print(f"one article added: {len(changed)} of {len(after)} files are other ones ({100 * len(changed) / len(after):.0f} %): {kinds}")


def _build(program, corpus: Path, folder: Path):
    content, output = folder / "Content", folder / "Public"
    shutil.rmtree(content, ignore_errors=True)
    (content / "briefings").mkdir(parents=True)
    (content / "site.yaml").write_text(SITE)
    for line in corpus.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        title = entry["title"] or " ".join(entry["text"].split()[:8]) or entry["id"]
        body = re.sub(r"([\\`*_\[\]<>#|~&])", r"\\\1", entry["text"])
        (content / "briefings" / f"{entry['id']}.md").write_text(
            f"---\nid: {json.dumps(str(entry['id']))}\ntitle: {json.dumps(title, ensure_ascii=False)}\nissued: 1965-01-01\n---\n\n{body}\n",
            encoding="utf-8")
    command = [str(program), "build", "--content", str(content), "--templates", str(ROOT / "Templates"), "--output", str(output),
               "--cache", str(folder / "cache"), "--quiet"]
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"the build of {corpus} ends with status {os.waitstatus_to_exitcode(status)}")
    return output, (time.monotonic() - start, usage)


def _release_build() -> str:
    command = ["swift", "build", "-c", "release", "--product", "sitegen"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    shown = subprocess.run([*command, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
    return str(Path(shown.stdout.strip()) / "sitegen")


def _python(scratch: Path) -> str | None:
    """A Python of its own with what the peers need; None where that cannot be had."""
    python = scratch / "venv/bin/python"
    made = subprocess.run([sys.executable, "-m", "venv", scratch / "venv"], capture_output=True)
    if made.returncode or subprocess.run([python, "-m", "pip", "install", "--quiet", "snowballstemmer"], capture_output=True).returncode:
        return None
    subprocess.run([python, "-m", "pip", "install", "--quiet", "pagefind[extended]", "playwright"], capture_output=True)
    return str(python)


if __name__ == "__main__":
    main()
