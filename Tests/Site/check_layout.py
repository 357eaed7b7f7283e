"""On a telephone nothing scrolls sideways, and what is to be touched in the page head is large enough."""
from browser import PHONE, SMALL_PHONE, WIDE, chromium, visitor
from pages import addresses
from project import Project
from server import serving

TARGETS = [(WIDE, "header a, header button, header input", 24), (PHONE, "header nav a, header nav button", 44)]
"""Least width and height in CSS pixels: WCAG 2.2 success criterion 2.5.8, and 44 for the navigation on a telephone."""

TOO_WIDE = """() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return null;
    const wide = [...document.body.querySelectorAll('*')].filter(each => each.getBoundingClientRect().right > room + 0.5);
    const last = wide.at(-1);
    return `${document.documentElement.scrollWidth} px, such as ${last ? last.outerHTML.slice(0, 120) : 'unknown'}`;
}"""

TOO_SMALL = """(elements, least) => elements
    .filter(each => each.checkVisibility() && each.getBoundingClientRect().right > 0 && each.getBoundingClientRect().bottom > 0)
    .map(each => [each, each.getBoundingClientRect()])
    .filter(([each, box]) => box.height < least - 0.5 || box.width < least - 0.5)
    .map(([each, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${each.outerHTML.slice(0, 80)}`)"""


def check(project: Project) -> list[str]:
    faults = []
    with chromium() as browser, serving(project.site) as home:
        for viewport in (PHONE, SMALL_PHONE):
            with visitor(browser, viewport=viewport) as context:
                page = context.new_page()
                for address in dict.fromkeys([*addresses(project.site), "404.html"]):
                    page.goto(home + address)
                    too_wide = page.evaluate(TOO_WIDE)
                    if too_wide:
                        faults.append(f"/{address} at {viewport['width']} px is {too_wide}")
        for viewport, selector, least in TARGETS:
            with visitor(browser, viewport=viewport) as context:
                page = context.new_page()
                page.goto(home)
                targets = page.locator(selector)
                if not targets.count():
                    faults.append(f"nothing matches {selector}")
                faults += [
                    f"target under {least} px at {viewport['width']} px: {fault}"
                    for fault in targets.evaluate_all(TOO_SMALL, least)
                ]
    return faults
