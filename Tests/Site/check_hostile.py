"""Captures full of attacks, in every format, run nothing and load nothing in a browser that has no policy to stop them."""
import json
import re
from pathlib import Path

from playwright.sync_api import Error

import archive
from browser import Witness, chromium, visitor
from check_links import hostile_addresses
from pages import pages
from project import Project
from server import serving

CODE = "window.__pwned=1"

ELSEWHERE = "https://elsewhere.invalid"

ATTACKS = {
    "script": f"<script>{CODE}</script>",
    "script-split": f"<scr<script>ipt>{CODE}</scr</script>ipt>",
    "script-odd-case": f"<ScRiPt\n>{CODE}</sCrIpT\t>",
    "script-elsewhere": f'<script src="{ELSEWHERE}/a.js"></script>',
    "script-unclosed": f"<script>{CODE}//",
    "image-handler": f'<img src="x.png" onerror="{CODE}" onload={CODE}>',
    "image-handler-slash": f"<img/src=x.png/onerror={CODE}>",
    "image-handler-newline": f"<img src=x.png\nonerror\n=\n'{CODE}'>",
    "image-elsewhere": f'<img src="{ELSEWHERE}/pixel.gif" srcset="{ELSEWHERE}/2.gif 2x" alt="pixel">',
    "image-lazy": f'<img data-src="{ELSEWHERE}/lazy.gif" alt=lazy>',
    "svg": f"<svg onload={CODE}><script>{CODE}</script><animate onbegin={CODE} attributeName=x dur=1s /></svg>",
    "svg-use": f'<svg><use href="data:image/svg+xml,<svg id=x onload={CODE}>#x"/><image href="{ELSEWHERE}/i.svg"/></svg>',
    "math": f'<math><mtext><table><mglyph><style><img src=x.png onerror="{CODE}"></style></mglyph></table></mtext></math>',
    "link-script": f'<p><a href="javascript:{CODE}">follow</a> <a href=" java&#9;script:{CODE}">follow</a></p>',
    "link-script-entity": f'<p><a href="&#106;avascript&colon;{CODE}">follow</a> <a href="&#1;javascript:{CODE}">b</a></p>',
    "link-data": f'<p><a href="data:text/html,<script>{CODE}</script>">follow</a> <a href="vbscript:x">follow</a></p>',
    "frame": f'<iframe src="javascript:{CODE}"></iframe><iframe src="{ELSEWHERE}/frame"></iframe>',
    "frame-document": f"<iframe srcdoc=\"<script>parent.{CODE.removeprefix('window.')}</script>\"></iframe>",
    "object": f'<object data="{ELSEWHERE}/o"></object><embed src="{ELSEWHERE}/e"><applet code=x></applet>',
    "form": f'<form action="javascript:{CODE}"><button formaction="javascript:{CODE}" autofocus onfocus={CODE}>go</button>'
            f"<input autofocus onfocus={CODE}></form>",
    "refresh": f'<meta http-equiv="refresh" content="0;url={ELSEWHERE}/refresh">',
    "base": f'<base href="{ELSEWHERE}/base/">',
    "stylesheet": f'<link rel="stylesheet" href="{ELSEWHERE}/s.css"><link rel=preload as=image href="{ELSEWHERE}/l.png">',
    "style": f"<style>@import '{ELSEWHERE}/i.css'; body {{ background: url({ELSEWHERE}/b.png) }}</style>",
    "style-attribute": f'<p style="background:url({ELSEWHERE}/p.png)">styled</p>',
    "comment-unclosed": f"<!-- <p>never closed --!> <img src=x.png onerror={CODE}>",
    "template": f"<template><script>{CODE}</script></template>{{{{{{site.title}}}}}}{{{{#briefings}}}}x{{{{/briefings}}}}",
    "noscript": f'<noscript><p title="</noscript><img src=x.png onerror={CODE}>"></noscript>',
    "textarea": f"<textarea><p title=\"</textarea><img src=x.png onerror={CODE}>\"></textarea>",
    "title-breaks-out": f"</title></script></textarea></style><script>{CODE}</script>",
    "attribute-breaks-out": f"\"'><img src=x.png onerror={CODE}>",
    "media": f'<video src="{ELSEWHERE}/v.mp4" poster="{ELSEWHERE}/v.png" onerror={CODE}><source src="{ELSEWHERE}/w.mp4" '
             f"onerror={CODE}></video><audio src={ELSEWHERE}/a.mp3></audio>",
    "details": f"<details open ontoggle={CODE}><summary>more</summary>text</details>",
    "marquee": f"<marquee onstart={CODE}>run</marquee><body onload={CODE}><html onfocusin={CODE}>",
    "entities-twice": f"&lt;script&gt;{CODE}&lt;/script&gt; &amp;lt;img src=x.png onerror={CODE}&amp;gt;",
    "markdown-link": f"[follow](javascript:{CODE}) ![pixel]({ELSEWHERE}/m.png) <javascript:{CODE}> [r]\n\n[r]: javascript:{CODE}",
    "null-byte": f"<scr\x00ipt>{CODE}</scr\x00ipt><img src=x.png on\x00error={CODE} onerror\x0c={CODE}>",
}
"""One way in each; those known from OWASP's and DOMPurify's collections, in our own words."""

TITLE = f"</title></script><script>{CODE}</script><img src=x.png onerror={CODE}> \"quoted' -->"


def check(project: Project) -> list[str]:
    folder = project.folder("hostile")
    content, output = folder / "Content", folder / "Public"
    archive.write(content, _captures())
    finished = project.build(content, output)
    if finished.status:
        return [f"exits {finished.status}: {finished.last_line}"]
    briefings = list(output.glob("briefings/*/index.html"))
    faults = [] if len(briefings) >= len(ATTACKS) else [f"only {len(briefings)} briefings of {len(ATTACKS)} attacks or more"]
    for path, page in pages(output).items():
        faults += [f"{path.relative_to(output)}: {fault}" for fault in hostile_addresses(page) + page.inline]
    faults += _feeds(output)
    with chromium() as browser:
        faults += _control(project, browser)
        with serving(output, policy=None) as home:
            faults += _visit(browser, home, [path.relative_to(output).as_posix() for path in output.rglob("*.html")])
    return faults


def _captures() -> dict[str, str | bytes]:
    """Every attack in a body of each format, and the worst title in each place that a title can stand."""
    files: dict[str, str | bytes] = {"site.yaml": archive.SITE}
    for name, attack in ATTACKS.items():
        files[f"sources/json-{name}.json"] = archive.wordpress(f"json-{name}", body=archive.paragraphs(attack))
        files[f"sources/html-{name}.html"] = archive.web_page(f"Page {name}", archive.paragraphs(attack))
    every = "\n\n".join(ATTACKS.values())
    text = "\n\n".join(archive.PROSE)
    files["sources/all.txt"] = f"Text of all attacks\n\nBy Ada Example\n\n{text}\n\n{every}\n\n{text}\n"
    files["sources/all.md"] = f"---\ntitle: Markdown of all attacks\n---\n\n{text}\n\n{every}\n\n{text}\n"
    files["sources/title.json"] = archive.wordpress("worst-title", TITLE, archive.paragraphs(), link=f"javascript:{CODE}")
    files["sources/title.html"] = archive.web_page(
        "Head", archive.paragraphs(),
        f'<meta property="og:title" content="In HTML {TITLE.replace(chr(34), "&quot;")}">'
        f'<meta name="author" content="</script><script>{CODE}</script>"><link rel="canonical" href="javascript:{CODE}">'
        f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "<img src=x onerror=x>"})}</script>')
    files["sources/sidecar.txt"] = f"Sidecar\n\n{text}\n"
    files["sources/sidecar.yaml"] = (
        f"title: {json.dumps('In a sidecar ' + TITLE)}\nauthor: [{json.dumps(TITLE)}]\nabstract: {json.dumps(TITLE)}\n")
    return files


def _feeds(output: Path) -> list[str]:
    """HTML inside the feeds reaches readers that may not clean it."""
    return [
        f"{path.relative_to(output)}: carries a script"
        for path in [*output.rglob("*.xml"), *output.rglob("*.json")]
        if re.search(r"<script|&lt;script[^&]*&gt;\s*window\.__pwned", path.read_text(encoding="utf-8"), re.IGNORECASE)
    ]


def _visit(browser, home: str, addresses: list[str]) -> list[str]:
    """Opens every page, opens what is folded, moves the pointer and the focus; gives what fired."""
    faults = []
    with visitor(browser) as context:
        witness = Witness(home).watch(context)
        for address in sorted(addresses):
            # A tab for each: what one page started must not be blamed on the next.
            page = context.new_page()
            try:
                fired = _open(page, home + address)
            except Error as error:
                fired = [f"the page went away: {error.message.splitlines()[0][:100]}"]
            page.close()
            faults += [f"{address}: {fault}" for fault in fired + witness.take()]
    return faults


def _open(page, address: str) -> list[str]:
    page.goto(address, wait_until="load")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.keyboard.press("Tab")
    page.wait_for_timeout(20)
    faults = ["code ran"] if page.evaluate("window.__pwned") else []
    return faults + ([] if page.url == address else [f"went to {page.url[:100]}"])


def _control(project: Project, browser) -> list[str]:
    """The same attacks without sitegen between: were they harmless here too, this check would show nothing."""
    folder = archive.write(project.folder("hostile control"), {
        f"{name}.html": archive.web_page(name, archive.paragraphs(attack)) for name, attack in ATTACKS.items()
    })
    with serving(folder, policy=None) as home:
        fired = _visit(browser, home, [f"{name}.html" for name in ATTACKS])
    ran = {fault.partition(".html")[0] for fault in fired if fault.endswith("code ran")}
    asked = {fault.partition(".html")[0] for fault in fired if "elsewhere" in fault}
    print(f"         hostile: of {len(ATTACKS)} attacks left as they are, {len(ran)} run code and {len(asked)} ask elsewhere")
    return [] if len(ran) >= 12 and len(asked) >= 8 else [f"the control pages are harmless: {sorted(ran)} {sorted(asked)}"]
