"""The search page finds by typing, says how many it found, and is useful without JavaScript and without a server."""
from browser import chromium, visitor
from pages import Page, addresses
from project import Project
from server import serving

FIELD = "main input[type=search]"
STATUS = "main [role=status]"
FOUND = "main a[href]:visible"


def check(project: Project) -> list[str]:
    if not (project.site / "search/index.html").exists():
        return ["no page search/"]
    actor = next((a for a in addresses(project.site) if a.startswith("actors/") and a != "actors/"), None)
    if not actor:
        return ["no actor in sitemap.xml to search for"]
    name = Page(project.site / actor / "index.html").heading.strip()
    faults = []
    with chromium() as browser:
        with serving(project.site) as home:
            faults += [f"served: {fault}" for fault in _typing(browser, home + "search/", actor, name)]
            faults += _without_script(browser, home + "search/")
        disk = (project.site / "search/index.html").as_uri()
        faults += [f"from disk: {fault}" for fault in _typing(browser, disk, actor, name)]
    return faults


def _typing(browser, address: str, actor: str, name: str) -> list[str]:
    with visitor(browser) as context:
        page = context.new_page()
        page.goto(address, wait_until="load")
        if page.locator(FIELD).count() != 1 or page.locator(STATUS).count() != 1:
            return [f"not exactly one {FIELD} and one {STATUS}"]

        def after(text: str) -> tuple[str, list[str]]:
            page.locator(FIELD).fill("")
            page.locator(FIELD).press_sequentially(text)
            page.wait_for_timeout(700)
            links = page.locator(FOUND).evaluate_all("links => links.map(link => link.href)")
            return page.locator(STATUS).inner_text().strip(), links

        faults = []
        said, links = after(name)
        if not any(f"/{actor}" in link for link in links):
            faults.append(f"typing {name!r} does not show {actor}")
        if not said:
            faults.append(f"typing {name!r} leaves {STATUS} empty")
        said_none, links_none = after("zzqxv wkjhq")
        if any("/actors/" in link or "/briefings/" in link for link in links_none):
            faults.append(f"typing nonsense shows {links_none[:2]}")
        if said_none == said:
            faults.append(f"typing nonsense leaves {STATUS} at {said!r}")
        return faults


def _without_script(browser, address: str) -> list[str]:
    with visitor(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        return [] if page.locator(FOUND).count() else ["without JavaScript: no link to go on with"]
