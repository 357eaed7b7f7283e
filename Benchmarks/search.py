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
from collections import Counter
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
        for collection in filter(None, options.collections.split(",")):
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
    said = json.loads(subprocess.run(["node", ROOT / "Benchmarks/search-bytes.mjs", site, queries],
                                     capture_output=True, text=True, check=True).stdout)
    scripts = said["engine"] + said["view"]
    print(f"compressed: engine {said['engine'] / 1024:.1f} KB, view {said['view'] / 1024:.1f} KB")
    for host, key in (("a host that gives parts of files, passages included", "parts"), ("another host, without passages", "whole")):
        one = said[key]
        print(f"{host}: cold {one['cold'] / 1024:.1f} KB (most {one['coldest'] / 1024:.1f}) in {one['requests']} requests, with both "
              f"scripts {(one['cold'] + scripts) / 1024:.1f} KB; warm {one['warm'] / 1024:.1f} KB")
    before = {file.name: file.read_bytes() for file in files}
    corpus = large / "corpus.jsonl"
    text = corpus.read_text(encoding="utf-8")
    words = " ".join(json.loads(text.splitlines()[77])["text"].split()[:235] + json.loads(text.splitlines()[4077])["text"].split()[:235])
    for case, issued in (("a newest article", "1966-02-01"), ("an article of the date of all others", "1965-01-01")):
        entry = {"id": "5000-and-a-half", "title": "One more article", "text": words + " Kerbolanu spoke.", "issued": issued}
        corpus.write_text(text + json.dumps(entry) + "\n", encoding="utf-8")
        site, _ = _build(program, corpus, scratch / "ours-large")
        after = {file.name: file.read_bytes() for file in (site / "search").glob("*.js")}
        changed = [name for name in after if before.get(name) != after[name]]
        kinds = Counter(re.split(r"[-.]", name)[0] for name in changed)
        print(f"{case} added: {len(changed)} of {len(after)} files are other ones ({100 * len(changed) / len(after):.1f} %), "
              f"{sum(len(after[name]) for name in changed) / 1e6:.1f} MB: {dict(kinds)}")


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
            f"---\nid: {json.dumps(str(entry['id']))}\ntitle: {json.dumps(title, ensure_ascii=False)}\nissued: {entry.get('issued', '1965-01-01')}\n---\n\n{body}\n",
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
    subprocess.run([python, "-m", "pip", "install", "--quiet", "pagefind[extended]==1.5.2", "playwright"], capture_output=True)
    return str(python)


if __name__ == "__main__":
    main()
