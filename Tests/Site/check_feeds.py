"""Every Atom and JSON feed is whole, names its entries once each, and its entries are pages of this site."""
import json
import re
from pathlib import Path
from xml.etree import ElementTree

from project import Project

ATOM = "{http://www.w3.org/2005/Atom}"

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def check(project: Project) -> list[str]:
    feeds = {path: _atom for path in project.site.rglob("feed.xml")} | {
        path: _json for path in project.site.rglob("feed.json")}
    faults = [f"no {name}" for name in ("feed.xml", "feed.json", "robots.txt") if not (project.site / name).is_file()]
    for path, read in sorted(feeds.items()):
        try:
            required, entries = read(path)
        except (ElementTree.ParseError, ValueError) as error:
            faults.append(f"{path.relative_to(project.site)}: {error}")
            continue
        found = [f"no {name}" for name, value in required.items() if not value]
        ids = [entry["id"] for entry in entries]
        found += [f"two entries with the id {each}" for each in sorted(set(ids)) if ids.count(each) > 1]
        for entry in entries:
            found += [f"entry {entry['id']}: no {name}" for name, value in entry.items() if not value]
            found += [f"entry {entry['id']}: {date} is no RFC 3339 date" for name, date in entry.items()
                      if name == "date" and date and not INSTANT.fullmatch(date)]
            if not _is_page(project.site, entry["url"] or ""):
                found.append(f"entry {entry['id']}: no page here: {entry['url']}")
        faults += [f"{path.relative_to(project.site)}: {fault}" for fault in found]
    return faults


def _atom(path: Path) -> tuple[dict, list[dict]]:
    feed = ElementTree.parse(path).getroot()
    text = lambda element, name: (element.findtext(ATOM + name) or "").strip()
    required = {name: text(feed, name) for name in ("id", "title", "updated")}
    return required, [
        {"id": text(entry, "id"), "title": text(entry, "title"), "date": text(entry, "updated"),
         "url": next((link.get("href") for link in entry.iter(ATOM + "link")
                      if link.get("rel", "alternate") == "alternate"), None)}
        for entry in feed.iter(ATOM + "entry")
    ]


def _json(path: Path) -> tuple[dict, list[dict]]:
    feed = json.loads(path.read_text(encoding="utf-8"))
    required = {name: feed.get(name) for name in ("version", "title", "feed_url")}
    return required, [
        # An undated briefing has no date to give; JSON Feed, unlike Atom, allows that.
        {"id": item.get("id"), "title": item.get("title"), "url": item.get("url")}
        | ({"date": item["date_published"]} if "date_published" in item else {})
        for item in feed.get("items", [])
    ]


def _is_page(site: Path, url: str) -> bool:
    """Whether the end of `url`, wherever the site's own address ends, is a page of the site."""
    parts = url.split("#")[0].rstrip("/").split("/")[3:]
    return any((site / "/".join(parts[start:]) / "index.html").is_file() for start in range(len(parts)))
