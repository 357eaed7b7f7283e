"""axe-core finds no violation of WCAG 2.2 A and AA on any kind of page, in light and dark, wide and narrow."""
import axe_playwright_python
from pathlib import Path

from browser import PHONE, WIDE, chromium, visitor
from pages import one_of_each
from project import Project
from server import serving

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]}

LOOKS = [("light", WIDE), ("dark", WIDE), ("light", PHONE)]


def check(project: Project) -> list[str]:
    faults = []
    axe = AXE.read_text(encoding="utf-8")
    with chromium() as browser, serving(project.site) as home:
        for scheme, viewport in LOOKS:
            with visitor(browser, color_scheme=scheme, viewport=viewport) as context:
                page = context.new_page()
                for address in one_of_each(project.site):
                    page.goto(home + address)
                    # What is folded away is judged too.
                    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
                    page.evaluate(axe)
                    result = page.evaluate("rules => axe.run(document, rules)", RULES)
                    faults += [
                        f"/{address} {scheme} {viewport['width']}: {fault}" for fault in _violations(result)
                    ]
    return faults


def _violations(result: dict) -> list[str]:
    return [
        f"{violation['id']}: {violation['help']}: {len(violation['nodes'])} times, first {violation['nodes'][0]['html'][:160]}"
        for violation in result["violations"]
    ]
