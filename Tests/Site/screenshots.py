"""Pictures of the site for people to look at; not a check.

    .venv/bin/python Tests/Site/screenshots.py FOLDER [--site Public] [ADDRESS …]

Writes <page>-<width>-<light|dark>.png at 1280 and 390 px, <page>-print.png and <page>-print.pdf for each ADDRESS such as
`actors/apt1/`; without one, for one page of each kind. `--fold` takes only what is seen before scrolling.
"""
import argparse
from pathlib import Path

from browser import PHONE, WIDE, chromium, visitor
from pages import one_of_each
from project import Project
from server import serving

PAPER = {"width": 643, "height": 971}
"""A4 less its margins, in CSS pixels."""

MARGIN = dict.fromkeys(("top", "right", "bottom", "left"), "2cm")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("addresses", nargs="*", metavar="ADDRESS")
    parser.add_argument("--site", type=Path, default=Project.published)
    parser.add_argument("--fold", action="store_true")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    wanted = options.addresses or one_of_each(options.site)
    with chromium() as browser, serving(options.site.resolve()) as home:
        for scheme in ("light", "dark"):
            for viewport in (WIDE, PHONE):
                with visitor(browser, color_scheme=scheme, viewport=viewport) as context:
                    page = context.new_page()
                    for address in wanted:
                        page.goto(home + address)
                        picture = options.folder / f"{_name(address)}-{viewport['width']}-{scheme}.png"
                        page.screenshot(path=picture, full_page=not options.fold)
        with visitor(browser, viewport=PAPER) as context:
            page = context.new_page()
            page.emulate_media(media="print")
            for address in wanted:
                page.goto(home + address)
                page.screenshot(path=options.folder / f"{_name(address)}-print.png", full_page=True)
                page.pdf(path=options.folder / f"{_name(address)}-print.pdf", format="A4", margin=MARGIN)
    print(f"{len(list(options.folder.iterdir()))} files in {options.folder}")


def _name(address: str) -> str:
    return address.strip("/").removesuffix(".html").replace("/", "-") or "home"


if __name__ == "__main__":
    main()
