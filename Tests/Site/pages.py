"""What one HTML page says of itself: the ids in it, what it links to, loads and runs."""
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

LOADING_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "apple-touch-icon"}
"""Relations of `link` for which a browser fetches the target by itself."""

LOADING_ATTRIBUTES = {"src", "poster", "data", "background"}
"""Attributes for which a browser fetches the target by itself, on whatever element."""

DATA_BLOCKS = {"application/ld+json", "application/json"}
"""Types of `script` that hold data and are never run."""


@dataclass
class Page(HTMLParser):
    """One page, read with the standard library's parser, which is not the one that wrote it."""

    path: Path
    language: str | None = None
    title: str = ""
    heading: str = ""
    """The words of every `h1`, of which there should be one."""
    h1: int = 0
    main: int = 0
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    """Addresses a reader may follow."""
    loads: list[str] = field(default_factory=list)
    """Addresses a browser fetches by itself."""
    canonical: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    base: str | None = None
    """Where `<base>` says that links lead from."""
    """Scripts, styles and handlers inside the page."""
    first_link: str | None = None
    """The address of the first `a` before `main`; None where nothing has to be skipped."""
    robots: str = ""

    def __post_init__(self):
        super().__init__(convert_charrefs=True)
        self._in_title = self._in_h1 = False
        self.feed(self.path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        place = f"<{tag}> in line {self.getpos()[0]}"
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "html":
            self.language = values.get("lang")
        self._in_title |= tag == "title" and not self.title
        self._in_h1 |= tag == "h1"
        self.h1 += tag == "h1"
        self.main += tag == "main"
        if tag == "meta" and values.get("name") == "robots":
            self.robots = values.get("content", "")
        if values.get("http-equiv", "").lower() == "refresh":
            # An old address may lead on to the new one, inside the site.
            target = re.sub(r"^[\s\d.]*[;,]?\s*(url\s*=)?\s*", "", values.get("content", ""), flags=re.IGNORECASE)
            self.loads.append(target.strip("'\" "))
        if tag == "style" or (tag == "script" and "src" not in values and values.get("type") not in DATA_BLOCKS):
            self.inline.append(place)
        if tag in ("iframe", "frame", "object", "embed", "applet"):
            self.inline.append(place)
        if tag == "base":
            self.base = values.get("href", "")
            return
        for name in values:
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.inline.append(f"{place}: attribute {name}")
        self._addresses(tag, values)

    def _addresses(self, tag, values):
        address = values.get("href", values.get("xlink:href"))
        if tag == "link":
            relations = set(values.get("rel", "").split())
            if "canonical" in relations:
                self.canonical.append(address or "")
            elif relations & LOADING_RELATIONS:
                self.loads.append(address or "")
            elif address is not None:
                self.links.append(address)
        elif address is not None:
            (self.loads if tag in ("image", "use") else self.links).append(address)
            if tag == "a" and self.first_link is None and not self.main:
                self.first_link = address
        for name in ("action", "formaction", "cite"):
            if name in values:
                self.links.append(values[name])
        self.loads += [values[name] for name in LOADING_ATTRIBUTES & values.keys()]
        self.loads += [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]

    def handle_endtag(self, tag):
        self._in_title &= tag != "title"
        self._in_h1 &= tag != "h1"

    def handle_data(self, data):
        if self._in_title:
            self.title += data
        if self._in_h1:
            self.heading += data


def pages(site: Path) -> dict[Path, Page]:
    """Every page of a site, by its file."""
    return {path: Page(path) for path in sorted(site.rglob("*.html"))}


def addresses(site: Path) -> list[str]:
    """The addresses in sitemap.xml, relative to the home page, which is the shortest of them."""
    found = [
        (element.text or "").strip()
        for element in ElementTree.parse(site / "sitemap.xml").iter() if element.tag.endswith("}loc")
    ]
    home = min(found, key=len, default="")
    return [address.removeprefix(home) for address in found]


def one_of_each(site: Path) -> list[str]:
    """An address for each kind of page, preferring the page of a kind with the most bytes: it has the most in it."""
    largest: dict[str, tuple[int, str]] = {}
    for address in [*addresses(site), "404.html"]:
        folder, _, rest = address.strip("/").partition("/")
        kind = f"{folder}/*" if rest else folder
        file = site / address / "index.html" if address.endswith("/") or not address else site / address
        if file.exists():
            largest[kind] = max(largest.get(kind, (0, "")), (file.stat().st_size, address))
    return sorted(address for _, address in largest.values())
