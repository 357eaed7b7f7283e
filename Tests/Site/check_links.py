"""Pages stand on their own: every link and anchor resolves, nothing is loaded from elsewhere, nothing runs inline."""
import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlparse

from pages import Page, addresses, pages
from project import Project

SCHEMES = {"http", "https", "mailto"}
"""What a link may lead to outside the site."""


def check(project: Project) -> list[str]:
    found = pages(project.site)
    faults = [f"{path.relative_to(project.site)}: {fault}" for path, page in found.items() for fault in _page(page)]
    for path, page in found.items():
        # The page for addresses that do not exist is shown at any depth, so it says where the site begins.
        if page.base is not None and (path.name != "404.html" or not re.fullmatch(r"/([\w.~-]+/)*", page.base)):
            faults.append(f"{path.relative_to(project.site)}: <base> leads to {page.base}")
        for address in page.links + page.loads:
            fault = _target(project.site, path, address, found)
            if fault:
                faults.append(f"{path.relative_to(project.site)}: {fault}: {address}")
    for path in sorted(project.site.rglob("*.css")):
        for address in _style_addresses(path.read_text(encoding="utf-8")):
            fault = "loads from elsewhere" if urlparse(address).scheme else _target(project.site, path, address, found)
            if fault:
                faults.append(f"{path.relative_to(project.site)}: {fault}: {address}")
    for address in addresses(project.site):
        if not _file(project.site / address).is_file():
            faults.append(f"sitemap.xml: no such page: {address}")
    return faults or ([] if found else ["no page at all"])


def hostile_addresses(page: Page) -> list[str]:
    """Links of a page with a scheme that could run something, and loads from anywhere but the site itself."""
    bad = []
    for address in page.links:
        scheme = urlparse(re.sub(r"[\x00-\x20]", "", address)).scheme.lower()
        if scheme and scheme not in SCHEMES:
            bad.append(f"link with scheme {scheme}: {address[:80]}")
    for address in page.loads:
        if urlparse(address).scheme or address.strip().startswith(("//", "\\")):
            bad.append(f"loads from elsewhere: {address[:80]}")
    return bad


def _page(page: Page) -> list[str]:
    faults = hostile_addresses(page) + [f"inside the page: {place}" for place in page.inline]
    faults += [f"{count} elements have the id {name}" for name, count in Counter(page.ids).items() if count > 1]
    if page.h1 != 1:
        faults.append(f"{page.h1} h1 elements")
    if page.main != 1:
        faults.append(f"{page.main} main elements")
    if not page.language:
        faults.append("no lang")
    if not page.title.strip():
        faults.append("no title")
    if page.first_link is not None and not page.first_link.startswith("#"):
        faults.append(f"the first link is {page.first_link}, not one that skips to the content")
    # A page that says noindex, as 404.html, has no address of its own to name.
    if "noindex" not in page.robots:
        if len(page.canonical) != 1:
            faults.append(f"{len(page.canonical)} canonical links")
        faults += [f"canonical is not absolute: {a}" for a in page.canonical if not urlparse(a).netloc]
    return faults


def _target(site: Path, source: Path, address: str, found: dict[Path, Page]) -> str | None:
    """What is wrong with a link inside the site, or None."""
    parts = urlparse(address)
    if parts.scheme or address.startswith("//"):
        return None
    if address.startswith("/"):
        return "root-absolute address"
    path = source.parent / unquote(parts.path) if parts.path else source
    if parts.path and path.is_dir() and not parts.path.endswith(("/", ".", "..")):
        return "folder without its slash"
    target = _file(path).resolve()
    if not target.is_relative_to(site.resolve()):
        return "leaves the site"
    if not target.is_file():
        return "broken link"
    anchor = unquote(parts.fragment)
    if anchor and target.suffix == ".html" and not anchor.startswith(":~:"):
        if target in found and anchor not in found[target].ids:
            return "no such anchor"
    return None


def _file(path: Path) -> Path:
    return path / "index.html" if path.is_dir() else path


def _style_addresses(css: str) -> list[str]:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.findall(r"url\(\s*[\"']?([^\"')]+)", css) + re.findall(r"@import\s+[\"']([^\"']+)", css)
